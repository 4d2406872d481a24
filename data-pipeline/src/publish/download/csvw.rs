//! CSV on the Web: what the columns of one CSV file are, for programs. Follows the W3C recommendation "Metadata
//! Vocabulary for Tabular Data" (2015).

use model::catalog::Catalog;
use model::flag::Flag;
use model::lang::{Lang, Text};
use model::series::Series;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::publish::download::table::{self, Column, Kind};
use crate::publish::download::{canonical, citation};

/// The metadata of `<indicator>.csv`.
pub fn of(catalog: &Catalog, series: &Series) -> Result<Vec<u8>, Failure> {
    let indicator = &series.indicator;
    let columns: Vec<Value> = table::columns().iter().map(column).collect();
    let sources = indicator.sources.iter().filter_map(|id| catalog.source(id));
    let terms: Vec<Value> = sources.map(|source| in_both(&source.licence)).collect();
    canonical::bytes(&json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
        "url": format!("{}.csv", indicator.id),
        "dc:title": in_both(&indicator.name),
        "dc:description": in_both(&indicator.definition),
        "dc:source": table::sources(catalog, series, Lang::En),
        "dc:rights": terms,
        "dc:modified": { "@value": catalog.retrieved, "@type": "xsd:date" },
        "dc:identifier": format!("{}/{}", catalog.release, indicator.id),
        "dc:bibliographicCitation": Lang::ALL.map(|lang| {
            json!({ "@value": citation::of(catalog, series, lang), "@language": lang.code() })
        }),
        "dialect": { "encoding": "utf-8", "delimiter": ",", "lineTerminators": ["\r\n"], "header": true },
        "tableSchema": { "columns": columns, "primaryKey": ["region", "period"] },
    }))
}

fn column(column: &Column) -> Value {
    json!({
        "name": column.name,
        "titles": column.name,
        "dc:description": in_both(&column.about),
        "datatype": datatype(column.kind),
        "required": column.required,
    })
}

fn datatype(kind: Kind) -> Value {
    let flags: String = Flag::ALL.into_iter().map(Flag::letter).collect();
    match kind {
        Kind::Text => json!("string"),
        Kind::Period => json!({ "base": "string", "format": table::PERIOD_PATTERN }),
        Kind::Number => json!("decimal"),
        Kind::Count => json!("nonNegativeInteger"),
        Kind::Flags => json!({ "base": "string", "format": format!("[{flags}]*") }),
        Kind::Day => json!("date"),
    }
}

fn in_both(text: &Text) -> Value {
    json!(Lang::ALL.map(|lang| json!({ "@value": text.get(lang), "@language": lang.code() })))
}
