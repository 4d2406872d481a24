//! Figures that compare two periods of another indicator: growth on a year earlier, and index numbers.

use model::id::RegionId;
use model::observation::Observation;
use model::period::Period;

use crate::config::indicator_spec::{Compute, IndicatorSpec};
use crate::derive::bounds::{self, Interval};
use crate::failure::Failure;
use crate::lineage::rows::Row;
use crate::lineage::worked::{self, Worked, WorkedTerm};
use crate::lineage::{Ground, words};

/// The growth of `level` from a year earlier to `period`.
pub fn growth<'a>(
    ground: &Ground<'a>,
    spec: &IndicatorSpec,
    level: &IndicatorSpec,
    region: &RegionId,
    period: Period,
) -> Result<Worked<'a>, Failure> {
    let (now, before) =
        (figure(ground, level, region, period)?, figure(ground, level, region, period.year_earlier())?);
    let (from, to) = (before.interval, now.interval);
    let outcome = from.zip(to).and_then(|(from, to)| bounds::growth(from, to));
    let formula = from.zip(to).map(|(from, to)| words::growth(from, to, outcome, spec, level));
    Ok(Worked { formula: formula.unwrap_or_default(), terms: vec![now, before], outcome })
}

/// The figure of `level` in `period`, where that of `base` is 100.
pub fn index<'a>(
    ground: &Ground<'a>,
    spec: &IndicatorSpec,
    level: &IndicatorSpec,
    base: Period,
    region: &RegionId,
    period: Period,
) -> Result<Worked<'a>, Failure> {
    let hundred = figure(ground, level, region, base)?;
    if period == base {
        let formula = words::base_period(spec);
        return Ok(Worked { formula, terms: vec![hundred], outcome: Some(Interval::exactly(100.0)) });
    }
    let now = figure(ground, level, region, period)?;
    let (from, to) = (hundred.interval, now.interval);
    let outcome = from.zip(to).and_then(|(from, to)| bounds::index(from, to));
    let formula = from.zip(to).map(|(from, to)| words::index(from, to, outcome, spec, level));
    Ok(Worked { formula: formula.unwrap_or_default(), terms: vec![now, hundred], outcome })
}

/// A figure of another indicator as a term, with the cells under it.
fn figure<'a>(
    ground: &Ground<'a>,
    level: &IndicatorSpec,
    region: &RegionId,
    period: Period,
) -> Result<WorkedTerm<'a>, Failure> {
    let line = ground.series.get(&level.id).and_then(|series| series.line(region));
    let observation = line
        .and_then(|line| line.at(period))
        .ok_or_else(|| Failure::Internal(format!("{} {region} has no {period}", level.id)))?;
    Ok(WorkedTerm {
        label: words::period_label(level, period),
        interval: observation.bounds().map(|(low, high)| Interval { low, high }),
        rows: rows(ground, level, region, observation)?,
    })
}

/// The rows under a figure. None where it compares two others itself: its own lineage has its cells. None either
/// where it is withheld, because they would tell it.
fn rows<'a>(
    ground: &Ground<'a>,
    level: &IndicatorSpec,
    region: &RegionId,
    observation: &Observation,
) -> Result<Vec<Row<'a>>, Failure> {
    Ok(match &level.compute {
        Compute::Sum { source, cells, .. } => {
            let fits = |row: &Row<'a>| row.fits(cells) && row.is_printed();
            worked::chosen(ground.source(source)?, region, observation, fits)
        }
        Compute::Share(share) | Compute::Rate(share) if !observation.is_gap() => {
            let mut part = share.whole.clone();
            part.extend(share.part.clone());
            let fits = |row: &Row<'a>| row.is_printed() && (row.fits(&share.whole) || row.fits(&part));
            worked::chosen(ground.source(&share.source)?, region, observation, fits)
        }
        Compute::Share(_) | Compute::Rate(_) => Vec::new(),
        Compute::GrowthOnAYear { .. } | Compute::Index { .. } => Vec::new(),
    })
}
