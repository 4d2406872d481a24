//! The origin of what was read: from the recipe's list of known files, else from the last time it was read, else today.

use std::collections::BTreeSet;

use crate::clock;
use crate::config::Config;
use crate::config::source_spec::SourceSpec;
use crate::figures::edition::FigureEdition;
use crate::figures::origin::{Origin, OriginFile};
use crate::read::encoding::Encoding;
use crate::read::raw_file::RawFile;

/// The origin of an edition that was read from these files. A file keeps the day on which it was first read for as
/// long as its bytes stay the same, so that reading it again on another day changes nothing.
pub fn of(
    source: &SourceSpec,
    edition: &str,
    files: &[(&RawFile, Option<Encoding>)],
    config: &Config,
    earlier: &[FigureEdition],
) -> Origin {
    let before =
        earlier.iter().find(|e| e.source == source.id && e.origin.edition == edition).map(|e| &e.origin);
    let known = |file: &RawFile| source.known(&file.sha256);
    let read_before = |file: &RawFile| {
        before.and_then(|b| b.files.iter().find(|f| f.sha256.as_ref() == Some(&file.sha256)))
    };
    let retrieved = |file: &RawFile| match (known(file), before, read_before(file)) {
        (Some(known), ..) => known.retrieved.clone(),
        (None, Some(before), Some(_)) => before.retrieved.clone(),
        _ => clock::today(),
    };
    let name = |file: &RawFile| {
        let known_name = known(file).and_then(|k| k.name.clone());
        known_name.or_else(|| read_before(file).map(|f| f.name.clone())).unwrap_or_else(|| file.name.clone())
    };
    Origin {
        publisher: source.publisher.clone(),
        title: source.title.clone(),
        address: source.address.clone(),
        licence: source.licence.clone(),
        edition: edition.to_owned(),
        retrieved: files.iter().map(|(file, _)| retrieved(file)).max().unwrap_or_default(),
        modified: files.iter().find_map(|(file, _)| known(file)?.modified.clone()),
        remark: files.iter().find_map(|(file, _)| known(file)?.remark.clone()),
        areas: config.regions.areas().map(str::to_owned).collect::<BTreeSet<_>>().into_iter().collect(),
        files: files
            .iter()
            .map(|(file, encoding)| OriginFile {
                name: name(file),
                sha256: Some(file.sha256.clone()),
                encoding: encoding.map(|e| e.to_string()),
            })
            .collect(),
    }
}
