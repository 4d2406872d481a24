//! Periods: what stretch of time an observation speaks of.
//!
//! A period knows its length. Two lengths are never mixed in one series, so periods of different lengths have no
//! order that means anything; the derived one only makes sets deterministic.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::lang::Lang;

/// How long a period is, and so how often a series has one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// A calendar year.
    Year,
    /// A Dutch school year, 1 August to 31 July.
    SchoolYear,
    /// A calendar quarter.
    Quarter,
    /// A calendar month.
    Month,
}

impl Frequency {
    /// How many periods make a year.
    pub fn per_year(self) -> i32 {
        match self {
            Frequency::Year | Frequency::SchoolYear => 1,
            Frequency::Quarter => 4,
            Frequency::Month => 12,
        }
    }
}

/// A stretch of time. Written `2016`, `2019/20`, `2016-Q1`, `2016-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// A calendar year.
    Year(i32),
    /// A school year, named by the calendar year in which it begins.
    SchoolYear(i32),
    /// A calendar year and its quarter, 1 to 4.
    Quarter(i32, u8),
    /// A calendar year and its month, 1 to 12.
    Month(i32, u8),
}

/// A text that is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPeriod(pub String);

impl fmt::Display for InvalidPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a period: write 2016, 2019/20, 2016-Q1 or 2016-01", self.0)
    }
}

impl std::error::Error for InvalidPeriod {}

impl Period {
    /// Reads a period as it is written in our files and addresses.
    ///
    /// # Errors
    /// If the text has another form, a school year whose second part does not follow its first, or a quarter or
    /// month that does not exist.
    pub fn parse(text: &str) -> Result<Period, InvalidPeriod> {
        let bad = || InvalidPeriod(text.to_owned());
        let year_of = |s: &str| {
            (s.len() == 4 && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse().ok())
                .flatten()
                .ok_or_else(bad)
        };
        let two = |s: &str| {
            (s.len() == 2 && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse().ok())
                .flatten()
                .ok_or_else(bad)
        };
        if let Some((first, second)) = text.split_once('/') {
            let (year, end): (i32, i32) = (year_of(first)?, two(second)?);
            return if (year + 1) % 100 == end { Ok(Period::SchoolYear(year)) } else { Err(bad()) };
        }
        match text.split_once('-') {
            None => Ok(Period::Year(year_of(text)?)),
            Some((year, part)) => {
                let year = year_of(year)?;
                if let Some(quarter) = part.strip_prefix('Q') {
                    match quarter {
                        "1" | "2" | "3" | "4" => Ok(Period::Quarter(year, quarter.as_bytes()[0] - b'0')),
                        _ => Err(bad()),
                    }
                } else {
                    let month: i32 = two(part)?;
                    if (1..=12).contains(&month) { Ok(Period::Month(year, month as u8)) } else { Err(bad()) }
                }
            }
        }
    }

    /// How long the period is.
    pub fn frequency(self) -> Frequency {
        match self {
            Period::Year(_) => Frequency::Year,
            Period::SchoolYear(_) => Frequency::SchoolYear,
            Period::Quarter(..) => Frequency::Quarter,
            Period::Month(..) => Frequency::Month,
        }
    }

    /// The calendar year in which the period begins.
    pub fn year(self) -> i32 {
        match self {
            Period::Year(year)
            | Period::SchoolYear(year)
            | Period::Quarter(year, _)
            | Period::Month(year, _) => year,
        }
    }

    /// The number of periods of this length since the one that begins the year 0: consecutive periods differ by
    /// one. Charts place points by it, so that a missing period leaves its room.
    pub fn ordinal(self) -> i32 {
        match self {
            Period::Year(year) | Period::SchoolYear(year) => year,
            Period::Quarter(year, quarter) => year * 4 + i32::from(quarter) - 1,
            Period::Month(year, month) => year * 12 + i32::from(month) - 1,
        }
    }

    /// The period of `frequency` with this [`ordinal`](Period::ordinal).
    pub fn from_ordinal(frequency: Frequency, ordinal: i32) -> Period {
        let (year, part) =
            (ordinal.div_euclid(frequency.per_year()), ordinal.rem_euclid(frequency.per_year()) as u8 + 1);
        match frequency {
            Frequency::Year => Period::Year(year),
            Frequency::SchoolYear => Period::SchoolYear(year),
            Frequency::Quarter => Period::Quarter(year, part),
            Frequency::Month => Period::Month(year, part),
        }
    }

    /// When its middle is, in calendar years: the middle of 2016 is 2016.5, that of school year 2019/20, the last day of
    /// January, 2020.083. Charts place points by it.
    pub fn moment(self) -> f64 {
        match self {
            Period::Year(year) => f64::from(year) + 0.5,
            Period::SchoolYear(year) => f64::from(year) + 13.0 / 12.0,
            Period::Quarter(..) => (f64::from(self.ordinal()) + 0.5) / 4.0,
            Period::Month(..) => (f64::from(self.ordinal()) + 0.5) / 12.0,
        }
    }

    /// The same period a year earlier.
    #[must_use]
    pub fn year_earlier(self) -> Period {
        Period::from_ordinal(self.frequency(), self.ordinal() - self.frequency().per_year())
    }

    /// The first day of the period as `(year, month, day)`; of a school year, 1 August.
    pub fn first_day(self) -> (i32, u8, u8) {
        match self {
            Period::Year(year) => (year, 1, 1),
            Period::SchoolYear(year) => (year, 8, 1),
            Period::Quarter(year, quarter) => (year, quarter * 3 - 2, 1),
            Period::Month(year, month) => (year, month, 1),
        }
    }

    /// The period in a sentence: `2023/24`, `het 4e kwartaal van 2016`, `maart 2016`.
    pub fn in_words(self, lang: Lang) -> String {
        match (self, lang) {
            (Period::Quarter(year, quarter), Lang::Nl) => format!("het {quarter}e kwartaal van {year}"),
            (Period::Quarter(year, quarter), Lang::En) => format!("quarter {quarter} of {year}"),
            (Period::Month(year, month), _) => format!("{} {year}", month_name(month, lang)),
            _ => self.to_string(),
        }
    }

    /// The period in little room, for axes and tables: `2023/24`, `2016 K4` (Dutch) or `2016 Q4` (English).
    pub fn short(self, lang: Lang) -> String {
        match (self, lang) {
            (Period::Quarter(year, quarter), Lang::Nl) => format!("{year} K{quarter}"),
            (Period::Quarter(year, quarter), Lang::En) => format!("{year} Q{quarter}"),
            (Period::Month(year, 3), Lang::Nl) => format!("mrt {year}"),
            (Period::Month(year, month), _) => format!("{:.3} {year}", month_name(month, lang)),
            _ => self.to_string(),
        }
    }
}

/// The name of month 1 to 12; Dutch months are written in lower case.
pub fn month_name(month: u8, lang: Lang) -> &'static str {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match lang {
        Lang::Nl => NL,
        Lang::En => EN,
    };
    names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or("?")
}

/// A date written `2026-11-23` in words: `23 november 2026`. Anything else is given back as it is.
pub fn date_in_words(iso: &str, lang: Lang) -> String {
    let parts: Vec<&str> = iso.split('-').collect();
    match parts.as_slice() {
        [year, month, day] if iso.len() == 10 => match (month.parse::<u8>(), day.parse::<u8>()) {
            (Ok(month @ 1..=12), Ok(day @ 1..=31)) => format!("{day} {} {year}", month_name(month, lang)),
            _ => iso.to_owned(),
        },
        _ => iso.to_owned(),
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Period::Year(year) => write!(f, "{year:04}"),
            Period::SchoolYear(year) => write!(f, "{year:04}/{:02}", (year + 1).rem_euclid(100)),
            Period::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Period::Month(year, month) => write!(f, "{year:04}-{month:02}"),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Period::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_read_back_as_written() {
        for text in ["2016", "2019/20", "1999/00", "2016-Q1", "2016-Q4", "2016-01", "2016-12"] {
            assert_eq!(Period::parse(text).map(|p| p.to_string()), Ok(text.to_owned()));
        }
        for text in [
            "", "16", "2019/21", "2019-20", "2016-Q0", "2016-Q5", "2016-13", "2016-00", "2016-1", "2016KW01",
            "+016",
        ] {
            assert!(Period::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn consecutive_periods_differ_by_one() {
        let p = |t: &str| Period::parse(t).unwrap();
        assert_eq!(p("2017-Q1").ordinal() - p("2016-Q4").ordinal(), 1);
        assert_eq!(p("2017-01").ordinal() - p("2016-12").ordinal(), 1);
        for text in ["2016", "2019/20", "2016-Q1", "2016-12"] {
            assert_eq!(Period::from_ordinal(p(text).frequency(), p(text).ordinal()), p(text));
        }
        assert_eq!(p("2016-Q4").year_earlier(), p("2015-Q4"));
        assert_eq!(p("2019/20").year_earlier(), p("2018/19"));
    }

    #[test]
    fn periods_are_worded_for_the_reader() {
        let quarter = Period::Quarter(2016, 4);
        assert_eq!(quarter.in_words(Lang::Nl), "het 4e kwartaal van 2016");
        assert_eq!(quarter.short(Lang::Nl), "2016 K4");
        assert_eq!(quarter.short(Lang::En), "2016 Q4");
        assert_eq!(Period::Month(2016, 3).in_words(Lang::Nl), "maart 2016");
        assert_eq!(Period::Month(2016, 3).short(Lang::Nl), "mrt 2016");
        assert_eq!(Period::Month(2016, 10).short(Lang::Nl), "okt 2016");
        assert_eq!(date_in_words("2026-11-23", Lang::Nl), "23 november 2026");
        assert_eq!(date_in_words("gisteren", Lang::Nl), "gisteren");
    }
}
