//! A wide table becomes figures: choose its rows, turn its columns into rows, read its cells, add up.
//!
//! The frame is all text until the cells are read by [`cell`]; each distinct text is read once.

use std::collections::BTreeMap;

use model::period::Period;
use polars::prelude::*;

use crate::clean::addresses::Addresses;
use crate::clean::wide_columns::{self, Columns};
use crate::clean::{cell, origin, tally, wide_check, wide_keys};
use crate::config::Config;
use crate::config::source_spec::{EditionName, MapSpec, Otherwise, SourceSpec, WideSpec};
use crate::failure::Failure;
use crate::figures::edition::FigureEdition;
use crate::finding::{Finding, Findings, both};
use crate::read::table::RawTable;

/// Cleans one table. `None` when something blocks.
///
/// # Errors
/// Only by a mistake of ours.
pub fn clean(
    source: &SourceSpec,
    spec: &WideSpec,
    table: &RawTable,
    addresses: &Addresses<'_>,
    config: &Config,
    earlier: &[FigureEdition],
    findings: &mut Findings,
) -> Result<Option<FigureEdition>, Failure> {
    let Some(columns) = wide_columns::find(spec, table, findings) else {
        return Ok(None);
    };
    let Some(edition) = edition(source, spec, table, &columns, findings) else {
        return Ok(None);
    };
    let mut own = Findings::default();
    if table.rows.is_empty() {
        own.push(without_rows(table));
    }
    wide_check::rows_twice(table, &mut own);
    if !columns.roles.contains_key("municipality") && addresses.is_empty() {
        own.push(addresses_missing(table));
    }
    let (rows, dimensions) = choose(&spec.maps, table, &columns, &mut own);
    let keys = wide_keys::of(table, &columns, &rows, &config.municipalities, addresses, &mut own);
    let wide = frame(table, &columns, &rows, &keys, &dimensions, source)?;
    let long = read_cells(&unpivot(&wide, &columns, &edition, source)?, table, &mut own)?;
    wide_check::counts_elsewhere(table, &columns, &rows, &mut own);
    wide_check::percentages(table, &columns, &mut own);
    if let Some(adds_up) = &spec.adds_up {
        wide_check::adds_up(&long, adds_up, table, &mut own)?;
    }
    let blocked = own.block();
    findings.extend(own);
    if blocked {
        return Ok(None);
    }
    let figures = tally::figures(&long, source, config)?;
    let sites = site_names(table, &columns, &rows, &keys, &figures);
    let mut files = vec![(&table.file, Some(table.encoding))];
    if !columns.roles.contains_key("municipality") {
        files.extend(addresses.tables.iter().map(|t| (&t.file, Some(t.encoding))));
    }
    let origin = origin::of(source, &edition, &files, config, earlier);
    Ok(Some(FigureEdition {
        source: source.id.clone(),
        dimensions: source.dimensions.clone(),
        origin,
        figures,
        sites,
        warnings: Vec::new(),
    }))
}

/// The name of the edition: known by its hash, else from the header or the name of the file.
fn edition(
    source: &SourceSpec,
    spec: &WideSpec,
    table: &RawTable,
    columns: &Columns,
    findings: &mut Findings,
) -> Option<String> {
    if let Some(known) = source.known(&table.file.sha256) {
        return Some(known.edition.clone());
    }
    let years = columns.counts.iter().filter_map(|c| c.period).map(Period::year);
    let from_header = || Some(format!("{}-{}", years.clone().min()?, years.clone().max()? + 1));
    let stem = table.file.name.rsplit_once('.').map_or(table.file.name.as_str(), |(stem, _)| stem);
    let from_name = || {
        let year = stem.get(stem.len().checked_sub(4)?..)?;
        year.parse::<u16>().ok().filter(|y| (1990..2100).contains(y)).map(|_| year.to_owned())
    };
    let edition = match spec.edition {
        EditionName::Periods => from_header(),
        EditionName::YearInName => from_name(),
    };
    if edition.is_none() {
        findings.push(edition_unknown(table));
    }
    edition
}

/// The dimensions that a row's texts give.
type Dimensions = BTreeMap<String, String>;

/// The rows that are ours and what their texts say, by the maps of the recipe. A row of ours whose text is not
/// understood is a finding, once for each text.
fn choose(
    maps: &[MapSpec],
    table: &RawTable,
    columns: &Columns,
    findings: &mut Findings,
) -> (Vec<usize>, Vec<Dimensions>) {
    let mut unknown: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    let mut chosen = (Vec::new(), Vec::new());
    'rows: for row in 0..table.rows.len() {
        let mut dimensions = Dimensions::new();
        for map in maps {
            let column = columns.roles.get(&map.column).copied().unwrap_or_default();
            let text = table.text(row, column).trim();
            match (map.texts.get(text), map.otherwise) {
                (Some(found), _) => dimensions.extend(found.clone()),
                (None, Otherwise::Skip) => continue 'rows,
                (None, Otherwise::Error) => {
                    unknown.entry((column, text)).or_insert(row);
                    continue 'rows;
                }
            }
        }
        chosen.0.push(row);
        chosen.1.push(dimensions);
    }
    for ((column, text), row) in unknown {
        let map = maps.iter().find(|m| columns.roles.get(&m.column) == Some(&column));
        let nearest = map.and_then(|m| {
            m.texts
                .keys()
                .max_by(|a, b| strsim::jaro_winkler(a, text).total_cmp(&strsim::jaro_winkler(b, text)))
        });
        findings.push(text_unknown(table, row, column, text, nearest.map_or("", String::as_str)));
    }
    chosen
}

/// The chosen rows as a frame of text: row, site, area, dimensions, and a column `v<index>` for each count.
fn frame(
    table: &RawTable,
    columns: &Columns,
    rows: &[usize],
    keys: &[wide_keys::RowKey],
    dimensions: &[Dimensions],
    source: &SourceSpec,
) -> Result<DataFrame, Failure> {
    let mut all = vec![
        Column::new("row".into(), rows.iter().map(|r| *r as u32).collect::<Vec<_>>()),
        Column::new("site".into(), keys.iter().map(|k| k.site.as_str()).collect::<Vec<_>>()),
        Column::new("area".into(), keys.iter().map(|k| k.area.as_str()).collect::<Vec<_>>()),
    ];
    for name in &source.dimensions {
        let values = dimensions.iter().map(|d| d.get(name).map_or("", String::as_str));
        all.push(Column::new(name.as_str().into(), values.collect::<Vec<_>>()));
    }
    for count in &columns.counts {
        let texts = rows.iter().map(|row| table.text(*row, count.column));
        all.push(Column::new(format!("v{}", count.column).into(), texts.collect::<Vec<_>>()));
    }
    Ok(DataFrame::new_infer_height(all)?)
}

/// A row for each cell: the header's year, sex and measure become columns.
fn unpivot(
    wide: &DataFrame,
    columns: &Columns,
    edition: &str,
    source: &SourceSpec,
) -> Result<LazyFrame, Failure> {
    let index: Vec<String> =
        ["row", "site", "area"].map(str::to_owned).into_iter().chain(source.dimensions.clone()).collect();
    let counts = &columns.counts;
    let variables: Vec<String> = counts.iter().map(|c| format!("v{}", c.column)).collect();
    let long = wide.unpivot(Some(variables.clone()), index)?.lazy();
    // Where the header has no year, the edition is the year: pupils are counted on 1 October of it.
    let year = edition.parse().ok().map(Period::SchoolYear);
    let period = |p: Option<Period>| p.or(year).map(|p| p.to_string()).unwrap_or_default();
    let headers = DataFrame::new_infer_height(vec![
        Column::new("variable".into(), variables),
        Column::new("column".into(), counts.iter().map(|c| c.column as u32).collect::<Vec<_>>()),
        Column::new("measure".into(), counts.iter().map(|c| c.measure.clone()).collect::<Vec<_>>()),
        Column::new("period".into(), counts.iter().map(|c| period(c.period)).collect::<Vec<_>>()),
        Column::new("of_sex".into(), counts.iter().map(|c| c.sex.clone()).collect::<Vec<_>>()),
    ])?;
    let joined =
        long.join(headers.lazy(), [col("variable")], [col("variable")], JoinArgs::new(JoinType::Inner));
    let told_apart = source.dimensions.iter().any(|d| d == "sex");
    Ok(if told_apart { joined.with_column(col("of_sex").alias("sex")) } else { joined })
}

/// Reads the text of each cell: columns `low`, `high`, `value` and `flags` beside it.
fn read_cells(long: &LazyFrame, table: &RawTable, findings: &mut Findings) -> Result<DataFrame, Failure> {
    let long = long.clone().collect()?;
    let distinct = long.column("value")?.as_materialized_series().unique()?;
    let texts: Vec<String> = distinct.str()?.iter().map(|t| t.unwrap_or_default().to_owned()).collect();
    let read: Vec<_> = texts.iter().map(|text| cell::count(text).ok()).collect();
    let bounds = |end: fn((f64, f64)) -> f64| -> Vec<Option<f64>> {
        read.iter().map(|r| r.and_then(|p| p.bounds).map(end)).collect()
    };
    let meanings = DataFrame::new_infer_height(vec![
        Column::new("value".into(), texts),
        Column::new("low".into(), bounds(|b| b.0)),
        Column::new("high".into(), bounds(|b| b.1)),
        Column::new("flags".into(), read.iter().map(|r| r.map(|p| p.flags.to_string())).collect::<Vec<_>>()),
    ])?;
    let joined = long
        .lazy()
        .join(meanings.lazy(), [col("value")], [col("value")], JoinArgs::new(JoinType::Left))
        .collect()?;
    wide_check::not_numbers(&joined, table, findings)?;
    Ok(joined)
}

/// The names of the sites that figures were kept of.
fn site_names(
    table: &RawTable,
    columns: &Columns,
    rows: &[usize],
    keys: &[wide_keys::RowKey],
    figures: &[crate::figures::Figure],
) -> BTreeMap<String, String> {
    let kept: std::collections::BTreeSet<&str> = figures.iter().map(|f| f.key.site.as_str()).collect();
    let Some(column) = columns.roles.get("site_name") else {
        return BTreeMap::new();
    };
    let named =
        rows.iter().zip(keys).filter(|(_, key)| !key.site.is_empty() && kept.contains(key.site.as_str()));
    named.map(|(row, key)| (key.site.clone(), table.text(*row, *column).trim().to_owned())).collect()
}

fn addresses_missing(table: &RawTable) -> Finding {
    Finding::error(
        "addresses-missing",
        both(
            "dit bestand noemt geen gemeenten en er is geen adresbestand bij",
            "this file names no municipalities and there is no file of addresses beside it",
        ),
        both(
            "zet ook DUO's adressen van alle vestigingen in data/raw",
            "put DUO's addresses of all sites into data/raw as well",
        ),
    )
    .in_file(&table.file.path)
}

fn without_rows(table: &RawTable) -> Finding {
    Finding::error(
        "file-empty",
        both("dit bestand heeft alleen kolomkoppen", "this file has column headers only"),
        both("haal het bestand opnieuw op", "retrieve the file again"),
    )
    .in_file(&table.file.path)
}

fn edition_unknown(table: &RawTable) -> Finding {
    Finding::error(
        "edition-unknown",
        both(
            "van welk jaar dit bestand is, staat er niet in en niet in zijn naam",
            "of which year this file is, is neither in it nor in its name",
        ),
        both(
            "laat de naam van het bestand op het jaar eindigen, zoals leerlingen-2019.csv",
            "let the file's name end in the year, as in leerlingen-2019.csv",
        ),
    )
    .in_file(&table.file.path)
}

fn text_unknown(table: &RawTable, row: usize, column: usize, text: &str, nearest: &str) -> Finding {
    Finding::error(
        "text-unknown",
        both(
            format!("„{text}” staat niet bij de bekende teksten van deze kolom; het meest lijkt „{nearest}”"),
            format!("“{text}” is not among the known texts of this column; nearest is “{nearest}”"),
        ),
        both(
            "voeg de tekst toe aan de lijst van deze kolom in data/sources",
            "add the text to this column's list in data/sources",
        ),
    )
    .in_file(&table.file.path)
    .at(table.cell(row, column))
    .in_column(&table.headers[column])
    .quoting(text)
}
