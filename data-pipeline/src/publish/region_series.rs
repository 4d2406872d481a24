//! All series as one region's page shows them: the file `regions/<region>.json`.
//!
//! Apart from [`release`](super::release), because it is a matter of what is seen together, not of how files are
//! rendered.

use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::id::RegionId;
use model::indicator::Indicator;
use model::lang::Text;
use model::region::{Region, RegionKind};
use model::series::{Line, RegionSeries, Series};

/// Where a region's series stand in a release's folder.
pub fn path(region: &RegionId) -> String {
    format!("regions/{region}.json")
}

/// The regions that have a page of their own.
pub fn regions(catalog: &Catalog) -> impl Iterator<Item = &Region> {
    catalog.regions.iter().filter(|region| region.kind != RegionKind::Quoted)
}

/// What the page of `region` shows.
pub fn of(derived: &[Series], region: &Region, catalog: &Catalog) -> RegionSeries {
    RegionSeries {
        schema: SCHEMA_VERSION,
        region: region.id.clone(),
        series: derived.iter().map(|series| narrowed(series, region, catalog)).collect(),
    }
}

/// A series with the lines that the page of `region` shows, and no others: its own or the one it inherits, its
/// parent's and the country's. What the latter two rest on, and definitions, are said nowhere on that page.
fn narrowed(series: &Series, region: &Region, catalog: &Catalog) -> Series {
    let country = catalog.country().map(|country| &country.id);
    let shown: Vec<&RegionId> =
        [Some(&region.id), region.parent.as_ref(), country].into_iter().flatten().collect();
    let drawn: Vec<&RegionId> =
        shown.iter().filter_map(|id| series.line(id)).map(|line| &line.region).collect();
    let own = series.line(&region.id).map(|line| &line.region);
    let bare = |line: &Line| {
        let mut line = line.clone();
        if Some(&line.region) != own {
            line.observations.iter_mut().for_each(|o| o.base = None);
        }
        line
    };
    Series {
        schema: series.schema,
        indicator: Indicator { definition: Text::default(), ..series.indicator.clone() },
        lines: series.lines.iter().filter(|line| drawn.contains(&&line.region)).map(bare).collect(),
        inherited: series.inherited.iter().filter(|i| shown.contains(&&i.region)).cloned().collect(),
        notes: series.notes.clone(),
    }
}
