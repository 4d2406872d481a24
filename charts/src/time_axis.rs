//! Which periods get their name under a chart: the last one always, the first where there is room, and as many in
//! even steps between as fit.

use model::lang::Lang;
use model::period::{Frequency, Period};

/// A name under the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TimeTick {
    /// Which period it stands under.
    pub period: Period,
    /// Its name: the period's, or the bare year where every year is named once.
    pub label: String,
}

/// The ticks from `first` to `last`. `fits` says whether two names, and the distance in periods between them, leave
/// room for each other.
pub(crate) fn ticks(
    first: Period,
    last: Period,
    lang: Lang,
    fits: impl Fn(&str, &str, i32) -> bool,
) -> Vec<TimeTick> {
    let span = last.ordinal() - first.ordinal();
    let named = |period: Period| TimeTick { period, label: period.short(lang) };
    if span <= 0 {
        return vec![named(last)];
    }
    // Room for two names and no more: those at the ends.
    let ends = |apart: i32| fits(&named(first).label, &named(last).label, apart);
    if ends(span) && !ends(span - 1) {
        return vec![named(first), named(last)];
    }
    let per_year = last.frequency().per_year();
    if per_year > 1 && !fits(&named(first).label, &named(last).label, 1) && span >= 2 * per_year {
        return years(first, last, fits);
    }
    let frequency = last.frequency();
    let roomy = |step: i32| fits(&named(first).label, &named(last).label, step);
    let steps = || (1..=span).filter(|s| roomy(*s));
    // An even division, where that does not leave much room unused.
    let least = steps().next();
    let even = steps().find(|s| span % s == 0);
    let step = match (least, even) {
        (Some(least), Some(even)) if even <= least * 2 => even,
        (Some(least), _) => least,
        (None, _) => return vec![named(last)],
    };
    let mut out: Vec<TimeTick> = (0..=span / step)
        .map(|i| named(Period::from_ordinal(frequency, last.ordinal() - i * step)))
        .collect();
    let rest = span % step;
    if rest > 0 && roomy(rest) {
        out.push(named(first));
    } else if rest > 0 && out.len() > 1 {
        // The first period is worth more than the one next to it.
        out.pop();
        out.push(named(first));
    }
    out.reverse();
    out
}

/// Bare years at their first quarter or month, a whole number of years apart.
fn years(first: Period, last: Period, fits: impl Fn(&str, &str, i32) -> bool) -> Vec<TimeTick> {
    let frequency = last.frequency();
    let start = |year: i32| match frequency {
        Frequency::Month => Period::Month(year, 1),
        _ => Period::Quarter(year, 1),
    };
    let from = if first == start(first.year()) { first.year() } else { first.year() + 1 };
    let roomy = |step: i32| fits("2000", "2000", step * frequency.per_year());
    let step = [1, 2, 5, 10, 20, 50, 100].into_iter().find(|s| roomy(*s)).unwrap_or(1000);
    let rounded = from + (step - from.rem_euclid(step)) % step;
    let begin = if step <= 2 { from } else { rounded };
    (begin..=last.year())
        .step_by(step.unsigned_abs() as usize)
        .map(|year| TimeTick { period: start(year), label: year.to_string() })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(first: Period, last: Period, apart: i32) -> Vec<String> {
        ticks(first, last, Lang::Nl, |_, _, n| n >= apart).into_iter().map(|t| t.label).collect()
    }

    #[test]
    fn first_and_last_are_named() {
        let (first, last) = (Period::SchoolYear(2014), Period::SchoolYear(2023));
        assert_eq!(shown(first, last, 2), ["2014/15", "2017/18", "2020/21", "2023/24"]);
        assert_eq!(shown(first, last, 5), ["2014/15", "2023/24"]);
        assert_eq!(shown(first, last, 100), ["2023/24"]);
        assert_eq!(shown(Period::Year(2019), Period::Year(2024), 2), ["2019", "2022", "2024"]);
    }

    #[test]
    fn quarters_are_named_by_their_years() {
        let (first, last) = (Period::Quarter(2011, 1), Period::Quarter(2020, 2));
        assert_eq!(shown(first, last, 7), ["2011", "2013", "2015", "2017", "2019"]);
        assert_eq!(shown(Period::Quarter(2019, 3), Period::Quarter(2020, 2), 1).len(), 4);
    }

    /// A small multiple of quarters once had one name, somewhere: years are named where they are round.
    #[test]
    fn where_there_is_room_for_two_they_are_the_first_and_the_last() {
        let (first, last) = (Period::Quarter(2011, 1), Period::Quarter(2026, 2));
        assert_eq!(shown(first, last, last.ordinal() - first.ordinal()), ["2011 K1", "2026 K2"]);
    }

    #[test]
    fn a_single_period_is_named() {
        assert_eq!(shown(Period::Year(2020), Period::Year(2020), 1), ["2020"]);
    }
}
