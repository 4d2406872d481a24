//! Regions: the eight TechNet regions, and the provinces and the country they are compared with.

use serde::{Deserialize, Serialize};

use crate::id::RegionId;
use crate::lang::Text;

/// What kind of region it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RegionKind {
    /// One of the TechNet regions.
    Technet,
    /// A province.
    Province,
    /// The whole country.
    Country,
    /// A region that somebody named without saying where it ends; it carries quoted figures only.
    Quoted,
}

/// A region and the municipalities that make it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Its identifier, as in addresses.
    pub id: RegionId,
    /// Its name.
    pub name: Text,
    /// What kind of region it is.
    pub kind: RegionKind,
    /// CBS's code where CBS knows the region: `NL01`, `PV26`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The region whose figure it shows where a source does not go down to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<RegionId>,
    /// Whether its borders are our working mapping, still to be confirmed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub provisional: bool,
    /// Its municipalities; empty for the country.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub municipalities: Vec<Municipality>,
}

/// A municipality as a part of a region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// CBS's code with its letters: `GM0344`.
    pub code: String,
    /// Its name, as CBS writes it.
    pub name: String,
    /// The first day (`2022-03-24`) on which it was no longer a municipality of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Column and row of its tile on the tile map, counted from the top left; absent where it no longer exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tile: Option<(u8, u8)>,
}
