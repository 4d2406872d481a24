//! Downloads: every indicator in the forms that people and programs ask for, and what describes them.
//!
//! One file a format. All of them hold the rows of [`table`], so that no two can disagree; `tests/validators` of the
//! project opens each with a program that somebody else wrote.

pub mod canonical;
pub mod citation;
mod csv;
mod csvw;
mod data_package;
mod dcat;
mod json_stat;
mod licence;
mod table;
mod xlsx;

use std::thread;

use model::catalog::Catalog;
use model::series::Series;

use crate::failure::Failure;
use crate::publish::files::Files;
use table::Table;

/// The Data Package that describes all CSV files.
const DATA_PACKAGE: &str = "datapackage.json";
/// The record for data catalogues.
const DCAT: &str = "dcat.jsonld";

/// Names that no indicator may have: `<name>.json` and the like are files of the release.
pub const RESERVED: [&str; 7] =
    ["catalog", "current", "datapackage", "dcat", "manifest", "quality", "quotations"];

/// The files of a release that are not downloads, though they lie beside them.
const OTHERS: [&str; 4] = ["catalog.json", "manifest.json", "quality.json", "quotations.json"];

/// Every download of a release: path from its folder to content.
///
/// # Errors
/// Only by a mistake of ours.
pub fn files(catalog: &Catalog, derived: &[Series]) -> Result<Files, Failure> {
    let mut files = Files::from([
        (DATA_PACKAGE.to_owned(), data_package::of(catalog, derived)?),
        (DCAT.to_owned(), dcat::of(catalog, derived)?),
    ]);
    // The indicators are shared out over the cores: a workbook takes as long as all other forms together.
    let n_threads = thread::available_parallelism().map_or(1, usize::from);
    let shares = derived.chunks(derived.len().div_ceil(n_threads).max(1));
    thread::scope(|scope| {
        let started: Vec<_> =
            shares.map(|share| scope.spawn(move || of_indicators(catalog, share))).collect();
        for thread in started {
            let made =
                thread.join().map_err(|_| Failure::Internal("making downloads panicked".to_owned()))?;
            files.extend(made?);
        }
        Ok(files)
    })
}

/// Whether a file of a release is a download, and so also stands in `data/latest`.
pub fn is_download(path: &str) -> bool {
    !path.contains('/') && !OTHERS.contains(&path)
}

fn of_indicators(catalog: &Catalog, derived: &[Series]) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut files = Vec::new();
    for series in derived {
        let id = &series.indicator.id;
        let (dutch, english) = (Table::dutch(catalog, series), Table::english(catalog, series));
        files.push((format!("{id}.csv"), csv::for_machines(&english)));
        files.push((format!("{id}.csv-metadata.json"), csvw::of(catalog, series)?));
        files.push((format!("{id}.json"), json_stat::of(catalog, series)?));
        files.push((format!("{id}.nl.csv"), csv::for_dutch_excel(&dutch)));
        files.push((format!("{id}.xlsx"), xlsx::of(catalog, series, &dutch)?));
    }
    Ok(files)
}
