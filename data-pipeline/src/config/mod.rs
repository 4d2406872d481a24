//! The analysts' folder as types: sources, indicators, regions, municipalities and quotations.
//!
//! Judgement lives in these files and is reviewed as data. Everything is read before anything is computed, and what
//! is wrong in them is told together.

pub mod indicator_spec;
pub mod municipalities;
pub mod quotations;
pub mod regions;
pub mod source_spec;
mod toml_file;

use std::path::Path;

use model::quotation::Quotation;

use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};
use indicator_spec::IndicatorSpec;
use municipalities::Municipalities;
use regions::Regions;
use source_spec::SourceSpec;

/// Everything that the analysts' folder defines.
#[derive(Clone, Debug)]
pub struct Config {
    /// The sources, by identifier.
    pub sources: Vec<SourceSpec>,
    /// The indicators, in the order of the menu.
    pub indicators: Vec<IndicatorSpec>,
    /// The regions, in the order of the picker.
    pub regions: Regions,
    /// The municipalities that have a name we know.
    pub municipalities: Municipalities,
    /// The quoted figures, in the order of their file.
    pub quotations: Vec<Quotation>,
}

impl Config {
    /// The source with this identifier.
    pub fn source(&self, id: &model::id::SourceId) -> Option<&SourceSpec> {
        self.sources.iter().find(|s| s.id == *id)
    }
}

/// Reads the definitions under `data`. `None` when any of them cannot be used; the findings say why.
///
/// # Errors
/// If a file or folder cannot be read.
pub fn load(data: &Path, findings: &mut Findings) -> Result<Option<Config>, Failure> {
    let sources: Vec<SourceSpec> = toml_file::read_all(&data.join("sources"), findings)?;
    let mut indicators: Vec<IndicatorSpec> = toml_file::read_all(&data.join("indicators"), findings)?;
    let municipalities = municipalities::read(&data.join("municipalities.csv"), findings)?;
    let regions = regions::read(&data.join("regions.toml"), &municipalities, findings)?;
    let quotations = quotations::read(&data.join("quotations.toml"), findings)?;
    let (Some(regions), Some(quotations)) = (regions, quotations) else {
        return Ok(None);
    };
    indicators.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let config = Config { sources, indicators, regions, municipalities, quotations };
    check_references(data, &config, findings);
    Ok((!findings.block()).then_some(config))
}

/// Every name that one definition uses for another must exist.
fn check_references(data: &Path, config: &Config, findings: &mut Findings) {
    for indicator in &config.indicators {
        let file = data.join("indicators").join(format!("{}.toml", indicator.id));
        let unknown = match &indicator.compute {
            indicator_spec::Compute::GrowthOnAYear { of, .. } => {
                let known = config.indicators.iter().any(|i| i.id == *of);
                (!known).then(|| of.to_string())
            }
            other => other.source().filter(|id| config.source(id).is_none()).map(ToString::to_string),
        };
        if let Some(name) = unknown {
            findings.push(reference_unknown(&name).in_file(&file.display().to_string()));
        }
    }
    for quotation in &config.quotations {
        let region_known = config.regions.all.iter().any(|r| r.id == quotation.region);
        let nearest_known = quotation.nearest.as_ref().is_none_or(|n| {
            config.indicators.iter().any(|i| i.id == n.indicator)
                && config.regions.all.iter().any(|r| r.id == n.region)
        });
        if !region_known || !nearest_known {
            let file = data.join("quotations.toml");
            findings.push(reference_unknown(quotation.id.as_str()).in_file(&file.display().to_string()));
        }
    }
}

fn reference_unknown(name: &str) -> Finding {
    Finding::error(
        "reference-unknown",
        both(
            format!("„{name}” verwijst naar een bron, indicator of regio die niet bestaat"),
            format!("“{name}” refers to a source, indicator or region that does not exist"),
        ),
        both("verbeter de naam of voeg het bestand toe", "correct the name or add the file"),
    )
}
