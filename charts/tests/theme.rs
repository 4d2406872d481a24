//! The colours: contrast, distance for colour-blind readers, and agreement with the style sheet.

#![allow(clippy::expect_used)] // A colour that is none fails the test.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use charts::theme::{Theme, Token};

/// The three kinds of colour blindness as matrices on linear RGB, at full severity: Machado, Oliveira and Fernandes,
/// "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009).
const SIGHTS: [(&str, [[f64; 3]; 3]); 4] = [
    ("full colour", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    ),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    (
        "tritanopia",
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ),
];

/// The components of `#rrggbb`, linear, 0 to 1.
fn linear(hex: &str) -> [f64; 3] {
    [1, 3, 5].map(|i| {
        let c = f64::from(u8::from_str_radix(&hex[i..i + 2], 16).expect("a colour is #rrggbb")) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    })
}

/// The contrast ratio of WCAG 2.2.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |hex| {
        let [r, g, b] = linear(hex);
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// CIE L*a*b* under D65.
fn lab([r, g, b]: [f64; 3]) -> [f64; 3] {
    let f = |t: f64| {
        if t > 0.008856 { t.cbrt() } else { 7.787 * t + 16.0 / 116.0 }
    };
    let x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    let y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    let z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How a colour looks to one sight.
fn seen(hex: &str, sight: &[[f64; 3]; 3]) -> [f64; 3] {
    let rgb = linear(hex);
    lab(sight.map(|row| row.iter().zip(rgb).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0)))
}

fn distance(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn text_can_be_read() {
    let voices = [Token::Ink, Token::Ink2, Token::Ink3, Token::Accent, Token::Quote];
    for theme in [Theme::Light, Theme::Dark, Theme::Print, Theme::HighContrast] {
        for token in voices.into_iter().chain(Token::SERIES) {
            for ground in [Token::Paper, Token::Wash] {
                let ratio = contrast(token.hex(theme), ground.hex(theme));
                assert!(ratio >= 4.5, "{token:?} on {ground:?}, {theme:?}: {ratio:.2}");
            }
        }
    }
}

#[test]
fn lines_can_be_seen() {
    for theme in [Theme::Light, Theme::Dark, Theme::Print, Theme::HighContrast] {
        let ratio = contrast(Token::Context.hex(theme), Token::Paper.hex(theme));
        assert!(ratio >= 2.9, "{theme:?}: {ratio:.2}");
    }
}

#[test]
fn high_contrast_is_high() {
    let drawn = [Token::Ink, Token::Ink2, Token::Ink3, Token::Accent, Token::Quote, Token::Context];
    for token in drawn.into_iter().chain(Token::SERIES) {
        let ratio = contrast(token.hex(Theme::HighContrast), Token::Paper.hex(Theme::HighContrast));
        assert!(ratio >= 7.0, "{token:?}: {ratio:.2}");
    }
}

#[test]
fn eight_series_stay_apart_for_every_reader() {
    for theme in [Theme::Light, Theme::Dark, Theme::HighContrast] {
        for (sight, matrix) in &SIGHTS {
            for (i, one) in Token::SERIES.iter().enumerate() {
                for other in &Token::SERIES[..i] {
                    let apart = distance(seen(one.hex(theme), matrix), seen(other.hex(theme), matrix));
                    assert!(apart >= 20.0, "{one:?} and {other:?}, {theme:?}, {sight}: {apart:.1}");
                }
            }
        }
    }
}

#[test]
fn map_classes_stay_apart_in_grey() {
    for theme in [Theme::Light, Theme::Dark, Theme::Print, Theme::HighContrast] {
        let lightness = Token::MAP.map(|token| lab(linear(token.hex(theme)))[0]);
        for pair in lightness.windows(2) {
            assert!((pair[0] - pair[1]).abs() >= 14.0, "{theme:?}: {lightness:?}");
        }
    }
}

#[test]
fn the_style_sheet_has_the_same_colours() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/style.css");
    let Ok(css) = fs::read_to_string(path) else { return };
    let blocks = token_blocks(&css);
    let of = |theme: Theme| -> BTreeMap<String, String> {
        Token::ALL.iter().map(|t| (t.css_name().to_owned(), t.hex(theme).to_owned())).collect()
    };
    // By the system, by choice; on paper; and with more contrast, by the system and by choice.
    let themes =
        [Theme::Light, Theme::Dark, Theme::Dark, Theme::Print, Theme::HighContrast, Theme::HighContrast];
    assert_eq!(blocks.len(), themes.len(), "the style sheet has a block of colours for each theme");
    for (index, (block, theme)) in blocks.iter().zip(themes).enumerate() {
        for (name, hex) in of(theme) {
            assert_eq!(
                block.get(&name),
                Some(&hex),
                "--{name} in block {} of colours in assets/style.css",
                index + 1
            );
        }
    }
}

/// The blocks that define `--ink`, each as its variables; the first is the light one.
fn token_blocks(css: &str) -> Vec<BTreeMap<String, String>> {
    let blocks = css.split('{').filter_map(|rest| Some(rest.split('}').next()?.to_owned()));
    blocks
        .filter(|block| block.contains("--ink:"))
        .map(|block| {
            let declarations = block.split(';').filter_map(|d| d.split_once(':'));
            declarations
                .filter_map(|(name, value)| {
                    Some((name.trim().strip_prefix("--")?.to_owned(), value.trim().to_lowercase()))
                })
                .collect()
        })
        .collect()
}
