//! From plotters' SVG to ours: the numbers that stand for paints become colours, the tenths of pixels get a view box,
//! and what says nothing goes.
//!
//! plotters writes one tag a line, with every attribute in double quotes and every quote in a value escaped, so a
//! line can be taken apart without an XML parser. Text stands on a line of its own between its tags.

use crate::paint::{Paint, units};
use crate::theme::Theme;

/// The reader's own system font. Single quotes, because it stands in an attribute.
const FONT: &str = "system-ui,-apple-system,'Segoe UI',Roboto,Ubuntu,sans-serif";

/// Attributes that say where a mark is. All others say how it looks, which the paint does.
const GEOMETRY: [&str; 13] = [
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "width",
    "height",
    "points",
    "text-anchor",
];

/// Rewrites plotters' SVG.
pub(crate) fn finish(
    raw: &str,
    width: u32,
    height: u32,
    size: f64,
    theme: Theme,
    paints: &[Paint],
) -> String {
    let paints: Vec<String> = paints.iter().map(|p| p.attributes(theme, size)).collect();
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {} {}\" \
         aria-hidden=\"true\" focusable=\"false\" fill=\"none\" font-family=\"{FONT}\" font-size=\"{}\" \
         stroke-linejoin=\"round\">",
        units(f64::from(width)),
        units(f64::from(height)),
        units(size),
    );
    for line in raw.lines().skip(1) {
        match line.strip_prefix('<') {
            Some(tag) if !tag.starts_with('/') => mark(tag, &paints, &mut out),
            _ => out.push_str(line),
        }
    }
    out
}

/// Writes one opening tag; `tag` is without its first `<`.
fn mark(tag: &str, paints: &[String], out: &mut String) {
    let (inner, end) = match tag.strip_suffix("/>") {
        Some(inner) => (inner, "/>"),
        None => (tag.trim_end_matches('>'), ">"),
    };
    let (name, mut rest) = inner.split_once(' ').unwrap_or((inner, ""));
    out.push('<');
    out.push_str(name);
    let mut paint = None;
    while let Some((key, after)) = rest.split_once("=\"") {
        let Some((value, after)) = after.split_once('"') else {
            break;
        };
        rest = after.trim_start();
        let value = value.trim_end();
        if GEOMETRY.contains(&key) && !(key == "text-anchor" && value == "start") {
            out.push(' ');
            out.push_str(key);
            out.push_str("=\"");
            out.push_str(value);
            out.push('"');
        } else if let Some(number) = value
            .strip_prefix('#')
            .filter(|_| key == "fill" || key == "stroke")
        {
            paint = usize::from_str_radix(number, 16).ok();
        }
    }
    if let Some(attributes) = paint.and_then(|index| paints.get(index)) {
        out.push_str(attributes);
    }
    out.push_str(end);
}
