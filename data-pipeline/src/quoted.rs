//! The quotations of a release: figures of ours in their words filled in, from the series that are about to be
//! published.
//!
//! A sentence on why a quotation and our figures differ names figures of both. Those of ours are not typed but named,
//! so that a new edition can never leave an old number behind in prose: `{vmbo-techniek-aandeel utrecht 2014/15}` is one
//! figure, `{vmbo-techniek-aandeel utrecht 2015/16..2018/19}` all that lies within those of several periods.

use std::path::Path;

use model::id::{IndicatorId, RegionId};
use model::lang::{Lang, Text};
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::quotation::Quotation;
use model::series::Series;
use model::unit::Unit;

use crate::config::toml_file::located;
use crate::finding::{Finding, Findings, both};

/// The quotations with every name of a figure replaced by that figure. What names no figure is found, as an error, and
/// left out; so is a name in any other of their words, where nothing is filled in. `file` is where the quotations stand.
pub fn filled(
    quotations: &[Quotation],
    derived: &[Series],
    file: &Path,
    findings: &mut Findings,
) -> Vec<Quotation> {
    let fill = |quotation: &Quotation| {
        let mut filled = quotation.clone();
        for (column, text) in [
            ("what", &quotation.what),
            ("period", &quotation.period),
            ("said_by", &quotation.said_by),
            ("published_in", &quotation.published_in),
        ] {
            if Lang::ALL.iter().any(|lang| text.get(*lang).contains(['{', '}'])) {
                findings.push(located(figure_misplaced(quotation, column), file, quotation.id.as_str()));
            }
        }
        let Text { nl, en } = &quotation.difference;
        for (lang, text) in [(Lang::Nl, nl), (Lang::En, en)] {
            let (words, unknown) = filled_in(text, derived, lang);
            for name in unknown {
                findings.push(located(figure_unknown(quotation, lang, &name, derived), file, &name));
            }
            match lang {
                Lang::Nl => filled.difference.nl = words,
                Lang::En => filled.difference.en = words,
            }
        }
        filled
    };
    quotations.iter().map(fill).collect()
}

/// A text with its figures filled in, and the names in it that are of none.
fn filled_in(text: &str, derived: &[Series], lang: Lang) -> (String, Vec<String>) {
    let (mut out, mut unknown) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            unknown.push(format!("{{{after}"));
            return (out, unknown);
        };
        match figure(name, derived, lang) {
            Some(words) => out.push_str(&words),
            None => unknown.push(format!("{{{name}}}")),
        }
        rest = after;
    }
    out.push_str(rest);
    (out, unknown)
}

/// The figure that is named by indicator, region and period, in words; `None` where there is none.
fn figure(name: &str, derived: &[Series], lang: Lang) -> Option<String> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let [indicator, region, when] = words.as_slice() else { return None };
    let (indicator, region) = (IndicatorId::new(indicator).ok()?, RegionId::new(region).ok()?);
    let series = derived.iter().find(|series| series.indicator.id == indicator)?;
    let line = series.line(&region)?;
    let (first, last) = when.split_once("..").unwrap_or((when, when));
    let (first, last) = (line.at(Period::parse(first).ok()?)?, line.at(Period::parse(last).ok()?)?);
    let within = line.observations.iter().filter(|o| (first.period..=last.period).contains(&o.period));
    let within: Vec<&Observation> = within.filter(|o| !o.is_gap()).collect();
    let (unit, decimals) = (series.indicator.unit, series.indicator.decimals);
    match within.as_slice() {
        [] => None,
        // A rounded figure is quoted as the publisher prints it.
        [one] if one.value.is_some() => Some(number::observation_short(one, decimals, unit, lang)),
        several => {
            let bounds: Vec<(f64, f64)> = several.iter().filter_map(|o| o.bounds()).collect();
            let low = bounds.iter().map(|b| b.0).reduce(f64::min)?;
            let high = bounds.iter().map(|b| b.1).reduce(f64::max)?;
            // The bounds of what was rounded lie half a printed step away.
            let decimals = decimals + u8::from(several.iter().any(|o| o.value.is_some() && o.low < o.high));
            // Only a percentage is said with its unit; the sentence names all others.
            let unit = if unit == Unit::Percent { unit } else { Unit::Count };
            Some(number::interval(low, high, decimals, unit, lang))
        }
    }
}

fn figure_unknown(quotation: &Quotation, lang: Lang, name: &str, derived: &[Series]) -> Finding {
    let (id, code) = (&quotation.id, lang.code());
    let why = why_unknown(name, derived);
    let (nl, en) = (why.nl, why.en);
    Finding::error(
        "figure-unknown",
        both(
            format!("citaat {id}: {name} noemt geen cijfer van ons: {nl}"),
            format!("quotation {id}: {name} names no figure of ours: {en}"),
        ),
        both(
            "schrijf {indicator regio periode}, zoals {vmbo-techniek-aandeel utrecht 2014/15}, of {indicator regio eerste..laatste}; `technet explain REGIO` toont wat er is",
            "write {indicator region period}, as in {vmbo-techniek-aandeel utrecht 2014/15}, or {indicator region first..last}; `technet explain REGION` shows what there is",
        ),
    )
    .in_column(&format!("difference.{code}"))
}

/// What of a name is wrong.
fn why_unknown(name: &str, derived: &[Series]) -> Text {
    let Some(inside) = name.strip_prefix('{').and_then(|name| name.strip_suffix('}')) else {
        return both("de accolade wordt niet gesloten", "the brace is not closed");
    };
    let words: Vec<&str> = inside.split_whitespace().collect();
    let [indicator, region, _] = words.as_slice() else {
        return both("het zijn geen drie woorden", "these are not three words");
    };
    let series = derived.iter().find(|series| series.indicator.id.as_str() == *indicator);
    let line = series.and_then(|series| series.line(&RegionId::new(region).ok()?));
    match (series, line) {
        (None, _) => both(
            format!("er is geen indicator „{indicator}”"),
            format!("there is no indicator “{indicator}”"),
        ),
        (_, None) => {
            both(format!("daarvan is er geen regio „{region}”"), format!("it has no region “{region}”"))
        }
        _ => both("in die periode is er geen cijfer", "there is no figure in that period"),
    }
}

fn figure_misplaced(quotation: &Quotation, column: &str) -> Finding {
    let id = &quotation.id;
    Finding::error(
        "figure-misplaced",
        both(
            format!("citaat {id}: alleen in `difference` worden cijfers van ons ingevuld"),
            format!("quotation {id}: figures of ours are filled in in `difference` only"),
        ),
        both("haal de accolades weg", "take the braces away"),
    )
    .in_column(column)
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::SCHEMA_VERSION;
    use model::indicator::Indicator;
    use model::series::Line;

    fn series(unit: Unit, observations: Vec<Observation>) -> Vec<Series> {
        let indicator: Indicator = serde_json::from_value(serde_json::json!({
            "id": "aandeel", "name": { "nl": "", "en": "" }, "short": { "nl": "", "en": "" }, "unit": unit,
            "decimals": 1, "frequency": "year", "basis": { "nl": "", "en": "" }, "definition": { "nl": "", "en": "" },
            "headline": { "nl": "", "en": "" }, "sentence": { "nl": "", "en": "" }, "sources": []
        }))
        .unwrap();
        let lines = vec![Line { region: RegionId::new("utrecht").unwrap(), observations }];
        vec![Series { schema: SCHEMA_VERSION, indicator, lines, inherited: Vec::new(), notes: Vec::new() }]
    }

    #[test]
    fn figures_take_the_place_of_their_names() {
        let at = |year| Observation::new(Period::Year(year));
        let derived = series(
            Unit::Percent,
            vec![at(2014).value(11.03), at(2015).between(12.36, 13.2), at(2016).value(13.56)],
        );
        let text =
            "Eerst {aandeel utrecht 2014}, toen {aandeel utrecht 2015}, alles {aandeel utrecht 2014..2016}.";
        assert_eq!(
            filled_in(text, &derived, Lang::Nl),
            (
                "Eerst 11,0\u{a0}%, toen 12,4 tot 13,2\u{a0}%, alles 11,0 tot 13,6\u{a0}%.".to_owned(),
                Vec::new()
            )
        );
    }

    #[test]
    fn a_rounded_figure_is_as_printed_and_the_sentence_says_its_unit() {
        let rounded = Observation::new(Period::Year(2014)).value(0.5).between(0.45, 0.55);
        let derived = series(Unit::Thousand, vec![rounded]);
        assert_eq!(filled_in("{aandeel utrecht 2014} duizend", &derived, Lang::Nl).0, "0,5 duizend");
        let next = Observation::new(Period::Year(2015)).value(0.6).between(0.55, 0.65);
        let derived = series(Unit::Thousand, vec![derived[0].lines[0].observations[0].clone(), next]);
        assert_eq!(filled_in("{aandeel utrecht 2014..2015}", &derived, Lang::Nl).0, "0,45 tot 0,65");
    }

    #[test]
    fn a_name_of_no_figure_is_told() {
        let gap = Observation::new(Period::Year(2014));
        let derived = series(Unit::Percent, vec![gap]);
        for name in [
            "{aandeel utrecht 2014}",
            "{aandeel utrecht 2015}",
            "{aandeel woerden 2014}",
            "{Aandeel utrecht 2014}",
            "{aandeel utrecht}",
            "{aandeel utrecht 2014..2013}",
            "{aandeel utrecht 2014",
        ] {
            assert_eq!(filled_in(&format!("a {name}"), &derived, Lang::En).1, [name]);
        }
    }
}
