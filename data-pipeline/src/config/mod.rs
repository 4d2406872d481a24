//! The analysts' folder as types: sources, indicators, regions, municipalities and quotations.
//!
//! Judgement lives in these files and is reviewed as data. Everything is read before anything is computed, and what
//! is wrong in them is told together.

mod coordinates;
mod formats;
pub mod indicator_spec;
pub mod municipalities;
pub mod pages;
pub mod quotations;
pub mod regions;
pub mod source_spec;
pub mod toml_file;

use std::path::{Path, PathBuf};

use model::id::IndicatorId;
use model::quotation::Quotation;

use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};
use crate::publish::download::RESERVED;
use indicator_spec::IndicatorSpec;
use municipalities::Municipalities;
use pages::Pages;
use regions::Regions;
use source_spec::SourceSpec;
use toml_file::located;

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
    /// The texts of the pages about the dashboard itself.
    pub pages: Pages,
}

impl Config {
    /// The source with this identifier.
    pub fn source(&self, id: &model::id::SourceId) -> Option<&SourceSpec> {
        self.sources.iter().find(|s| s.id == *id)
    }

    /// The indicator with this identifier.
    pub fn indicator(&self, id: &IndicatorId) -> Option<&IndicatorSpec> {
        self.indicators.iter().find(|i| i.id == *id)
    }
}

/// Reads the definitions under `data`. `None` when any of them cannot be used; the findings say why.
///
/// # Errors
/// If a file or folder cannot be read.
pub fn load(data: &Path, findings: &mut Findings) -> Result<Option<Config>, Failure> {
    let sources: Vec<(PathBuf, SourceSpec)> = toml_file::read_all(&data.join("sources"), findings)?;
    let indicators: Vec<(PathBuf, IndicatorSpec)> = toml_file::read_all(&data.join("indicators"), findings)?;
    // What refers to a file that cannot be read would be told as well, and is not wrong.
    let all_read = !findings.block();
    for (path, id) in sources.iter().map(|(path, source)| (path, source.id.as_str())) {
        formats::check_name(id, path, findings);
    }
    for (path, indicator) in &indicators {
        formats::check_name(indicator.id.as_str(), path, findings);
        formats::check_indicator(indicator, path, findings);
        let source = indicator.compute.source();
        if let Some((_, source)) = sources.iter().find(|(_, known)| Some(&known.id) == source) {
            coordinates::check(indicator, source, path, findings);
        }
    }
    let sources = sources.into_iter().map(|(_, source)| source).collect();
    let mut indicators: Vec<IndicatorSpec> = indicators.into_iter().map(|(_, spec)| spec).collect();
    let municipalities = municipalities::read(&data.join("municipalities.csv"), findings)?;
    let regions = regions::read(&data.join("regions.toml"), &municipalities, findings)?;
    let quotations = quotations::read(&data.join("quotations.toml"), findings)?;
    let pages = pages::read(&data.join("pages"), findings)?;
    let (Some(regions), Some(quotations), Some(pages)) = (regions, quotations, pages) else {
        return Ok(None);
    };
    indicators.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    let config = Config { sources, indicators, regions, municipalities, quotations, pages };
    formats::check_regions(&config.regions, &data.join("regions.toml"), findings);
    formats::check_quotations(&config.quotations, &data.join("quotations.toml"), findings);
    if all_read {
        check_references(data, &config, findings);
    }
    Ok((!findings.block()).then_some(config))
}

/// Every name that one definition uses for another must exist.
fn check_references(data: &Path, config: &Config, findings: &mut Findings) {
    for indicator in &config.indicators {
        let file = data.join("indicators").join(format!("{}.toml", indicator.id));
        let source = indicator.compute.source().filter(|id| config.source(id).is_none());
        let of = indicator.compute.of().filter(|id| config.indicator(id).is_none());
        for name in source.map(ToString::to_string).into_iter().chain(of.map(ToString::to_string)) {
            findings.push(located(reference_unknown(indicator.id.as_str(), &name), &file, &name));
        }
        if RESERVED.contains(&indicator.id.as_str()) {
            findings.push(located(name_reserved(&indicator.id), &file, indicator.id.as_str()));
        }
        if rests_on_itself(indicator, config) {
            findings.push(located(reference_circular(&indicator.id), &file, "of ="));
        }
    }
    for quotation in &config.quotations {
        let nearest = quotation.nearest.as_ref();
        let regions = std::iter::once(&quotation.region).chain(nearest.map(|n| &n.region));
        let unknown_regions = regions.filter(|id| !config.regions.all.iter().any(|r| r.id == **id));
        let unknown_indicator = nearest.map(|n| &n.indicator).filter(|id| config.indicator(id).is_none());
        let file = data.join("quotations.toml");
        for name in unknown_regions.map(ToString::to_string).chain(unknown_indicator.map(ToString::to_string))
        {
            let id = quotation.id.as_str();
            findings.push(located(reference_unknown(id, &name), &file, id));
        }
    }
}

/// Whether the chain of indicators under this one never comes to a source.
fn rests_on_itself(indicator: &IndicatorSpec, config: &Config) -> bool {
    let mut under = indicator;
    // A chain that is longer than there are indicators goes round.
    for _ in 0..=config.indicators.len() {
        match under.compute.of().and_then(|id| config.indicator(id)) {
            Some(next) => under = next,
            None => return false,
        }
    }
    true
}

fn name_reserved(id: &IndicatorId) -> Finding {
    Finding::error(
        "name-reserved",
        both(
            format!("„{id}” is de naam van een bestand van elke uitgave"),
            format!("“{id}” is the name of a file of every release"),
        ),
        both("geef de indicator een andere naam", "give the indicator another name"),
    )
}

fn reference_circular(id: &IndicatorId) -> Finding {
    Finding::error(
        "reference-circular",
        both(
            format!("indicator {id} rust via `of` op zichzelf"),
            format!("indicator {id} rests on itself through `of`"),
        ),
        both(
            "laat `of` naar een indicator verwijzen die uit een bron wordt berekend",
            "let `of` refer to an indicator that is computed from a source",
        ),
    )
}

fn reference_unknown(from: &str, missing: &str) -> Finding {
    Finding::error(
        "reference-unknown",
        both(
            format!("{from} verwijst naar „{missing}”, en die bron, indicator of regio is er niet"),
            format!("{from} refers to “{missing}”, and there is no such source, indicator or region"),
        ),
        both(
            "verbeter de naam, of voeg toe wat ontbreekt: `technet sources` en de namen van de bestanden in data/indicators zeggen wat er is",
            "correct the name, or add what is missing: `technet sources` and the names of the files in data/indicators say what there is",
        ),
    )
}
