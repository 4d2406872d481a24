//! A release read back off disk, and proven whole: every file is there, has the hash that the manifest says, and reads
//! as what it is.
//!
//! The same proof is asked of a release just written, before readers are pointed at it, and of an older one, before they
//! are sent back to it. What follows a release (`latest/`, `schema/`, `embed/`, `still/`) is made from it by the same functions as
//! on the day it was published, so nothing of that needs to be kept with it.

use std::fs;
use std::path::Path;

use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::lineage::Lineage;
use model::quality::Quality;
use model::quotation::Quotations;
use model::release::Manifest;
use model::series::{RegionSeries, Series};
use rayon::prelude::*;
use serde::de::{DeserializeOwned, IgnoredAny};

use crate::digest;
use crate::failure::{Damage, Failure};
use crate::publish::files::Files;
use crate::publish::release::{MANIFEST, Release};

/// Reads a release and proves it whole.
///
/// # Errors
/// If a file is missing, has another hash than the manifest says, does not read as what it is, or was written by a
/// newer program.
pub fn read(folder: &Path) -> Result<Release, Failure> {
    let bytes = bytes_of(folder, MANIFEST)?;
    let manifest: Manifest = parsed(folder, MANIFEST, &bytes)?;
    if manifest.schema > SCHEMA_VERSION {
        return Err(damaged(folder, MANIFEST, Damage::Newer(manifest.schema)));
    }
    let proven = |(path, sha256): (&String, &String)| Ok((path.clone(), proven(folder, path, sha256)?));
    let mut files = manifest.files.par_iter().map(proven).collect::<Result<Files, Failure>>()?;
    files.insert(MANIFEST.to_owned(), bytes);
    let catalog: Catalog = part(folder, &files, "catalog.json")?;
    if catalog.release != manifest.release {
        return Err(damaged(folder, "catalog.json", Damage::Altered));
    }
    let derived = catalog
        .indicators
        .iter()
        .map(|indicator| part(folder, &files, &format!("series/{}.json", indicator.id)))
        .collect::<Result<Vec<Series>, Failure>>()?;
    Ok(Release { id: manifest.release, catalog, derived, files })
}

/// Proves a release that was just written: its manifest is the one that was meant, and by that every other file is
/// there, byte for byte, and reads as what it is. Holds none of them, for the release is in memory already.
///
/// # Errors
/// As of [`read`], and if the manifest is another.
pub fn prove(folder: &Path, release: &Release) -> Result<(), Failure> {
    let bytes = bytes_of(folder, MANIFEST)?;
    if release.files.get(MANIFEST) != Some(&bytes) {
        return Err(damaged(folder, MANIFEST, Damage::Altered));
    }
    let manifest: Manifest = parsed(folder, MANIFEST, &bytes)?;
    manifest.files.par_iter().try_for_each(|(path, sha256)| proven(folder, path, sha256).map(drop))
}

/// The bytes of a file that has its hash and reads as what its path says that it is.
fn proven(folder: &Path, path: &str, sha256: &str) -> Result<Vec<u8>, Failure> {
    let bytes = bytes_of(folder, path)?;
    if digest::sha256(&bytes) != *sha256 {
        return Err(damaged(folder, path, Damage::Altered));
    }
    match path.split_once('/').map_or(path, |(first, _)| first) {
        "catalog.json" => parsed::<Catalog>(folder, path, &bytes).map(drop)?,
        "quality.json" => parsed::<Quality>(folder, path, &bytes).map(drop)?,
        "quotations.json" => parsed::<Quotations>(folder, path, &bytes).map(drop)?,
        "series" => parsed::<Series>(folder, path, &bytes).map(drop)?,
        "regions" => parsed::<RegionSeries>(folder, path, &bytes).map(drop)?,
        "lineage" => parsed::<Lineage>(folder, path, &bytes).map(drop)?,
        _ if path.ends_with(".json") => parsed::<IgnoredAny>(folder, path, &bytes).map(drop)?,
        _ => {}
    }
    Ok(bytes)
}

fn part<T: DeserializeOwned>(folder: &Path, files: &Files, path: &str) -> Result<T, Failure> {
    let bytes = files.get(path).ok_or_else(|| damaged(folder, path, Damage::Missing))?;
    parsed(folder, path, bytes)
}

fn bytes_of(folder: &Path, path: &str) -> Result<Vec<u8>, Failure> {
    fs::read(folder.join(path)).map_err(|_| damaged(folder, path, Damage::Missing))
}

fn parsed<T: DeserializeOwned>(folder: &Path, path: &str, bytes: &[u8]) -> Result<T, Failure> {
    serde_json::from_slice(bytes)
        .map_err(|error| damaged(folder, path, Damage::Unreadable(error.to_string())))
}

fn damaged(folder: &Path, path: &str, damage: Damage) -> Failure {
    Failure::Damaged { path: folder.join(path), damage }
}
