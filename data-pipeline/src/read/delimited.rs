//! Delimited text: `;`, `,` or a tab, fields quoted or not.

use csv::{ReaderBuilder, StringRecord, Trim};

use crate::finding::{Finding, Findings, both};
use crate::read::encoding;
use crate::read::raw_file::RawFile;
use crate::read::table::{RawTable, normalised};

/// Reads a file as a table. A row with more or fewer fields than the header is a finding: its cells have lost their
/// columns, so that none of them can be trusted.
pub fn read(file: RawFile, findings: &mut Findings) -> RawTable {
    let (text, encoding) = encoding::decode(&file.bytes);
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .has_headers(false)
        .flexible(true)
        .trim(Trim::None)
        .from_reader(text.as_bytes());
    let mut records = reader.records().filter_map(Result::ok);
    let headers: Vec<String> = records.next().unwrap_or_default().iter().map(normalised).collect();
    let rows: Vec<StringRecord> = records.collect();
    for (i, row) in rows.iter().enumerate() {
        if row.len() != headers.len() {
            findings.push(ragged(&file, i, row.len(), headers.len()));
        }
    }
    let file = RawFile { bytes: Vec::new(), ..file };
    RawTable { file, encoding, headers, rows }
}

/// The sign that divides the first line into most fields.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or_default();
    let times = |sign: u8| line.bytes().filter(|b| *b == sign).count();
    [b';', b',', b'\t'].into_iter().rev().max_by_key(|sign| times(*sign)).unwrap_or(b';')
}

fn ragged(file: &RawFile, i: usize, fields: usize, expected: usize) -> Finding {
    Finding::error(
        "row-ragged",
        both(
            format!("deze rij heeft {fields} velden, de kopregel {expected}"),
            format!("this row has {fields} fields, the header {expected}"),
        ),
        both(
            "haal het bestand opnieuw op, of zet het scheidingsteken in deze rij recht",
            "retrieve the file again, or correct the separators in this row",
        ),
    )
    .in_file(&file.path)
    .in_row(i as u64 + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_may_be_quoted_or_bare_in_one_row() {
        let file = RawFile {
            path: "x.csv".to_owned(),
            name: "x.csv".to_owned(),
            sha256: String::new(),
            bytes: b"A ;\"GEM  CIJFER\"\r\n\"a;b\";1\r\nc;2\r\n".to_vec(),
        };
        let mut findings = Findings::default();
        let table = read(file, &mut findings);
        assert_eq!(table.headers, ["A", "GEM CIJFER"]);
        assert_eq!((table.text(0, 0), table.text(1, 1)), ("a;b", "2"));
        assert_eq!(table.cell(1, 1).to_string(), "B3");
        assert_eq!(findings, Findings::default());
    }
}
