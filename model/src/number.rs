//! Numbers as a reader sees them.
//!
//! Dutch writes a decimal comma and a thousands point, English the reverse. A minus is a real minus sign (U+2212), a
//! unit is held to its number by a no-break space, and an interval whose ends print alike is one number.

use crate::lang::Lang;
use crate::observation::Observation;
use crate::unit::Unit;

/// The real minus sign.
pub const MINUS: char = '\u{2212}';

/// A number with a fixed number of decimals, rounded half to even on its exact binary value.
///
/// A value that rounds to zero has no sign. A number that is not finite cannot occur in a release; it is worded as
/// a dash, never as "NaN".
pub fn plain(value: f64, decimals: u8, lang: Lang) -> String {
    if !value.is_finite() {
        return "\u{2013}".to_owned();
    }
    let (point, group) = match lang {
        Lang::Nl => (',', '.'),
        Lang::En => ('.', ','),
    };
    let printed = format!("{:.*}", usize::from(decimals), value.abs());
    let (whole, fraction) = printed.split_once('.').unwrap_or((&printed, ""));
    let mut out = String::with_capacity(printed.len() + 4);
    if value < 0.0 && printed.bytes().any(|b| matches!(b, b'1'..=b'9')) {
        out.push(MINUS);
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(point);
        out.push_str(fraction);
    }
    out
}

/// A number with its sign always shown, for changes: `+2,2`, `−3,0`, `0,0`.
pub fn signed(value: f64, decimals: u8, lang: Lang) -> String {
    let text = plain(value, decimals, lang);
    let positive = value > 0.0 && text.bytes().any(|b| matches!(b, b'1'..=b'9'));
    if positive { format!("+{text}") } else { text }
}

/// A number with its unit: `14,9 %`.
pub fn with_unit(value: f64, decimals: u8, unit: Unit, lang: Lang) -> String {
    plain(value, decimals, lang) + unit.suffix(lang)
}

/// An interval with its unit: `14,5 tot 14,9 %`; one number when both ends print alike.
pub fn interval(low: f64, high: f64, decimals: u8, unit: Unit, lang: Lang) -> String {
    joined(low, high, decimals, lang, "") + unit.suffix(lang)
}

/// An interval in little room, without a unit: `14,5–14,9`.
pub fn interval_short(low: f64, high: f64, decimals: u8, lang: Lang) -> String {
    joined(low, high, decimals, lang, "\u{2013}")
}

fn joined(low: f64, high: f64, decimals: u8, lang: Lang, dash: &str) -> String {
    let (a, b) = (plain(low, decimals, lang), plain(high, decimals, lang));
    if a == b {
        return a;
    }
    match (dash, lang) {
        ("", Lang::Nl) => format!("{a} tot {b}"),
        ("", Lang::En) => format!("{a} to {b}"),
        // A dash before a minus sign cannot be read.
        _ if low < 0.0 || high < 0.0 => joined(low, high, decimals, lang, ""),
        _ => format!("{a}{dash}{b}"),
    }
}

/// An observation as a reader sees it, with its unit.
///
/// - an exact value: `14,9 %`
/// - bounds only: `14,5 tot 14,9 %`
/// - a value printed in a coarse unit, with its rounding interval: `0,6 duizend (0,55 tot 0,65)`; the interval is
///   written with one decimal more, because that is where it differs
/// - nothing known: a dash
pub fn observation(o: &Observation, decimals: u8, unit: Unit, lang: Lang) -> String {
    match (o.value, o.bounds()) {
        (Some(value), Some((low, high))) if low < high => {
            format!(
                "{} ({})",
                with_unit(value, decimals, unit, lang),
                joined(low, high, decimals + 1, lang, "")
            )
        }
        (Some(value), _) => with_unit(value, decimals, unit, lang),
        (None, Some((low, high))) => interval(low, high, decimals, unit, lang),
        (None, None) => "\u{2013}".to_owned(),
    }
}

/// An observation in little room: without the rounding interval in brackets, with an en dash between bounds.
pub fn observation_short(o: &Observation, decimals: u8, unit: Unit, lang: Lang) -> String {
    let suffix = match unit {
        Unit::Percent => unit.suffix(lang),
        _ => "",
    };
    match (o.value, o.bounds()) {
        (Some(value), _) => plain(value, decimals, lang) + suffix,
        (None, Some((low, high))) => interval_short(low, high, decimals, lang) + suffix,
        (None, None) => "\u{2013}".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::Period;

    #[test]
    fn numbers_are_dutch_in_dutch_and_english_in_english() {
        assert_eq!(plain(1132.0, 0, Lang::Nl), "1.132");
        assert_eq!(plain(1_234_567.891, 2, Lang::Nl), "1.234.567,89");
        assert_eq!(plain(1_234_567.891, 2, Lang::En), "1,234,567.89");
        assert_eq!(plain(-0.04, 1, Lang::Nl), "0,0");
        assert_eq!(plain(-3.25, 1, Lang::Nl), "−3,2");
        assert_eq!(plain(100.0, 0, Lang::Nl), "100");
        assert_eq!(plain(f64::NAN, 1, Lang::Nl), "–");
        assert_eq!(signed(2.2, 1, Lang::Nl), "+2,2");
        assert_eq!(signed(0.01, 1, Lang::Nl), "0,0");
        assert_eq!(signed(-2.2, 1, Lang::En), "−2.2");
    }

    #[test]
    fn an_interval_whose_ends_print_alike_is_one_number() {
        assert_eq!(interval(14.51, 14.89, 1, Unit::Percent, Lang::Nl), "14,5 tot 14,9\u{a0}%");
        assert_eq!(interval(14.51, 14.54, 1, Unit::Percent, Lang::Nl), "14,5\u{a0}%");
        assert_eq!(interval(14.51, 14.89, 1, Unit::Percent, Lang::En), "14.5 to 14.9%");
        assert_eq!(interval_short(14.51, 14.89, 1, Lang::Nl), "14,5–14,9");
        assert_eq!(interval_short(-2.0, 3.0, 0, Lang::Nl), "−2 tot 3");
    }

    #[test]
    fn an_observation_says_what_is_known() {
        let at = Period::Quarter(2016, 4);
        let rounded = Observation::new(at).value(0.6).between(0.55, 0.65);
        assert_eq!(observation(&rounded, 1, Unit::Thousand, Lang::Nl), "0,6\u{a0}duizend (0,55 tot 0,65)");
        let hidden = Observation::new(at).between(14.51, 14.89);
        assert_eq!(observation(&hidden, 1, Unit::Percent, Lang::En), "14.5 to 14.9%");
        assert_eq!(observation(&Observation::new(at), 1, Unit::Percent, Lang::Nl), "–");
        assert_eq!(observation_short(&rounded, 1, Unit::Thousand, Lang::Nl), "0,6");
    }
}
