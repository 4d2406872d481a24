//! Units: what a number counts.

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A share in hundredths: 14.5 is 14.5 %.
    Percent,
    /// A difference between two percentages, in hundredths.
    PercentagePoint,
    /// Pupils, candidates, schools: whole things.
    Count,
    /// Whole things counted in thousands: 0.6 is six hundred.
    Thousand,
    /// An index number; its base period is 100.
    Index,
}

impl Unit {
    /// What is written straight behind a number, with its no-break space; empty where the noun follows.
    pub fn suffix(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Unit::Percent, Lang::Nl) => "\u{a0}%",
            (Unit::Percent, Lang::En) => "%",
            (Unit::PercentagePoint, Lang::Nl) => "\u{a0}procentpunt",
            (Unit::PercentagePoint, Lang::En) => "\u{a0}percentage points",
            (Unit::Thousand, Lang::Nl) => "\u{a0}duizend",
            (Unit::Thousand, Lang::En) => "\u{a0}thousand",
            (Unit::Count | Unit::Index, _) => "",
        }
    }

    /// The unit by itself, as over a table's column or under a chart's title.
    pub fn name(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Unit::Percent, _) => "%",
            (Unit::PercentagePoint, Lang::Nl) => "procentpunt",
            (Unit::PercentagePoint, Lang::En) => "percentage points",
            (Unit::Count, Lang::Nl) => "aantal",
            (Unit::Count, Lang::En) => "number",
            (Unit::Thousand, _) => "x 1\u{a0}000",
            (Unit::Index, _) => "index",
        }
    }
}
