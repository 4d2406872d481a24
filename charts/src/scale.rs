//! Round numbers on an axis.
//!
//! Steps are 1, 2, 5 (and 25, 250, …) times a power of ten. Powers are made by multiplication, not by the platform's
//! `pow` or `log`, which may differ in the last bit between a browser and a server.

/// Nothing is drawn beyond this; larger figures lie at the edge. It keeps sums and differences finite.
pub(crate) const LIMIT: f64 = 1e100;

/// Round numbers from at or below the least to at or above the greatest figure.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ticks {
    /// The numbers, ascending, at least two.
    pub values: Vec<f64>,
    /// How many decimals tell them apart.
    pub decimals: u8,
}

impl Ticks {
    /// The first and the last.
    pub(crate) fn range(&self) -> (f64, f64) {
        (self.values.first().copied().unwrap_or(0.0), self.values.last().copied().unwrap_or(1.0))
    }
}

/// Tenths of the steps, before their power of ten.
const MANTISSAS: [i32; 4] = [10, 20, 25, 50];
/// The same where there is room for so few ticks that those would leave much of the plot empty: 0, 30, 60.
const FEW_MANTISSAS: [i32; 7] = [10, 15, 20, 25, 30, 40, 50];
/// Up to so many ticks are few.
const FEW: usize = 3;

/// At most `most` (at least two, or three round zero) round numbers that enclose `low` and `high`, as tightly as they
/// can. With `whole`, none has decimals.
pub(crate) fn ticks(low: f64, high: f64, most: usize, whole: bool) -> Ticks {
    let (low, high) = spread(low, high);
    // Two ticks cannot enclose both signs: zero stands between them.
    let least = if low < 0.0 && high > 0.0 { 3 } else { 2 };
    let most = most.max(least);
    let mantissas: &[i32] = if most > FEW { &MANTISSAS } else { &FEW_MANTISSAS };
    let mut exponent = exponent_of((high - low) / most as f64) - 1;
    if whole {
        exponent = exponent.max(0);
    }
    let mut best = Step { mantissa: 10, exponent, first: 0.0, last: f64::INFINITY };
    loop {
        for &mantissa in mantissas {
            // Steps of 2.5 and 1.5 would need a decimal more than their numbers.
            if mantissa % 10 != 0 && exponent < 1 {
                continue;
            }
            let (first, last) = ends(low, high, mantissa, exponent);
            let found = Step { mantissa, exponent, first, last };
            let count = found.count();
            if count > most as f64 {
                continue;
            }
            // Two ticks say little: they are for where nothing else fits.
            let bare = count < 3.0 && best.count() <= most as f64;
            if !bare && found.width() < best.width() * (1.0 - 1e-9) {
                best = found;
            }
            if count <= least as f64 {
                return best.ticks();
            }
        }
        exponent += 1;
    }
}

/// A step, and the numbers of the first and the last tick in steps from zero.
#[derive(Clone, Copy)]
struct Step {
    mantissa: i32,
    exponent: i32,
    first: f64,
    last: f64,
}

impl Step {
    fn count(&self) -> f64 {
        self.last - self.first + 1.0
    }

    fn width(&self) -> f64 {
        (self.last - self.first) * multiple(1.0, self.mantissa, self.exponent)
    }

    fn ticks(&self) -> Ticks {
        let mut values = Vec::new();
        let mut number = self.first;
        while number <= self.last {
            values.push(multiple(number, self.mantissa, self.exponent));
            number += 1.0;
        }
        Ticks { values, decimals: (-self.exponent).clamp(0, 12) as u8 }
    }
}

/// The number of the last step at or below `low` and of the first at or above `high`.
fn ends(low: f64, high: f64, mantissa: i32, exponent: i32) -> (f64, f64) {
    let step = multiple(1.0, mantissa, exponent);
    // A figure that is a step but for its last bits must not open another one.
    let slack = 1e-9;
    let first = (low / step + slack).floor();
    (first, (high / step - slack).ceil().max(first + 1.0))
}

/// `count` times the step. Divides for negative powers, so that 3 x 0.1 is 0.3.
fn multiple(count: f64, mantissa: i32, exponent: i32) -> f64 {
    let tenths = count * f64::from(mantissa);
    if exponent > 0 { tenths * power(exponent - 1) } else { tenths / power(1 - exponent) }
}

/// Ten to a power that is not negative.
fn power(exponent: i32) -> f64 {
    (0..exponent).fold(1.0, |product, _| product * 10.0)
}

/// The exponent of the largest power of ten that is at most `value` (which is positive).
fn exponent_of(value: f64) -> i32 {
    let (mut exponent, mut rest) = (0, value);
    while rest >= 10.0 {
        rest /= 10.0;
        exponent += 1;
    }
    while rest < 1.0 && exponent > -14 {
        rest *= 10.0;
        exponent -= 1;
    }
    exponent
}

/// Two numbers in order, finite, and far enough apart to be told from each other.
pub(crate) fn spread(low: f64, high: f64) -> (f64, f64) {
    let clean = |v: f64| {
        if v.is_finite() && v.abs() >= 1e-12 { v.clamp(-LIMIT, LIMIT) } else { 0.0 }
    };
    let (a, b) = (clean(low), clean(high));
    let (low, high) = if a <= b { (a, b) } else { (b, a) };
    let least = (low.abs().max(high.abs()) * 1e-6).max(1e-12);
    if high - low >= least {
        return (low, high);
    }
    match low {
        0.0 => (0.0, 1.0),
        _ if low > 0.0 => (low, low + low.abs() * 0.1),
        _ => (low - low.abs() * 0.1, low),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(low: f64, high: f64, most: usize, expected: &[f64]) {
        assert_eq!(ticks(low, high, most, false).values, expected, "{low}..{high}");
    }

    #[test]
    fn ticks_are_round_and_enclose() {
        check(0.0, 17.5, 6, &[0.0, 5.0, 10.0, 15.0, 20.0]);
        check(0.0, 28.0, 6, &[0.0, 10.0, 20.0, 30.0]);
        check(0.0, 49.5, 3, &[0.0, 25.0, 50.0]);
        check(0.0, 100.0, 6, &[0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        check(-9.1, 20.0, 6, &[-10.0, 0.0, 10.0, 20.0]);
        check(0.0, 0.3, 6, &[0.0, 0.1, 0.2, 0.3]);
        check(0.0, 0.0, 6, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
    }

    #[test]
    fn few_ticks_use_their_room() {
        check(0.0, 52.0, 3, &[0.0, 30.0, 60.0]);
        check(0.0, 52.0, 4, &[0.0, 20.0, 40.0, 60.0]);
        check(0.0, 41.0, 4, &[0.0, 25.0, 50.0]);
        check(0.0, 61.0, 4, &[0.0, 25.0, 50.0, 75.0]);
        check(0.0, 25.0, 3, &[0.0, 15.0, 30.0]);
        check(0.0, 7.0, 3, &[0.0, 4.0, 8.0]);
        check(-9.1, 20.0, 3, &[-20.0, 0.0, 20.0]);
        check(0.0, 52.0, 2, &[0.0, 100.0]);
    }

    #[test]
    fn whole_things_have_whole_ticks() {
        let ticks = ticks(0.0, 2.0, 6, true);
        assert_eq!((ticks.values, ticks.decimals), (vec![0.0, 1.0, 2.0], 0));
    }

    #[test]
    fn nothing_breaks_them() {
        for (low, high) in [
            (0.0, f64::MAX),
            (f64::MIN, f64::MAX),
            (f64::NAN, f64::INFINITY),
            (1e-300, 2e-300),
            (5.0, 5.0),
            (-5.0, -5.0),
            (1e15, 1e15 + 1.0),
        ] {
            for most in [0, 2, 6] {
                let found = ticks(low, high, most, false);
                assert!(
                    found.values.len() >= 2 && found.values.len() <= most.max(3),
                    "{low} {high}: {found:?}"
                );
                assert!(found.values.windows(2).all(|w| w[0] < w[1]), "{low} {high}: {found:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn ticks_enclose_without_waste(a in any::<f64>(), b in any::<f64>(), most in 2..8_usize, whole: bool) {
            let (low, high) = spread(a, b);
            let found = ticks(a, b, most, whole);
            let (first, last) = found.range();
            let step = found.values[1] - first;
            let slack = step * 1e-6;
            prop_assert!(first <= low + slack && last >= high - slack, "{low} to {high}: {found:?}");
            prop_assert!(low - first <= step + slack && (last - high <= step + slack || found.values.len() == 2));
            prop_assert!(found.values.len() <= most.max(3));
        }
    }
}
