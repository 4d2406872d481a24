//! The rows of a table of changes: one a figure that was revised, and one a run of figures that came or went together.

use model::changes::{Change, Changes, Fate};
use model::flag::Flags;
use model::id::{IndicatorId, RegionId};
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use crate::publish::changes::side::{Side, SideSeries};
use crate::publish::changes::words;

/// What a table needs to know of its indicator.
pub struct Wording<'a> {
    /// How the earlier release counted; `None` where it did not.
    pub old: Option<&'a SideSeries>,
    /// How the later release counts.
    pub new: Option<&'a SideSeries>,
    /// The reader's language.
    pub lang: Lang,
}

/// A row, in words.
pub struct Row<'a> {
    /// Of which region.
    pub region: &'a RegionId,
    /// The period, or the first and last of a run.
    pub period: String,
    /// As it was.
    pub old: String,
    /// As it is.
    pub new: String,
    /// By how much.
    pub by: String,
    /// Why: the edition, or the two editions.
    pub why: String,
}

impl<'a> Wording<'a> {
    /// The wording of one indicator.
    pub fn of(old: &'a Side<'_>, new: &'a Side<'_>, id: &IndicatorId, lang: Lang) -> Wording<'a> {
        Wording { old: old.series(id), new: new.series(id), lang }
    }
}

/// The indicators that have changed figures, in their order, each with its changes.
pub fn by_indicator(changes: &Changes) -> impl Iterator<Item = (&IndicatorId, &[Change])> {
    let groups = changes.figures.chunk_by(|a, b| a.indicator == b.indicator);
    groups.filter_map(|group| group.first().map(|first| (&first.indicator, group)))
}

/// The rows of one indicator's table.
pub fn rows<'a>(changes: &'a [Change], wording: &Wording<'_>) -> Vec<Row<'a>> {
    let together = |a: &Change, b: &Change| {
        let alike = a.fate() == b.fate() && a.fate() != Fate::Revised && a.region == b.region;
        alike && a.new_edition == b.new_edition && a.old_edition == b.old_edition
    };
    changes.chunk_by(together).filter_map(|run| row(run, wording)).collect()
}

fn row<'a>(run: &'a [Change], wording: &Wording<'_>) -> Option<Row<'a>> {
    let (first, last) = (run.first()?, run.last()?);
    let lang = wording.lang;
    let period = match (period(first), period(last)) {
        (a, b) if a == b => a.short(lang),
        (a, b) => words::from_to(&a.short(lang), &b.short(lang), lang),
    };
    let shown = |series: Option<&SideSeries>, figure: fn(&Change) -> Option<&Observation>| match (
        series,
        run.len(),
        figure(first),
    ) {
        (Some(series), 1, Some(o)) => observation(o, series, lang),
        (Some(_), n, Some(_)) => words::figures(n, lang),
        _ => "\u{2013}".to_owned(),
    };
    Some(Row {
        region: &first.region,
        period,
        old: shown(wording.old, |c| c.old.as_ref()),
        new: shown(wording.new, |c| c.new.as_ref()),
        by: if run.len() == 1 {
            difference(first, wording)
        } else {
            words::fate(first.fate(), lang).to_owned()
        },
        why: words::why(first, lang),
    })
}

fn period(change: &Change) -> Period {
    // At least one of the two is there.
    let figure = change.new.as_ref().or(change.old.as_ref());
    figure.map_or(Period::Year(0), |o| o.period)
}

/// A figure with its flags: `20,7 duizend (20,65 tot 20,75), voorlopig`.
fn observation(o: &Observation, series: &SideSeries, lang: Lang) -> String {
    let unit = series.unit.unwrap_or(Unit::Count);
    let mut text = number::observation(o, series.decimals, unit, lang);
    for flag in o.flags.iter() {
        text = format!("{text}, {}", flag.label(lang));
    }
    text
}

/// By how much a figure rose, what else of it differs, or that it came or went.
fn difference(change: &Change, wording: &Wording<'_>) -> String {
    let lang = wording.lang;
    let (Some(old), Some(new)) = (&change.old, &change.new) else {
        return words::fate(change.fate(), lang).to_owned();
    };
    let (Some(before), Some(after)) = (old.bounds(), new.bounds()) else {
        return words::fate(if new.is_gap() { Fate::Removed } else { Fate::New }, lang).to_owned();
    };
    if before == after && old.value == new.value {
        return match old.flags == new.flags {
            true => words::other_base(lang).to_owned(),
            false => flags(old.flags, new.flags, lang),
        };
    }
    let (Some(was), Some(is)) = (wording.old, wording.new) else { return "\u{2013}".to_owned() };
    match is.unit.filter(|unit| was.unit == Some(*unit)) {
        Some(unit) => {
            // Of numbers as printed their difference; of bounds how far each moved. The difference of two intervals
            // would treat what both hide as if it were two unknown counts, and claim far too little.
            let moved = match (old.value, new.value) {
                (Some(old), Some(new)) => (new - old, new - old),
                _ => (after.0 - before.0, after.1 - before.1),
            };
            amount(moved, old.value.and(new.value).is_some(), unit, is.decimals, lang)
        }
        None => "\u{2013}".to_owned(),
    }
}

/// `+0,6 duizend`; of bounds `ondergrens −0,3, bovengrens +0,1 procentpunt`.
fn amount((low, high): (f64, f64), is_number: bool, unit: Unit, decimals: u8, lang: Lang) -> String {
    let unit = if unit == Unit::Percent { Unit::PercentagePoint } else { unit };
    let (a, b) = (number::signed(low, decimals, lang), number::signed(high, decimals, lang));
    let moved = match (is_number, a == b) {
        (true, _) => a,
        (false, true) => words::both_bounds(&a, lang),
        (false, false) => words::bounds(&a, &b, lang),
    };
    moved + unit.suffix(lang)
}

fn flags(old: Flags, new: Flags, lang: Lang) -> String {
    let gone = old.iter().filter(|f| !new.has(*f)).map(|f| format!("{} {}", number::MINUS, f.label(lang)));
    let come = new.iter().filter(|f| !old.has(*f)).map(|f| format!("+ {}", f.label(lang)));
    come.chain(gone).collect::<Vec<_>>().join(", ")
}
