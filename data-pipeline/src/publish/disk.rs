//! Files under the output folder: written beside, synced, read back, then renamed into place.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use model::SCHEMA_VERSION;
use model::id::ReleaseId;
use model::release::Current;

use crate::clock;
use crate::digest;
use crate::failure::Failure;
use crate::publish::release::{Release, json};

/// The folder of a release.
pub fn folder_of(data: &Path, id: &ReleaseId) -> PathBuf {
    data.join("releases").join(id.as_str())
}

/// What readers see now; `None` when nothing was ever published, or the pointer does not read.
///
/// # Errors
/// If the pointer is there and cannot be read.
pub fn current(data: &Path) -> Result<Option<Current>, Failure> {
    let path = data.join("current.json");
    match fs::read(&path) {
        Ok(bytes) => Ok(serde_json::from_slice(&bytes).ok()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::read(&path)(error)),
    }
}

/// Whether a folder holds exactly what the release should: every file, byte for byte.
pub fn is_whole(folder: &Path, release: &Release) -> bool {
    release
        .files
        .iter()
        .all(|(path, bytes)| fs::read(folder.join(path)).is_ok_and(|found| found == *bytes))
}

/// Writes a release beside the others and renames it into its place.
///
/// # Errors
/// If it cannot be written, or does not read back.
pub fn write_release(data: &Path, release: &Release) -> Result<(), Failure> {
    let folder = folder_of(data, &release.id);
    let beside = data.join("releases").join(format!(".{}.new", release.id));
    remove(&beside)?;
    for (path, bytes) in &release.files {
        write(&beside.join(path), bytes)?;
    }
    sync(&beside)?;
    for (path, bytes) in &release.files {
        let path = beside.join(path);
        let found = fs::read(&path).map_err(Failure::read(&path))?;
        if digest::sha256(&found) != digest::sha256(bytes) {
            return Err(Failure::ReadBack { path });
        }
    }
    // A folder of this name that is not whole is left over from a disk that failed; nobody can have used it rightly.
    remove(&folder)?;
    fs::rename(&beside, &folder).map_err(Failure::write(&folder))?;
    sync(&data.join("releases"))
}

/// Replaces the pointer: from now on readers see this release.
///
/// # Errors
/// If the pointer cannot be written.
pub fn point_at(data: &Path, id: &ReleaseId) -> Result<(), Failure> {
    let current = Current {
        schema: SCHEMA_VERSION,
        release: id.clone(),
        published: clock::now(),
    };
    replace(&data.join("current.json"), &json(&current)?)?;
    sync(data)
}

/// Renews the files that follow the newest release, where they lag. Gives whether anything was written.
///
/// # Errors
/// If a file cannot be written.
pub fn follow(data: &Path, release: &Release) -> Result<bool, Failure> {
    let folder = data.join("latest");
    // Written last, so that a run that was cut short is seen by the next.
    let marker = folder.join("release.txt");
    let mark = format!("{}\n", release.id);
    if fs::read(&marker).is_ok_and(|found| found == mark.as_bytes()) {
        return Ok(false);
    }
    for (path, bytes) in release.files.iter().filter(|(path, _)| path.ends_with(".csv")) {
        replace(&folder.join(path), bytes)?;
    }
    replace(&marker, mark.as_bytes())?;
    Ok(true)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::write(folder))?;
    }
    fs::write(path, bytes).map_err(Failure::write(path))
}

/// Writes beside and renames, so that no reader ever gets half a file.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    write(&beside, bytes)?;
    let file = File::open(&beside).map_err(Failure::write(&beside))?;
    file.sync_all().map_err(Failure::write(&beside))?;
    fs::rename(&beside, path).map_err(Failure::write(path))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::write(folder))
    } else {
        Ok(())
    }
}

/// Makes everything written so far under a folder's file system outlast a loss of power.
fn sync(folder: &Path) -> Result<(), Failure> {
    let open = File::open(folder).map_err(Failure::write(folder))?;
    rustix::fs::syncfs(&open).map_err(|e| Failure::write(folder)(e.into()))
}
