//! The running sentence under a headline, put together from short ones.

use model::flag::Flag;
use model::indicator::Break;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::unit::Unit;

use super::change::{self, Verdict};
use super::{Span, Subject, capitalised, over_series, place};

/// The whole sentence.
pub(crate) fn spans(s: &Subject<'_>, lang: Lang) -> Vec<Span> {
    let mut out = Vec::new();
    match s.latest() {
        Some(latest) => {
            level(s, latest, lang, &mut out);
            let rest = [
                // Before the country: "that" must still be the region's figure.
                since_the_beginning(s, latest, lang),
                country(s, latest, lang),
                broken(s, latest, lang),
                inherited(s, lang),
                schools(latest, lang),
                provisional(latest, lang),
                stale(s, lang),
            ];
            for words in rest.into_iter().flatten() {
                push(&mut out, &format!(" {words}"), false);
            }
        }
        None => push(&mut out, &no_figure(s, lang), false),
    }
    out
}

fn push(out: &mut Vec<Span>, text: &str, strong: bool) {
    if !text.is_empty() {
        out.push(Span { text: text.to_owned(), strong });
    }
}

fn no_figure(s: &Subject<'_>, lang: Lang) -> String {
    let region = place::inside(s.region, lang);
    match lang {
        Lang::Nl => format!("Voor {region} is er geen cijfer."),
        Lang::En => format!("There is no figure for {region}."),
    }
}

/// "In 2023/24 deed **14,5 tot 14,9 %** van de kandidaten … techniek: 2,2 tot 3,2 procentpunt minder dan een jaar
/// eerder."
fn level(s: &Subject<'_>, latest: &Observation, lang: Lang, out: &mut Vec<Span>) {
    let template = s.indicator.sentence.get(lang);
    let period = latest.period.in_words(lang);
    let region = place::inside(s.counted(), lang);
    let with_period = match (template.contains("{period}"), lang) {
        (true, _) => template.to_owned(),
        (false, Lang::Nl) => format!("in {{period}} {template}"),
        (false, Lang::En) => format!("in {{period}}, {template}"),
    };
    let clause = with_period.trim_end_matches('.').replace("{period}", &period).replace("{region}", &region);
    let clause = capitalised(&clause);
    let value = number::observation(latest, s.indicator.decimals, s.indicator.unit, lang);
    match clause.split_once("{value}") {
        Some((before, after)) => {
            push(out, before, false);
            push(out, &value, true);
            push(out, &after.replace("{value}", &value), false);
        }
        None => {
            push(out, &format!("{clause}: "), false);
            push(out, &value, true);
        }
    }
    push(out, &year_earlier(s, lang), false);
}

/// The end of the first sentence: the change on a year earlier, or only the full stop.
fn year_earlier(s: &Subject<'_>, lang: Lang) -> String {
    // A figure that is itself a change on a year earlier needs no second one.
    let Some(change) = change::on_a_year(s).filter(|_| !is_growth(s)) else {
        return ".".to_owned();
    };
    let amount = change.amount(lang);
    match (change.verdict(), lang) {
        (Verdict::More | Verdict::Less, Lang::Nl) => format!(": {amount} dan een jaar eerder."),
        (Verdict::More | Verdict::Less, Lang::En) => format!(": {amount} than a year earlier."),
        (Verdict::Same, Lang::Nl) => ", evenveel als een jaar eerder.".to_owned(),
        (Verdict::Same, Lang::En) => ", the same as a year earlier.".to_owned(),
        (Verdict::Unclear, Lang::Nl) => ". Een duidelijk verschil met een jaar eerder is er niet.".to_owned(),
        (Verdict::Unclear, Lang::En) => ". There is no clear difference from a year earlier.".to_owned(),
    }
}

/// Whether the indicator can be negative: then it is a change, not a level.
fn is_growth(s: &Subject<'_>) -> bool {
    let all = s.series.lines.iter().flat_map(|line| &line.observations);
    all.filter_map(Observation::bounds).any(|(low, _)| low < 0.0)
}

/// The same in the whole country. Counts are not compared: a country has more of everything.
fn country(s: &Subject<'_>, latest: &Observation, lang: Lang) -> Option<String> {
    let country = s.catalog.country().filter(|c| c.id != s.counted().id)?;
    if !matches!(s.indicator.unit, Unit::Percent | Unit::Index) {
        return None;
    }
    let there = s.series.line(&country.id)?.at(latest.period).filter(|o| !o.is_gap())?;
    let value = number::observation(there, s.indicator.decimals, s.indicator.unit, lang);
    let name = place::inside(country, lang);
    Some(match lang {
        Lang::Nl => format!("In heel {name} was dat {value}."),
        Lang::En => format!("In {name} as a whole it was {value}."),
    })
}

/// The last break before the newest figure that has figures on its other side.
fn last_break<'a>(s: &Subject<'a>, latest: &Observation) -> Option<&'a Break> {
    let earliest = s.line()?.earliest()?.period;
    let within = s.indicator.breaks.iter().filter(|b| earliest < b.from && b.from <= latest.period);
    within.max_by_key(|b| b.from)
}

/// The change over the whole series, where all of it is counted alike.
fn since_the_beginning(s: &Subject<'_>, latest: &Observation, lang: Lang) -> Option<String> {
    if last_break(s, latest).is_some() || is_growth(s) { None } else { over_series(s, lang) }
}

/// From when on figures compare, where older ones do not.
fn broken(s: &Subject<'_>, latest: &Observation, lang: Lang) -> Option<String> {
    let found = last_break(s, latest)?;
    let (from, why) = (found.from.in_words(lang), found.label.get(lang));
    Some(match lang {
        Lang::Nl => format!("Cijfers van vóór {from} laten zich daar niet mee vergelijken ({why})."),
        Lang::En => format!("Figures from before {from} cannot be compared with it ({why})."),
    })
}

fn inherited(s: &Subject<'_>, lang: Lang) -> Option<String> {
    s.inherited_from()?;
    let name = place::title(s.region, lang);
    Some(match lang {
        Lang::Nl => format!("Dit is een provinciecijfer: voor {name} alleen is er geen."),
        Lang::En => format!("This is a provincial figure: there is none for {name} alone."),
    })
}

/// A figure of one or two schools swings by chance.
fn schools(latest: &Observation, lang: Lang) -> Option<String> {
    match (latest.base?.sites?, lang) {
        (1, Lang::Nl) => Some("Het is het cijfer van één school.".to_owned()),
        (1, Lang::En) => Some("It is the figure of one school.".to_owned()),
        (2, Lang::Nl) => Some("Het cijfer rust op twee scholen.".to_owned()),
        (2, Lang::En) => Some("The figure rests on two schools.".to_owned()),
        _ => None,
    }
}

/// That nobody takes an old figure for a new one.
fn stale(s: &Subject<'_>, lang: Lang) -> Option<String> {
    s.is_stale().then(|| match lang {
        Lang::Nl => "Nieuwere cijfers hebben wij niet.".to_owned(),
        Lang::En => "We have no newer figures.".to_owned(),
    })
}

fn provisional(latest: &Observation, lang: Lang) -> Option<String> {
    latest.flags.has(Flag::Provisional).then(|| match lang {
        Lang::Nl => "Het cijfer is voorlopig.".to_owned(),
        Lang::En => "The figure is provisional.".to_owned(),
    })
}
