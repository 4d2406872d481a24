//! Files under the output folder: written beside, synced, read back, then renamed into place.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use model::id::ReleaseId;
use model::release::Current;
use rayon::prelude::*;

use crate::digest;
use crate::failure::Failure;
use crate::publish::files::Files;
use crate::publish::release::{MANIFEST, json};

/// The folder of a release.
pub fn folder_of(data: &Path, id: &ReleaseId) -> PathBuf {
    data.join("releases").join(id.as_str())
}

/// What readers see now; `None` when nothing was ever published, or the pointer does not read.
///
/// # Errors
/// If the pointer is there and cannot be read.
pub fn current(data: &Path) -> Result<Option<Current>, Failure> {
    let bytes = read_if_there(&data.join("current.json"))?;
    Ok(bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()))
}

/// The releases that lie there, whole or not, in the order of their names.
///
/// # Errors
/// If their folder is there and cannot be read.
pub fn releases(data: &Path) -> Result<Vec<ReleaseId>, Failure> {
    let folder = data.join("releases");
    let mut ids = folders(&folder)?;
    ids.retain(|id| folder.join(id.as_str()).join(MANIFEST).is_file());
    Ok(ids)
}

/// The folders in a folder that are named as releases are, in the order of their names.
///
/// # Errors
/// If the folder is there and cannot be read.
pub fn folders(folder: &Path) -> Result<Vec<ReleaseId>, Failure> {
    let mut ids: Vec<ReleaseId> =
        names(folder)?.iter().filter_map(|name| ReleaseId::new(name.to_str()?).ok()).collect();
    ids.retain(|id| folder.join(id.as_str()).is_dir());
    ids.sort();
    Ok(ids)
}

/// The bytes of a file; `None` where there is no such file.
///
/// # Errors
/// If it is there and cannot be read.
pub fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::read(path)(error)),
    }
}

/// Whether a folder holds exactly what it should: every file, byte for byte.
pub fn is_whole(folder: &Path, files: &Files) -> bool {
    files.par_iter().all(|(path, bytes)| fs::read(folder.join(path)).is_ok_and(|found| found == *bytes))
}

/// Clears the place beside a folder in which that is to be written.
///
/// # Errors
/// If what was left there cannot be removed.
pub fn begin_beside(folder: &Path) -> Result<(), Failure> {
    remove(&hidden(folder, ".new"))
}

/// Writes files of a folder beside its place. Not yet synced, so that several folders share one [`sync`]; see
/// [`take_place`].
///
/// # Errors
/// If they cannot be written.
pub fn write_beside(folder: &Path, files: &Files) -> Result<(), Failure> {
    let beside = hidden(folder, ".new");
    files.par_iter().try_for_each(|(path, bytes)| write(&beside.join(path), bytes))
}

/// Has a folder that was written beside its place, and synced, proven, and renames it: it is there as a whole or not at
/// all.
///
/// # Errors
/// If it is not what it should be, or cannot be renamed.
pub fn take_place(folder: &Path, prove: impl FnOnce(&Path) -> Result<(), Failure>) -> Result<(), Failure> {
    let beside = hidden(folder, ".new");
    prove(&beside)?;
    // A folder of this name that is not whole is left over from a disk that failed; nobody can have used it rightly.
    remove_folder(folder)?;
    fs::rename(&beside, folder).map_err(Failure::write(folder))?;
    sync_names(folder.parent().unwrap_or(folder))
}

/// Reads files back, each with the SHA-256 of what was written.
///
/// # Errors
/// If one cannot be read or is not what was written.
pub fn read_back(folder: &Path, hashes: &BTreeMap<String, String>) -> Result<(), Failure> {
    hashes.par_iter().try_for_each(|(path, sha256)| {
        let path = folder.join(path);
        let found = fs::read(&path).map_err(Failure::read(&path))?;
        if digest::sha256(&found) == *sha256 { Ok(()) } else { Err(Failure::ReadBack { path }) }
    })
}

/// Removes a folder: gone as a whole at once, and its space as soon as may be.
///
/// # Errors
/// If it cannot be removed.
pub fn remove_folder(folder: &Path) -> Result<(), Failure> {
    if !folder.exists() {
        return Ok(());
    }
    let going = hidden(folder, ".old");
    remove(&going)?;
    fs::rename(folder, &going).map_err(Failure::write(folder))?;
    remove(&going)
}

/// Removes what a run that was cut short left beside the places of releases, pinned pages and the files that tell of
/// them. What it left among the files that follow the newest release goes when those are made equal to it.
///
/// # Errors
/// If something cannot be removed.
pub fn sweep(out: &Path) -> Result<(), Failure> {
    for folder in ["data/releases", "embed/v"].map(|name| out.join(name)) {
        for name in names(&folder)? {
            let is_left = name
                .to_str()
                .is_some_and(|n| n.starts_with('.') && (n.ends_with(".new") || n.ends_with(".old")));
            if is_left {
                remove(&folder.join(name))?;
            }
        }
    }
    for folder in ["data", "data/changes"].map(|name| out.join(name)) {
        for name in names(&folder)?.iter().filter(|name| name.to_str().is_some_and(|n| n.ends_with(".new"))) {
            let path = folder.join(name);
            fs::remove_file(&path).map_err(Failure::write(&path))?;
        }
    }
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<OsString>, Failure> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(Failure::read(folder))?;
    entries.map(|entry| Ok(entry.map_err(Failure::read(folder))?.file_name())).collect()
}

/// The hidden name beside its own under which a folder comes or goes.
fn hidden(folder: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(folder.file_name().unwrap_or_default());
    name.push(ending);
    folder.with_file_name(name)
}

/// Replaces the pointer: from now on readers see this release. What it points to is on the disk already.
///
/// # Errors
/// If the pointer cannot be written.
pub fn point_at(data: &Path, current: &Current) -> Result<(), Failure> {
    let path = data.join("current.json");
    let beside = data.join("current.json.new");
    write(&beside, &json(current)?)?;
    // Else only its name might outlast a loss of power, and it would be empty.
    File::open(&beside).and_then(|file| file.sync_all()).map_err(Failure::write(&beside))?;
    fs::rename(&beside, &path).map_err(Failure::write(&path))?;
    sync_names(data)
}

/// Makes a folder hold these files and no others, but for the sub-folder `apart`. Files that are right already are
/// left alone. Gives whether anything changed.
///
/// # Errors
/// If a file cannot be written.
pub fn mirror(folder: &Path, files: &Files, apart: Option<&str>) -> Result<bool, Failure> {
    let mut changed = files
        .par_iter()
        .map(|(path, bytes)| replace_if_changed(&folder.join(path), bytes))
        .try_reduce(|| false, |one, other| Ok(one || other))?;
    let wanted: BTreeSet<PathBuf> = files.keys().map(|path| folder.join(path)).collect();
    let apart = apart.map(|name| folder.join(name));
    for path in all_files(folder, apart.as_deref())? {
        if !wanted.contains(&path) {
            fs::remove_file(&path).map_err(Failure::write(&path))?;
            changed = true;
        }
    }
    Ok(changed)
}

fn all_files(folder: &Path, apart: Option<&Path>) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::read(folder))? {
        let path = entry.map_err(Failure::read(folder))?.path();
        if path.is_dir() && Some(path.as_path()) != apart {
            files.extend(all_files(&path, apart)?);
        } else if path.is_file() {
            files.push(path);
        }
    }
    Ok(files)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Failure::write(folder))?;
    }
    fs::write(path, bytes).map_err(Failure::write(path))
}

/// Makes a file hold these bytes; left alone where it does already. Gives whether it changed.
///
/// # Errors
/// If it cannot be written.
pub fn replace_if_changed(path: &Path, bytes: &[u8]) -> Result<bool, Failure> {
    let changes = !fs::read(path).is_ok_and(|found| found == bytes);
    if changes {
        replace(path, bytes)?;
    }
    Ok(changes)
}

/// Writes beside and renames, so that no reader ever gets half a file.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let beside = path.with_file_name(name);
    write(&beside, bytes)?;
    fs::rename(&beside, path).map_err(Failure::write(path))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    if folder.exists() { fs::remove_dir_all(folder).map_err(Failure::write(folder)) } else { Ok(()) }
}

/// Makes the names in a folder outlast a loss of power: what was renamed there stays so.
fn sync_names(folder: &Path) -> Result<(), Failure> {
    File::open(folder).and_then(|open| open.sync_all()).map_err(Failure::write(folder))
}

/// Makes everything written so far under a folder's file system outlast a loss of power.
///
/// # Errors
/// If the system cannot say so.
pub fn sync(folder: &Path) -> Result<(), Failure> {
    let open = File::open(folder).map_err(Failure::write(folder))?;
    rustix::fs::syncfs(&open).map_err(|e| Failure::write(folder)(e.into()))
}
