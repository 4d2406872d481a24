//! The regions and the municipalities that make them, by date.

use std::collections::BTreeMap;
use std::path::Path;

use model::id::RegionId;
use model::lang::Text;
use model::region::{Region, RegionKind};
use serde::Deserialize;

use crate::config::municipalities::Municipalities;
use crate::config::toml_file::{self, located};
use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};

/// All regions.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Regions {
    /// The label of the mapping while it is provisional.
    pub mapping_note: Text,
    /// The regions, in the order of the picker. Ended municipalities are all still in.
    #[serde(rename = "region")]
    pub all: Vec<Region>,
}

impl Regions {
    /// The codes of every area that a region is made of or is: `GM0344`, `PV26`, `NL01`.
    pub fn areas(&self) -> impl Iterator<Item = &str> {
        let codes = self.all.iter().filter_map(|r| r.code.as_deref());
        let municipalities = self.all.iter().flat_map(|r| r.municipalities.iter().map(|m| m.code.as_str()));
        codes.chain(municipalities)
    }

    /// The code of the country.
    pub fn country(&self) -> Option<&str> {
        self.all.iter().find(|r| r.kind == RegionKind::Country).and_then(|r| r.code.as_deref())
    }
}

/// Reads `regions.toml` and checks it against the list of municipalities.
///
/// # Errors
/// If the file cannot be read.
pub fn read(
    path: &Path,
    municipalities: &Municipalities,
    findings: &mut Findings,
) -> Result<Option<Regions>, Failure> {
    let Some(regions) = toml_file::read::<Regions>(path, findings)? else {
        return Ok(None);
    };
    check_municipalities(&regions, municipalities, path, findings);
    check_overlap(&regions, path, findings);
    check_parents(&regions, path, findings);
    Ok(Some(regions))
}

fn check_municipalities(regions: &Regions, known: &Municipalities, file: &Path, findings: &mut Findings) {
    for m in regions.all.iter().flat_map(|r| &r.municipalities) {
        if known.name(&m.code) != Some(m.name.as_str()) {
            let finding = Finding::error(
                "municipality-unknown",
                both(
                    format!("gemeente {} „{}” staat niet zo in municipalities.csv", m.code, m.name),
                    format!("municipality {} “{}” is not in municipalities.csv like that", m.code, m.name),
                ),
                both("maak code en naam gelijk in beide bestanden", "make code and name agree in both files"),
            );
            findings.push(located(finding, file, &m.code));
        }
    }
}

/// One municipality, one TechNet region at a time. An ended municipality may give way to another region's.
fn check_overlap(regions: &Regions, file: &Path, findings: &mut Findings) {
    let mut owner: BTreeMap<&str, &RegionId> = BTreeMap::new();
    for region in regions.all.iter().filter(|r| r.kind == RegionKind::Technet) {
        for m in &region.municipalities {
            if let Some(other) = owner.insert(&m.code, &region.id) {
                let (code, name, id) = (&m.code, &m.name, &region.id);
                let finding = Finding::error(
                    "municipality-twice",
                    both(
                        format!("gemeente {code} {name} staat in twee regio's: {other} en {id}"),
                        format!("municipality {code} {name} is in two regions: {other} and {id}"),
                    ),
                    both("laat de gemeente in één regio staan", "leave the municipality in one region"),
                );
                findings.push(located(finding, file, code));
            }
        }
    }
}

fn check_parents(regions: &Regions, file: &Path, findings: &mut Findings) {
    for region in &regions.all {
        if let Some(parent) = &region.parent
            && !regions.all.iter().any(|r| r.id == *parent)
        {
            let finding = Finding::error(
                "reference-unknown",
                both(
                    format!("regio {} verwijst naar {parent}, die niet bestaat", region.id),
                    format!("region {} refers to {parent}, which does not exist", region.id),
                ),
                both("verbeter `parent`", "correct `parent`"),
            );
            findings.push(located(finding, file, parent.as_str()));
        }
    }
}
