//! Observations: one figure of one region in one period, with what is known of it.

use serde::{Deserialize, Serialize};

use crate::flag::Flags;
use crate::period::Period;

/// One figure with everything that has to travel along with it.
///
/// Three shapes occur: `value` alone (exact), `low` and `high` alone (the publisher hides counts, so only bounds are
/// known), and all three (a value printed in a coarse unit, with the interval that the rounding allows). Nothing at
/// all is a gap, and then a flag says why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// When.
    pub period: Period,
    /// The figure, where one is known, in the indicator's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The true value is not below this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The true value is not above this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What is particular about it.
    #[serde(default, skip_serializing_if = "Flags::is_empty")]
    pub flags: Flags,
    /// For a share or rate: what it is a share of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Base>,
    /// Which remark of [`Series::notes`](crate::series::Series::notes) belongs to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<u16>,
}

/// The whole of which a figure is a share, shown beside it because small regions swing by chance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// At least so many.
    pub low: u32,
    /// At most so many.
    pub high: u32,
    /// On how many school sites the figure rests; absent where sites are not counted (provinces by CBS).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sites: Option<u32>,
}

impl Observation {
    /// A gap at `period`.
    pub fn new(period: Period) -> Observation {
        Observation { period, value: None, low: None, high: None, flags: Flags::NONE, base: None, note: None }
    }

    /// The same with an exact or printed value.
    #[must_use]
    pub fn value(mut self, value: f64) -> Observation {
        self.value = Some(value);
        self
    }

    /// The same with bounds.
    #[must_use]
    pub fn between(mut self, low: f64, high: f64) -> Observation {
        (self.low, self.high) = (Some(low), Some(high));
        self
    }

    /// The same with these flags instead.
    #[must_use]
    pub fn flagged(mut self, flags: Flags) -> Observation {
        self.flags = flags;
        self
    }

    /// The bounds: both ends as given, or the value twice when it is exact. `None` is a gap.
    pub fn bounds(&self) -> Option<(f64, f64)> {
        match (self.low, self.high, self.value) {
            (Some(low), Some(high), _) => Some((low, high)),
            (_, _, Some(value)) => Some((value, value)),
            _ => None,
        }
    }

    /// Where a mark is drawn: the value, else the middle of the bounds. For drawing and sorting only; it is never
    /// printed, because the middle of two bounds is not a figure.
    pub fn centre(&self) -> Option<f64> {
        self.value.or_else(|| self.bounds().map(|(low, high)| f64::midpoint(low, high)))
    }

    /// Whether nothing is known.
    pub fn is_gap(&self) -> bool {
        self.bounds().is_none()
    }

    /// The difference from `earlier` to this one, as bounds: everything that the two intervals allow.
    pub fn change_since(&self, earlier: &Observation) -> Option<(f64, f64)> {
        let ((low, high), (before_low, before_high)) = (self.bounds()?, earlier.bounds()?);
        Some((low - before_high, high - before_low))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_holds_everything_the_intervals_allow() {
        let at = Period::SchoolYear(2022);
        let (before, now) =
            (Observation::new(at).between(17.1, 17.7), Observation::new(at).between(14.5, 14.9));
        let (low, high) = now.change_since(&before).unwrap();
        assert!((low + 3.2).abs() < 1e-9 && (high + 2.2).abs() < 1e-9);
        assert_eq!(now.change_since(&Observation::new(at)), None);
    }

    #[test]
    fn a_gap_is_small_in_json_and_reads_back() {
        let gap = Observation::new(Period::Year(2020));
        assert_eq!(serde_json::to_string(&gap).unwrap(), r#"{"period":"2020"}"#);
        let full = Observation::new(Period::Year(2020)).value(0.6).between(0.55, 0.65);
        let json = serde_json::to_string(&full).unwrap();
        assert_eq!(serde_json::from_str::<Observation>(&json).unwrap(), full);
    }
}
