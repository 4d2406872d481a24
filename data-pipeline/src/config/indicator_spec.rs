//! What the analysts' folder says of an indicator: how it is worded, and how it is computed.

use model::id::{IndicatorId, SourceId};
use model::indicator::{Break, Direction, Indicator};
use model::lang::Text;
use model::period::{Frequency, Period};
use model::unit::Unit;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::config::source_spec::Filter;

/// One indicator, as in `data/indicators/<id>.toml`. The texts are those of [`Indicator`].
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the fields are those of `model::indicator::Indicator`, described there")]
pub struct IndicatorSpec {
    /// Its place in the menu; numbers need not follow each other.
    pub order: u32,
    pub id: IndicatorId,
    pub name: Text,
    pub short: Text,
    pub unit: Unit,
    pub decimals: u8,
    pub frequency: Frequency,
    pub basis: Text,
    pub definition: Text,
    pub headline: Text,
    pub sentence: Text,
    pub base_noun: Option<Text>,
    #[serde(default)]
    pub direction: Direction,
    #[serde(default)]
    pub breaks: Vec<Break>,
    pub next_update: Option<String>,
    /// How it is computed.
    pub compute: Compute,
}

/// How an indicator is computed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Compute {
    /// A part in its whole, in percent, where part and whole are told apart within one measure: the part is some of
    /// the whole's cells.
    Share(ShareSpec),
    /// The same, where the part is printed in cells of its own, beside those of the whole.
    Rate(ShareSpec),
    /// The sum of cells.
    Sum {
        /// Of which source.
        source: SourceId,
        /// Which cells.
        cells: Filter,
        /// The first period that can be computed, where the file begins earlier.
        since: Option<Period>,
        /// Whether regions without cells show the figure of their parent.
        #[serde(default)]
        inherit: bool,
    },
    /// The growth of another indicator on the same period a year earlier, in percent.
    GrowthOnAYear {
        /// Which indicator.
        of: IndicatorId,
        /// Whether regions without a line show that of their parent.
        #[serde(default)]
        inherit: bool,
    },
    /// Another indicator as an index number: its figure of the base period is 100.
    Index {
        /// Which indicator.
        of: IndicatorId,
        /// The period whose figure is 100.
        base: Period,
        /// Whether regions without a line show that of their parent.
        #[serde(default)]
        inherit: bool,
    },
}

/// A part in its whole.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareSpec {
    /// Of which source.
    pub source: SourceId,
    /// The cells of the whole.
    pub whole: Filter,
    /// What of the whole's coordinates is different for the part.
    pub part: Filter,
    /// The first period that can be computed, where the file begins earlier.
    pub since: Option<Period>,
    /// Nothing is shown where the part may be smaller than this and larger than nought.
    pub minimum_count: Option<u32>,
    /// Whether regions without cells show the figure of their parent.
    #[serde(default)]
    pub inherit: bool,
}

impl Compute {
    /// The source it is computed from, where that is not another indicator.
    pub fn source(&self) -> Option<&SourceId> {
        match self {
            Compute::Share(share) | Compute::Rate(share) => Some(&share.source),
            Compute::Sum { source, .. } => Some(source),
            Compute::GrowthOnAYear { .. } | Compute::Index { .. } => None,
        }
    }

    /// The indicator it is computed from, where that is not a source.
    pub fn of(&self) -> Option<&IndicatorId> {
        match self {
            Compute::Share(_) | Compute::Rate(_) | Compute::Sum { .. } => None,
            Compute::GrowthOnAYear { of, .. } | Compute::Index { of, .. } => Some(of),
        }
    }

    /// Whether regions without a line show that of their parent.
    pub fn inherits(&self) -> bool {
        match self {
            Compute::Share(share) | Compute::Rate(share) => share.inherit,
            Compute::Sum { inherit, .. }
            | Compute::GrowthOnAYear { inherit, .. }
            | Compute::Index { inherit, .. } => *inherit,
        }
    }
}

impl IndicatorSpec {
    /// The indicator as the catalogue describes it.
    pub fn described(&self, sources: Vec<SourceId>, latest: Option<Period>) -> Indicator {
        Indicator {
            id: self.id.clone(),
            name: self.name.clone(),
            short: self.short.clone(),
            unit: self.unit,
            decimals: self.decimals,
            frequency: self.frequency,
            basis: self.basis.clone(),
            definition: self.definition.clone(),
            headline: self.headline.clone(),
            sentence: self.sentence.clone(),
            base_noun: self.base_noun.clone(),
            direction: self.direction,
            breaks: self.breaks.clone(),
            sources,
            latest,
            next_update: self.next_update.clone(),
        }
    }
}
