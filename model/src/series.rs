//! Series: one indicator through time, for every region. The file `series/<indicator>.json`; and all of them as one
//! region's page shows them, the file `regions/<region>.json`.

use serde::{Deserialize, Serialize};

use crate::id::RegionId;
use crate::indicator::Indicator;
use crate::lang::Text;
use crate::observation::Observation;
use crate::period::Period;

/// One indicator, all regions, all periods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// The indicator, with its definition and breaks.
    pub indicator: Indicator,
    /// A line for each region that has figures of its own, in the order of the catalogue.
    pub lines: Vec<Line>,
    /// Regions that show another region's line, because the source does not go down to them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inherited: Vec<Inherited>,
    /// Remarks that observations point at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
}

/// Every indicator as the page of one region shows it.
///
/// Many definitions have words in common, so that together they are a third of what they weigh apart; and a reader of
/// one region loads as much where a release has three hundred regions as where it has eight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegionSeries {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// Which region.
    pub region: RegionId,
    /// The series, in the order of the catalogue; each with the line that the region shows, its parent's and the
    /// country's, and no others. Only the first of these says what its figures rest on, and definitions are empty: they
    /// are read in explanations, which have the whole series.
    pub series: Vec<Series>,
}

/// One region's observations, one a period, in the order of the periods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Which region.
    pub region: RegionId,
    /// Its observations, sorted, no period twice, all of one length.
    pub observations: Vec<Observation>,
}

/// A region that shows another's line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Inherited {
    /// The region without a line of its own.
    pub region: RegionId,
    /// The region whose line it shows.
    pub from: RegionId,
}

impl Series {
    /// The line that `region` shows: its own, or the one it inherits.
    pub fn line(&self, region: &RegionId) -> Option<&Line> {
        let own = |id: &RegionId| self.lines.iter().find(|line| line.region == *id);
        own(region).or_else(|| own(self.inherited_from(region)?))
    }

    /// The region whose line `region` shows instead of one of its own.
    pub fn inherited_from(&self, region: &RegionId) -> Option<&RegionId> {
        self.inherited.iter().find(|i| i.region == *region).map(|i| &i.from)
    }

    /// Every period that any region has a figure for, in order.
    pub fn periods(&self) -> Vec<Period> {
        let mut all: Vec<Period> =
            self.lines.iter().flat_map(|l| l.observations.iter().map(|o| o.period)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }
}

impl Line {
    /// The observation of one period.
    pub fn at(&self, period: Period) -> Option<&Observation> {
        self.observations.binary_search_by_key(&period, |o| o.period).ok().map(|i| &self.observations[i])
    }

    /// The newest observation that is not a gap.
    pub fn latest(&self) -> Option<&Observation> {
        self.observations.iter().rev().find(|o| !o.is_gap())
    }

    /// The oldest observation that is not a gap.
    pub fn earliest(&self) -> Option<&Observation> {
        self.observations.iter().find(|o| !o.is_gap())
    }
}
