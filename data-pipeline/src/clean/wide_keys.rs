//! The rows of a wide table: which school site each is of, and in which municipality that stands.

use std::collections::BTreeMap;

use crate::clean::addresses::Addresses;
use crate::clean::wide_columns::Columns;
use crate::config::municipalities::Municipalities;
use crate::finding::{Finding, Findings, both};
use crate::read::table::RawTable;

/// What a row is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowKey {
    /// The site: six characters.
    pub site: String,
    /// The code of the municipality; empty where no address is known.
    pub area: String,
}

/// The key of a site: institution (four characters) and site number (two digits), or a number that has both already.
pub fn site_key(institution: &str, site: &str) -> Option<String> {
    let (institution, site) = (institution.trim(), site.trim());
    let key = if site.len() == 6 { site.to_owned() } else { format!("{institution}{site:0>2}") };
    let fits =
        key.len() == 6 && key.starts_with(institution) && key.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then_some(key)
}

/// The keys of `rows`, and findings for every name or site that is not understood. A key that is not understood is
/// empty.
pub fn of(
    table: &RawTable,
    columns: &Columns,
    rows: &[usize],
    municipalities: &Municipalities,
    addresses: &Addresses<'_>,
    findings: &mut Findings,
) -> Vec<RowKey> {
    let column = |role: &str| columns.roles.get(role).copied();
    let text = |row: usize, column: Option<usize>| column.map_or("", |c| table.text(row, c));
    let (institution, site, municipality) = (column("institution"), column("site"), column("municipality"));
    let mut unknown_names: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut keys = Vec::with_capacity(rows.len());
    for &row in rows {
        let key = site_key(text(row, institution), text(row, site)).unwrap_or_else(|| {
            findings.push(site_invalid(table, row, site.unwrap_or_default()));
            String::new()
        });
        let area = match municipality {
            Some(column) => {
                let name = table.text(row, column);
                municipalities.code(name).unwrap_or_default().to_owned()
            }
            None => addresses.code(&key).unwrap_or_default().to_owned(),
        };
        keys.push(RowKey { site: key, area });
    }
    // Names are looked at in every row, also in those that are not ours: a name nobody knows is a hole in our list.
    if let Some(column) = municipality {
        for row in 0..table.rows.len() {
            let name = table.text(row, column);
            if municipalities.code(name).is_none() {
                unknown_names.entry(name).or_default().push(row);
            }
        }
    }
    for (name, rows) in unknown_names {
        findings.push(municipality_unknown(
            table,
            municipality.unwrap_or_default(),
            name,
            &rows,
            municipalities,
        ));
    }
    if municipality.is_none() && !addresses.is_empty() {
        for (key, place) in without_address(table, institution, site, addresses) {
            let n_used = keys.iter().filter(|k| k.site == key).count();
            findings.push(address_unknown(table, site.unwrap_or_default(), &key, place, n_used));
        }
    }
    keys
}

/// The sites without a known address, each with the first row it stands in. All sites of the file are looked at,
/// also those of rows that are not ours: a hole in the addresses is a hole, whoever falls into it.
fn without_address(
    table: &RawTable,
    institution: Option<usize>,
    site: Option<usize>,
    addresses: &Addresses<'_>,
) -> BTreeMap<String, usize> {
    let mut missing = BTreeMap::new();
    let (Some(institution), Some(site)) = (institution, site) else {
        return missing;
    };
    for row in 0..table.rows.len() {
        if let Some(key) = site_key(table.text(row, institution), table.text(row, site))
            && addresses.code(&key).is_none()
        {
            missing.entry(key).or_insert(row);
        }
    }
    missing
}

fn site_invalid(table: &RawTable, row: usize, column: usize) -> Finding {
    let text = table.text(row, column);
    Finding::error(
        "site-invalid",
        both(
            format!("„{text}” is geen vestigingsnummer bij deze instelling"),
            format!("“{text}” is no site number of this institution"),
        ),
        both(
            "verbeter het nummer, of haal het bestand opnieuw op",
            "correct the number, or retrieve the file again",
        ),
    )
    .in_file(&table.file.path)
    .at(table.cell(row, column))
    .in_column(&table.headers[column])
    .quoting(text)
    .expecting(both("BRIN (4 tekens) en twee cijfers", "BRIN (4 characters) and two digits"))
}

fn municipality_unknown(
    table: &RawTable,
    column: usize,
    name: &str,
    rows: &[usize],
    known: &Municipalities,
) -> Finding {
    let n_more = rows.len().saturating_sub(1);
    let (more_nl, more_en) = match n_more {
        0 => (String::new(), String::new()),
        1 => (" (en nog één rij)".to_owned(), " (and one more row)".to_owned()),
        n => (format!(" (en nog {n} rijen)"), format!(" (and {n} more rows)")),
    };
    let repair = match known.nearest(name) {
        Some(nearest) => both(
            format!(
                "bedoeld is misschien „{nearest}”; anders: voeg de gemeente of deze schrijfwijze toe in data/municipalities.csv"
            ),
            format!(
                "perhaps “{nearest}” is meant; else add the municipality or this spelling to data/municipalities.csv"
            ),
        ),
        None => both(
            "voeg de gemeente of deze schrijfwijze toe in data/municipalities.csv",
            "add the municipality or this spelling to data/municipalities.csv",
        ),
    };
    let row = rows.first().copied().unwrap_or_default();
    Finding::error(
        "municipality-unknown",
        both(
            format!("„{name}” is geen gemeente die wij kennen{more_nl}"),
            format!("“{name}” is no municipality that we know{more_en}"),
        ),
        repair,
    )
    .in_file(&table.file.path)
    .at(table.cell(row, column))
    .in_column(&table.headers[column])
    .quoting(name)
    .expecting(both("de naam van een gemeente", "the name of a municipality"))
}

fn address_unknown(table: &RawTable, column: usize, key: &str, row: usize, n_used: usize) -> Finding {
    let (nl, en) = match n_used {
        0 => ("geen van haar rijen telt hier mee".to_owned(), "none of its rows counts here".to_owned()),
        1 => (
            "één rij, die alleen meetelt in het cijfer van Nederland".to_owned(),
            "one row, which counts in the figure of the Netherlands only".to_owned(),
        ),
        n => (
            format!("{n} rijen, die alleen meetellen in het cijfer van Nederland"),
            format!("{n} rows, which count in the figure of the Netherlands only"),
        ),
    };
    Finding::warning(
        "address-unknown",
        both(
            format!("van vestiging {key} is geen adres bekend ({nl})"),
            format!("no address is known of site {key} ({en})"),
        ),
        both(
            "zet een adresbestand in data/raw waarin deze vestiging staat",
            "put an address file into data/raw that has this site",
        ),
    )
    .in_file(&table.file.path)
    .at(table.cell(row, column))
    .in_column(&table.headers[column])
    .quoting(table.text(row, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_named_by_institution_and_number() {
        assert_eq!(site_key("00AH", "07").as_deref(), Some("00AH07"));
        assert_eq!(site_key("00AH", "7").as_deref(), Some("00AH07"));
        assert_eq!(site_key("00AH", "00AH07").as_deref(), Some("00AH07"));
        assert_eq!(site_key("00AH", "01BX07"), None);
        assert_eq!(site_key("", ""), None);
    }
}
