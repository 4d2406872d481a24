//! The catalogue: everything a release holds, apart from the series. The file `catalog.json`.

use serde::{Deserialize, Serialize};

use crate::id::{IndicatorId, RegionId, ReleaseId, SourceId};
use crate::indicator::IndicatorEntry;
use crate::lang::Text;
use crate::quotation::Quotation;
use crate::region::{Region, RegionKind};
use crate::source::Source;

/// Everything a release holds, apart from the series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// The release this catalogue belongs to.
    pub release: ReleaseId,
    /// The newest date on which any of its files was retrieved, as `2026-11-23`.
    pub retrieved: String,
    /// The label of the region mapping while it is provisional.
    pub mapping_note: Text,
    /// The regions, TechNet regions first, in the order of the picker.
    pub regions: Vec<Region>,
    /// The indicators, in the order of the menu; the first is the overview's. Their definitions travel with their
    /// [`Series`](crate::series::Series).
    pub indicators: Vec<IndicatorEntry>,
    /// The sources.
    pub sources: Vec<Source>,
    /// The quoted figures that started the network. All of them stand in `quotations.json`; see
    /// [`Quotations`](crate::quotation::Quotations).
    pub quotations: Vec<Quotation>,
}

impl Catalog {
    /// A region by its identifier.
    pub fn region(&self, id: &RegionId) -> Option<&Region> {
        self.regions.iter().find(|r| r.id == *id)
    }

    /// An indicator by its identifier.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&IndicatorEntry> {
        self.indicators.iter().find(|i| i.id == *id)
    }

    /// A source by its identifier.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|s| s.id == *id)
    }

    /// The TechNet regions, in the order of the picker.
    pub fn technet_regions(&self) -> impl Iterator<Item = &Region> {
        self.regions.iter().filter(|r| r.kind == RegionKind::Technet)
    }

    /// The country: the region that everything is compared with.
    pub fn country(&self) -> Option<&Region> {
        self.regions.iter().find(|r| r.kind == RegionKind::Country)
    }
}
