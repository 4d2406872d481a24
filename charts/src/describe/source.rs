//! Where figures come from, in the line under a chart.

use model::catalog::Catalog;
use model::indicator::Indicator;
use model::lang::Lang;
use model::period::date_in_words;
use model::source::Source;

/// "Bron: DUO, Open Onderwijsdata, edities 2014-2019 en 2019-2024, opgehaald 23 november 2026".
pub fn source_line(catalog: &Catalog, indicator: &Indicator, lang: Lang) -> String {
    let sources: Vec<&Source> = indicator.sources.iter().filter_map(|id| catalog.source(id)).collect();
    let named: Vec<String> = sources.iter().map(|source| one(source, lang)).collect();
    let head = match (named.len(), lang) {
        (0, Lang::Nl) => return "Bron: niet vermeld".to_owned(),
        (0, Lang::En) => return "Source: not given".to_owned(),
        (1, Lang::Nl) => "Bron",
        (1, Lang::En) => "Source",
        (_, Lang::Nl) => "Bronnen",
        (_, Lang::En) => "Sources",
    };
    format!("{head}: {}", named.join("; "))
}

fn one(source: &Source, lang: Lang) -> String {
    let mut out = source.cite_as.get(lang).to_owned();
    let editions: Vec<&str> =
        source.editions.iter().map(|e| e.edition.as_str()).filter(|e| !e.is_empty()).collect();
    if !editions.is_empty() {
        let word = match (editions.len(), lang) {
            (1, Lang::Nl) => "editie",
            (1, Lang::En) => "edition",
            (_, Lang::Nl) => "edities",
            (_, Lang::En) => "editions",
        };
        out.push_str(&format!(", {word} {}", listed(&editions, lang)));
    }
    if let Some(retrieved) =
        source.editions.iter().map(|e| e.retrieved.as_str()).filter(|d| !d.is_empty()).max()
    {
        let word = match lang {
            Lang::Nl => "opgehaald",
            Lang::En => "retrieved",
        };
        out.push_str(&format!(", {word} {}", date_in_words(retrieved, lang)));
    }
    out
}

/// "a", "a en b", "a, b en c".
fn listed(items: &[&str], lang: Lang) -> String {
    let and = match lang {
        Lang::Nl => " en ",
        Lang::En => " and ",
    };
    match items.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, rest)) => format!("{}{and}{last}", rest.join(", ")),
        None => String::new(),
    }
}
