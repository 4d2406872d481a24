//! The files in `data/raw`, as bytes with their hash.

use std::fs;
use std::path::{Path, PathBuf};

use crate::digest;
use crate::failure::Failure;
use crate::passing::is_passing;

/// A publisher's file.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// Its path, as the analyst would write it.
    pub path: String,
    /// Its name.
    pub name: String,
    /// The SHA-256 of its bytes.
    pub sha256: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Every file under `folder`, in the order of their paths. A folder that is not there holds nothing. Hidden files, the
/// README and what editors and office programs leave on the way are not the publisher's.
///
/// # Errors
/// If the folder or a file in it cannot be read.
pub fn list(folder: &Path) -> Result<Vec<RawFile>, Failure> {
    let mut paths = Vec::new();
    collect(folder, &mut paths)?;
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).map_err(Failure::read(folder))? {
        let path = entry.map_err(Failure::read(folder))?.path();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if is_publishers(&path) {
            paths.push(path);
        }
    }
    Ok(())
}

fn is_publishers(path: &Path) -> bool {
    let name = name(path);
    // By the name alone: the folder itself may lie in a hidden one.
    !is_passing(Path::new(&name)) && name != "README.md"
}

fn name(path: &Path) -> String {
    path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default()
}

fn read(path: &Path) -> Result<RawFile, Failure> {
    let bytes = fs::read(path).map_err(Failure::read(path))?;
    Ok(RawFile { path: path.display().to_string(), name: name(path), sha256: digest::sha256(&bytes), bytes })
}
