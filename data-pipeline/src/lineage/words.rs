//! The words of a lineage: formulas with their numbers filled in, and what terms and cells count.

use model::lang::{Lang, Text};
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use crate::config::indicator_spec::IndicatorSpec;
use crate::config::source_spec::{Filter, SourceSpec};
use crate::derive::bounds::Interval;
use crate::finding::both;
use crate::lineage::rows::Row;

/// A text made once for each language.
fn worded(of: impl Fn(Lang) -> String) -> Text {
    Text { nl: of(Lang::Nl), en: of(Lang::En) }
}

/// `133 ÷ (133 + 1.073) = 11,0 %`; of bounds, what gives the lowest and what the highest.
pub fn share(part: Interval, rest: Interval, outcome: Option<Interval>, spec: &IndicatorSpec) -> Text {
    worded(|lang| {
        let one = |part: f64, rest: f64, outcome: f64| {
            let count = |n: f64| number::plain(n, 0, lang);
            let percent = number::with_unit(outcome, spec.decimals, spec.unit, lang);
            format!("{} ÷ ({} + {}) = {percent}", count(part), count(part), count(rest))
        };
        match outcome {
            Some(o) if part.is_point() && rest.is_point() => one(part.low, rest.low, o.low),
            Some(o) => ends(one(part.low, rest.high, o.low), one(part.high, rest.low, o.high), lang),
            None => String::new(),
        }
    })
}

/// `ten minste 0,55 ÷ 0,55 − 1 = 0 %; ten hoogste 0,65 ÷ 0,45 − 1 = 44 %`.
pub fn growth(
    from: Interval,
    to: Interval,
    outcome: Option<Interval>,
    spec: &IndicatorSpec,
    level: &IndicatorSpec,
) -> Text {
    let minus_one = |quotient: String| format!("{quotient} {} 1", number::MINUS);
    quotient(from, to, outcome, spec, level, minus_one)
}

/// `100 × 150 ÷ 250 = 60`.
pub fn index(
    from: Interval,
    to: Interval,
    outcome: Option<Interval>,
    spec: &IndicatorSpec,
    level: &IndicatorSpec,
) -> Text {
    quotient(from, to, outcome, spec, level, |quotient| format!("100 × {quotient}"))
}

/// The base period of an index.
pub fn base_period(spec: &IndicatorSpec) -> Text {
    worded(|lang| {
        let hundred = number::with_unit(100.0, spec.decimals, spec.unit, lang);
        match lang {
            Lang::Nl => format!("de basisperiode is altijd {hundred}"),
            Lang::En => format!("the base period is always {hundred}"),
        }
    })
}

/// A figure divided by another, as `of` writes it, with what comes of it at either end.
fn quotient(
    from: Interval,
    to: Interval,
    outcome: Option<Interval>,
    spec: &IndicatorSpec,
    level: &IndicatorSpec,
    of: impl Fn(String) -> String,
) -> Text {
    let exact = from.is_point() && to.is_point();
    // The ends of what a rounding allows lie half a printed step away, so they have one decimal more.
    let decimals = if exact || level.unit == Unit::Count { level.decimals } else { level.decimals + 1 };
    worded(|lang| {
        let one = |now: f64, before: f64, outcome: f64| {
            let level = |n: f64| number::plain(n, decimals, lang);
            let outcome = number::with_unit(outcome, spec.decimals, spec.unit, lang);
            format!("{} = {outcome}", of(format!("{} ÷ {}", level(now), level(before))))
        };
        match outcome {
            Some(o) if exact => one(to.low, from.low, o.low),
            Some(o) => ends(one(to.low, from.high, o.low), one(to.high, from.low, o.high), lang),
            None => String::new(),
        }
    })
}

fn ends(low: String, high: String, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("ten minste {low}; ten hoogste {high}"),
        Lang::En => format!("at least {low}; at most {high}"),
    }
}

/// `som van 34 cellen = 165 tot 170`.
pub fn sum(n_cells: u32, observation: &Observation, spec: &IndicatorSpec) -> Text {
    worded(|lang| {
        let n = number::plain(f64::from(n_cells), 0, lang);
        let outcome = number::observation(observation, spec.decimals, spec.unit, lang);
        match (n_cells, lang) {
            (0, Lang::Nl) => format!("geen enkele cel: {outcome}"),
            (0, Lang::En) => format!("not a single cell: {outcome}"),
            (1, Lang::Nl) => format!("één cel: {outcome}"),
            (1, Lang::En) => format!("one cell: {outcome}"),
            (_, Lang::Nl) => format!("som van {n} cellen = {outcome}"),
            (_, Lang::En) => format!("sum of {n} cells = {outcome}"),
        }
    })
}

/// Why there is no figure: the remark on it, else its flags.
pub fn gap(observation: &Observation, note: Option<&Text>) -> Text {
    note.cloned().unwrap_or_else(|| {
        worded(|lang| {
            let flags: Vec<&str> = observation.flags.iter().map(|flag| flag.label(lang)).collect();
            match lang {
                Lang::Nl => format!("geen cijfer: {}", flags.join(", ")),
                Lang::En => format!("no figure: {}", flags.join(", ")),
            }
        })
    })
}

/// What a cell counts: `bb, techniek, kandidaten`.
pub fn kind(row: &Row<'_>) -> Text {
    let key = &row.figure.key;
    let all = key.dimensions.iter().chain([&key.measure]);
    joined(all.map(|value| label(row.source, value)))
}

/// The values of a filter as a reader knows them: `techniek`.
pub fn labels(source: &SourceSpec, filter: &Filter) -> Text {
    joined(filter.values().flatten().map(|value| label(source, value)))
}

fn label(source: &SourceSpec, value: &str) -> Text {
    source.labels.get(value).cloned().unwrap_or_else(|| Text::same(value))
}

fn joined(labels: impl Iterator<Item = Text>) -> Text {
    let labels: Vec<Text> = labels.filter(|label| !label.nl.is_empty()).collect();
    worded(|lang| labels.iter().map(|label| label.get(lang)).collect::<Vec<_>>().join(", "))
}

/// What a share leaves: `overige kandidaten`.
pub fn rest_label(spec: &IndicatorSpec) -> Text {
    match &spec.base_noun {
        Some(noun) => both(format!("overige {}", noun.nl), format!("other {}", noun.en)),
        None => both("overige", "others"),
    }
}

/// What a rate is taken of: `alle kandidaten in techniek`.
pub fn whole_label(spec: &IndicatorSpec) -> Text {
    match &spec.base_noun {
        Some(noun) => both(format!("alle {}", noun.nl), format!("all {}", noun.en)),
        None => both("alle", "all"),
    }
}

/// What a sum counts.
pub fn sum_label(spec: &IndicatorSpec) -> Text {
    match spec.unit {
        Unit::Thousand => spec.short.clone(),
        _ => both(format!("{}, som", spec.short.nl), format!("{}, sum", spec.short.en)),
    }
}

/// The level of one period: `Vacatures bouw, 2016 K4`.
pub fn period_label(level: &IndicatorSpec, period: Period) -> Text {
    worded(|lang| format!("{}, {}", level.short.get(lang), period.short(lang)))
}

/// The remark where counts of single schools are shown as less than their file prints.
pub fn masked(editions: &[String]) -> Text {
    let editions = editions.join(", ");
    both(
        format!(
            "Een aantal van 1 tot en met 4 op één school staat hier als <5, ook waar het bestand het afdrukt (editie {editions}). In de sommen telt het zoals het is afgedrukt."
        ),
        format!(
            "A count of 1 to 4 at one school is shown here as <5, also where the file prints it (edition {editions}). In the sums it counts as printed."
        ),
    )
}

/// The remark where only sums are kept.
pub fn of_country() -> Text {
    both(
        "Van Nederland worden geen scholen bewaard, alleen sommen per soort, elk met het aantal cellen waaruit die bestaat.",
        "Of the Netherlands no schools are kept, only sums by kind, each with the number of cells that it is made of.",
    )
}

/// The remark where a rest is a difference.
pub fn cell_by_cell() -> Text {
    both(
        "Het overige is per cel berekend, als het geheel min het deel en nooit minder dan nul, en daarna opgeteld; bij afgeschermde aantallen is dat minder ruim dan het verschil van de sommen.",
        "What is left was computed cell by cell, as the whole minus the part and never below nought, and then added up; with hidden counts that is narrower than the difference of the sums.",
    )
}
