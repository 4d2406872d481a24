//! One run: the stages, called one after the other.
//!
//! ```text
//! load definitions ─▶ read ─▶ clean ─▶ (data/figures) ─▶ derive ─▶ check ─▶ publish
//! ```

use std::path::{Path, PathBuf};

use model::history::ChangeCounts;

use crate::config;
use crate::failure::Failure;
use crate::figures::edition::FigureEdition;
use crate::figures::store;
use crate::finding::Findings;
use crate::publish::lock::Lock;
use crate::publish::release::Release;
use crate::publish::{self, Outcome};
use crate::read::recognise::Recognised;
use crate::{check, clean, derive, quoted, read};

/// What was read of one raw file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRead {
    /// Its path, as the analyst would write it.
    pub path: String,
    /// The source it belongs to.
    pub source: String,
    /// How its text was written, where that had to be found out.
    pub encoding: Option<String>,
    /// How many rows it has.
    pub n_rows: usize,
}

/// A run up to publishing.
#[derive(Debug)]
pub struct Prepared {
    /// The files that were read.
    pub files: Vec<FileRead>,
    /// Everything found.
    pub findings: Findings,
    /// The editions read from files, to be kept in `data/figures`.
    pub fresh: Vec<FigureEdition>,
    /// The release; `None` when findings block it.
    pub release: Option<Release>,
}

/// Reads, cleans, derives and checks; writes nothing.
///
/// # Errors
/// If a file cannot be read.
pub fn prepare(data: &Path) -> Result<Prepared, Failure> {
    let mut findings = Findings::default();
    let Some(config) = config::load(data, &mut findings)? else {
        return Ok(Prepared { files: Vec::new(), findings, fresh: Vec::new(), release: None });
    };
    let earlier = store::read(&data.join("figures"), &config, &mut findings)?;
    let recognised = read::read(&data.join("raw"), &config, &mut findings)?;
    let fresh = clean::clean(&recognised, &config, &earlier, &mut findings)?;
    let files = recognised.iter().map(file_read).collect();
    if findings.block() {
        return Ok(Prepared { files, findings, fresh, release: None });
    }
    let editions = overlaid(earlier, &fresh);
    check::areas_unread(&config, &editions, &fresh, &mut findings);
    if findings.block() {
        return Ok(Prepared { files, findings, fresh, release: None });
    }
    // What is found from here on follows from figures and definitions alone, so a release may repeat it.
    let mut checked = Findings::default();
    let derived = derive::derive(&config, &editions, &mut checked)?;
    let regions_file = data.join("regions.toml").display().to_string();
    let quotations_file = data.join("quotations.toml");
    let quotations = quoted::filled(&config.quotations, &derived, &quotations_file, &mut checked);
    check::check(&config, &editions, &regions_file, &mut checked);
    let release = if checked.block() {
        None
    } else {
        Some(publish::release::render(&config, &editions, derived, quotations, &checked)?)
    };
    findings.extend(checked);
    Ok(Prepared { files, findings, fresh, release })
}

/// Keeps the figures that were read and publishes the release. `None` when findings block it.
///
/// # Errors
/// If a file cannot be written.
pub fn publish(prepared: &Prepared, data: &Path, lock: &Lock) -> Result<Option<Published>, Failure> {
    let Some(release) = &prepared.release else {
        return Ok(None);
    };
    let figures = store::write(&data.join("figures"), &prepared.fresh)?;
    let outcome = publish::publish(lock, release)?;
    let changes = match &outcome {
        Outcome::Published(id) => publish::changes::told(&lock.out().join("data"), id)?,
        Outcome::NothingToDo(_) | Outcome::Mended(_) => None,
    };
    Ok(Some(Published { outcome, changes, figures }))
}

/// What a run came to.
#[derive(Clone, Debug)]
pub struct Published {
    /// What became of the release.
    pub outcome: Outcome,
    /// What changed for readers; `None` where nothing was published, or nothing before it to compare with.
    pub changes: Option<ChangeCounts>,
    /// The files of `data/figures` that were written.
    pub figures: Vec<PathBuf>,
}

/// The editions of `data/figures`, each replaced by the one just read where there is one, ordered by source and name.
fn overlaid(mut editions: Vec<FigureEdition>, fresh: &[FigureEdition]) -> Vec<FigureEdition> {
    let is_fresh = |e: &FigureEdition| {
        fresh.iter().any(|f| f.source == e.source && f.origin.edition == e.origin.edition)
    };
    editions.retain(|e| !is_fresh(e));
    editions.extend(fresh.iter().cloned());
    editions.sort_by(|a, b| (&a.source, &a.origin.edition).cmp(&(&b.source, &b.origin.edition)));
    editions
}

fn file_read(recognised: &Recognised<'_>) -> FileRead {
    let (encoding, n_rows) = match recognised {
        Recognised::Wide(_, _, table) | Recognised::Addresses(_, _, table) => {
            (Some(table.encoding.to_string()), table.rows.len())
        }
        Recognised::Page(_, _, page) => (None, page.rows.len()),
    };
    FileRead {
        path: recognised.file().path.clone(),
        source: recognised.source().id.to_string(),
        encoding,
        n_rows,
    }
}
