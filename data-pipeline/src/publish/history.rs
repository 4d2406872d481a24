//! `data/history.json`: read, mended, made anew where it is lost, and kept.
//!
//! It is written after the pointer, so that it never names a release that readers did not see. A run that was cut short
//! between the two leaves a release out; the pointer carries what is needed to put it in.

use std::path::Path;

use model::SCHEMA_VERSION;
use model::history::{History, Past};
use model::id::ReleaseId;
use model::release::Current;

use crate::clock;
use crate::failure::Failure;
use crate::publish::release::{MANIFEST, json};
use crate::publish::{changes, disk};

/// The name of the file.
const FILE: &str = "history.json";

/// The history, with what readers see now in it. Made anew from the folder of releases where the file is missing or
/// does not read.
///
/// # Errors
/// If the file or the folder is there and cannot be read.
pub fn read(data: &Path, current: Option<&Current>) -> Result<History, Failure> {
    let path = data.join(FILE);
    let mut history = match disk::read_if_there(&path)?.map(|bytes| serde_json::from_slice(&bytes)) {
        Some(Ok(history)) => history,
        Some(Err(_)) | None => rebuilt(data, current)?,
    };
    if let Some(current) = current
        && history.past(&current.release).is_none()
    {
        history.releases.insert(0, seen(data, current)?);
    }
    Ok(history)
}

/// Keeps the history. Gives whether the file changed.
///
/// # Errors
/// If it cannot be written.
pub fn write(data: &Path, history: &History) -> Result<bool, Failure> {
    disk::replace_if_changed(&data.join(FILE), &json(history)?)
}

/// The releases on disk, in the order in which they were written. What came before each can only be guessed: the one
/// written before it.
fn rebuilt(data: &Path, current: Option<&Current>) -> Result<History, Failure> {
    let mut releases = Vec::new();
    for id in disk::releases(data)? {
        match current {
            Some(current) if current.release == id => releases.push(seen(data, current)?),
            _ => releases.push(written(data, id)?),
        }
    }
    releases.sort_by(|a, b| (&b.published, &b.release).cmp(&(&a.published, &a.release)));
    let before: Vec<Option<ReleaseId>> =
        releases.iter().skip(1).map(|past| Some(past.release.clone())).chain([None]).collect();
    for (past, before) in releases.iter_mut().zip(before) {
        past.previous = past.previous.take().or(before);
    }
    Ok(History { schema: SCHEMA_VERSION, releases })
}

fn seen(data: &Path, current: &Current) -> Result<Past, Failure> {
    Ok(Past {
        release: current.release.clone(),
        published: current.published.clone(),
        previous: current.previous.clone(),
        changes: changes::told(data, &current.release)?,
    })
}

fn written(data: &Path, release: ReleaseId) -> Result<Past, Failure> {
    let manifest = disk::folder_of(data, &release).join(MANIFEST);
    let published = clock::written(&manifest).map_err(Failure::read(&manifest))?;
    let changes = changes::told(data, &release)?;
    Ok(Past { release, published, previous: None, changes })
}
