//! From plotters' SVG to ours: the numbers that stand for paints become colours, the tenths of pixels get a view box,
//! marks that look alike share their attributes, and what says nothing goes.
//!
//! plotters writes one tag a line, with every attribute in double quotes and every quote in a value escaped, so a
//! line can be taken apart without an XML parser. Text stands on a line of its own between its tags.

use crate::paint::{Paint, units};
use crate::theme::Theme;

/// The reader's own system font. Single quotes, because it stands in an attribute.
pub(crate) const FONT: &str = "system-ui,-apple-system,'Segoe UI',Roboto,Ubuntu,sans-serif";

/// Attributes that say where a mark is. All others say how it looks, which the paint does.
const GEOMETRY: [&str; 12] = ["x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "points"];

/// One mark, taken apart.
struct Mark<'a> {
    name: &'a str,
    geometry: String,
    /// How it looks; inherited, so that a group can say it once.
    look: String,
    /// How it looks where a group cannot say it.
    own: String,
    text: Option<&'a str>,
}

/// Rewrites plotters' SVG.
pub(crate) fn finish(
    raw: &str,
    width: u32,
    height: u32,
    size: f64,
    theme: Theme,
    paints: &[Paint],
) -> String {
    let looks: Vec<String> = paints.iter().map(|p| p.look(theme, size)).collect();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" \
         aria-hidden=\"true\" focusable=\"false\" fill=\"none\" font-family=\"{FONT}\" font-size=\"{}\" \
         stroke-linejoin=\"round\">",
        units(f64::from(width)),
        units(f64::from(height)),
        units(size),
    );
    let mut marks: Vec<Mark<'_>> = Vec::new();
    for line in raw.lines().skip(1) {
        match line.strip_prefix('<') {
            Some(tag) if tag.starts_with('/') => {}
            Some(tag) => marks.push(mark(tag, paints, &looks)),
            None => {
                if let Some(mark) = marks.last_mut() {
                    mark.text = Some(line);
                }
            }
        }
    }
    for alike in marks.chunk_by(|a, b| a.look == b.look) {
        match alike {
            [only] => write(only, &only.look, &mut out),
            [first, ..] => {
                out.push_str("<g");
                out.push_str(&first.look);
                out.push('>');
                alike.iter().for_each(|mark| write(mark, "", &mut out));
                out.push_str("</g>");
            }
            [] => {}
        }
    }
    out.push_str("</svg>");
    out
}

/// Takes one opening tag apart; `tag` is without its first `<`.
fn mark<'a>(tag: &'a str, paints: &[Paint], looks: &[String]) -> Mark<'a> {
    let inner = tag.trim_end_matches('>').trim_end_matches('/');
    let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
    let mut mark =
        Mark { name, geometry: String::new(), look: String::new(), own: String::new(), text: None };
    let mut anchor = "";
    while let Some((key, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else {
            break;
        };
        rest = after.trim_start();
        let value = value.trim_end();
        if GEOMETRY.contains(&key) {
            attribute(key, value, &mut mark.geometry);
        } else if key == "text-anchor" && value != "start" {
            anchor = value;
        } else if let Some(number) = value.strip_prefix('#').filter(|_| key == "fill" || key == "stroke") {
            let index = usize::from_str_radix(number, 16).unwrap_or(usize::MAX);
            mark.look = looks.get(index).cloned().unwrap_or_default();
            mark.own = paints.get(index).map(Paint::own).unwrap_or_default();
        }
    }
    if !anchor.is_empty() {
        attribute("text-anchor", anchor, &mut mark.look);
    }
    mark
}

fn write(mark: &Mark<'_>, look: &str, out: &mut String) {
    out.push('<');
    for part in [mark.name, &mark.geometry, &mark.own, look] {
        out.push_str(part);
    }
    match mark.text {
        Some(text) => {
            out.push('>');
            out.push_str(text);
            out.push_str("</");
            out.push_str(mark.name);
            out.push('>');
        }
        None => out.push_str("/>"),
    }
}

fn attribute(key: &str, value: &str, out: &mut String) {
    for part in [" ", key, "=\"", value, "\""] {
        out.push_str(part);
    }
}
