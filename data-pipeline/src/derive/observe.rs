//! From totals to observations: what is known of a sum, and which periods a line has.

use std::collections::BTreeSet;

use model::flag::{Flag, Flags};
use model::observation::{Base, Observation};
use model::period::Period;
use model::region::{Region, RegionKind};
use model::series::Line;

use crate::config::regions::Regions;
use crate::config::source_spec::Filter;
use crate::derive::bounds::Interval;
use crate::derive::selection;
use crate::derive::totals::{SourceFrame, Total, Totals};
use crate::failure::Failure;
use crate::frame;

/// The lines of an indicator that is a sum of cells.
///
/// # Errors
/// Only by a mistake of ours.
pub fn sums(
    cells: &Filter,
    since: Option<Period>,
    frame: &SourceFrame<'_>,
    regions: &Regions,
) -> Result<Vec<Line>, Failure> {
    let totals = frame.totals(frame::fits(cells).and(selection::is_printed(frame.source)))?;
    let periods = periods(&totals, since);
    let line = |region: &Region| {
        let observe = |period: &Period| match totals.get(&(region.id.clone(), *period)) {
            Some(total) => of_total(*period, total),
            None if frame.by_site => Observation::new(*period).value(0.0),
            None => Observation::new(*period).flagged(Flags::of(Flag::Missing)),
        };
        Line { region: region.id.clone(), observations: periods.iter().map(observe).collect() }
    };
    Ok(regions.all.iter().filter(|r| has_line(r, frame, &totals)).map(line).collect())
}

/// Every period that any region has figures for, in order.
pub fn periods(totals: &Totals, since: Option<Period>) -> BTreeSet<Period> {
    totals.keys().map(|(_, period)| *period).filter(|p| since.is_none_or(|since| *p >= since)).collect()
}

/// Whether a source can say anything of a region: it has figures of it, or counts sites in its municipalities.
pub fn has_line(region: &Region, frame: &SourceFrame<'_>, totals: &Totals) -> bool {
    let counts_its_sites = frame.by_site && !region.municipalities.is_empty();
    region.kind != RegionKind::Quoted && (counts_its_sites || totals.keys().any(|(id, _)| *id == region.id))
}

/// A sum as an observation: one number where it is exact, bounds where a count is hidden, both where it was printed
/// in a coarse unit.
fn of_total(period: Period, total: &Total) -> Observation {
    let mut observation = Observation::new(period).flagged(total.flags);
    match (total.interval, total.value) {
        (Some(interval), _) if interval.is_point() => observation.value = Some(tidy(interval.low)),
        (Some(interval), value) => {
            observation = observation.between(tidy(interval.low), tidy(interval.high));
            observation.value = value.map(tidy);
        }
        (None, _) => {}
    }
    observation.base = total.sites.and_then(|_| base(total));
    observation
}

/// The whole under a figure.
pub fn base(whole: &Total) -> Option<Base> {
    let Interval { low, high } = whole.interval?;
    Some(Base { low: low as u32, high: high as u32, sites: whole.sites })
}

/// A number without the dust of binary sums of decimal fractions.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
