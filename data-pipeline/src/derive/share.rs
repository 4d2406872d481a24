//! Shares and rates: a part in its whole, in percent, with bounds.

use model::flag::{Flag, Flags};
use model::lang::Text;
use model::observation::Observation;
use model::period::Period;
use model::region::Region;
use model::series::Line;

use crate::config::indicator_spec::{IndicatorSpec, ShareSpec};
use crate::config::regions::Regions;
use crate::derive::bounds::{self, Interval};
use crate::derive::totals::{SourceFrame, Total};
use crate::derive::{observe, selection};
use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};

/// The lines of a share or rate.
///
/// # Errors
/// Only by a mistake of ours.
pub fn lines(
    spec: &IndicatorSpec,
    share: &ShareSpec,
    frame: &SourceFrame<'_>,
    regions: &Regions,
    notes: &mut Vec<Text>,
    findings: &mut Findings,
) -> Result<Vec<Line>, Failure> {
    let Some(cells) = selection::of(share, frame.source) else {
        findings.push(without_rest(spec));
        return Ok(Vec::new());
    };
    let (wholes, parts, rests) =
        (frame.totals(cells.whole)?, frame.totals(cells.part)?, frame.totals(cells.rest)?);
    let periods = observe::periods(&wholes, share.since);
    let mut lines = Vec::new();
    for region in regions.all.iter().filter(|r| observe::has_line(r, frame, &wholes)) {
        let at = |period: Period| (region.id.clone(), period);
        let observations = periods.iter().map(|period| {
            let key = at(*period);
            observation(*period, wholes.get(&key), parts.get(&key), rests.get(&key), share.minimum_count)
        });
        let mut observations: Vec<Observation> = observations.collect();
        if let Some(minimum) = share.minimum_count {
            note_suppressed(&mut observations, minimum, notes);
        }
        lines.push(Line { region: Region::clone(region).id, observations });
    }
    Ok(lines)
}

fn observation(
    period: Period,
    whole: Option<&Total>,
    part: Option<&Total>,
    rest: Option<&Total>,
    minimum_count: Option<u32>,
) -> Observation {
    let gap = Observation::new(period);
    let Some(whole) = whole else {
        // Nobody was counted, so there is nothing to take a share of.
        return gap.flagged(Flags::of(Flag::NotApplicable));
    };
    // A part or rest without cells is nought: printed noughts are left out of the figures.
    let interval = |total: Option<&Total>| total.map_or(Some(Interval::exactly(0.0)), |t| t.interval);
    let flags =
        [Some(whole), part, rest].into_iter().flatten().fold(Flags::NONE, |set, t| set.union(t.flags));
    let mut observation = gap.flagged(flags);
    observation.base = observe::base(whole);
    let (Some(part), Some(rest)) = (interval(part), interval(rest)) else {
        return observation;
    };
    if minimum_count.is_some_and(|minimum| part.low < f64::from(minimum) && part.high > 0.0) {
        return observation.flagged(flags.with(Flag::Confidential));
    }
    match bounds::share(part, rest) {
        Some(share) if share.is_point() => observation.value(share.low),
        Some(share) => observation.between(share.low, share.high),
        None => observation.flagged(flags.with(Flag::NotApplicable)),
    }
}

/// Points suppressed observations at a remark that says why.
fn note_suppressed(observations: &mut [Observation], minimum: u32, notes: &mut Vec<Text>) {
    let note = both(
        format!("Niet getoond: het aantal waarop dit cijfer rust kan kleiner dan {minimum} zijn."),
        format!("Not shown: the number on which this figure rests may be below {minimum}."),
    );
    for observation in observations.iter_mut().filter(|o| o.is_gap() && o.flags.has(Flag::Confidential)) {
        observation.note = Some(number_of(&note, notes));
    }
}

/// The number of a remark in the series' list; it is added where it is new.
pub fn number_of(note: &Text, notes: &mut Vec<Text>) -> u16 {
    let at = notes.iter().position(|n| n == note).unwrap_or_else(|| {
        notes.push(note.clone());
        notes.len() - 1
    });
    at as u16
}

fn without_rest(spec: &IndicatorSpec) -> Finding {
    Finding::error(
        "definition-invalid",
        both(
            format!(
                "de teller van {} is geen deel van de noemer, en de bron maakt dat verschil niet voor elke cel van de noemer",
                spec.id
            ),
            format!(
                "the numerator of {} is no part of its denominator, and the source does not make that difference for every cell of the denominator",
                spec.id
            ),
        ),
        both(
            "beperk `whole` tot wat onder [[rest]] van de bron bij `within` staat, of voeg het verschil daar toe",
            "narrow `whole` to what stands in `within` under [[rest]] of the source, or add the difference there",
        ),
    )
    .in_file(&format!("data/indicators/{}.toml", spec.id))
}
