//! One side of a comparison: a release as its files tell it, read with lenience.
//!
//! An older release may lack a field that the model has by now, or have one that it had then. What can be read is
//! compared, and what cannot is left out: a comparison is for reading, and must never keep a release from being
//! published.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::id::{IndicatorId, RegionId, ReleaseId};
use model::lang::Text;
use model::lineage::{Explained, Lineage};
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;
use serde_json::Value;

use crate::failure::Failure;
use crate::publish::changes::fields::{self, Fields};
use crate::publish::disk;
use crate::publish::files::Files;
use crate::publish::release::lineage_path;

/// The fields of an observation that are compared. Its note is a number in its own file, and says nothing in another.
const COMPARED: [&str; 6] = ["period", "value", "low", "high", "flags", "base"];

/// A release as its files tell it.
pub struct Side<'a> {
    /// Which.
    pub id: ReleaseId,
    /// Its indicators, in the order of the menu.
    pub series: Vec<SideSeries>,
    /// Its regions, in the order of the picker.
    pub regions: Vec<SideRegion>,
    shelf: Shelf<'a>,
}

/// A region of a release.
pub struct SideRegion {
    /// Which.
    pub id: RegionId,
    /// Its name.
    pub name: Text,
    /// What makes it, field by field, in words.
    pub fields: Fields,
}

/// One indicator of a release.
pub struct SideSeries {
    /// Which.
    pub id: IndicatorId,
    /// Its name.
    pub name: Text,
    /// What its numbers count; `None` where that does not read.
    pub unit: Option<Unit>,
    /// How many decimals a reader sees.
    pub decimals: u8,
    /// Its definition, field by field, in words.
    pub fields: Fields,
    /// Its figures, by region and period, without their notes.
    pub lines: BTreeMap<RegionId, BTreeMap<Period, Observation>>,
}

/// The newest edition that each figure of a line rests on.
pub type Editions = BTreeMap<Period, String>;

/// Where the files are.
enum Shelf<'a> {
    Folder(PathBuf),
    Memory(&'a Files),
}

impl<'a> Side<'a> {
    /// The release in a folder; `None` where its catalogue is not there or does not read.
    ///
    /// # Errors
    /// If a file is there and cannot be read.
    pub fn of_folder(folder: &Path) -> Result<Option<Side<'a>>, Failure> {
        Side::of(Shelf::Folder(folder.to_owned()))
    }

    /// A release that was rendered and may lie nowhere yet.
    ///
    /// # Errors
    /// Never in practice.
    pub fn of_files(files: &'a Files) -> Result<Option<Side<'a>>, Failure> {
        Side::of(Shelf::Memory(files))
    }

    fn of(shelf: Shelf<'a>) -> Result<Option<Side<'a>>, Failure> {
        let Some(catalog) = shelf.json("catalog.json")? else { return Ok(None) };
        let Some(id) = catalog["release"].as_str().and_then(|id| ReleaseId::new(id).ok()) else {
            return Ok(None);
        };
        let mut series = Vec::new();
        for entry in list(&catalog["indicators"]) {
            let Some(id) = entry["id"].as_str().and_then(|id| IndicatorId::new(id).ok()) else { continue };
            if let Some(file) = shelf.json(&format!("series/{id}.json"))? {
                series.push(SideSeries::of(id, &file));
            }
        }
        // A region that is only quoted of has no figures to change.
        let counted = list(&catalog["regions"]).iter().filter(|region| region["kind"] != "quoted");
        let regions = counted.filter_map(|region| {
            let id = RegionId::new(region["id"].as_str()?).ok()?;
            let name = fields::text(&region["name"]).unwrap_or_else(|| Text::same(id.as_str()));
            Some(SideRegion { id, name, fields: fields::region(region, list(&catalog["regions"])) })
        });
        Ok(Some(Side { id, series, regions: regions.collect(), shelf }))
    }

    /// An indicator.
    pub fn series(&self, id: &IndicatorId) -> Option<&SideSeries> {
        self.series.iter().find(|s| s.id == *id)
    }

    /// A region.
    pub fn region(&self, id: &RegionId) -> Option<&SideRegion> {
        self.regions.iter().find(|r| r.id == *id)
    }

    /// The newest edition under each figure of a line; empty for a release that tells no lineage.
    ///
    /// # Errors
    /// If the file is there and cannot be read.
    pub fn editions(&self, indicator: &IndicatorId, region: &RegionId) -> Result<Editions, Failure> {
        let bytes = self.shelf.bytes(&lineage_path(indicator, region))?;
        let lineage: Option<Lineage> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Ok(lineage.map(|l| l.points.iter().filter_map(|p| newest(&l, p)).collect()).unwrap_or_default())
    }
}

fn newest(lineage: &Lineage, point: &Explained) -> Option<(Period, String)> {
    let cells = point.terms.iter().flat_map(|term| &term.cells);
    let files = cells.filter_map(|cell| lineage.files.get(usize::from(cell.2)));
    files.map(|file| &file.edition).max().map(|edition| (point.period, edition.clone()))
}

impl SideSeries {
    fn of(id: IndicatorId, file: &Value) -> SideSeries {
        let indicator = &file["indicator"];
        let lines = list(&file["lines"]).iter().filter_map(|line| {
            let region = RegionId::new(line["region"].as_str()?).ok()?;
            let observations = list(&line["observations"]).iter().filter_map(observation);
            Some((region, observations.map(|o| (o.period, o)).collect()))
        });
        SideSeries {
            name: fields::text(&indicator["name"]).unwrap_or_else(|| Text::same(id.as_str())),
            unit: serde_json::from_value(indicator["unit"].clone()).ok(),
            decimals: indicator["decimals"].as_u64().and_then(|n| n.try_into().ok()).unwrap_or(1),
            fields: fields::definition(indicator),
            lines: lines.collect(),
            id,
        }
    }
}

fn observation(value: &Value) -> Option<Observation> {
    let fields = value.as_object()?.iter().filter(|(name, _)| COMPARED.contains(&name.as_str()));
    let known: serde_json::Map<String, Value> =
        fields.map(|(name, value)| (name.clone(), value.clone())).collect();
    serde_json::from_value(Value::Object(known)).ok()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

impl Shelf<'_> {
    fn bytes(&self, path: &str) -> Result<Option<Vec<u8>>, Failure> {
        match self {
            Shelf::Folder(folder) => disk::read_if_there(&folder.join(path)),
            Shelf::Memory(files) => Ok(files.get(path).cloned()),
        }
    }

    fn json(&self, path: &str) -> Result<Option<Value>, Failure> {
        Ok(self.bytes(path)?.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
    }
}
