//! Numbers as people write them: `1234,56`, `1.234,56`, `1 234,56`, `1,234.56`, `1'234.56`, with any minus, with `%`.
//!
//! The recipe declares the decimal sign. Where it does not, a text that can be read in two ways is refused, with both
//! readings: a guess would be a wrong figure a thousandfold.

/// Which sign divides whole from fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decimal {
    /// `1.234,56`
    Comma,
    /// `1,234.56`
    Point,
    /// The recipe does not say.
    Undeclared,
}

/// Why a text is not a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberError {
    /// It is not written like a number.
    NotANumber,
    /// It can be read in two ways.
    Ambiguous {
        /// With a decimal comma.
        comma: f64,
        /// With a decimal point.
        point: f64,
    },
}

/// Reads a number. A trailing `%` is allowed and does not change it.
///
/// # Errors
/// If the text is no number, its groups are not of three, or it can be read in two ways.
pub fn parse(text: &str, decimal: Decimal) -> Result<f64, NumberError> {
    let comma = || read(text, ',').ok_or(NumberError::NotANumber);
    let point = || read(text, '.').ok_or(NumberError::NotANumber);
    match decimal {
        Decimal::Comma => comma(),
        Decimal::Point => point(),
        Decimal::Undeclared => match (comma(), point()) {
            (Ok(comma), Ok(point)) if comma.to_bits() != point.to_bits() => {
                Err(NumberError::Ambiguous { comma, point })
            }
            (Ok(one), _) | (_, Ok(one)) => Ok(one),
            (Err(error), Err(_)) => Err(error),
        },
    }
}

/// Reads a number under one decimal sign.
fn read(text: &str, decimal: char) -> Option<f64> {
    let text = text.trim();
    let text = text.strip_suffix('%').map_or(text, str::trim_end);
    let (negative, digits) = match text.strip_prefix(['-', '\u{2013}', '\u{2212}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    let has_sign = digits.contains(decimal);
    let fraction_fits = fraction.bytes().all(|b| b.is_ascii_digit()) && has_sign != fraction.is_empty();
    let whole =
        if whole.is_empty() && !fraction.is_empty() { "0".to_owned() } else { ungrouped(whole, decimal)? };
    if !fraction_fits {
        return None;
    }
    let value: f64 = format!("{whole}.{fraction}0").parse().ok()?;
    value.is_finite().then_some(if negative { 0.0 - value } else { value })
}

/// The digits of a whole number without its grouping. Groups are strict: one to three digits, then threes, all
/// divided by one and the same sign.
fn ungrouped(whole: &str, decimal: char) -> Option<String> {
    let is_space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}');
    let is_group_sign = |c: char| c != decimal && (matches!(c, '.' | ',' | '\'' | '\u{2019}') || is_space(c));
    let sign = whole.chars().find(|c| is_group_sign(*c));
    let groups: Vec<&str> = match sign {
        Some(sign) => whole.split(sign).collect(),
        None => vec![whole],
    };
    let all_digits = groups.iter().all(|g| !g.is_empty() && g.bytes().all(|b| b.is_ascii_digit()));
    let (first, rest) = groups.split_first()?;
    let well_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|g| g.len() == 3));
    (all_digits && well_grouped).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_many_hands() {
        for text in
            ["1234,56", "1.234,56", "1 234,56", "1\u{a0}234,56", "1\u{2009}234,56", "1'234,56", " 1234,56 % "]
        {
            assert_eq!(parse(text, Decimal::Comma), Ok(1234.56), "{text}");
        }
        for text in ["1234.56", "1,234.56", "1'234.56", "1 234.56"] {
            assert_eq!(parse(text, Decimal::Point), Ok(1234.56), "{text}");
        }
        for text in ["-1,5", "–1,5", "−1,5", "- 1,5"] {
            assert_eq!(parse(text, Decimal::Comma), Ok(-1.5), "{text}");
        }
        assert_eq!(parse(",0%", Decimal::Undeclared), Ok(0.0));
        assert_eq!(parse("100,0%", Decimal::Undeclared), Ok(100.0));
        assert_eq!(parse("90.9", Decimal::Undeclared), Ok(90.9));
        assert_eq!(parse("1.234.567", Decimal::Undeclared), Ok(1_234_567.0));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "",
            "-",
            ",",
            "12.34.567",
            "1.23",
            "1.234.56",
            "1..234",
            "NaN",
            "inf",
            "1e5",
            "0x10",
            "1,2,3",
            "12a",
            "1 2",
        ] {
            assert_eq!(parse(text, Decimal::Comma), Err(NumberError::NotANumber), "{text}");
        }
    }

    #[test]
    fn two_readings_are_shown_both() {
        let both = NumberError::Ambiguous { comma: 1234.0, point: 1.234 };
        assert_eq!(parse("1.234", Decimal::Undeclared), Err(both));
        assert_eq!(parse("1.234", Decimal::Comma), Ok(1234.0));
    }
}
