//! The releases that lie there, each proven whole or said to be damaged.

use std::path::Path;

use model::history::ChangeCounts;
use model::id::ReleaseId;
use serde::Serialize;

use crate::failure::Failure;
use crate::publish::release::Release;
use crate::publish::{disk, history, kept};

/// A release on disk.
#[derive(Debug, Serialize)]
pub struct Listed {
    /// Which.
    pub release: ReleaseId,
    /// When it was first published, in UTC; `None` where a run was killed before anybody saw it.
    pub published: Option<String>,
    /// Whether readers see it now.
    pub current: bool,
    /// How much differs from what readers saw before it.
    pub changes: Option<ChangeCounts>,
    /// What it holds; `None` where it is damaged.
    pub holds: Option<Holds>,
    /// What is wrong with it.
    #[serde(skip)]
    pub damage: Option<Failure>,
}

/// How much a release holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Holds {
    /// The bytes of its files.
    pub bytes: u64,
    /// Its indicators.
    pub indicators: usize,
    /// Its figures, counted once where several regions show the same.
    pub figures: usize,
}

/// Lists the releases, the one first published last at the front; those that nobody saw come last.
///
/// # Errors
/// If the folders cannot be read.
pub fn list(out: &Path) -> Result<Vec<Listed>, Failure> {
    let data = out.join("data");
    let current = disk::current(&data)?;
    let told = history::read(&data, current.as_ref())?;
    let place = |id: &ReleaseId| told.releases.iter().position(|past| past.release == *id);
    let mut ids = disk::releases(&data)?;
    ids.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
    let listed = ids.into_iter().map(|id| {
        let past = told.past(&id);
        let (holds, damage) = match kept::read(&disk::folder_of(&data, &id)) {
            Ok(release) => (Some(holds(&release)), None),
            Err(damage) => (None, Some(damage)),
        };
        Listed {
            published: past.map(|past| past.published.clone()),
            changes: past.and_then(|past| past.changes),
            current: current.as_ref().is_some_and(|current| current.release == id),
            release: id,
            holds,
            damage,
        }
    });
    Ok(listed.collect())
}

fn holds(release: &Release) -> Holds {
    let observations =
        release.derived.iter().flat_map(|series| &series.lines).flat_map(|line| &line.observations);
    Holds {
        bytes: release.files.values().map(|bytes| bytes.len() as u64).sum(),
        indicators: release.derived.len(),
        figures: observations.filter(|observation| !observation.is_gap()).count(),
    }
}
