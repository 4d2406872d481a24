//! JSON Schemas of the published files, made from the types that write and read them: `data/schema/<name>.schema.json`.
//!
//! They lie beside the releases and not in them: a schema changes when the program does, a release never.

use model::catalog::Catalog;
use model::changes::Changes;
use model::history::History;
use model::lineage::Lineage;
use model::quality::Quality;
use model::quotation::Quotations;
use model::release::{Current, Manifest};
use model::series::{RegionSeries, Series};
use schemars::{JsonSchema, schema_for};

use crate::config::indicator_spec::IndicatorSpec;
use crate::failure::Failure;
use crate::publish::download::canonical;
use crate::publish::files::Files;

/// The schema of every kind of file that is published.
///
/// # Errors
/// Only by a mistake of ours.
pub fn files() -> Result<Files, Failure> {
    let schemas = [
        ("catalog", of::<Catalog>()?),
        ("changes", of::<Changes>()?),
        ("current", of::<Current>()?),
        ("history", of::<History>()?),
        ("lineage", of::<Lineage>()?),
        ("manifest", of::<Manifest>()?),
        ("quality", of::<Quality>()?),
        ("quotations", of::<Quotations>()?),
        ("region", of::<RegionSeries>()?),
        ("series", of::<Series>()?),
    ];
    Ok(schemas.into_iter().map(|(name, bytes)| (format!("{name}.schema.json"), bytes)).collect())
}

/// The schema of an analyst's `data/indicators/<id>.toml`: what an editor completes and checks by.
///
/// # Errors
/// Only by a mistake of ours.
pub fn of_indicators() -> Result<Vec<u8>, Failure> {
    of::<IndicatorSpec>()
}

fn of<T: JsonSchema>() -> Result<Vec<u8>, Failure> {
    let schema = schema_for!(T);
    let mut bytes = serde_json::to_vec_pretty(&canonical::sorted(schema.as_value()))
        .map_err(|error| Failure::Internal(error.to_string()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
