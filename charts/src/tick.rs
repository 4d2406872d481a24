//! The words of a value axis: as short as the numbers allow, the unit once, at the top.

use model::lang::Lang;
use model::number;
use model::unit::Unit;

use crate::scale::Ticks;

/// From here on numbers are counted in millions and more.
const MILLION: f64 = 1e6;

/// The labels of the ticks, in their order.
pub(crate) fn labels(ticks: &Ticks, unit: Unit, lang: Lang) -> Vec<String> {
    let greatest = ticks.values.iter().fold(0.0_f64, |m, v| m.max(v.abs()));
    let last = ticks.values.len().saturating_sub(1);
    let smallest_step = ticks.values.windows(2).fold(f64::INFINITY, |m, w| m.min(w[1] - w[0]));
    ticks
        .values
        .iter()
        .enumerate()
        .map(|(i, value)| {
            if greatest >= MILLION {
                large(*value, greatest, lang)
            } else if smallest_step < 1e-4 {
                scientific(*value, lang)
            } else {
                let suffix = if i == last && unit == Unit::Percent { unit.suffix(lang) } else { "" };
                // The difference of two shares is read with its sign.
                if unit == Unit::PercentagePoint {
                    number::signed(*value, ticks.decimals, lang)
                } else {
                    number::plain(*value, ticks.decimals, lang) + suffix
                }
            }
        })
        .collect()
}

fn large(value: f64, greatest: f64, lang: Lang) -> String {
    const STEPS: [(f64, &str, &str); 3] =
        [(1e12, "\u{a0}bln", "\u{a0}tn"), (1e9, "\u{a0}mld", "\u{a0}bn"), (MILLION, "\u{a0}mln", "\u{a0}m")];
    if greatest >= 1e15 {
        return scientific(value, lang);
    }
    let (factor, nl, en) =
        STEPS.into_iter().find(|(factor, ..)| greatest >= *factor).unwrap_or((1.0, "", ""));
    if value == 0.0 {
        return number::plain(0.0, 0, lang);
    }
    let scaled = value / factor;
    let decimals = if (scaled - scaled.round()).abs() < 1e-6 { 0 } else { 1 };
    let suffix = match lang {
        Lang::Nl => nl,
        Lang::En => en,
    };
    number::plain(scaled, decimals, lang) + suffix
}

/// `2·10^18`: for numbers that nobody reads aloud.
fn scientific(value: f64, lang: Lang) -> String {
    if value == 0.0 {
        return number::plain(0.0, 0, lang);
    }
    // By steps of ten: the same on every machine, and without the tables of a logarithm or a float parser, which
    // would weigh 10 kB in the app.
    let (mut mantissa, mut exponent) = (value, 0);
    while mantissa.abs() >= 10.0 && mantissa.is_finite() {
        (mantissa, exponent) = (mantissa / 10.0, exponent + 1);
    }
    while mantissa.abs() < 1.0 {
        (mantissa, exponent) = (mantissa * 10.0, exponent - 1);
    }
    let tenths = f64::round(mantissa * 10.0) / 10.0;
    let decimals = if tenths == f64::round(tenths) { 0 } else { 1 };
    format!("{}·10^{exponent}", number::plain(tenths, decimals, lang))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scale::ticks;

    #[test]
    fn the_unit_stands_at_the_top() {
        assert_eq!(
            labels(&ticks(0.0, 28.0, 6, false), Unit::Percent, Lang::Nl),
            ["0", "10", "20", "30\u{a0}%"]
        );
        assert_eq!(
            labels(&ticks(0.0, 0.3, 6, false), Unit::Thousand, Lang::Nl),
            ["0,0", "0,1", "0,2", "0,3"]
        );
    }

    #[test]
    fn large_numbers_are_short() {
        let at = |high| labels(&ticks(0.0, high, 3, false), Unit::Count, Lang::Nl);
        assert_eq!(at(90_000.0), ["0", "50.000", "100.000"]);
        assert_eq!(at(2e6), ["0", "1\u{a0}mln", "2\u{a0}mln"]);
        assert_eq!(at(2e18), ["0", "1·10^18", "2·10^18"]);
    }
}
