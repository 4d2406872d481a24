//! Other views of the same figures: as an index, or as the change on a year earlier.
//!
//! A view is a pure transformation of observations, so that every chart, cursor and table can show it. Intervals go
//! along as everything that the two figures allow, and nothing is compared across a break: where that would be
//! needed, the view has a gap.

use model::flag::{Flag, Flags};
use model::indicator::Break;
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

/// How figures are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Mode {
    /// As they are.
    #[default]
    Absolute,
    /// In hundredths of the figure in this period.
    Index(Period),
    /// Against the same period a year earlier: in percentage points for shares, else in per cent.
    Change,
}

impl Mode {
    /// The figures in this view, a figure for each period of `observations`. One that cannot be had is a gap, marked
    /// as not applicable.
    pub fn of(self, observations: &[Observation], breaks: &[Break], unit: Unit) -> Vec<Observation> {
        let mut out = observations.to_vec();
        if self != Mode::Absolute {
            for (seen, o) in out.iter_mut().zip(observations) {
                *seen = self.one(o, observations, breaks, unit);
            }
        }
        out
    }

    fn one(self, o: &Observation, all: &[Observation], breaks: &[Break], unit: Unit) -> Observation {
        let with = match self {
            Mode::Absolute => o.period,
            Mode::Index(base) => base,
            Mode::Change => o.period.year_earlier(),
        };
        let mut seen = Observation { note: o.note, ..Observation::new(o.period) };
        let other = all.iter().find(|other| other.period == with);
        let bounds = match other {
            Some(other) if comparable(o.period, with, all, breaks) => self.bounds(o, other, unit),
            _ => None,
        };
        match bounds {
            Some((low, high)) => {
                seen.flags = o.flags;
                if let Some(value) = other.and_then(|other| self.value(o, other, unit)) {
                    seen.value = Some(value);
                }
                if low < high {
                    (seen.low, seen.high) = (Some(low), Some(high));
                } else {
                    seen.value = Some(low);
                }
            }
            None if o.is_gap() => seen.flags = o.flags,
            None => seen.flags = Flags::of(Flag::NotApplicable),
        }
        seen
    }

    /// Everything that the bounds of both figures allow.
    fn bounds(self, o: &Observation, other: &Observation, unit: Unit) -> Option<(f64, f64)> {
        let (low, high) = o.bounds()?;
        let (least, most) = other.bounds()?;
        match self {
            Mode::Absolute => Some((low, high)),
            Mode::Change if is_share(unit) => o.change_since(other),
            // A figure that is not surely above zero has no multiples.
            _ if least <= 0.0 => None,
            // However little is known of the base: it is 100 of itself.
            Mode::Index(base) if base == o.period => Some((100.0, 100.0)),
            _ => {
                let below = if low < 0.0 { least } else { most };
                let above = if high < 0.0 { most } else { least };
                let (a, b) = (low / below * 100.0, high / above * 100.0);
                let of_all = if self == Mode::Change { 100.0 } else { 0.0 };
                Some((a - of_all, b - of_all))
            }
        }
    }

    /// The view of the values themselves, where both figures have one.
    fn value(self, o: &Observation, other: &Observation, unit: Unit) -> Option<f64> {
        let exact = |o: &Observation| Some(Observation::new(o.period).value(o.value?));
        self.bounds(&exact(o)?, &exact(other)?, unit).map(|(value, _)| value)
    }

    /// What the numbers of this view count.
    pub fn unit(self, unit: Unit) -> Unit {
        match self {
            Mode::Absolute => unit,
            Mode::Index(_) => Unit::Index,
            Mode::Change if is_share(unit) => Unit::PercentagePoint,
            Mode::Change => Unit::Percent,
        }
    }

    /// How many decimals a figure of this view has, where the figures themselves have `decimals`.
    pub fn decimals(self, unit: Unit, decimals: u8) -> u8 {
        match self {
            Mode::Change if is_share(unit) => decimals,
            Mode::Absolute => decimals,
            Mode::Index(_) | Mode::Change => 1,
        }
    }

    /// What the view shows, for a subtitle: "index, 2019/20 = 100".
    pub fn label(self, unit: Unit, lang: Lang) -> Option<String> {
        match (self, lang) {
            (Mode::Absolute, _) => None,
            (Mode::Index(base), _) => Some(format!("index, {} = 100", base.short(lang))),
            (Mode::Change, Lang::Nl) => {
                Some(format!("verandering op een jaar eerder, in {}", self.unit(unit).name(lang)))
            }
            (Mode::Change, Lang::En) => {
                Some(format!("change on a year earlier, in {}", self.unit(unit).name(lang)))
            }
        }
    }
}

/// The earliest period with which every later one of a series compares: after its last break, the first with a figure.
/// The base that an index begins with.
pub fn base(observations: &[Observation], breaks: &[Break]) -> Option<Period> {
    let known = |o: &&Observation| !o.is_gap();
    let last = observations.iter().rev().find(known)?.period;
    let first = observations.iter().find(|o| known(o) && comparable(o.period, last, observations, breaks));
    first.map(|o| o.period)
}

/// Whether two periods are counted alike: of one length, with no break between them.
pub(crate) fn comparable(one: Period, other: Period, all: &[Observation], breaks: &[Break]) -> bool {
    let (first, last) = if one <= other { (one, other) } else { (other, one) };
    let between = |at: Period| first < at && at <= last;
    first.frequency() == last.frequency()
        && !breaks.iter().any(|b| between(b.from))
        && !all.iter().any(|o| o.flags.has(Flag::Break) && between(o.period))
}

fn is_share(unit: Unit) -> bool {
    matches!(unit, Unit::Percent | Unit::PercentagePoint)
}
