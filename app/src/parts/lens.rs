//! How an indicator's figures are looked at: over which years, and as they are, as an index, or as changes.
//!
//! A lens turns a series into another series, so that every chart, cursor and table behind it follows by itself.

use std::sync::Arc;

use charts::mode::{self, Mode};
use model::lang::{Lang, Text};
use model::period::Period;
use model::series::Series;

use crate::address::{ModeChoice, TimeRange, ViewState};

/// A way to look at an indicator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lens {
    /// Over which years.
    pub time: TimeRange,
    /// As what.
    pub mode: ModeChoice,
    /// The year whose figure is the 100 of an index; else the earliest that compares with the newest.
    pub base: Option<i32>,
}

impl Lens {
    /// What the address asks for.
    pub fn of(view: &ViewState) -> Lens {
        Lens { time: view.time, mode: view.mode, base: view.base }
    }

    /// The series as it is seen. A base year without figures gives gaps, and no other year in its place.
    pub fn through(self, series: &Arc<Series>) -> Arc<Series> {
        if self == Lens::default() {
            return Arc::clone(series);
        }
        let (unit, breaks) = (series.indicator.unit, &series.indicator.breaks);
        let mode = self.mode(series);
        let mut seen = Series::clone(series);
        for line in &mut seen.lines {
            line.observations = mode.of(&line.observations, breaks, unit);
            line.observations.retain(|o| self.time.holds(o.period));
        }
        let about = &mut seen.indicator;
        if let (Some(nl), Some(en)) = (mode.label(unit, Lang::Nl), mode.label(unit, Lang::En)) {
            about.basis = Text { nl, en };
            about.decimals = mode.decimals(unit, about.decimals);
            about.unit = mode.unit(unit);
        }
        Arc::new(seen)
    }

    fn mode(self, series: &Series) -> Mode {
        match self.mode {
            ModeChoice::Absolute => Mode::Absolute,
            ModeChoice::Change => Mode::Change,
            ModeChoice::Index => self.base(series).map_or(Mode::Absolute, Mode::Index),
        }
    }

    /// One base for all lines, so that all are 100 at one place: the year's first period, else that with which the
    /// first line begins to compare.
    fn base(self, series: &Series) -> Option<Period> {
        let indicator = &series.indicator;
        match self.base {
            Some(year) => {
                let frequency = indicator.frequency;
                Some(Period::from_ordinal(frequency, year.saturating_mul(frequency.per_year())))
            }
            None => mode::base(&series.lines.first()?.observations, &indicator.breaks),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::observation::Observation;
    use model::unit::Unit;

    fn series() -> Arc<Series> {
        let json = r#"{"schema":1,"indicator":{"id":"a","name":{"nl":"","en":""},"short":{"nl":"","en":""},
            "unit":"percent","decimals":0,"frequency":"school-year","basis":{"nl":"in %","en":"in %"},
            "definition":{"nl":"","en":""},"headline":{"nl":"","en":""},"sentence":{"nl":"","en":""},"sources":[]},
            "lines":[{"region":"utrecht","observations":[{"period":"2019/20","value":10.0},
            {"period":"2020/21","value":15.0},{"period":"2021/22","value":12.0}]}]}"#;
        Arc::new(serde_json::from_str(json).unwrap())
    }

    fn values(series: &Series) -> Vec<Option<f64>> {
        series.lines[0].observations.iter().map(|o: &Observation| o.value).collect()
    }

    #[test]
    fn without_a_wish_the_series_is_the_same_one() {
        let series = series();
        assert!(Arc::ptr_eq(&Lens::default().through(&series), &series));
    }

    #[test]
    fn an_index_keeps_its_base_when_the_base_is_out_of_sight() {
        let time = TimeRange::parse("2020..latest").unwrap();
        let lens = Lens { time, mode: ModeChoice::Index, base: None };
        let seen = lens.through(&series());
        assert_eq!(values(&seen), [Some(150.0), Some(120.0)]);
        assert_eq!((seen.indicator.unit, seen.indicator.decimals), (Unit::Index, 1));
        assert_eq!(seen.indicator.basis.nl, "index, 2019/20 = 100");
    }

    #[test]
    fn a_base_year_without_figures_gives_gaps() {
        let lens = Lens { mode: ModeChoice::Index, base: Some(1999), ..Lens::default() };
        assert_eq!(values(&lens.through(&series())), [None; 3]);
    }
}
