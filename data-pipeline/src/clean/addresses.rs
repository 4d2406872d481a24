//! Where school sites stand: from the table of addresses, by site key.
//!
//! Separate from the counts, because a file of counts that names no municipality is joined with this one.

use std::collections::BTreeMap;

use crate::clean::wide_keys::site_key;
use crate::finding::{Finding, Findings, both};
use crate::read::recognise::Recognised;
use crate::read::table::RawTable;

/// Site to the code of its municipality.
#[derive(Clone, Debug, Default)]
pub struct Addresses<'a> {
    codes: BTreeMap<String, String>,
    /// The tables they came from.
    pub tables: Vec<&'a RawTable>,
}

impl<'a> Addresses<'a> {
    /// The addresses among a source's files.
    pub fn of(own: &[&'a Recognised<'_>], findings: &mut Findings) -> Addresses<'a> {
        let mut all = Addresses::default();
        for file in own {
            let Recognised::Addresses(_, spec, table) = file else {
                continue;
            };
            all.tables.push(table);
            let mut column = |role: &str| {
                let names = spec.columns.get(role)?;
                let found = table.column(names);
                if found.is_none() {
                    findings.push(column_missing(&table.file.path, &names.join(" / ")));
                }
                found
            };
            let (institution, site, code) = (column("institution"), column("site"), column("code"));
            let (Some(institution), Some(site), Some(code)) = (institution, site, code) else {
                continue;
            };
            for row in 0..table.rows.len() {
                let digits = table.text(row, code).trim();
                if let Some(key) = site_key(table.text(row, institution), table.text(row, site)) {
                    if digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) {
                        all.codes.insert(key, format!("GM{digits}"));
                    } else if !digits.is_empty() {
                        let header = &table.headers[code];
                        findings.push(
                            code_invalid(digits)
                                .in_file(&table.file.path)
                                .at(table.cell(row, code))
                                .in_column(header),
                        );
                    }
                }
            }
        }
        all
    }

    /// The code of the municipality in which a site stands.
    pub fn code(&self, site: &str) -> Option<&str> {
        self.codes.get(site).map(String::as_str)
    }

    /// Whether any address is known at all.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }
}

fn column_missing(path: &str, names: &str) -> Finding {
    Finding::error(
        "column-missing",
        both(format!("kolom „{names}” ontbreekt"), format!("column “{names}” is missing")),
        both("haal het bestand opnieuw op", "retrieve the file again"),
    )
    .in_file(path)
    .in_row(1)
    .in_column(names)
}

fn code_invalid(text: &str) -> Finding {
    Finding::error(
        "municipality-code-invalid",
        both(
            format!("„{text}” is geen gemeentenummer: er worden vier cijfers verwacht"),
            format!("“{text}” is no municipality number: four digits are expected"),
        ),
        both("verbeter het nummer, met voorloopnullen", "correct the number, with leading zeros"),
    )
    .quoting(text)
}
