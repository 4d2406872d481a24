//! How wide a text is, by a table.
//!
//! A browser's own measure would differ from the pipeline's, and then so would the drawings. The table holds the
//! widths of DejaVu Sans, the widest of the common system fonts, rounded up: in any other font a text takes less
//! room than it was given, never more.

/// Advance widths of U+0020 to U+007E in hundredths of the text size.
const REGULAR: [u8; 95] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64,
    34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64,
    62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98,
    64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
];

/// The same for the heavy weight.
const STRONG: [u8; 95] = [
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70,
    40, 40, 84, 84, 84, 59, 100, 78, 77, 74, 84, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 86, 74, 86, 78, 73,
    69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50, 50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105,
    72, 69, 72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84,
];

/// The width of a text in CSS pixels.
pub(crate) fn width(text: &str, size: f64, strong: bool) -> f64 {
    let table = if strong { &STRONG } else { &REGULAR };
    let hundredths: u32 = text.chars().map(|c| u32::from(advance(c, table))).sum();
    f64::from(hundredths) / 100.0 * size
}

/// The width of the widest of some lines.
pub(crate) fn widest(lines: &[String], size: f64, strong: bool) -> f64 {
    lines.iter().fold(0.0, |most, line| f64::max(most, width(line, size, strong)))
}

fn advance(c: char, table: &[u8; 95]) -> u8 {
    let code = c as usize;
    match code {
        0x20..=0x7e => table[code - 0x20],
        0xa0 | 0x2009 | 0x202f => table[0],
        0x2013 => 50,
        0x2018 | 0x2019 | 0xb7 => 38,
        0x200b..=0x200f => 0,
        // Latin with marks, Greek, Cyrillic.
        0xa1..=0x52f => 84,
        // Hebrew, Arabic and their like.
        0x530..=0x1fff => 90,
        // Symbols, Han, emoji.
        0x2000..=0xffff => 105,
        _ => 140,
    }
}

/// Breaks a text into lines of at most `limit` pixels: at spaces, else after a hyphen or slash, and within a word
/// only when the word alone is wider. Nothing is left out.
pub(crate) fn wrap(text: &str, limit: f64, size: f64, strong: bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        let joined = format!("{line}{word}");
        if width(joined.trim_end(), size, strong) <= limit {
            line = joined;
            continue;
        }
        if !line.trim_end().is_empty() {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.clear();
        for c in word.chars() {
            line.push(c);
            if width(line.trim_end(), size, strong) > limit && line.chars().count() > 1 {
                line.pop();
                lines.push(std::mem::replace(&mut line, c.to_string()));
            }
        }
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// The same number of lines, as even as they can be, so that no word stands alone on the last; no word is broken for it.
pub(crate) fn wrap_evenly(text: &str, limit: f64, size: f64) -> Vec<String> {
    let word = words(text).fold(0.0, |most, word| f64::max(most, width(word.trim_end(), size, false)));
    let mut lines = wrap(text, limit, size, false);
    // A long text is even enough.
    while lines.len() <= 6 {
        let narrower = widest(&lines, size, false) - 0.5;
        let even = wrap(text, narrower.max(word), size, false);
        if narrower < word || even.len() > lines.len() {
            break;
        }
        lines = even;
    }
    lines
}

/// The pieces between which a line may end, each with what follows it up to the next.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([' ', '-', '/', '\t', '\n'])
}
