//! Removing old releases.
//!
//! The release that readers see is never removed, nor the one that they saw before it, with which a chart compares it.
//! Pinned pages stay where somebody embedded them, unless it is said that they go too; each holds its chart, table and
//! words itself, and only its links to the full view and the CSV then lead nowhere.

use std::fs;

use model::id::ReleaseId;

use crate::failure::Failure;
use crate::publish::lock::Lock;
use crate::publish::{disk, history};

/// What is removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prune {
    /// How many of the newest releases stay, beside the one that readers see and the one before it.
    pub keep: usize,
    /// Whether the pinned pages of the removed releases go too.
    pub pinned: bool,
}

/// What was removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pruned {
    /// The releases.
    pub releases: Vec<ReleaseId>,
    /// The releases whose pinned pages went.
    pub pinned: Vec<ReleaseId>,
}

/// Removes old releases and what tells of them: first from the history, so that nobody is offered what is going.
///
/// # Errors
/// If something cannot be read or removed; the next pruning goes on from there.
pub fn prune(lock: &Lock, prune: Prune) -> Result<Pruned, Failure> {
    let data = lock.out().join("data");
    disk::sweep(lock.out())?;
    let current =
        disk::current(&data)?.ok_or_else(|| Failure::NothingPublished { out: lock.out().to_owned() })?;
    let mut told = history::read(&data, Some(&current))?;
    let newest: Vec<ReleaseId> =
        told.releases.iter().take(prune.keep).map(|past| past.release.clone()).collect();
    let before = current.previous.clone();
    let stays = |id: &ReleaseId| *id == current.release || before.as_ref() == Some(id) || newest.contains(id);
    told.releases.retain(|past| stays(&past.release));
    history::write(&data, &told)?;
    // Not by the history alone: a run that was killed before its pointer leaves a release that was never seen.
    let mut gone = disk::folders(&data.join("releases"))?;
    gone.retain(|id| !stays(id));
    for id in &gone {
        disk::remove_folder(&disk::folder_of(&data, id))?;
        let changes = data.join("changes");
        for ending in ["json", "nl.html", "en.html"] {
            let path = changes.join(format!("{id}.{ending}"));
            if path.exists() {
                fs::remove_file(&path).map_err(Failure::write(&path))?;
            }
        }
    }
    let mut pinned = Vec::new();
    if prune.pinned {
        // Also those that an earlier pruning left.
        let pages = lock.out().join("embed/v");
        pinned = disk::folders(&pages)?;
        pinned.retain(|id| !stays(id));
        for id in &pinned {
            disk::remove_folder(&pages.join(id.as_str()))?;
        }
    }
    Ok(Pruned { releases: gone, pinned })
}
