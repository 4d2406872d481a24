//! Quotations: figures that somebody else published, shown as theirs and never spliced onto a computed series.

use serde::{Deserialize, Serialize};

use crate::id::{IndicatorId, QuotationId, RegionId};
use crate::lang::Text;
use crate::period::Period;
use crate::unit::Unit;

/// A figure as somebody published it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quotation {
    /// Its identifier.
    pub id: QuotationId,
    /// What the figure is of: "vmbo'ers die voor techniek kiezen".
    pub what: Text,
    /// The points as published, in the order of time.
    pub points: Vec<QuotedPoint>,
    /// What the numbers count.
    pub unit: Unit,
    /// How many decimals were published.
    pub decimals: u8,
    /// Whether the number is a change, and so shown with its sign.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_change: bool,
    /// The region, where it is one of ours.
    pub region: RegionId,
    /// The period, in the words of the publication.
    pub period: Text,
    /// Who said so.
    pub said_by: Text,
    /// Where: title or page, with its date.
    pub published_in: Text,
    /// The address, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// When, as `2017-06-06` or `2018`.
    pub date: String,
    /// Whether it is one of the figures that started the network, shown on the overview.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub founding: bool,
    /// The computed series that comes nearest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nearest: Option<Nearest>,
    /// Why the two differ, or why there is nothing to compare with. In the analysts' file it may name figures of ours
    /// in braces, `{vmbo-techniek-aandeel utrecht 2014/15}`; a release has them filled in.
    pub difference: Text,
}

/// All quotations of a release. The file `quotations.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quotations {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// The quotations, in the order of their file.
    pub quotations: Vec<Quotation>,
}

/// One quoted number.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuotedPoint {
    /// The calendar year it is drawn at, where the publication gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The shorter period it is drawn at, where the publication gives one: `2017-Q4`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The number as published.
    pub value: f64,
}

impl QuotedPoint {
    /// When it is drawn, as a calendar year whose middle is half a year later: 2017 for the year 2017, 2017.375 for its
    /// fourth quarter.
    pub fn moment(&self) -> Option<f64> {
        self.period.map(|period| period.moment() - 0.5).or_else(|| self.year.map(f64::from))
    }
}

/// The computed series that comes nearest to a quotation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Nearest {
    /// Which indicator.
    pub indicator: IndicatorId,
    /// Of which region.
    pub region: RegionId,
}
