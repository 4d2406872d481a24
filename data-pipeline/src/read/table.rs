//! A table of text cells, each of which knows its place.

use csv::StringRecord;

use crate::place::Cell;
use crate::read::encoding::Encoding;
use crate::read::raw_file::RawFile;

/// A table as it stands in a file: nothing is interpreted, nothing is trimmed but the headers.
#[derive(Clone, Debug)]
pub struct RawTable {
    /// The file it came from. Its bytes are no longer kept.
    pub file: RawFile,
    /// How the file was written.
    pub encoding: Encoding,
    /// The headers, normalised: upper case, single spaces, no line breaks.
    pub headers: Vec<String>,
    /// The rows below the header.
    pub rows: Vec<StringRecord>,
}

impl RawTable {
    /// The text of a cell; empty beyond the end of a row.
    pub fn text(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|r| r.get(column)).unwrap_or_default()
    }

    /// The place of a cell, in the words of a spreadsheet: the header is row 1.
    pub fn cell(&self, row: usize, column: usize) -> Cell {
        Cell { column: column as u32, row: row as u32 + 1 }
    }

    /// The column that goes by one of these headers.
    pub fn column(&self, names: &[String]) -> Option<usize> {
        names.iter().find_map(|name| self.headers.iter().position(|h| *h == normalised(name)))
    }
}

/// A header as it is compared: upper case, single spaces, no line breaks, no spaces at the ends.
pub fn normalised(header: &str) -> String {
    header.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}
