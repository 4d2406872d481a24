//! The quoted figures: what others published, in `quotations.toml`.

use std::path::Path;

use model::quotation::Quotation;
use serde::Deserialize;

use crate::config::toml_file;
use crate::failure::Failure;
use crate::finding::Findings;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    quotation: Vec<Quotation>,
}

/// Reads `quotations.toml`.
///
/// # Errors
/// If the file cannot be read.
pub fn read(path: &Path, findings: &mut Findings) -> Result<Option<Vec<Quotation>>, Failure> {
    Ok(toml_file::read::<File>(path, findings)?.map(|file| file.quotation))
}
