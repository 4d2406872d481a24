//! Reading: from bytes to text cells with their places. The only module that opens the publishers' files.
//!
//! A file is recognised by what is in it, never by its name. No text is interpreted here; that is cleaning.

pub mod delimited;
pub mod encoding;
pub mod odata;
pub mod raw_file;
pub mod recognise;
pub mod table;

use std::path::Path;

use crate::config::Config;
use crate::failure::Failure;
use crate::finding::Findings;
use recognise::Recognised;

/// Reads every file under `folder` and says of each what it is. Files that are not recognised become findings.
///
/// # Errors
/// If the folder or a file in it cannot be read.
pub fn read<'a>(
    folder: &Path,
    config: &'a Config,
    findings: &mut Findings,
) -> Result<Vec<Recognised<'a>>, Failure> {
    let mut all: Vec<Recognised> = Vec::new();
    for file in raw_file::list(folder)? {
        if let Some(first) = all.iter().find(|r| r.file().sha256 == file.sha256) {
            findings.push(recognise::copy_of(&file, first.file()));
            continue;
        }
        all.extend(recognise::recognise(file, config, findings));
    }
    Ok(all)
}
