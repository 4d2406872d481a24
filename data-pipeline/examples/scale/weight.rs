//! What lies on disk by kind, and what a reader of one region's page gets over the wire.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;

use brotli::CompressorReader;
use model::catalog::Catalog;
use model::release::Current;

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

/// The data that the page of the first region asks for, compressed: each kind of file with its bytes.
pub fn first_view(out: &Path) -> Result<Vec<(String, usize)>, Box<dyn Error>> {
    let current = fs::read(out.join("data/current.json"))?;
    let release = serde_json::from_slice::<Current>(&current)?.release;
    let folder = out.join("data/releases").join(release.as_str());
    let catalog = fs::read(folder.join("catalog.json"))?;
    let parsed: Catalog = serde_json::from_slice(&catalog)?;
    let region = &parsed.regions.first().ok_or("no regions")?.id;
    let series = compressed(&fs::read(folder.join(format!("regions/{region}.json")))?)?;
    Ok(vec![
        ("current.json".to_owned(), compressed(&current)?),
        ("catalog.json".to_owned(), compressed(&catalog)?),
        (format!("regions/{region}.json"), series),
        ("still/overview.nl.svg".to_owned(), compressed(&fs::read(out.join("still/overview.nl.svg"))?)?),
    ])
}

fn compressed(bytes: &[u8]) -> Result<usize, Box<dyn Error>> {
    let mut packed = Vec::new();
    CompressorReader::new(bytes, 4096, 11, 22).read_to_end(&mut packed)?;
    packed.flush()?;
    Ok(packed.len())
}
