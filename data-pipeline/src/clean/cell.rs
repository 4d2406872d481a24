//! What a printed cell says: a number with what is known of it, or the reason why there is none.

use model::flag::{Flag, Flags};

use crate::clean::number::{self, Decimal, NumberError};

/// The largest count that DUO hides.
const HIDDEN_HIGH: f64 = 4.0;

/// A cell as it was understood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Printed {
    /// The number, where one is printed.
    pub value: Option<f64>,
    /// The interval in which the true number lies; `None` where the publisher gives no figure.
    pub bounds: Option<(f64, f64)>,
    /// What is particular about it.
    pub flags: Flags,
}

/// A count of DUO: a whole number, or `<5` for 1 to 4.
///
/// # Errors
/// If it is neither.
pub fn count(text: &str) -> Result<Printed, NumberError> {
    let squeezed: String = text.split_whitespace().collect();
    if squeezed == "<5" {
        let flags = Flags::of(Flag::Confidential);
        return Ok(Printed { value: None, bounds: Some((1.0, HIDDEN_HIGH)), flags });
    }
    let is_whole =
        !squeezed.is_empty() && squeezed.len() <= 9 && squeezed.bytes().all(|b| b.is_ascii_digit());
    match squeezed.parse::<u32>() {
        Ok(n) if is_whole && squeezed == text.trim() => Ok(Printed {
            value: Some(f64::from(n)),
            bounds: Some((f64::from(n), f64::from(n))),
            flags: Flags::NONE,
        }),
        _ => Err(NumberError::NotANumber),
    }
}

/// A percentage of DUO, in either dialect: `90.9` or `100,0%`.
///
/// # Errors
/// If it is no number, or can be read in two ways.
pub fn percentage(text: &str) -> Result<f64, NumberError> {
    number::parse(text, Decimal::Undeclared)
}

/// A figure of CBS in an untyped set: a decimal point, rounded to the decimals that are printed. The interval is what
/// that rounding allows.
///
/// # Errors
/// If it is neither a number nor one of CBS's signs.
pub fn cbs(text: &str) -> Result<Printed, NumberError> {
    let absent = |flag| Ok(Printed { value: None, bounds: None, flags: Flags::of(flag) });
    match text.trim() {
        "" => absent(Flag::NotApplicable),
        "." => absent(Flag::Missing),
        "x" => absent(Flag::Confidential),
        "-" => Ok(Printed { value: Some(0.0), bounds: Some((0.0, 0.0)), flags: Flags::NONE }),
        digits => {
            let value = number::parse(digits, Decimal::Point)?;
            let decimals = digits.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            Ok(Printed { value: Some(value), bounds: Some(rounding(value, decimals)), flags: Flags::NONE })
        }
    }
}

/// The interval of numbers that round to `value`. Computed in halves of the last digit, so that 0.6 gives exactly
/// 0.55 and 0.65; a count is never below nought.
fn rounding(value: f64, decimals: usize) -> (f64, f64) {
    let halves = 2.0 * 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let middle = (value * halves).round();
    (((middle - 1.0) / halves).max(0.0), (middle + 1.0) / halves)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hidden_count_is_one_to_four() {
        for text in ["<5", "< 5", " <5 "] {
            assert_eq!(
                count(text).map(|p| (p.value, p.bounds, p.flags.to_string())),
                Ok((None, Some((1.0, 4.0)), "c".to_owned()))
            );
        }
        assert_eq!(count("12").map(|p| p.value), Ok(Some(12.0)));
        for text in ["", "1.0", "-1", "twaalf", "1 2", "<6", "4,5"] {
            assert_eq!(count(text), Err(NumberError::NotANumber), "{text}");
        }
    }

    #[test]
    fn a_rounded_figure_carries_its_rounding() {
        assert_eq!(cbs("     0.6").map(|p| (p.value, p.bounds)), Ok((Some(0.6), Some((0.55, 0.65)))));
        assert_eq!(cbs("0.0").map(|p| p.bounds), Ok(Some((0.0, 0.05))));
        assert_eq!(cbs("402.7").map(|p| p.bounds), Ok(Some((402.65, 402.75))));
        assert_eq!(cbs("       .").map(|p| (p.value, p.flags.to_string())), Ok((None, "o".to_owned())));
        assert_eq!(cbs("-").map(|p| p.bounds), Ok(Some((0.0, 0.0))));
        assert_eq!(cbs("0,6"), Err(NumberError::NotANumber));
    }
}
