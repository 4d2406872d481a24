//! The Data Package of a release: every CSV file with its columns, terms and sources. Follows the Frictionless
//! specification in its first version, which programs of the second read too.

use model::catalog::Catalog;
use model::flag::Flag;
use model::lang::Lang;
use model::series::Series;
use model::source::Source;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::publish::download::table::{self, Column, Kind};
use crate::publish::download::{canonical, citation, licence};

/// The package of a release.
pub fn of(catalog: &Catalog, derived: &[Series]) -> Result<Vec<u8>, Failure> {
    let used = |source: &&Source| derived.iter().any(|s| s.indicator.sources.contains(&source.id));
    let sources: Vec<&Source> = catalog.sources.iter().filter(used).collect();
    let resources: Vec<Value> = derived
        .iter()
        .flat_map(|series| [for_machines(catalog, series), for_dutch_excel(catalog, series)])
        .collect();
    let mut package = json!({
        "profile": "data-package",
        "name": "technet-monitor",
        "title": "TechNet Monitor",
        "description": "Regionale cijfers over technisch onderwijs en de arbeidsmarkt ervoor. Regional figures on technical education and the labour market for it.",
        "version": catalog.release,
        "sources": sources.iter().map(|source| named(source)).collect::<Vec<_>>(),
        "resources": resources,
    });
    // What stands here holds for every file that says nothing else: only where all sources have such a licence.
    if sources.iter().all(|source| licence::of(source).is_some()) {
        insert_licences(&mut package, &sources);
    }
    canonical::bytes(&package)
}

fn for_machines(catalog: &Catalog, series: &Series) -> Value {
    let id = &series.indicator.id;
    let fields = table::columns().iter().map(|c| field(c, c.name, Lang::En)).collect();
    let mut file = resource(catalog, series, Lang::En, fields, ["region", "period"]);
    file["name"] = json!(id);
    file["path"] = json!(format!("{id}.csv"));
    file["dialect"] = json!({ "delimiter": ",", "lineTerminator": "\r\n" });
    file
}

fn for_dutch_excel(catalog: &Catalog, series: &Series) -> Value {
    let id = &series.indicator.id;
    let fields = table::columns().into_iter().map(|c| {
        let mut field = field(&c, c.dutch, Lang::Nl);
        if c.kind == Kind::Number {
            field["decimalChar"] = json!(",");
        }
        field
    });
    let mut file = resource(catalog, series, Lang::Nl, fields.collect(), ["regio", "periode"]);
    file["name"] = json!(format!("{id}.nl"));
    file["path"] = json!(format!("{id}.nl.csv"));
    file["dialect"] = json!({ "delimiter": ";", "lineTerminator": "\r\n" });
    file
}

fn resource(
    catalog: &Catalog,
    series: &Series,
    lang: Lang,
    fields: Vec<Value>,
    primary_key: [&str; 2],
) -> Value {
    let indicator = &series.indicator;
    let sources: Vec<&Source> = indicator.sources.iter().filter_map(|id| catalog.source(id)).collect();
    let mut resource = json!({
        "profile": "tabular-data-resource",
        "title": indicator.name.get(lang),
        "description": indicator.definition.get(lang),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "citation": citation::of(catalog, series, lang),
        "terms": sources.iter().map(|source| source.licence.get(lang)).collect::<Vec<_>>(),
        "sources": sources.iter().map(|source| named(source)).collect::<Vec<_>>(),
        "schema": { "fields": fields, "missingValues": [""], "primaryKey": primary_key },
    });
    insert_licences(&mut resource, &sources);
    resource
}

fn field(column: &Column, name: &str, lang: Lang) -> Value {
    let flags: String = Flag::ALL.into_iter().map(Flag::letter).collect();
    let (kind, pattern) = match column.kind {
        Kind::Text => ("string", None),
        Kind::Period => ("string", Some(table::PERIOD_PATTERN.to_owned())),
        Kind::Flags => ("string", Some(format!("[{flags}]*"))),
        Kind::Number => ("number", None),
        Kind::Count => ("integer", None),
        Kind::Day => ("date", None),
    };
    let mut constraints = json!({ "required": column.required });
    if let Some(pattern) = pattern {
        constraints["pattern"] = json!(pattern);
    }
    json!({ "name": name, "type": kind, "description": column.about.get(lang), "constraints": constraints })
}

fn named(source: &Source) -> Value {
    json!({ "title": format!("{}, {}", source.publisher, source.title), "path": source.address })
}

/// Names the licences that have a name; the list must not be empty where it is there.
fn insert_licences(document: &mut Value, sources: &[&Source]) {
    let mut licences: Vec<Value> = Vec::new();
    for licence in sources.iter().filter_map(|source| licence::of(source)) {
        let one = json!({ "name": licence.id, "title": licence.title, "path": licence.address });
        if !licences.contains(&one) {
            licences.push(one);
        }
    }
    if !licences.is_empty() {
        document["licenses"] = json!(licences);
    }
}
