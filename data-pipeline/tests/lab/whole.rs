//! What must hold of a published folder at any instant, and what only when nobody is publishing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use data_pipeline::digest;
use model::release::{Current, Manifest};

/// What readers see, proven whole by its own manifest; `None` while nothing was published. Reads as a reader would, with
/// none of the pipeline's own reading.
pub fn seen(public: &Path) -> Option<String> {
    let bytes = fs::read(public.join("data/current.json")).ok()?;
    let current: Current = serde_json::from_slice(&bytes).expect("the pointer reads at every instant");
    let folder = public.join("data/releases").join(current.release.as_str());
    let manifest = fs::read(folder.join("manifest.json")).expect("the release it names is there");
    let manifest: Manifest = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(manifest.release, current.release);
    for (path, sha256) in &manifest.files {
        let bytes = fs::read(folder.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        assert_eq!(&digest::sha256(&bytes), sha256, "{path}");
    }
    if let Ok(history) = fs::read(public.join("data/history.json")) {
        let _: model::history::History = serde_json::from_slice(&history).expect("the history reads");
    }
    Some(current.release.as_str().to_owned())
}

/// Every byte under a folder, by path from it.
pub fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = super::Snapshot::new();
    super::walk(folder, &mut all);
    all.into_iter().map(|(path, (bytes, _))| (path.strip_prefix(folder).unwrap().to_owned(), bytes)).collect()
}

/// What follows the newest release: all but the pinned pages, the releases, and what tells when they were published
/// and what changed with each.
pub fn following(public: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = bytes(public);
    let apart = ["data/releases", "data/current.json", "data/history.json", "data/changes", "embed/v"];
    all.retain(|path, _| !apart.iter().any(|start| path.starts_with(start)));
    all
}

/// The paths at which two folders differ: shorter to read than their bytes.
pub fn differing(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) -> Vec<PathBuf> {
    let paths: std::collections::BTreeSet<&PathBuf> = one.keys().chain(other.keys()).collect();
    paths.into_iter().filter(|path| one.get(*path) != other.get(*path)).cloned().collect()
}

/// What a run that was cut short leaves: nothing of it may outlast the next run.
pub fn left_over(public: &Path) -> Vec<PathBuf> {
    let is_left = |path: &PathBuf| {
        path.components().any(|part| {
            let part = part.as_os_str().to_string_lossy();
            part.ends_with(".new") || part.ends_with(".old") || part == ".technet.lock"
        })
    };
    bytes(public).into_keys().filter(is_left).collect()
}
