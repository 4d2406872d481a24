//! Figures as CSV: the file that git keeps.
//!
//! Columns: `area`, `site`, the source's dimensions, `measure`, `period`, `value`, `low`, `high`, `flags`, `cells`,
//! `cell`. Numbers have a decimal point and as few digits as read back the same.

use std::collections::BTreeMap;

use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use model::flag::Flags;
use model::period::Period;

use crate::figures::{Figure, Key};

const BEFORE: [&str; 2] = ["area", "site"];
const AFTER: [&str; 8] = ["measure", "period", "value", "low", "high", "flags", "cells", "cell"];

/// The figures as CSV.
pub fn write(dimensions: &[String], figures: &[Figure]) -> String {
    let head = BEFORE.into_iter().chain(dimensions.iter().map(String::as_str)).chain(AFTER);
    let mut rows = vec![head.map(str::to_owned).collect::<Vec<_>>()];
    for figure in figures {
        let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
        let key = &figure.key;
        let mut row = vec![key.area.clone(), key.site.clone()];
        row.extend(key.dimensions.iter().cloned());
        row.extend([key.measure.clone(), key.period.to_string()]);
        row.extend([figure.value, figure.low, figure.high].map(number));
        row.extend([figure.flags.to_string(), figure.cells.to_string(), figure.cell.clone()]);
        rows.push(row);
    }
    write_rows(&rows)
}

/// The names of school sites as CSV.
pub fn write_sites(sites: &BTreeMap<String, String>) -> String {
    let mut rows = vec![vec!["site".to_owned(), "name".to_owned()]];
    rows.extend(sites.iter().map(|(site, name)| vec![site.clone(), name.clone()]));
    write_rows(&rows)
}

/// Rows as CSV with `,` and line feeds.
fn write_rows(rows: &[Vec<String>]) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row is as long as the first.
        let _ = writer.write_record(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Why a row of figures could not be read: its place in the file, counted as a spreadsheet does, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowInvalid {
    /// The row.
    pub row: u64,
    /// The column, where one is to blame.
    pub column: Option<&'static str>,
    /// The text there.
    pub text: String,
}

/// Reads figures back.
///
/// # Errors
/// The first row that is not as [`write`] writes it; row 1 when the header is not.
pub fn read(text: &str, dimensions: &[String]) -> Result<Vec<Figure>, RowInvalid> {
    let mut reader = ReaderBuilder::new().flexible(false).from_reader(text.as_bytes());
    let head: Vec<&str> =
        BEFORE.into_iter().chain(dimensions.iter().map(String::as_str)).chain(AFTER).collect();
    let header_fits = reader.headers().is_ok_and(|h| h.iter().eq(head.iter().copied()));
    if !header_fits {
        let text = text.lines().next().unwrap_or_default().to_owned();
        return Err(RowInvalid { row: 1, column: None, text });
    }
    let mut figures = Vec::new();
    for (i, record) in reader.records().enumerate() {
        let row = i as u64 + 2;
        let record = record.map_err(|e| RowInvalid { row, column: None, text: e.to_string() })?;
        let figure = figure(&record, dimensions.len()).map_err(|(column, text)| RowInvalid {
            row,
            column: Some(column),
            text,
        })?;
        figures.push(figure);
    }
    Ok(figures)
}

/// Reads one row, or says which column does not read.
fn figure(record: &StringRecord, n_dimensions: usize) -> Result<Figure, (&'static str, String)> {
    let text = |i: usize| record.get(i).unwrap_or_default();
    let after = |i: usize| text(BEFORE.len() + n_dimensions + i);
    let number = |i: usize| match after(i) {
        "" => Ok(None),
        digits => digits
            .parse::<f64>()
            .ok()
            .filter(|n| n.is_finite())
            .map(Some)
            .ok_or_else(|| (AFTER[i], digits.to_owned())),
    };
    let bad = |i: usize| (AFTER[i], after(i).to_owned());
    Ok(Figure {
        key: Key {
            area: text(0).to_owned(),
            site: text(1).to_owned(),
            dimensions: (0..n_dimensions).map(|i| text(BEFORE.len() + i).to_owned()).collect(),
            measure: after(0).to_owned(),
            period: Period::parse(after(1)).map_err(|_| bad(1))?,
        },
        value: number(2)?,
        low: number(3)?,
        high: number(4)?,
        flags: Flags::parse(after(5)).map_err(|_| bad(5))?,
        cells: after(6).parse().map_err(|_| bad(6))?,
        cell: after(7).to_owned(),
    })
}

/// Reads the names of school sites back; rows that are not two fields are left out.
pub fn read_sites(text: &str) -> BTreeMap<String, String> {
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let pair = |r: StringRecord| Some((r.get(0)?.to_owned(), r.get(1)?.to_owned()));
    reader.records().filter_map(Result::ok).filter_map(pair).collect()
}
