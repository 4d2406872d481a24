//! The record for data catalogues: a catalogue with a dataset an indicator, in the terms of DCAT-AP-NL 3.0, as JSON-LD.
//!
//! The site's address is not known when figures are published, so everything of ours is named by a relative address:
//! JSON-LD reads those from where the document itself was fetched, as a harvester does. What nobody has told us (a
//! point of contact) is left out rather than made up.

use model::catalog::Catalog;
use model::lang::{Lang, Text};
use model::period::{Frequency, Period};
use model::region::RegionKind;
use model::series::Series;
use model::source::Source;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::publish::download::{canonical, citation, licence};

/// Where the European Union keeps its lists of codes.
const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";

/// The forms of a dataset: ending, type, code in the European list of file types, and what it is.
const FORMS: [(&str, &str, &str, &str, &str); 4] = [
    ("csv", "text/csv", "CSV", "CSV voor programma’s", "CSV for programs"),
    ("nl.csv", "text/csv", "CSV", "CSV voor Excel in het Nederlands", "CSV for Excel in Dutch"),
    (
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "XLSX",
        "Excel-werkmap",
        "Excel workbook",
    ),
    ("json", "application/json", "JSON", "JSON-stat 2.0", "JSON-stat 2.0"),
];

/// The record of a release.
pub fn of(catalog: &Catalog, derived: &[Series]) -> Result<Vec<u8>, Failure> {
    let ids: Vec<Value> = derived.iter().map(|s| json!({ "@id": address(s) })).collect();
    let us = json!({ "@id": "#technet-monitor", "@type": "foaf:Agent", "foaf:name": tagged(&Text::same("TechNet Monitor")) });
    let whole = json!({
        "@id": "#catalogus",
        "@type": "dcat:Catalog",
        "dct:title": tagged(&Text::same("TechNet Monitor")),
        "dct:description": tagged(&Text {
            nl: "Regionale cijfers over technisch onderwijs en de arbeidsmarkt ervoor.".to_owned(),
            en: "Regional figures on technical education and the labour market for it.".to_owned(),
        }),
        "dct:publisher": { "@id": "#technet-monitor" },
        "dct:language": languages(),
        "dct:modified": day(&catalog.retrieved),
        "dcat:version": catalog.release,
        "dcat:dataset": ids,
    });
    let datasets = derived.iter().map(|series| dataset(catalog, series));
    let graph: Vec<Value> = [us, whole].into_iter().chain(datasets).collect();
    canonical::bytes(&json!({ "@context": context(), "@graph": graph }))
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#",
        "dct": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    })
}

fn dataset(catalog: &Catalog, series: &Series) -> Value {
    let indicator = &series.indicator;
    let sources: Vec<&Source> = indicator.sources.iter().filter_map(|id| catalog.source(id)).collect();
    let mut dataset = json!({
        "@id": address(series),
        "@type": "dcat:Dataset",
        "dct:identifier": indicator.id,
        "dct:title": tagged(&indicator.name),
        "dct:description": tagged(&indicator.definition),
        "dct:publisher": { "@id": "#technet-monitor" },
        "dct:creator": { "@id": "#technet-monitor" },
        "dct:language": languages(),
        "dct:modified": day(&catalog.retrieved),
        "dct:accessRights": code("access-right", "PUBLIC"),
        // The monitor is about technical education and the labour market for it, and so is each of its datasets.
        "dcat:theme": [code("data-theme", "EDUC"), code("data-theme", "ECON")],
        "dct:spatial": [code("country", "NLD")],
        "dct:accrualPeriodicity": code("frequency", frequency(indicator.frequency)),
        "dct:source": sources.iter().map(|source| json!({ "@id": source.address })).collect::<Vec<_>>(),
        "dct:bibliographicCitation": tagged(&Text {
            nl: citation::of(catalog, series, Lang::Nl),
            en: citation::of(catalog, series, Lang::En),
        }),
        "dcat:version": catalog.release,
        "dcat:distribution": FORMS.map(|form| distribution(series, &sources, form)),
    });
    let regions = catalog.regions.iter().filter(|r| series.line(&r.id).is_some());
    if let Some(places) = dataset["dct:spatial"].as_array_mut() {
        places.extend(
            regions
                .filter(|r| r.kind != RegionKind::Country)
                .map(|region| json!({ "@type": "dct:Location", "rdfs:label": tagged(&region.name) })),
        );
    }
    let periods = series.periods();
    if let (Some(first), Some(last)) = (periods.first(), periods.last()) {
        dataset["dct:temporal"] = json!({
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": day(&iso(first.first_day())),
            "dcat:endDate": day(&iso(last_day(*last))),
        });
    }
    dataset
}

fn distribution(
    series: &Series,
    sources: &[&Source],
    (ending, media_type, file_type, nl, en): (&str, &str, &str, &str, &str),
) -> Value {
    let file = format!("{}.{ending}", series.indicator.id);
    json!({
        "@type": "dcat:Distribution",
        "dct:title": tagged(&Text { nl: nl.to_owned(), en: en.to_owned() }),
        "dcat:accessURL": { "@id": file },
        "dcat:downloadURL": { "@id": file },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media_type}") },
        "dct:format": code("file-type", file_type),
        "dct:license": sources.iter().map(|source| terms(source)).collect::<Vec<_>>(),
    })
}

/// A source's licence by its address where it has one, else in its own words.
fn terms(source: &Source) -> Value {
    match licence::of(source) {
        Some(licence) => json!({ "@id": licence.address, "@type": "dct:LicenseDocument" }),
        None => json!({ "@type": "dct:LicenseDocument", "dct:title": tagged(&source.licence) }),
    }
}

fn address(series: &Series) -> String {
    format!("#{}", series.indicator.id)
}

fn code(list: &str, value: &str) -> Value {
    json!({ "@id": format!("{AUTHORITY}/{list}/{value}") })
}

fn languages() -> Value {
    json!([code("language", "NLD"), code("language", "ENG")])
}

fn tagged(text: &Text) -> Value {
    json!(Lang::ALL.map(|lang| json!({ "@value": text.get(lang), "@language": lang.code() })))
}

fn day(iso: &str) -> Value {
    json!({ "@value": iso, "@type": "xsd:date" })
}

fn frequency(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Year | Frequency::SchoolYear => "ANNUAL",
        Frequency::Quarter => "QUARTERLY",
        Frequency::Month => "MONTHLY",
    }
}

/// The last day of a period: the one before the next begins, and every period begins on the first of a month.
fn last_day(period: Period) -> (i32, u8, u8) {
    let (year, month, _) = Period::from_ordinal(period.frequency(), period.ordinal() + 1).first_day();
    let (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    (year, month, days)
}

fn iso((year, month, day): (i32, u8, u8)) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_ends_the_day_before_the_next_begins() {
        let ends = |text: &str| iso(last_day(Period::parse(text).unwrap()));
        assert_eq!(ends("2019/20"), "2020-07-31");
        assert_eq!(ends("2016-Q4"), "2016-12-31");
        assert_eq!(ends("2024-02"), "2024-02-29");
        assert_eq!(ends("2100-02"), "2100-02-28");
        assert_eq!(ends("2016"), "2016-12-31");
    }
}
