//! The pages of an OData answer become figures.
//!
//! Pages are put in order by the `ID` of their first row, never by the names of their files. A page that names a
//! successor is incomplete without it, and then nothing of the table is used.

use std::collections::{BTreeMap, BTreeSet};

use model::period::Period;
use serde_json::{Map, Value};

use crate::clean::odata_findings::{self as told, Place};
use crate::clean::{cell, origin};
use crate::config::Config;
use crate::config::source_spec::{Filter, OdataSpec, SourceSpec};
use crate::figures::edition::FigureEdition;
use crate::figures::{Figure, Key};
use crate::finding::Findings;
use crate::read::odata::{self, OdataPage};

/// Cleans the pages of a source. `None` when there are none, or something blocks.
pub fn clean(
    source: &SourceSpec,
    pages: &[(&OdataSpec, &OdataPage)],
    config: &Config,
    earlier: &[FigureEdition],
    findings: &mut Findings,
) -> Option<FigureEdition> {
    let (spec, _) = pages.first()?;
    let mut ordered: Vec<&OdataPage> = pages.iter().map(|(_, page)| *page).collect();
    ordered.sort_by_key(|page| page.first_id());
    let mut own = Findings::default();
    check_chain(&ordered, &mut own);
    let areas: BTreeSet<&str> = config.regions.areas().collect();
    let mut by_key: BTreeMap<Key, Figure> = BTreeMap::new();
    let mut newest: Option<Period> = None;
    for (p, page) in ordered.iter().enumerate() {
        for (i, row) in page.rows.iter().enumerate() {
            let place = Place { page, number: p + 1, row: i + 1, id: odata::id(row) };
            for figure in read_row(row, spec, source, &place, &mut own) {
                newest = newest.max(Some(figure.key.period));
                let ours = areas.contains(figure.key.area.as_str()) && is_kept(&figure.key, source);
                if ours && let Some(before) = by_key.insert(figure.key.clone(), figure) {
                    own.push(told::key_twice(&place, &before.cell));
                }
            }
        }
    }
    let blocked = own.block();
    findings.extend(own);
    let known = ordered.iter().find_map(|page| source.known(&page.file.sha256));
    let edition = known.map(|k| k.edition.clone()).or(newest.map(|p| p.to_string()))?;
    let files: Vec<_> = ordered.iter().map(|page| (&page.file, None)).collect();
    (!blocked).then(|| FigureEdition {
        source: source.id.clone(),
        dimensions: source.dimensions.clone(),
        origin: origin::of(source, &edition, &files, config, earlier),
        figures: by_key.into_values().collect(),
        sites: BTreeMap::new(),
        warnings: Vec::new(),
    })
}

/// Every page must be followed by the page it names, and the first must be the first.
fn check_chain(pages: &[&OdataPage], findings: &mut Findings) {
    if let Some(first) = pages.first()
        && first.first_id() != Some(0)
    {
        findings.push(told::page_missing(first, 0, first.first_id().unwrap_or_default()));
    }
    for (i, page) in pages.iter().enumerate() {
        let follows = pages.get(i + 1).and_then(|next| next.first_id());
        let expected = page.last_id().map(|id| id + 1);
        match (&page.next, follows) {
            (Some(_), next) if next.is_none() || next != expected => {
                findings.push(told::successor_missing(page))
            }
            (None, Some(next)) => {
                findings.push(told::page_missing(page, page.last_id().unwrap_or_default() + 1, next))
            }
            _ => {}
        }
    }
}

/// The figures of a row, one a topic. What is not understood is a finding and yields none.
fn read_row(
    row: &Map<String, Value>,
    spec: &OdataSpec,
    source: &SourceSpec,
    place: &Place<'_>,
    findings: &mut Findings,
) -> Vec<Figure> {
    let mut text = |key: &str| match row.get(key) {
        Some(Value::String(text)) => Some(text.trim().to_owned()),
        Some(Value::Number(number)) => Some(number.to_string()),
        Some(Value::Null) => Some(String::new()),
        _ => {
            findings.push(place.tell(told::key_missing(key), key, ""));
            None
        }
    };
    let (Some(period), Some(area)) = (text(&spec.period), text(&spec.area)) else {
        return Vec::new();
    };
    let mut dimensions = vec![String::new(); source.dimensions.len()];
    for (key, dimension) in &spec.keys {
        let at = source.dimensions.iter().position(|d| d == dimension);
        if let (Some(at), Some(value)) = (at, text(key)) {
            dimensions[at] = value;
        }
    }
    let topics: Vec<(&String, &String, Option<String>)> =
        spec.topics.iter().map(|(key, measure)| (key, measure, text(key))).collect();
    let Some(at) = period_of(&period) else {
        findings.push(place.tell(told::period_invalid(&period), &spec.period, &period));
        return Vec::new();
    };
    let mut figures = Vec::new();
    for (topic, measure, printed) in topics {
        let Some(printed) = printed else { continue };
        match cell::cbs(&printed) {
            Ok(read) => figures.push(Figure {
                key: Key {
                    area: area.clone(),
                    site: String::new(),
                    dimensions: dimensions.clone(),
                    measure: measure.clone(),
                    period: at,
                },
                value: read.value,
                low: read.bounds.map(|b| b.0),
                high: read.bounds.map(|b| b.1),
                flags: read.flags,
                cells: 1,
                cell: place.in_words(),
            }),
            Err(_) => findings.push(place.tell(told::number_invalid(&printed), topic, &printed)),
        }
    }
    figures
}

/// `2016KW01`, `2016JJ00`, `2016MM01`, `2016SJ00`.
fn period_of(code: &str) -> Option<Period> {
    let (year, kind, part) = (code.get(..4)?, code.get(4..6)?, code.get(6..)?);
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit()).then(|| s.parse().ok()).flatten();
    let year: i32 = digits(year)?;
    let part: i32 = digits(part)?;
    match (kind, part) {
        ("JJ", 0) => Some(Period::Year(year)),
        ("SJ", 0) => Some(Period::SchoolYear(year)),
        ("KW", 1..=4) => Some(Period::Quarter(year, part as u8)),
        ("MM", 1..=12) => Some(Period::Month(year, part as u8)),
        _ => None,
    }
}

/// Whether any filter of the source keeps it.
fn is_kept(key: &Key, source: &SourceSpec) -> bool {
    let value = |coordinate: &str| match coordinate {
        "measure" => Some(&key.measure),
        other => source.dimensions.iter().position(|d| d == other).and_then(|i| key.dimensions.get(i)),
    };
    let fits =
        |filter: &Filter| filter.iter().all(|(c, wanted)| value(c).is_some_and(|v| wanted.contains(v)));
    source.keep.iter().any(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cbs_codes_are_periods() {
        assert_eq!(period_of("2016KW04"), Some(Period::Quarter(2016, 4)));
        assert_eq!(period_of("2016JJ00"), Some(Period::Year(2016)));
        assert_eq!(period_of("2016SJ00"), Some(Period::SchoolYear(2016)));
        assert_eq!(period_of("2016MM12"), Some(Period::Month(2016, 12)));
        for text in ["2016KW05", "2016", "2016-Q1", "KW01", ""] {
            assert_eq!(period_of(text), None, "{text}");
        }
    }
}
