//! Another indicator as an index number: its figure of a base period is 100.

use model::flag::Flag;
use model::lang::Text;
use model::observation::Observation;
use model::period::Period;
use model::series::{Line, Series};

use crate::derive::bounds::{self, Interval};
use crate::derive::share;
use crate::finding::both;

/// The lines of an index: for every period of a line that has a figure in the base period, with no break between.
pub fn lines(base: Period, level: &Series, notes: &mut Vec<Text>) -> Vec<Line> {
    let line = |line: &Line| {
        let hundred = line.at(base).filter(|o| !o.is_gap())?;
        let compared =
            line.observations.iter().filter(|now| !level.indicator.breaks_between(base, now.period));
        let observations = compared.map(|now| index(hundred, now, notes)).collect();
        Some(Line { region: line.region.clone(), observations })
    };
    level.lines.iter().filter_map(line).collect()
}

fn index(hundred: &Observation, now: &Observation, notes: &mut Vec<Text>) -> Observation {
    let flags = hundred.flags.union(now.flags).without(Flag::Break);
    let gap = Observation::new(now.period).flagged(flags);
    if hundred.period == now.period {
        return gap.value(100.0);
    }
    let interval = |o: &Observation| o.bounds().map(|(low, high)| Interval { low, high });
    let (Some(base), Some(to)) = (interval(hundred), interval(now)) else {
        // Why there is no figure is the period's own affair.
        return Observation::new(now.period).flagged(now.flags.without(Flag::Break));
    };
    match bounds::index(base, to) {
        Some(index) if index.is_point() => gap.value(index.low),
        Some(index) => gap.between(index.low, index.high),
        None => {
            let note = both(
                "Geen indexcijfer te berekenen: het cijfer van de basisperiode kan nul zijn.",
                "No index number can be computed: the figure of the base period may be nought.",
            );
            let mut unbounded = gap.flagged(flags.with(Flag::Unreliable));
            unbounded.note = Some(share::number_of(&note, notes));
            unbounded
        }
    }
}
