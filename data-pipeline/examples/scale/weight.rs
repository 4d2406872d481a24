//! What lies on disk, by kind.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

/// A part of the output folder: its name, how many files it has, and their bytes.
pub type Kind = (String, usize, u64);

/// Number of files and bytes under the output folder, by the part of it.
pub fn by_kind(out: &Path) -> Result<Vec<Kind>, Box<dyn Error>> {
    let mut kinds: BTreeMap<String, (usize, u64)> = BTreeMap::new();
    let mut open = vec![out.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let below: Vec<&str> =
                path.strip_prefix(out)?.components().filter_map(|c| c.as_os_str().to_str()).collect();
            let kind = match below.as_slice() {
                ["data", "releases", _, folder, _, ..] => format!("release: {folder}"),
                ["data", "releases", _, name] => {
                    let ending = name.split_once('.').map_or(*name, |(_, ending)| ending);
                    format!("release: *.{ending}")
                }
                ["data", folder, _, ..] => format!("data/{folder}"),
                ["embed", "v", ..] => "embed/v (pinned)".to_owned(),
                [first, _, ..] => (*first).to_owned(),
                _ => "other".to_owned(),
            };
            let sum = kinds.entry(kind).or_default();
            *sum = (sum.0 + 1, sum.1 + fs::metadata(&path)?.len());
        }
    }
    Ok(kinds.into_iter().map(|(kind, (n_files, bytes))| (kind, n_files, bytes)).collect())
}
