//! The paper that an exported chart stands on: words from the top down, and the chart in its place.

use crate::canvas::printable;
use crate::drawing::Drawing;
use crate::finish::FONT;
use crate::measure;
use crate::theme::{Theme, Token};

/// Line height in text sizes.
const LEADING: f64 = 1.36;

/// A voice: how large, how heavy, in which colour.
#[derive(Clone, Copy)]
pub(super) struct Voice {
    pub size: u32,
    pub strong: bool,
    pub token: Token,
}

impl Voice {
    /// The text in lines that fit.
    pub(super) fn lines(self, text: &str, width: u32) -> Vec<String> {
        measure::wrap(&printable(text), f64::from(width), f64::from(self.size), self.strong)
    }

    /// How high so many lines are.
    pub(super) fn height(self, lines: usize) -> u32 {
        lines as u32 * self.leading()
    }

    fn leading(self) -> u32 {
        (f64::from(self.size) * LEADING).round() as u32
    }
}

/// The file being written.
pub(super) struct Page {
    body: String,
    theme: Theme,
    left: u32,
}

impl Page {
    pub(super) fn new(theme: Theme, left: u32) -> Page {
        Page { body: String::new(), theme, left }
    }

    /// Puts lines below `top` and tells where they end.
    pub(super) fn say(&mut self, lines: &[String], top: u32, voice: Voice) -> u32 {
        let weight = if voice.strong { " font-weight=\"600\"" } else { "" };
        for (i, line) in lines.iter().enumerate() {
            let baseline = top + voice.height(i) + voice.size;
            let (x, size, fill) = (self.left, voice.size, voice.token.hex(self.theme));
            self.body.push_str(&format!(
                "<text x=\"{x}\" y=\"{baseline}\" font-size=\"{size}\"{weight} fill=\"{fill}\">{}</text>",
                escaped(line)
            ));
        }
        top + voice.height(lines.len())
    }

    /// Puts the chart below `top`, enlarged by so many quarters.
    pub(super) fn place(&mut self, drawing: &Drawing, top: u32, quarters: u32) {
        let (left, whole, rest) = (self.left, quarters / 4, quarters % 4 * 25);
        self.body.push_str(&format!(
            "<g transform=\"translate({left} {top}) scale({whole}.{rest:02})\">{}</g>",
            drawing.svg
        ));
    }

    /// The finished file.
    pub(super) fn finish(self, title: &str, description: &str, width: u32, height: u32) -> Drawing {
        let paper = Token::Paper.hex(self.theme);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{FONT}\"><title>{}</title><desc>{}</desc>\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>{}</svg>",
            escaped(&printable(title)),
            escaped(&printable(description)),
            self.body,
        );
        Drawing { svg, width, height }
    }
}

/// A text as it stands between tags.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(c),
        }
    }
    out
}
