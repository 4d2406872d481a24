//! JSON-stat 2.0: one indicator as a cube of region, period and measure.

use model::catalog::Catalog;
use model::flag::Flag;
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::region::Region;
use model::series::Series;
use serde_json::{Map, Value, json};

use crate::failure::Failure;
use crate::publish::download::table;
use crate::publish::download::{canonical, citation};

/// The measures: the figure itself and its bounds.
const MEASURES: [(&str, &str); 3] = [
    ("value", "the figure; absent where it is not known exactly"),
    ("low", "the true figure is not below this"),
    ("high", "the true figure is not above this"),
];

/// The dataset of an indicator.
pub fn of(catalog: &Catalog, series: &Series) -> Result<Vec<u8>, Failure> {
    let regions: Vec<&Region> = catalog.regions.iter().filter(|r| series.line(&r.id).is_some()).collect();
    let periods = series.periods();
    let (values, status) = cells(series, &regions, &periods);
    let indicator = &series.indicator;
    canonical::bytes(&json!({
        "version": "2.0",
        "class": "dataset",
        "label": indicator.name.get(Lang::En),
        "source": table::sources(catalog, series, Lang::En),
        "updated": catalog.retrieved,
        "note": notes(series),
        "id": ["region", "period", "measure"],
        "size": [regions.len(), periods.len(), MEASURES.len()],
        "role": { "geo": ["region"], "time": ["period"], "metric": ["measure"] },
        "dimension": {
            "region": of_regions(catalog, series, &regions),
            "period": {
                "label": "period",
                "category": { "index": periods.iter().map(Period::to_string).collect::<Vec<_>>() },
            },
            "measure": of_measures(series),
        },
        "value": values,
        "status": status,
        "extension": {
            "release": catalog.release,
            "retrieved": catalog.retrieved,
            "indicator": indicator.id,
            "name": indicator.name,
            "definition": indicator.definition,
            "citation": { "nl": citation::of(catalog, series, Lang::Nl), "en": citation::of(catalog, series, Lang::En) },
            "flags": Flag::ALL.map(|flag| (flag.letter().to_string(), json!(flag.label(Lang::En))))
                .into_iter().collect::<Map<_, _>>(),
            "figure_of": inherited(catalog, series, &regions),
            "terms": indicator.sources.iter().filter_map(|id| catalog.source(id))
                .map(|source| source.licence.get(Lang::En)).collect::<Vec<_>>(),
        },
    }))
}

/// All cells in the order of the dimensions, and the flags of those that have any, by the number of the cell.
fn cells(series: &Series, regions: &[&Region], periods: &[Period]) -> (Vec<Option<f64>>, Map<String, Value>) {
    let mut values = Vec::with_capacity(regions.len() * periods.len() * MEASURES.len());
    let mut status = Map::new();
    for region in regions {
        let line = series.line(&region.id);
        for period in periods {
            let observation = line.and_then(|line| line.at(*period));
            if let Some(o) = observation.filter(|o| !o.flags.is_empty()) {
                for at in values.len()..values.len() + MEASURES.len() {
                    status.insert(at.to_string(), json!(o.flags.to_string()));
                }
            }
            values.extend(observation.map_or([None; MEASURES.len()], measured));
        }
    }
    (values, status)
}

fn measured(o: &Observation) -> [Option<f64>; MEASURES.len()] {
    [o.value, o.low, o.high]
}

fn of_regions(catalog: &Catalog, series: &Series, regions: &[&Region]) -> Value {
    let labels: Map<String, Value> =
        regions.iter().map(|r| (r.id.to_string(), json!(r.name.get(Lang::En)))).collect();
    let notes: Map<String, Value> = regions
        .iter()
        .map(|region| (region, table::figure_of(catalog, series, region)))
        .filter(|(region, of)| region.id != of.id)
        .map(|(region, of)| (region.id.to_string(), json!([format!("figure of {}", of.name.get(Lang::En))])))
        .collect();
    let mut category =
        json!({ "index": regions.iter().map(|r| r.id.as_str()).collect::<Vec<_>>(), "label": labels });
    if !notes.is_empty() {
        category["note"] = json!(notes);
    }
    json!({ "label": "region", "category": category })
}

fn of_measures(series: &Series) -> Value {
    let unit = json!({ "label": table::unit(series, Lang::En), "decimals": series.indicator.decimals });
    let labels: Map<String, Value> =
        MEASURES.iter().map(|(id, about)| ((*id).to_owned(), json!(about))).collect();
    let units: Map<String, Value> = MEASURES.iter().map(|(id, _)| ((*id).to_owned(), unit.clone())).collect();
    json!({
        "label": "measure",
        "category": { "index": MEASURES.map(|(id, _)| id), "label": labels, "unit": units },
    })
}

/// For each region that shows another's figure: whose.
fn inherited(catalog: &Catalog, series: &Series, regions: &[&Region]) -> Map<String, Value> {
    let pairs = regions.iter().map(|region| (&region.id, &table::figure_of(catalog, series, region).id));
    pairs.filter(|(region, of)| region != of).map(|(region, of)| (region.to_string(), json!(of))).collect()
}

/// The definition, the breaks, and the remarks.
fn notes(series: &Series) -> Vec<String> {
    let indicator = &series.indicator;
    let breaks = indicator.breaks.iter().map(|b| format!("{}: {}", b.from, b.note.get(Lang::En)));
    let remarks = series.notes.iter().map(|note| note.get(Lang::En).to_owned());
    [indicator.basis.get(Lang::En).to_owned(), indicator.definition.get(Lang::En).to_owned()]
        .into_iter()
        .chain(breaks)
        .chain(remarks)
        .collect()
}
