//! Reads a TOML file into a type, and words what is wrong with it by line and column.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};

/// Reads one file. `None` when it is not what it should be; the finding says where.
///
/// # Errors
/// If the file cannot be read.
pub fn read<T: DeserializeOwned>(path: &Path, findings: &mut Findings) -> Result<Option<T>, Failure> {
    let text = fs::read_to_string(path).map_err(Failure::read(path))?;
    match toml::from_str(&text) {
        Ok(value) => Ok(Some(value)),
        Err(error) => {
            findings.push(finding(path, &text, &error));
            Ok(None)
        }
    }
}

/// Reads every `.toml` file in a folder, in the order of their names.
///
/// # Errors
/// If the folder or a file in it cannot be read.
pub fn read_all<T: DeserializeOwned>(folder: &Path, findings: &mut Findings) -> Result<Vec<T>, Failure> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(Failure::read(folder))? {
        let path = entry.map_err(Failure::read(folder))?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            paths.push(path);
        }
    }
    paths.sort();
    let mut all = Vec::new();
    for path in paths {
        all.extend(read(&path, findings)?);
    }
    Ok(all)
}

fn finding(path: &Path, text: &str, error: &toml::de::Error) -> Finding {
    let what = error.message().replace('\n', " ");
    let finding = Finding::error(
        "definition-invalid",
        both(
            format!("dit bestand is niet te gebruiken: {what}"),
            format!("this file cannot be used: {what}"),
        ),
        both(
            "vergelijk met een ander bestand in dezelfde map; de velden staan beschreven in docs/data.md",
            "compare with another file in the same folder; the fields are described in docs/data.md",
        ),
    )
    .in_file(&path.display().to_string());
    match error.span() {
        Some(span) => {
            let line = text.get(..span.start).unwrap_or(text).matches('\n').count() + 1;
            finding.in_row(line as u64).quoting(text.get(span).unwrap_or_default().trim())
        }
        None => finding,
    }
}
