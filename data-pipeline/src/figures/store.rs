//! `data/figures` on disk: read before a release is derived, written after files were read and every check passed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::config::source_spec::SourceSpec;
use crate::failure::Failure;
use crate::figures::edition::FigureEdition;
use crate::figures::origin::Origin;
use crate::figures::{text, warning};
use crate::finding::{Finding, Findings, both};

/// Reads every edition under `folder`, ordered by source and edition.
///
/// # Errors
/// If a file or folder cannot be read.
pub fn read(folder: &Path, config: &Config, findings: &mut Findings) -> Result<Vec<FigureEdition>, Failure> {
    let mut editions = Vec::new();
    for source in &config.sources {
        let folder = folder.join(source.id.as_str());
        if !folder.exists() {
            continue;
        }
        let mut paths: Vec<PathBuf> = Vec::new();
        for entry in fs::read_dir(&folder).map_err(Failure::read(&folder))? {
            paths.push(entry.map_err(Failure::read(&folder))?.path());
        }
        paths.retain(|p| p.extension().is_some_and(|e| e == "toml"));
        paths.sort();
        for path in paths {
            editions.extend(read_edition(&path, source, findings)?);
        }
    }
    Ok(editions)
}

fn read_edition(
    origin_path: &Path,
    source: &SourceSpec,
    findings: &mut Findings,
) -> Result<Option<FigureEdition>, Failure> {
    let path = origin_path.with_extension("csv");
    let origin_text = fs::read_to_string(origin_path).map_err(Failure::read(origin_path))?;
    let csv = fs::read_to_string(&path).map_err(Failure::read(&path))?;
    let sites_path = origin_path.with_extension("sites.csv");
    let sites = if sites_path.exists() {
        text::read_sites(&fs::read_to_string(&sites_path).map_err(Failure::read(&sites_path))?)
    } else {
        BTreeMap::new()
    };
    let warnings_path = origin_path.with_extension("warnings.csv");
    let warnings = if warnings_path.exists() {
        warning::read(&fs::read_to_string(&warnings_path).map_err(Failure::read(&warnings_path))?)
    } else {
        Vec::new()
    };
    let origin: Origin = match toml::from_str(&origin_text) {
        Ok(origin) => origin,
        Err(error) => {
            findings.push(invalid(origin_path, error.message()));
            return Ok(None);
        }
    };
    match text::read(&csv, &source.dimensions) {
        Ok(figures) => Ok(Some(FigureEdition {
            source: source.id.clone(),
            dimensions: source.dimensions.clone(),
            origin,
            figures,
            sites,
            warnings,
        })),
        Err(bad) => {
            let column = bad.column.unwrap_or_default();
            findings.push(invalid(&path, column).in_row(bad.row).in_column(column).quoting(&bad.text));
            Ok(None)
        }
    }
}

fn invalid(path: &Path, what: &str) -> Finding {
    Finding::error(
        "figures-invalid",
        both(
            format!("dit bestand is niet zoals de pijplijn het schrijft: {what}"),
            format!("this file is not as the pipeline writes it: {what}"),
        ),
        both(
            "haal de vorige versie terug, of zet de oorspronkelijke bestanden in data/raw en ververs",
            "restore the previous version, or put the original files into data/raw and refresh",
        ),
    )
    .in_file(&path.display().to_string())
}

/// Writes editions that were read from files. A file whose bytes would not change is left alone. Gives the paths
/// that were written.
///
/// # Errors
/// If a file or folder cannot be written.
pub fn write(folder: &Path, editions: &[FigureEdition]) -> Result<Vec<PathBuf>, Failure> {
    let mut written = Vec::new();
    for edition in editions {
        let folder = folder.join(edition.source.as_str());
        let path = |ending: &str| folder.join(format!("{}.{ending}", edition.origin.edition));
        let origin = toml::to_string(&edition.origin).map_err(|e| Failure::Internal(e.to_string()))?;
        let mut files = vec![(path("csv"), text::write(&edition.dimensions, &edition.figures))];
        if !edition.sites.is_empty() {
            files.push((path("sites.csv"), text::write_sites(&edition.sites)));
        }
        if !edition.warnings.is_empty() {
            files.push((path("warnings.csv"), warning::write(&edition.warnings)));
        }
        // The origin comes last: an edition is there when its origin is.
        files.push((path("toml"), origin));
        for (path, content) in files {
            if write_if_changed(&path, &content)? {
                written.push(path);
            }
        }
    }
    Ok(written)
}

/// Writes beside and renames, so that nobody ever reads half a file.
fn write_if_changed(path: &Path, content: &str) -> Result<bool, Failure> {
    if fs::read(path).is_ok_and(|old| old == content.as_bytes()) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::write(folder))?;
    }
    let beside = path.with_extension("new");
    fs::write(&beside, content).map_err(Failure::write(&beside))?;
    fs::rename(&beside, path).map_err(Failure::write(path))?;
    Ok(true)
}
