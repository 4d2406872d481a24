//! Lineage: under each published figure its formula with the numbers filled in, and the cells of the files that those
//! numbers are the sums of.
//!
//! Separate from [`derive`](crate::derive), and computed without it: deriving adds up frames, this walks through the
//! same figures one by one. Where the two do not come to the same number nothing is published.
//!
//! Disclosure: the count of 1 to 4 of a single school site is shown as `<5`. In the edition 2014–2019, whose file
//! prints such counts, the sums are nevertheless exact, so from a sum and the other cells a reader can find what one
//! `<5` was. Nothing is lost by that: the file itself prints that count for everybody. Where the file hides it, the
//! sum is an interval that allows each hidden count all of 1 to 4.

mod compared;
mod printed;
mod rows;
mod tables;
mod words;
mod worked;

use std::collections::BTreeMap;

use model::SCHEMA_VERSION;
use model::id::{IndicatorId, SourceId};
use model::lineage::{Explained, Lineage};
use model::observation::Observation;
use model::series::{Line, Series};
use rayon::prelude::*;

use crate::config::Config;
use crate::config::indicator_spec::IndicatorSpec;
use crate::failure::Failure;
use crate::figures::edition::FigureEdition;
pub use printed::HIDDEN;
use rows::SourceRows;
use tables::Tables;
use worked::Worked;

/// How far a number computed twice may be off: the last bits of a sum.
const ALIKE: f64 = 1e-6;

/// Makes the lineage of every line of every series and hands each on at once: together they are many times larger than
/// what becomes of them.
///
/// # Errors
/// If the cells under a figure do not come to that figure: a mistake of ours.
pub fn each<T: Send, C: FromParallelIterator<T>>(
    config: &Config,
    editions: &[FigureEdition],
    derived: &[Series],
    then: impl Fn(Lineage) -> Result<T, Failure> + Send + Sync,
) -> Result<C, Failure> {
    let rows: BTreeMap<&SourceId, SourceRows<'_>> =
        config.sources.iter().map(|s| (&s.id, SourceRows::of(s, editions, &config.regions))).collect();
    let series: BTreeMap<&IndicatorId, &Series> = derived.iter().map(|s| (&s.indicator.id, s)).collect();
    let ground = Ground { config, rows, series };
    let mut lines = Vec::new();
    for series in derived {
        let spec = ground.spec(&series.indicator.id)?;
        lines.extend(series.lines.iter().map(|line| (spec, series, line)));
    }
    lines.into_par_iter().map(|(spec, series, line)| then(of_line(&ground, spec, series, line)?)).collect()
}

/// Everything that a figure may rest on.
struct Ground<'a> {
    config: &'a Config,
    rows: BTreeMap<&'a SourceId, SourceRows<'a>>,
    series: BTreeMap<&'a IndicatorId, &'a Series>,
}

impl<'a> Ground<'a> {
    fn spec(&self, id: &IndicatorId) -> Result<&'a IndicatorSpec, Failure> {
        let spec = self.config.indicators.iter().find(|i| i.id == *id);
        spec.ok_or_else(|| Failure::Internal(format!("a series without definition: {id}")))
    }

    fn source(&self, id: &SourceId) -> Result<&SourceRows<'a>, Failure> {
        self.rows.get(id).ok_or_else(|| Failure::Internal(format!("no rows of source {id}")))
    }
}

fn of_line(
    ground: &Ground<'_>,
    spec: &IndicatorSpec,
    series: &Series,
    line: &Line,
) -> Result<Lineage, Failure> {
    let mut tables = Tables::new(ground.config);
    let mut points = Vec::with_capacity(line.observations.len());
    for observation in &line.observations {
        let worked = worked::of(ground, spec, series, &line.region, observation)?;
        if !agrees(&worked, observation) {
            let (id, region, period) = (&spec.id, &line.region, observation.period);
            return Err(Failure::Internal(format!("the cells under {id} {region} {period} do not give it")));
        }
        points.push(Explained {
            period: observation.period,
            formula: worked.formula,
            terms: worked.terms.into_iter().map(|term| tables.term(term)).collect(),
        });
    }
    let remarks = tables.remarks(&spec.compute);
    Ok(Lineage {
        schema: SCHEMA_VERSION,
        indicator: spec.id.clone(),
        region: line.region.clone(),
        files: tables.files,
        sites: tables.sites,
        kinds: tables.kinds,
        remarks,
        points,
    })
}

/// Whether what the cells come to is what was published.
fn agrees(worked: &Worked<'_>, observation: &Observation) -> bool {
    match (worked.outcome, observation.bounds()) {
        (Some(outcome), Some((low, high))) => {
            (outcome.low - low).abs() < ALIKE && (outcome.high - high).abs() < ALIKE
        }
        (None, None) => true,
        _ => false,
    }
}
