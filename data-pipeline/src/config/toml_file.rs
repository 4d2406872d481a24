//! Reads a TOML file into a type, and words what is wrong with it by line and column.

use std::fs;
use std::path::{Path, PathBuf};

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

/// A finding about what stands in a file, at the first line that has these words.
pub fn located(finding: Finding, path: &Path, words: &str) -> Finding {
    let finding = finding.in_file(&path.display().to_string()).quoting(words);
    // The file was read a moment ago; should it be gone by now, the finding tells what without where.
    let text = fs::read_to_string(path).unwrap_or_default();
    match text.lines().position(|line| line.contains(words) && !line.trim_start().starts_with('#')) {
        Some(index) => finding.in_row(index as u64 + 1),
        None => finding,
    }
}

/// Reads every `.toml` file in a folder, in the order of their names, each with its path.
///
/// # Errors
/// If the folder or a file in it cannot be read.
pub fn read_all<T: DeserializeOwned>(
    folder: &Path,
    findings: &mut Findings,
) -> Result<Vec<(PathBuf, T)>, Failure> {
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
        all.extend(read(&path, findings)?.map(|one| (path, one)));
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
            "vergelijk met een ander bestand in dezelfde map; de velden van een indicator staan in data/schema/indicator.schema.json",
            "compare with another file in the same folder; the fields of an indicator are in data/schema/indicator.schema.json",
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
