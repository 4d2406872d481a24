//! Indicators: what is measured, in which unit, by which definition.

use serde::{Deserialize, Serialize};

use crate::id::{IndicatorId, SourceId};
use crate::lang::Text;
use crate::period::{Frequency, Period};
use crate::unit::Unit;

/// What a figure's rise means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is what the networks work for.
    Up,
    /// Less is what the networks work for.
    Down,
    /// Neither: the dashboard does not judge.
    #[default]
    None,
}

/// One measured quantity, as the catalogue describes it to a reader.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Its identifier, as in addresses and file names.
    pub id: IndicatorId,
    /// A chart's title without the region: "Aandeel examenkandidaten vmbo in techniek".
    pub name: Text,
    /// The name in little room, for menus and table heads.
    pub short: Text,
    /// What the numbers count.
    pub unit: Unit,
    /// How many decimals a reader sees.
    pub decimals: u8,
    /// How long a period is.
    pub frequency: Frequency,
    /// What the unit is taken of, under the chart's title: "in % van de kandidaten bb, kb en gl, naar schoollocatie".
    pub basis: Text,
    /// The definition in full sentences.
    pub definition: Text,
    /// The sentence over a page. `{region}`, `{one_in}` and `{value}` are filled in; see `charts::describe`.
    pub headline: Text,
    /// The words between "was" and the number in the running sentence: "{value} van de kandidaten …".
    pub sentence: Text,
    /// What the base of a share counts: "kandidaten". Absent where there is no base.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base_noun: Option<Text>,
    /// What a rise means.
    #[serde(default)]
    pub direction: Direction,
    /// Where the series breaks: no comparison is made across one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub breaks: Vec<Break>,
    /// Which sources it is computed from.
    pub sources: Vec<SourceId>,
    /// The newest period that has a figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<Period>,
    /// When the publisher's next edition is expected, as `2027-03-01`; absent where nobody has announced one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_update: Option<String>,
}

/// A break in a series: figures before and after it are not counted alike.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The first period of the new count.
    pub from: Period,
    /// One or two words for the chart: "nieuwe telling".
    pub label: Text,
    /// Why, in a sentence.
    pub note: Text,
}

/// An indicator as a menu knows it; the whole of it travels with its series, so that the catalogue stays small
/// however many indicators a release has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct IndicatorEntry {
    /// Its identifier.
    pub id: IndicatorId,
    /// Its name, as over its chart.
    pub name: Text,
    /// Its name in little room.
    pub short: Text,
    /// What the unit is taken of.
    pub basis: Text,
}

impl Indicator {
    /// The indicator as a menu knows it.
    pub fn entry(&self) -> IndicatorEntry {
        let Indicator { id, name, short, basis, .. } = self;
        IndicatorEntry { id: id.clone(), name: name.clone(), short: short.clone(), basis: basis.clone() }
    }

    /// Whether a break lies between the two periods (in either order).
    pub fn breaks_between(&self, one: Period, other: Period) -> bool {
        let (first, last) = if one <= other { (one, other) } else { (other, one) };
        self.breaks.iter().any(|b| first < b.from && b.from <= last)
    }
}
