//! One figure worked out from its cells: which numbers its formula has, which rows each is the sum of, and what they
//! come to.

use model::id::RegionId;
use model::lang::Text;
use model::observation::Observation;
use model::series::Series;

use crate::config::indicator_spec::{Compute, IndicatorSpec, ShareSpec};
use crate::config::source_spec::Filter;
use crate::derive::bounds::{self, Interval};
use crate::derive::selection;
use crate::failure::Failure;
use crate::lineage::rows::{self, Row, SourceRows};
use crate::lineage::{Ground, compared, words};

/// A figure worked out.
pub struct Worked<'a> {
    /// The formula, filled in.
    pub formula: Text,
    /// The numbers in it.
    pub terms: Vec<WorkedTerm<'a>>,
    /// What they come to; `None` for a gap.
    pub outcome: Option<Interval>,
}

/// A number in a formula.
pub struct WorkedTerm<'a> {
    /// What it counts.
    pub label: Text,
    /// The number; `None` where a cell under it has none.
    pub interval: Option<Interval>,
    /// What it is the sum of.
    pub rows: Vec<Row<'a>>,
}

/// Works out the figure of a region, as `series` published it in `observation`.
pub fn of<'a>(
    ground: &Ground<'a>,
    spec: &IndicatorSpec,
    series: &Series,
    region: &RegionId,
    observation: &Observation,
) -> Result<Worked<'a>, Failure> {
    let mut worked = match &spec.compute {
        Compute::Share(share) | Compute::Rate(share) => {
            of_share(ground.source(&share.source)?, spec, share, region, observation)
        }
        Compute::Sum { source, cells, .. } => {
            of_sum(ground.source(source)?, spec, cells, region, observation)
        }
        Compute::GrowthOnAYear { of, .. } => {
            compared::growth(ground, spec, ground.spec(of)?, region, observation.period)?
        }
        Compute::Index { of, base, .. } => {
            compared::index(ground, spec, ground.spec(of)?, *base, region, observation.period)?
        }
    };
    if observation.is_gap() {
        let note = observation.note.and_then(|n| series.notes.get(usize::from(n)));
        worked.formula = words::gap(observation, note);
    }
    Ok(worked)
}

fn of_sum<'a>(
    source: &SourceRows<'a>,
    spec: &IndicatorSpec,
    cells: &Filter,
    region: &RegionId,
    observation: &Observation,
) -> Worked<'a> {
    let rows: Vec<Row<'a>> = chosen(source, region, observation, |row| row.fits(cells) && row.is_printed());
    // Where nothing at all is printed, a count of sites is nought and any other figure unknown.
    let interval = if rows.is_empty() && !source.by_site { None } else { rows::sum(&rows) };
    let n_cells = rows.iter().map(|row| row.figure.cells).sum();
    Worked {
        formula: words::sum(n_cells, observation, spec),
        terms: vec![WorkedTerm { label: words::sum_label(spec), interval, rows }],
        outcome: interval,
    }
}

fn of_share<'a>(
    source: &SourceRows<'a>,
    spec: &IndicatorSpec,
    share: &ShareSpec,
    region: &RegionId,
    observation: &Observation,
) -> Worked<'a> {
    let mut part_filter = share.whole.clone();
    part_filter.extend(share.part.clone());
    let part: Vec<Row<'a>> = chosen(source, region, observation, |row| row.fits(&part_filter));
    let is_whole = |row: &Row<'a>| row.fits(&share.whole) && row.is_printed();
    let (rest, rest_interval, whole) = if selection::narrows(share) {
        let rest = chosen(source, region, observation, |row| is_whole(row) && !row.fits(&part_filter));
        let interval = rows::sum(&rest);
        (rest, interval, Vec::new())
    } else {
        // A difference is taken in some places only, and what it is taken of are the whole's cells there.
        let difference = selection::difference(share, source.source);
        let within = |row: &Row<'a>| difference.is_none_or(|d| row.fits(&d.within));
        let whole = chosen(source, region, observation, |row| is_whole(row) && within(row));
        (Vec::new(), left_over(source, share, region, observation, &whole), whole)
    };
    let part_interval = rows::sum(&part);
    let withheld = observation.is_gap()
        && share.minimum_count.is_some_and(|n| part_interval.is_some_and(|p| p.low < f64::from(n)));
    let outcome = match (part_interval, rest_interval) {
        (Some(part), Some(rest)) if !withheld => bounds::share(part, rest),
        _ => None,
    };
    if withheld && part_interval.is_some_and(|p| p.high > 0.0) {
        // The numbers would tell what is withheld.
        return Worked { formula: Text::default(), terms: Vec::new(), outcome: None };
    }
    let formula = match (part_interval, rest_interval) {
        (Some(part), Some(rest)) => words::share(part, rest, outcome, spec),
        _ => Text::default(),
    };
    let mut terms = vec![
        WorkedTerm { label: words::labels(source.source, &share.part), interval: part_interval, rows: part },
        WorkedTerm { label: words::rest_label(spec), interval: rest_interval, rows: rest },
    ];
    if !whole.is_empty() {
        let interval = rows::sum(&whole);
        terms.push(WorkedTerm { label: words::whole_label(spec), interval, rows: whole });
    }
    Worked { formula, terms, outcome }
}

/// What is left of a whole whose part stands in cells of its own: cell by cell, and for the country the differences
/// that were bounded before its sites were dropped.
fn left_over(
    source: &SourceRows<'_>,
    share: &ShareSpec,
    region: &RegionId,
    observation: &Observation,
    whole: &[Row<'_>],
) -> Option<Interval> {
    let difference = selection::difference(share, source.source)?;
    let mut name = share.whole.clone();
    name.extend(difference.name.iter().map(|(c, v)| (c.clone(), vec![v.clone()])));
    let all = source.at(region, observation.period);
    let of_country: Vec<Row<'_>> = all.iter().filter(|row| row.fits(&name)).copied().collect();
    let of_sites = whole.iter().filter(|row| !row.of_country).map(|row| {
        let whole = row.interval()?;
        let part = all.iter().find(|other| other.is_part_of(row, difference));
        let part = part.map_or(Some(Interval::exactly(0.0)), Row::interval)?;
        Some(Interval { low: (whole.low - part.high).max(0.0), high: (whole.high - part.low).max(0.0) })
    });
    of_sites.fold(rows::sum(&of_country), |sum, one| {
        let (sum, one) = (sum?, one?);
        Some(Interval { low: sum.low + one.low, high: sum.high + one.high })
    })
}

/// The rows of a region and period that fit.
pub fn chosen<'a>(
    source: &SourceRows<'a>,
    region: &RegionId,
    observation: &Observation,
    fits: impl Fn(&Row<'a>) -> bool,
) -> Vec<Row<'a>> {
    source.at(region, observation.period).iter().filter(|row| fits(row)).copied().collect()
}
