//! What looked wrong in the files of an edition, kept beside its figures: `<edition>.warnings.csv`.
//!
//! A release is built from `data/figures` alone, and its remarks on the files must be the same whether or not the files
//! lie there. Kept are the kind and the place, and no counts: the file has those.

use csv::{ReaderBuilder, WriterBuilder};

use crate::finding::Finding;

/// A warning about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What kind of problem: `total-differs`.
    pub kind: String,
    /// The cell, as a spreadsheet names it; empty where it is of none.
    pub cell: String,
}

impl Warning {
    /// What is kept of a finding.
    pub fn of(finding: &Finding) -> Warning {
        Warning { kind: finding.kind.to_owned(), cell: finding.cell.clone().unwrap_or_default() }
    }
}

/// Warnings as CSV.
pub fn write(warnings: &[Warning]) -> String {
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    // Writing to memory cannot fail, and every row is as long as the first.
    let _ = writer.write_record(["kind", "cell"]);
    for warning in warnings {
        let _ = writer.write_record([&warning.kind, &warning.cell]);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Reads warnings back; rows that are not two fields are left out.
pub fn read(text: &str) -> Vec<Warning> {
    let mut reader = ReaderBuilder::new().from_reader(text.as_bytes());
    let warning =
        |row: csv::StringRecord| Some(Warning { kind: row.get(0)?.to_owned(), cell: row.get(1)?.to_owned() });
    reader.records().filter_map(Result::ok).filter_map(warning).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_read_back() {
        let warnings = vec![
            Warning { kind: "total-differs".to_owned(), cell: "P2".to_owned() },
            Warning { kind: "file-odd".to_owned(), cell: String::new() },
        ];
        assert_eq!(read(&write(&warnings)), warnings);
    }
}
