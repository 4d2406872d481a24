//! The columns of a wide table: which one holds what, and which that should be there is not.

use std::collections::{BTreeMap, BTreeSet};

use model::period::Period;

use crate::clean::header;
use crate::config::source_spec::{ValueSpec, WideSpec};
use crate::finding::{Finding, Findings, both};
use crate::read::table::{RawTable, normalised};

/// Where everything stands.
#[derive(Clone, Debug)]
pub struct Columns {
    /// Role to column.
    pub roles: BTreeMap<String, usize>,
    /// The columns of counts.
    pub counts: Vec<CountColumn>,
    /// The columns of percentages.
    pub percentages: Vec<usize>,
}

/// A column of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountColumn {
    /// Which column.
    pub column: usize,
    /// What is counted.
    pub measure: String,
    /// When, where the header says so.
    pub period: Option<Period>,
    /// The value of the dimension `sex`; empty where it is not told apart.
    pub sex: String,
}

/// Finds the columns of a table. `None` when any is missing.
pub fn find(spec: &WideSpec, table: &RawTable, findings: &mut Findings) -> Option<Columns> {
    let mut missing = Vec::new();
    let mut roles = BTreeMap::new();
    for (role, names) in &spec.columns {
        match table.column(names) {
            Some(column) => {
                roles.insert(role.clone(), column);
            }
            None => missing.push(names.iter().map(|n| normalised(n)).collect::<Vec<_>>()),
        }
    }
    let found: Vec<(&ValueSpec, usize, header::Header)> = spec
        .values
        .iter()
        .flat_map(|value| {
            let at = |(i, h): (usize, &String)| {
                header::read(h, &value.header, &spec.sexes).map(|found| (value, i, found))
            };
            table.headers.iter().enumerate().filter_map(at).collect::<Vec<_>>()
        })
        .collect();
    missing.extend(missing_values(spec, &found));
    for names in &missing {
        findings.push(column_missing(table, names));
    }
    let counts = found.iter().filter_map(|(value, column, header)| {
        Some(CountColumn {
            column: *column,
            measure: value.measure.clone()?,
            period: header.period,
            sex: spec.sexes.get(&header.sex).cloned().unwrap_or_default(),
        })
    });
    let percentages = found.iter().filter(|(value, ..)| value.percentage).map(|(_, column, _)| *column);
    missing.is_empty().then(|| Columns {
        counts: counts.collect(),
        percentages: percentages.collect(),
        roles,
    })
}

/// Every value that some column holds, for every year and sex that any column is of: what is not there is missing.
fn missing_values(spec: &WideSpec, found: &[(&ValueSpec, usize, header::Header)]) -> Vec<Vec<String>> {
    let periods: BTreeSet<Option<Period>> = found.iter().map(|(_, _, h)| h.period).collect();
    let sexes: BTreeSet<&str> = found.iter().map(|(_, _, h)| h.sex.as_str()).collect();
    let mut missing = Vec::new();
    for value in &spec.values {
        if found.is_empty() {
            missing.push(vec![value.header.clone()]);
        }
        for period in &periods {
            for sex in &sexes {
                let there = found
                    .iter()
                    .any(|(v, _, h)| v.header == value.header && h.period == *period && h.sex == **sex);
                if !there {
                    missing.push(vec![header::write(&value.header, *period, sex)]);
                }
            }
        }
    }
    missing
}

fn column_missing(table: &RawTable, names: &[String]) -> Finding {
    let wanted = names.join(" / ");
    let likeness = |h: &String| names.iter().map(|n| strsim::jaro_winkler(h, n)).fold(0.0, f64::max);
    let nearest = table
        .headers
        .iter()
        .enumerate()
        .map(|(i, h)| (likeness(h), i, h))
        .filter(|(likeness, ..)| *likeness > 0.9)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let repair = match nearest {
        Some((_, i, header)) => {
            let letters = crate::place::column_letters(i as u32);
            both(
                format!(
                    "heet kolom {letters} („{header}”) nu zo? Voeg die naam toe in data/sources, of haal het bestand opnieuw op"
                ),
                format!(
                    "is column {letters} (“{header}”) now called so? Add that name in data/sources, or retrieve the file again"
                ),
            )
        }
        None => both(
            "haal het bestand opnieuw op, of voeg de nieuwe naam van de kolom toe in data/sources",
            "retrieve the file again, or add the column's new name in data/sources",
        ),
    };
    Finding::error(
        "column-missing",
        both(format!("kolom „{wanted}” ontbreekt"), format!("column “{wanted}” is missing")),
        repair,
    )
    .in_file(&table.file.path)
    .in_row(1)
    .in_column(&wanted)
    .expecting(both(
        format!("een kolom met de kop „{wanted}”"),
        format!("a column with the header “{wanted}”"),
    ))
}
