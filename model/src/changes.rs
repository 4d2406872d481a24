//! What changed from one release to the next. The file `changes/<id>.json`, beside the releases.
//!
//! Outside a release's own folder, because the bytes of a release depend on nothing but its figures and definitions,
//! and what changed depends on what readers saw before.

use serde::{Deserialize, Serialize};

use crate::id::{IndicatorId, RegionId, ReleaseId};
use crate::lang::Text;
use crate::observation::Observation;

/// Everything that differs between two releases.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Changes {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// The earlier release.
    pub from: ReleaseId,
    /// The later release.
    pub to: ReleaseId,
    /// The figures that differ, ordered by indicator (as in the menu), region (as in the picker) and period. A region
    /// that inherits its line is not repeated.
    pub figures: Vec<Change>,
    /// The definitions that differ, in the order of the menu.
    pub definitions: Vec<Redefinition>,
    /// The regions that read differently, in the order of the picker. Where their municipalities do, their figures are
    /// of other places. Absent in files from before version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<Rezoning>,
}

/// A figure that is new, revised or removed. At least one of `old` and `new` is there; both have the same period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of which region.
    pub region: RegionId,
    /// As it was; absent where it is new. Without its note, which is a number in another file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<Observation>,
    /// As it is; absent where it was removed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<Observation>,
    /// The edition that the old figure came from; absent where the release does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old_edition: Option<String>,
    /// The edition that the new figure comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_edition: Option<String>,
}

/// One field of an indicator's definition that reads differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Redefinition {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Which field of [`Indicator`](crate::indicator::Indicator): `definition`, `unit`. `indicator` where the
    /// indicator as a whole was added or removed; then `old` or `new` is empty.
    pub field: String,
    /// As it was.
    pub old: Text,
    /// As it is.
    pub new: Text,
}

/// Something of a region that reads differently.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Rezoning {
    /// Of which region.
    pub region: RegionId,
    /// Which field of [`Region`](crate::region::Region): `municipalities`, `name`. `region` where the region as a whole
    /// was added or removed; then `old` or `new` is empty.
    pub field: String,
    /// As it was.
    pub old: Text,
    /// As it is.
    pub new: Text,
}

/// What became of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fate {
    /// It was not there before.
    New,
    /// It, its bounds or its flags differ.
    Revised,
    /// It is no longer there.
    Removed,
}

impl Change {
    /// What became of the figure.
    pub fn fate(&self) -> Fate {
        match (&self.old, &self.new) {
            (None, _) => Fate::New,
            (Some(_), None) => Fate::Removed,
            (Some(_), Some(_)) => Fate::Revised,
        }
    }

    /// By how much it rose, as everything that both intervals allow. `None` unless both are known.
    pub fn by(&self) -> Option<(f64, f64)> {
        self.new.as_ref()?.change_since(self.old.as_ref()?)
    }
}

impl Changes {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.definitions.is_empty() && self.regions.is_empty()
    }

    /// How many figures met a fate.
    pub fn count(&self, fate: Fate) -> usize {
        self.figures.iter().filter(|change| change.fate() == fate).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::period::Period;

    #[test]
    fn changes_read_back_and_tell_what_became_of_a_figure() {
        let at = Period::Quarter(2017, 4);
        let change = |old: Option<f64>, new: Option<f64>| Change {
            indicator: IndicatorId::new("vacatures-bouw").unwrap(),
            region: RegionId::new("nederland").unwrap(),
            old: old.map(|value| Observation::new(at).value(value)),
            new: new.map(|value| Observation::new(at).value(value)),
            old_edition: None,
            new_edition: Some("2020-Q2".to_owned()),
        };
        let changes = Changes {
            schema: crate::SCHEMA_VERSION,
            from: ReleaseId::new("0a1b2c3d4e5f").unwrap(),
            to: ReleaseId::new("5f4e3d2c1b0a").unwrap(),
            figures: vec![change(None, Some(1.0)), change(Some(20.75), Some(21.25)), change(Some(1.0), None)],
            definitions: vec![Redefinition {
                indicator: IndicatorId::new("vacatures-bouw").unwrap(),
                field: "unit".to_owned(),
                old: Text::same("%"),
                new: Text::same("index"),
            }],
            regions: vec![Rezoning {
                region: RegionId::new("utrecht").unwrap(),
                field: "municipalities".to_owned(),
                old: Text::same("Utrecht"),
                new: Text::same("Utrecht, Bunnik"),
            }],
        };
        let json = serde_json::to_string(&changes).unwrap();
        assert_eq!(serde_json::from_str::<Changes>(&json).unwrap(), changes);
        let fates: Vec<Fate> = changes.figures.iter().map(Change::fate).collect();
        assert_eq!(fates, [Fate::New, Fate::Revised, Fate::Removed]);
        assert_eq!(changes.count(Fate::Revised), 1);
        assert_eq!(changes.figures[1].by(), Some((0.5, 0.5)));
        assert_eq!(changes.figures[0].by(), None);
    }
}
