//! Growth of another indicator on the same period a year earlier.

use model::flag::{Flag, Flags};
use model::lang::Text;
use model::observation::Observation;
use model::period::Period;
use model::series::{Line, Series};

use crate::config::indicator_spec::IndicatorSpec;
use crate::derive::bounds::{self, Interval};
use crate::derive::share;
use crate::finding::both;

/// The lines of a growth: for every period that has a figure a year earlier, with no break between.
pub fn lines(spec: &IndicatorSpec, level: &Series, notes: &mut Vec<Text>) -> Vec<Line> {
    let line = |line: &Line| {
        let pairs = line.observations.iter().filter_map(|now| {
            let before = line.at(now.period.year_earlier())?;
            let broken = level.indicator.breaks_between(before.period, now.period);
            (!broken).then_some((before, now))
        });
        let observations: Vec<Observation> = pairs.map(|(before, now)| growth(before, now, notes)).collect();
        Line { region: line.region.clone(), observations }
    };
    let mut lines: Vec<Line> = level.lines.iter().map(line).collect();
    lines.retain(|l| !l.observations.is_empty());
    debug_assert!(
        lines.iter().all(|l| { l.observations.iter().all(|o| o.period.frequency() == spec.frequency) })
    );
    lines
}

fn growth(before: &Observation, now: &Observation, notes: &mut Vec<Text>) -> Observation {
    let gap = |period: Period, flags: Flags| Observation::new(period).flagged(flags);
    let flags = before.flags.union(now.flags).without(Flag::Break);
    let interval = |o: &Observation| o.bounds().map(|(low, high)| Interval { low, high });
    let (Some(from), Some(to)) = (interval(before), interval(now)) else {
        return gap(now.period, flags);
    };
    match bounds::growth(from, to) {
        Some(grown) if grown.is_point() => gap(now.period, flags).value(grown.low),
        Some(grown) => gap(now.period, flags).between(grown.low, grown.high),
        None => {
            let note = both(
                "Geen groei te berekenen: het cijfer van een jaar eerder kan nul zijn.",
                "No growth can be computed: the figure of a year earlier may be nought.",
            );
            let mut unbounded = gap(now.period, flags.with(Flag::Unreliable));
            unbounded.note = Some(share::number_of(&note, notes));
            unbounded
        }
    }
}
