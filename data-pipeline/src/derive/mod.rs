//! Deriving: from figures to series, by the definitions of the indicators.
//!
//! Counts are added up in a polars frame; the arithmetic on sums is in [`bounds`].

pub mod bounds;
pub mod growth;
pub mod index;
pub mod observe;
pub mod selection;
pub mod share;
pub mod totals;

use std::collections::BTreeMap;

use model::SCHEMA_VERSION;
use model::flag::Flag;
use model::id::{IndicatorId, SourceId};
use model::observation::Observation;
use model::period::Period;
use model::series::{Inherited, Line, Series};
use rayon::prelude::*;

use crate::config::Config;
use crate::config::indicator_spec::{Compute, IndicatorSpec};
use crate::failure::Failure;
use crate::figures::edition::FigureEdition;
use crate::finding::{Finding, Findings, both};
use crate::harmonise;
use totals::SourceFrame;

/// Computes every indicator, in the order of the menu.
///
/// # Errors
/// Only by a mistake of ours.
pub fn derive(
    config: &Config,
    editions: &[FigureEdition],
    findings: &mut Findings,
) -> Result<Vec<Series>, Failure> {
    let mut frames: BTreeMap<SourceId, SourceFrame<'_>> = BTreeMap::new();
    for source in &config.sources {
        let figures = harmonise::newest(&source.id, editions);
        frames.insert(source.id.clone(), SourceFrame::of(source, &figures, &config.regions)?);
    }
    let mut all: BTreeMap<IndicatorId, Series> = BTreeMap::new();
    // Those that rest on others come after them. The definitions were checked: no chain goes round.
    let mut waiting: Vec<&IndicatorSpec> = config.indicators.iter().collect();
    while !waiting.is_empty() {
        let n_waiting = waiting.len();
        let (ready, rest): (Vec<_>, Vec<_>) =
            waiting.into_iter().partition(|i| i.compute.of().is_none_or(|of| all.contains_key(of)));
        let computed = ready.into_par_iter().map(|spec| {
            let mut found = Findings::default();
            let series = compute(spec, config, &frames, &all, &mut found)?;
            Ok((spec.id.clone(), series, found))
        });
        for (id, series, found) in computed.collect::<Result<Vec<_>, Failure>>()? {
            all.insert(id, series);
            findings.extend(found);
        }
        waiting = rest;
        if waiting.len() == n_waiting {
            return Err(Failure::Internal("indicators that rest on each other".to_owned()));
        }
    }
    Ok(config.indicators.iter().filter_map(|spec| all.remove(&spec.id)).collect())
}

fn compute(
    spec: &IndicatorSpec,
    config: &Config,
    frames: &BTreeMap<SourceId, SourceFrame<'_>>,
    done: &BTreeMap<IndicatorId, Series>,
    findings: &mut Findings,
) -> Result<Series, Failure> {
    let frame = |source: &SourceId| {
        frames.get(source).ok_or_else(|| Failure::Internal(format!("no frame of source {source}")))
    };
    let mut notes = Vec::new();
    let (mut lines, sources) = match &spec.compute {
        Compute::Share(share) | Compute::Rate(share) => {
            let lines =
                share::lines(spec, share, frame(&share.source)?, &config.regions, &mut notes, findings)?;
            (lines, vec![share.source.clone()])
        }
        Compute::Sum { source, cells, since, .. } => {
            (observe::sums(cells, *since, frame(source)?, &config.regions)?, vec![source.clone()])
        }
        Compute::GrowthOnAYear { of, .. } => match done.get(of) {
            Some(level) => (growth::lines(spec, level, &mut notes), level.indicator.sources.clone()),
            None => (Vec::new(), Vec::new()),
        },
        Compute::Index { of, base, .. } => match done.get(of) {
            Some(level) => (index::lines(*base, level, &mut notes), level.indicator.sources.clone()),
            None => (Vec::new(), Vec::new()),
        },
    };
    for line in &mut lines {
        mark_breaks(&mut line.observations, spec);
    }
    let other = |o: &&Observation| o.period.frequency() != spec.frequency;
    if let Some(found) = lines.iter().flat_map(|l| &l.observations).find(other) {
        findings.push(frequency_differs(spec, found.period));
    }
    if lines.iter().all(|l| l.latest().is_none()) {
        findings.push(without_figures(spec));
    }
    let latest = lines.iter().filter_map(|l| l.latest().map(|o| o.period)).max();
    let inherited = if spec.compute.inherits() { inherited(config, &lines) } else { Vec::new() };
    Ok(Series { schema: SCHEMA_VERSION, indicator: spec.described(sources, latest), lines, inherited, notes })
}

/// Flags the first figure after each break.
fn mark_breaks(observations: &mut [Observation], spec: &IndicatorSpec) {
    for b in &spec.breaks {
        let has_before = observations.iter().any(|o| o.period < b.from && !o.is_gap());
        if let Some(first) = observations.iter_mut().find(|o| o.period >= b.from && !o.is_gap())
            && has_before
        {
            first.flags = first.flags.with(Flag::Break);
        }
    }
}

/// Regions without a line of their own whose parent has one.
fn inherited(config: &Config, lines: &[Line]) -> Vec<Inherited> {
    let has_line = |id: &model::id::RegionId| lines.iter().any(|l| l.region == *id);
    let without = config.regions.all.iter().filter(|r| !has_line(&r.id));
    without
        .filter_map(|r| {
            let parent = r.parent.clone().filter(&has_line)?;
            Some(Inherited { region: r.id.clone(), from: parent })
        })
        .collect()
}

fn frequency_differs(spec: &IndicatorSpec, period: Period) -> Finding {
    Finding::error(
        "frequency-differs",
        both(
            format!(
                "de bron van {} telt per {period}, en dat is niet de `frequency` die hier staat",
                spec.id
            ),
            format!("the source of {} counts by {period}, which is not the `frequency` given here", spec.id),
        ),
        both("verbeter `frequency`", "correct `frequency`"),
    )
    .in_file(&format!("data/indicators/{}.toml", spec.id))
    .in_column("frequency")
}

fn without_figures(spec: &IndicatorSpec) -> Finding {
    Finding::error(
        "indicator-empty",
        both(
            format!("indicator {} heeft geen enkel cijfer", spec.id),
            format!("indicator {} has not a single figure", spec.id),
        ),
        both(
            "verbeter de filters onder [compute], of houd die cijfers bij onder [[keep]] van de bron en lees de bestanden opnieuw",
            "correct the filters under [compute], or keep those figures under [[keep]] of the source and read the files again",
        ),
    )
    .in_file(&format!("data/indicators/{}.toml", spec.id))
}
