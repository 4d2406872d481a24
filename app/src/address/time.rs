//! The stretch of time that a view shows: `2020`, `2019..2023`, `earliest..2020`, `2019..latest`.

use std::fmt;

use model::period::Period;

/// What stands for the first year there is.
const EARLIEST: &str = "earliest";
/// What stands for the last year there is.
const LATEST: &str = "latest";

/// From which year to which, both included. An end that is not set lies where the figures end.
///
/// Years, also for quarters and school years: an address stays readable, and fits every indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct TimeRange {
    /// The first year.
    pub from: Option<i32>,
    /// The last year.
    pub to: Option<i32>,
}

impl TimeRange {
    /// Reads what [`Display`](fmt::Display) writes. None where an end is no year or the ends are the wrong way round.
    pub fn parse(text: &str) -> Option<TimeRange> {
        let range = match text.split_once("..") {
            None => {
                let only = Some(year(text)?);
                TimeRange { from: only, to: only }
            }
            Some((from, to)) => TimeRange { from: end(from, EARLIEST)?, to: end(to, LATEST)? },
        };
        let upright = range.from.zip(range.to).is_none_or(|(from, to)| from <= to);
        upright.then_some(range)
    }

    /// Whether it leaves nothing out.
    pub fn is_all(self) -> bool {
        self == TimeRange::default()
    }

    /// Whether a period begins in one of its years.
    pub fn holds(self, period: Period) -> bool {
        let year = period.year();
        self.from.is_none_or(|from| from <= year) && self.to.is_none_or(|to| year <= to)
    }
}

impl fmt::Display for TimeRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => write!(f, "{from}"),
            (Some(from), Some(to)) => write!(f, "{from}..{to}"),
            (Some(from), None) => write!(f, "{from}..{LATEST}"),
            (None, Some(to)) => write!(f, "{EARLIEST}..{to}"),
            (None, None) => write!(f, "{EARLIEST}..{LATEST}"),
        }
    }
}

fn end(text: &str, open: &str) -> Option<Option<i32>> {
    if text == open { Some(None) } else { year(text).map(Some) }
}

/// A year of four digits.
pub fn year(text: &str) -> Option<i32> {
    match Period::parse(text) {
        Ok(Period::Year(year)) => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_reads_back_as_written() {
        for text in ["2020", "2019..2023", "earliest..2020", "2019..latest", "earliest..latest"] {
            assert_eq!(TimeRange::parse(text).unwrap().to_string(), text);
        }
        assert!(TimeRange::parse("earliest..latest").unwrap().is_all());
        assert_eq!(TimeRange::parse("2020..2020"), TimeRange::parse("2020"));
    }

    #[test]
    fn what_is_no_range_is_not_guessed_at() {
        for text in ["", "..", "20", "2023..2019", "latest..2019", "2019..", "2019-2023", "latest", "2019/20"]
        {
            assert_eq!(TimeRange::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_school_year_lies_in_the_year_in_which_it_begins() {
        let range = TimeRange::parse("2019..2020").unwrap();
        assert!(range.holds(Period::SchoolYear(2019)) && range.holds(Period::Quarter(2020, 4)));
        assert!(!range.holds(Period::SchoolYear(2018)) && !range.holds(Period::Year(2021)));
        assert!(TimeRange::default().holds(Period::Year(1066)));
    }
}
