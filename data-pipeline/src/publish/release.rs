//! A release as the bytes of its files.
//!
//! Its identifier is a content address: the hash of everything in it. Some files name it, so those are first rendered
//! under an identifier of noughts of the same length, hashed with the others, and rendered again under the real one.
//! Hence the same bytes have the same identifier and, short of a broken SHA-256, other bytes another.

use std::collections::BTreeMap;

use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::id::{IndicatorId, RegionId, ReleaseId};
use model::lineage::Lineage;
use model::quality::Quality;
use model::quotation::{Quotation, Quotations};
use model::region::Region;
use model::release::Manifest;
use model::series::Series;
use model::source::Source;
use rayon::prelude::*;
use serde::Serialize;

use crate::config::Config;
use crate::digest;
use crate::failure::Failure;
use crate::figures::edition::FigureEdition;
use crate::finding::Findings;
use crate::harmonise;
use crate::lineage;
use crate::publish::files::Files;
use crate::publish::{download, pages, quality, region_series};

/// How many hexadecimal digits of the hash name a release.
const ID_DIGITS: usize = 12;

/// The name of the list of hashes.
pub const MANIFEST: &str = "manifest.json";

/// A release, rendered.
#[derive(Clone, Debug)]
pub struct Release {
    /// Its identifier.
    pub id: ReleaseId,
    /// What it holds.
    pub catalog: Catalog,
    /// Its series, in the order of the catalogue.
    pub derived: Vec<Series>,
    /// Path from the release's folder to content, the manifest included.
    pub files: Files,
}

/// Renders a release. `quotations` are those of the configuration, filled in; `checked` is what was found in figures and
/// definitions, without what was found in raw files: that is kept with each edition.
///
/// # Errors
/// Only by a mistake of ours.
pub fn render(
    config: &Config,
    editions: &[FigureEdition],
    derived: Vec<Series>,
    quotations: Vec<Quotation>,
    checked: &Findings,
) -> Result<Release, Failure> {
    let nobody = release_id(&"0".repeat(ID_DIGITS))?;
    let quality = quality::of(editions, checked);
    let mut catalog = catalog(config, editions, &derived, &quotations, nobody);
    let quotations = Quotations { schema: SCHEMA_VERSION, quotations };
    let mut files = nameless(config, editions, &catalog, &derived, &quality)?;
    files.insert("quotations.json".to_owned(), json(&quotations)?);
    let draft = naming(config, &catalog, &quotations, &derived, &quality)?;
    let id = release_id(&hash(&files, &draft)[..ID_DIGITS])?;
    drop(draft);
    catalog.release = id.clone();
    files.extend(naming(config, &catalog, &quotations, &derived, &quality)?);
    let hashes = files.par_iter().map(|(path, bytes)| (path.clone(), digest::sha256(bytes)));
    let manifest = Manifest { schema: SCHEMA_VERSION, release: id.clone(), files: hashes.collect() };
    files.insert(MANIFEST.to_owned(), json(&manifest)?);
    Ok(Release { id, catalog, derived, files })
}

/// Where the lineage of an indicator's line stands in a release's folder.
pub fn lineage_path(indicator: &IndicatorId, region: &RegionId) -> String {
    format!("lineage/{indicator}/{region}.json")
}

/// The lineage of every line, by path; and that of the first indicator by region.
fn traced(
    config: &Config,
    editions: &[FigureEdition],
    derived: &[Series],
) -> Result<(Files, BTreeMap<RegionId, Lineage>), Failure> {
    let first = derived.first().map(|series| &series.indicator.id);
    let all: Vec<(String, Vec<u8>, Option<Lineage>)> = lineage::each(config, editions, derived, |one| {
        let (path, bytes) = (lineage_path(&one.indicator, &one.region), json(&one)?);
        Ok((path, bytes, (Some(&one.indicator) == first).then_some(one)))
    })?;
    let (mut files, mut of_first) = (Files::new(), BTreeMap::new());
    for (path, bytes, lineage) in all {
        files.insert(path, bytes);
        of_first.extend(lineage.map(|lineage| (lineage.region.clone(), lineage)));
    }
    Ok((files, of_first))
}

/// The hash of all files, in the order of their paths.
fn hash(some: &Files, others: &Files) -> String {
    let all: BTreeMap<&str, &[u8]> =
        some.iter().chain(others).map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    digest::sha256_of_all(all.into_iter())
}

fn release_id(digits: &str) -> Result<ReleaseId, Failure> {
    ReleaseId::new(digits).map_err(|e| Failure::Internal(e.to_string()))
}

fn catalog(
    config: &Config,
    editions: &[FigureEdition],
    derived: &[Series],
    quotations: &[Quotation],
    id: ReleaseId,
) -> Catalog {
    let sources = config.sources.iter().map(|spec| Source {
        id: spec.id.clone(),
        publisher: spec.publisher.clone(),
        title: spec.title.clone(),
        cite_as: spec.cite_as.clone(),
        address: spec.address.clone(),
        licence: spec.licence.clone(),
        editions: editions.iter().filter(|e| e.source == spec.id).map(|e| e.origin.described()).collect(),
    });
    Catalog {
        schema: SCHEMA_VERSION,
        release: id,
        retrieved: editions.iter().map(|e| e.origin.retrieved.clone()).max().unwrap_or_default(),
        mapping_note: config.regions.mapping_note.clone(),
        regions: harmonise::published_regions(config, editions),
        indicators: derived.iter().map(|d| d.indicator.entry()).collect(),
        sources: sources.collect(),
        quotations: quotations.iter().filter(|q| q.founding).cloned().collect(),
    }
}

/// The files that do not name the release: rendered once.
fn nameless(
    config: &Config,
    editions: &[FigureEdition],
    catalog: &Catalog,
    derived: &[Series],
    quality: &Quality,
) -> Result<Files, Failure> {
    let (mut files, of_first) = traced(config, editions, derived)?;
    files.insert(quality::FILE.to_owned(), json(quality)?);
    for series in derived {
        files.insert(format!("series/{}.json", series.indicator.id), json(series)?);
    }
    let regions: Vec<&Region> = region_series::regions(catalog).collect();
    let of_regions = regions.par_iter().map(|region| {
        let series = region_series::of(derived, region, catalog);
        Ok((region_series::path(&region.id), json(&series)?))
    });
    files.extend(of_regions.collect::<Result<Vec<_>, Failure>>()?);
    files.extend(pages::of_regions(&regions, &of_first, editions));
    Ok(files)
}

/// The files that name the release.
fn naming(
    config: &Config,
    catalog: &Catalog,
    quotations: &Quotations,
    derived: &[Series],
    quality: &Quality,
) -> Result<Files, Failure> {
    let mut files = pages::fragments(&config.pages, catalog, &quotations.quotations, derived, quality);
    files.insert("catalog.json".to_owned(), json(catalog)?);
    files.extend(download::files(catalog, derived)?);
    Ok(files)
}

/// JSON on one line, with a line feed at its end.
pub fn json<T: Serialize>(value: &T) -> Result<Vec<u8>, Failure> {
    let mut bytes = serde_json::to_vec(value).map_err(|e| Failure::Internal(e.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
