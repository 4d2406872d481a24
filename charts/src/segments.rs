//! Where a line may be drawn: from figure to figure, never over a gap and never over a break.

use model::flag::Flag;
use model::indicator::Break;
use model::observation::Observation;
use model::period::{Frequency, Period};

use crate::order::order;
use crate::scale::LIMIT;

/// One figure, ready to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    /// When.
    pub period: Period,
    /// Where its mark stands.
    pub centre: f64,
    /// The lower bound.
    pub low: f64,
    /// The upper bound.
    pub high: f64,
    /// Whether it is provisional, and so drawn hollow.
    pub provisional: bool,
}

impl Point {
    /// The point of an observation; none for a gap, or where a number is not finite.
    pub(crate) fn of(o: &Observation) -> Option<Point> {
        let (a, b) = o.bounds()?;
        let centre = o.centre()?;
        if !(a.is_finite() && b.is_finite() && centre.is_finite()) {
            return None;
        }
        let at = |v: f64| v.clamp(-LIMIT, LIMIT);
        Some(Point {
            period: o.period,
            centre: at(centre),
            low: at(a.min(b).min(centre)),
            high: at(a.max(b).max(centre)),
            provisional: o.flags.has(Flag::Provisional),
        })
    }

    /// Whether there is an interval to show.
    pub(crate) fn is_interval(&self) -> bool {
        self.low < self.high
    }
}

/// The unbroken stretches of a line, in order of time. Figures of another length than `frequency` are left out.
pub(crate) fn segments(
    observations: &[Observation],
    breaks: &[Break],
    frequency: Frequency,
) -> Vec<Vec<Point>> {
    let by_time = order(observations.len(), &|a, b| observations[a].period.cmp(&observations[b].period));
    let mut out: Vec<Vec<Point>> = Vec::new();
    let mut before: Option<Period> = None;
    for at in by_time {
        let observation = &observations[at];
        let Some(point) = Point::of(observation).filter(|p| p.period.frequency() == frequency) else {
            continue;
        };
        if before == Some(point.period) {
            continue;
        }
        let goes_on = !observation.flags.has(Flag::Break)
            && before.is_some_and(|before| joined(before, point.period, breaks));
        match out.last_mut() {
            Some(segment) if goes_on => segment.push(point),
            _ => out.push(vec![point]),
        }
        before = Some(point.period);
    }
    out
}

/// Whether a line may run from one period to the next: they touch, and no break lies between.
fn joined(one: Period, next: Period, breaks: &[Break]) -> bool {
    next.ordinal() - one.ordinal() == 1 && !breaks.iter().any(|b| one < b.from && b.from <= next)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::flag::Flags;
    use model::lang::Text;

    fn lengths(values: &[Option<f64>], breaks: &[i32], flagged: &[i32]) -> Vec<usize> {
        let observations: Vec<Observation> = (2010..)
            .zip(values)
            .map(|(year, value)| {
                let mut o = Observation::new(Period::Year(year));
                o.value = *value;
                if flagged.contains(&year) {
                    o.flags = Flags::of(Flag::Break);
                }
                o
            })
            .collect();
        let breaks: Vec<Break> = breaks
            .iter()
            .map(|year| Break { from: Period::Year(*year), label: Text::default(), note: Text::default() })
            .collect();
        segments(&observations, &breaks, Frequency::Year).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_line_stops_at_gaps_and_breaks() {
        let full = [Some(1.0); 5];
        assert_eq!(lengths(&full, &[], &[]), [5]);
        assert_eq!(lengths(&full, &[2012], &[]), [2, 3]);
        assert_eq!(lengths(&full, &[], &[2012]), [2, 3]);
        assert_eq!(lengths(&full, &[2010, 2020], &[2010]), [5]);
        assert_eq!(lengths(&[None, Some(1.0), None, Some(1.0), Some(2.0)], &[], &[]), [1, 2]);
        assert_eq!(lengths(&[Some(f64::NAN), None, Some(f64::INFINITY)], &[], &[]), [0_usize; 0]);
    }

    #[test]
    fn a_break_at_a_gap_still_parts() {
        assert_eq!(lengths(&[Some(1.0), None, Some(1.0)], &[2011], &[]), [1, 1]);
    }
}
