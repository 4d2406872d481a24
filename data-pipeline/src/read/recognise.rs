//! What a file is: the source whose recipe its headers, or the shape of its JSON, fit best.

use model::lang::Text;

use crate::config::Config;
use crate::config::source_spec::{AddressesSpec, FileSpec, OdataSpec, SourceSpec, WideSpec};
use crate::finding::{Finding, Findings, both};
use crate::read::delimited;
use crate::read::odata::{self, OdataPage};
use crate::read::raw_file::RawFile;
use crate::read::table::{RawTable, normalised};

/// A file of which we know what it is.
#[derive(Clone, Debug)]
pub enum Recognised<'a> {
    /// A wide table of a source.
    Wide(&'a SourceSpec, &'a WideSpec, RawTable),
    /// A table of addresses of a source.
    Addresses(&'a SourceSpec, &'a AddressesSpec, RawTable),
    /// A page of a source's table.
    Page(&'a SourceSpec, &'a OdataSpec, OdataPage),
}

impl Recognised<'_> {
    /// The file.
    pub fn file(&self) -> &RawFile {
        match self {
            Recognised::Wide(_, _, table) | Recognised::Addresses(_, _, table) => &table.file,
            Recognised::Page(_, _, page) => &page.file,
        }
    }

    /// The source it belongs to.
    pub fn source(&self) -> &SourceSpec {
        match self {
            Recognised::Wide(source, ..)
            | Recognised::Addresses(source, ..)
            | Recognised::Page(source, ..) => source,
        }
    }
}

/// The least part of a recipe's columns that a table must have to be taken for it. High enough to keep apart files
/// that share their keys, low enough that a file with a column missing is still known and can be told so.
const ENOUGH: f64 = 0.65;

/// Says what a file is. `None` when nobody knows; the finding tells what comes nearest.
pub fn recognise<'a>(file: RawFile, config: &'a Config, findings: &mut Findings) -> Option<Recognised<'a>> {
    if let Some(finding) = unreadable(&file) {
        findings.push(finding);
        return None;
    }
    if file.bytes.iter().find(|b| !b.is_ascii_whitespace()).is_some_and(|b| matches!(b, b'{' | b'[')) {
        return recognise_json(&file, config, findings);
    }
    let mut ragged = Findings::default();
    let table = delimited::read(file, &mut ragged);
    let mut fits: Vec<(f64, &SourceSpec, &FileSpec, Vec<String>)> = Vec::new();
    for source in &config.sources {
        for spec in &source.files {
            if let Some((fit, missing)) = fit(spec, &table) {
                fits.push((fit, source, spec, missing));
            }
        }
    }
    fits.sort_by(|a, b| b.0.total_cmp(&a.0));
    match fits.first() {
        Some((fit, source, spec, _)) if *fit >= ENOUGH => {
            findings.extend(ragged);
            match spec {
                FileSpec::Wide(wide) => Some(Recognised::Wide(source, wide, table)),
                FileSpec::Addresses(addresses) => Some(Recognised::Addresses(source, addresses, table)),
                FileSpec::Odata3(_) => None,
            }
        }
        nearest => {
            let nearest = nearest.filter(|n| n.0 > 0.3).map(|n| (n.1.id.as_str(), n.3.as_slice()));
            findings.push(unknown(&table.file, nearest));
            None
        }
    }
}

fn recognise_json<'a>(file: &RawFile, config: &'a Config, findings: &mut Findings) -> Option<Recognised<'a>> {
    let page = odata::read(file);
    let found = page.and_then(|page| {
        config.sources.iter().find_map(|source| {
            source.files.iter().find_map(|spec| match spec {
                FileSpec::Odata3(odata) if odata.table == page.table => {
                    Some(Recognised::Page(source, odata, page.clone()))
                }
                _ => None,
            })
        })
    });
    if found.is_none() {
        findings.push(match serde_json::from_slice::<serde::de::IgnoredAny>(&file.bytes) {
            Err(error) if error.is_eof() => no_data(
                file,
                both(
                    "de JSON breekt af: het bestand is niet helemaal opgehaald",
                    "the JSON breaks off: the file was not retrieved as a whole",
                ),
                retrieve_again(),
            ),
            _ => unknown(file, None),
        });
    }
    found
}

/// What a file is that can be no source's: a web page, a workbook, nothing at all.
fn unreadable(file: &RawFile) -> Option<Finding> {
    let bytes = file.bytes.as_slice();
    let start: String =
        String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).trim_start().to_ascii_lowercase();
    let (message, repair) = if start.trim_start_matches('\u{feff}').trim().is_empty() && bytes.len() <= 512 {
        (both("dit bestand is leeg", "this file is empty"), retrieve_again())
    } else if ["<!doctype html", "<html"].iter().any(|page| start.starts_with(page)) {
        (both("dit is een webpagina, geen gegevens", "this is a web page, not data"), retrieve_again())
    } else if bytes.starts_with(b"PK\x03\x04") {
        (
            both("dit is een Excel-werkmap of zip-bestand", "this is an Excel workbook or a zip file"),
            both("bewaar het als CSV, of pak het uit", "save it as CSV, or unpack it"),
        )
    } else if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        (
            both("dit bestand is in UTF-16 bewaard", "this file was saved as UTF-16"),
            both("bewaar het als CSV UTF-8", "save it as CSV UTF-8"),
        )
    } else {
        return None;
    };
    Some(no_data(file, message, repair))
}

fn no_data(file: &RawFile, message: Text, repair: Text) -> Finding {
    Finding::error("file-unreadable", message, repair).in_file(&file.path)
}

fn retrieve_again() -> Text {
    both("haal het bestand opnieuw op", "retrieve the file again")
}

/// Which part of the recipe's columns the table has, and the headers it lacks. `None` for a recipe that is no table.
fn fit(spec: &FileSpec, table: &RawTable) -> Option<(f64, Vec<String>)> {
    let (columns, values) = match spec {
        FileSpec::Wide(wide) => (&wide.columns, wide.values.as_slice()),
        FileSpec::Addresses(addresses) => (&addresses.columns, [].as_slice()),
        FileSpec::Odata3(_) => return None,
    };
    let mut missing: Vec<String> = columns
        .values()
        .filter(|names| table.column(names).is_none())
        .filter_map(|names| names.first().cloned())
        .collect();
    for value in values {
        let start = value.header.split('{').next().unwrap_or(&value.header);
        if !table.headers.iter().any(|h| h.starts_with(&normalised(start))) {
            missing.push(format!("{}…", start.trim_end()));
        }
    }
    let all = (columns.len() + values.len()) as f64;
    Some(((all - missing.len() as f64) / all, missing))
}

fn unknown(file: &RawFile, nearest: Option<(&str, &[String])>) -> Finding {
    let message = match nearest {
        Some((source, missing)) => {
            let list = missing.join(", ");
            both(
                format!("geen bron herkent dit bestand; het lijkt het meest op {source}, maar mist: {list}"),
                format!("no source knows this file; it is most like {source}, but lacks: {list}"),
            )
        }
        None => both("geen bron herkent dit bestand", "no source knows this file"),
    };
    Finding::error(
        "file-unknown",
        message,
        both(
            "haal het uit data/raw, of beschrijf de bron in data/sources",
            "take it out of data/raw, or describe its source in data/sources",
        ),
    )
    .in_file(&file.path)
}

/// The finding for a file whose bytes were read already under another name.
pub fn copy_of(file: &RawFile, first: &RawFile) -> Finding {
    Finding::warning(
        "file-twice",
        both(
            format!("dit bestand is gelijk aan {} en telt niet nog eens mee", first.path),
            format!("this file is the same as {} and does not count again", first.path),
        ),
        both("haal een van beide weg", "remove one of them"),
    )
    .in_file(&file.path)
}
