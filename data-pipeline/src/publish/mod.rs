//! Publishing: the only module that writes under the output folder.
//!
//! A release is rendered in memory, written beside the others, synced, read back, proven and renamed into its place; then
//! one pointer file is replaced. What follows the newest release (`history.json`, `latest/`, `schema/`, `embed/`, `still/`) is made
//! equal to it after that, file by file, so that a run that was cut short there is mended by the next one. One publisher
//! works at a time; see [`lock`].

pub mod changes;
pub mod disk;
pub mod download;
pub mod embed;
pub mod files;
pub mod history;
pub mod kept;
pub mod lock;
pub mod pages;
pub mod prune;
pub mod quality;
pub mod region_series;
pub mod release;
pub mod releases;
pub mod rollback;
pub mod schema;

use std::collections::BTreeMap;
use std::path::Path;

use model::history::{ChangeCounts, Past};
use model::id::ReleaseId;
use model::release::Current;
use rayon::prelude::*;

use crate::clock;
use crate::digest;
use crate::failure::Failure;
use changes::side::Side;
use embed::Follows;
use files::Files;
use lock::Lock;
use release::Release;

/// What publishing came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A release was published.
    Published(ReleaseId),
    /// The release that readers see was this one already.
    NothingToDo(ReleaseId),
    /// The release was there; what follows it was left over from a run that was cut short, and is mended.
    Mended(ReleaseId),
}

/// Publishes a release. Nothing is written when readers see it already.
///
/// # Errors
/// If a file cannot be written, or does not read back as it was written. Readers then still see the release before.
pub fn publish(lock: &Lock, release: &Release) -> Result<Outcome, Failure> {
    let out = lock.out();
    let data = out.join("data");
    disk::sweep(out)?;
    let before = disk::current(&data)?;
    let mut history = history::read(&data, before.as_ref())?;
    let is_current = before.as_ref().is_some_and(|c| c.release == release.id);
    let is_whole = disk::is_whole(&disk::folder_of(&data, &release.id), &release.files);
    let pages = keep(release, is_whole, out)?;
    let past = match history.past(&release.id) {
        Some(past) => past.clone(),
        None => {
            let previous = before.map(|current| current.release);
            let changes = compare(&data, previous.as_ref(), release)?;
            let past = Past { release: release.id.clone(), published: clock::now(), previous, changes };
            history.releases.insert(0, past.clone());
            past
        }
    };
    if !is_current {
        disk::point_at(&data, &pointer(&past, release))?;
    }
    let follow = || Ok(history::write(&data, &history)? | follow(release, &pages, out)?);
    let followed =
        follow().map_err(|why| Failure::Behind { release: release.id.clone(), why: Box::new(why) })?;
    Ok(match (is_current && is_whole, followed) {
        (false, _) => Outcome::Published(release.id.clone()),
        (true, true) => Outcome::Mended(release.id.clone()),
        (true, false) => Outcome::NothingToDo(release.id.clone()),
    })
}

/// Puts a release and its pinned pages in their places, where they are not there yet: written beside, made to outlast a
/// loss of power, read back, proven and renamed. Gives the pages that follow the newest release, drawn along the way.
fn keep(release: &Release, is_whole: bool, out: &Path) -> Result<Files, Failure> {
    let folder = disk::folder_of(&out.join("data"), &release.id);
    // Pinned pages are there before anybody can be given their address, and are never touched again.
    let pinned = out.join("embed/v").join(release.id.as_str());
    let is_pinned = pinned.exists();
    if !is_whole {
        disk::begin_beside(&folder)?;
        disk::write_beside(&folder, &release.files)?;
    }
    let mut pages = embed::index(release);
    let mut hashes = BTreeMap::new();
    if !is_pinned {
        disk::begin_beside(&pinned)?;
    }
    let drawn = release.derived.par_iter().map(|series| {
        let wanted = [Follows::Newest, Follows::Pinned(&release.id)];
        let drawn = embed::of_indicator(release, series, &wanted[..2 - usize::from(is_pinned)])?;
        let mut drawn = drawn.into_iter();
        let newest = drawn.next().unwrap_or_default();
        let mut hashes = Vec::new();
        for files in drawn {
            // Of three hundred regions these are gigabytes: they are not held until they are read back.
            disk::write_beside(&pinned, &files)?;
            hashes.extend(files.into_iter().map(|(path, bytes)| (path, digest::sha256(&bytes))));
        }
        Ok((newest, hashes))
    });
    for (newest, hashed) in drawn.collect::<Result<Vec<_>, Failure>>()? {
        pages.extend(newest);
        hashes.extend(hashed);
    }
    if !is_whole || !is_pinned {
        disk::sync(out)?;
    }
    if !is_whole {
        disk::take_place(&folder, |beside| kept::prove(beside, release))?;
    }
    if !is_pinned {
        disk::take_place(&pinned, |beside| disk::read_back(beside, &hashes))?;
    }
    Ok(pages)
}

/// Tells what changes for readers, when a release is about to be published for the first time. Its folder, and that of
/// what they saw until now, lie whole under `data/releases`; what is written here stands before the pointer names the
/// release. `None` where there is nothing to compare with.
fn compare(
    data: &Path,
    previous: Option<&ReleaseId>,
    release: &Release,
) -> Result<Option<ChangeCounts>, Failure> {
    let Some(previous) = previous else { return Ok(None) };
    let Some(old) = Side::of_folder(&disk::folder_of(data, previous))? else { return Ok(None) };
    let Some(new) = Side::of_files(&release.files)? else { return Ok(None) };
    let changes = changes::between(&old, &new)?;
    for (name, bytes) in changes::files(&changes, &old, &new)? {
        disk::replace_if_changed(&data.join(changes::FOLDER).join(name), &bytes)?;
    }
    Ok(Some(changes::counts(&changes)))
}

/// The pointer to a release, the same each time.
fn pointer(past: &Past, release: &Release) -> Current {
    Current {
        schema: release.catalog.schema,
        release: past.release.clone(),
        published: past.published.clone(),
        previous: past.previous.clone(),
    }
}

/// Renews what follows the newest release; `pages` are its embed pages. Gives whether any file changed.
fn follow(release: &Release, pages: &Files, out: &Path) -> Result<bool, Failure> {
    let downloads: Files =
        release.files.iter().filter(|(path, _)| download::is_download(path)).map(owned).collect();
    let latest = disk::mirror(&out.join("data/latest"), &downloads, None)?;
    let pages = disk::mirror(&out.join("embed"), pages, Some("v"))?;
    let stills = disk::mirror(&out.join("still"), &embed::stills(release)?, None)?;
    let schemas = disk::mirror(&out.join("data/schema"), &schema::files()?, None)?;
    let changed = latest || pages || stills || schemas;
    if changed {
        disk::sync(out)?;
    }
    Ok(changed)
}

fn owned((path, bytes): (&String, &Vec<u8>)) -> (String, Vec<u8>) {
    (path.clone(), bytes.clone())
}
