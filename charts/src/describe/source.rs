//! Where figures come from, in the line under a chart.

use model::catalog::Catalog;
use model::indicator::Indicator;
use model::lang::Lang;
use model::period::date_in_words;
use model::source::{Edition, Source};

/// "Bron: DUO, Open Onderwijsdata, edities 2014-2019 en 2019-2024, opgehaald 23 november 2026". Where one edition was
/// copied from a page, or the days differ, each has its own: "edities 2020-Q2 (opgehaald 23 november 2026) en 2026-07-30
/// (met de hand overgenomen, 30 juli 2026)".
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
    let first = source.editions.first();
    let alike = source
        .editions
        .iter()
        .all(|e| !is_copied(e) && first.is_some_and(|first| first.retrieved == e.retrieved));
    let named = source.editions.iter().filter(|e| !e.edition.is_empty());
    let editions: Vec<String> = match alike {
        true => named.map(|e| e.edition.clone()).collect(),
        false => named.map(|e| format!("{} ({})", e.edition, how(e, lang))).collect(),
    };
    if !editions.is_empty() {
        let word = match (editions.len(), lang) {
            (1, Lang::Nl) => "editie",
            (1, Lang::En) => "edition",
            (_, Lang::Nl) => "edities",
            (_, Lang::En) => "editions",
        };
        out.push_str(&format!(", {word} {}", listed(&editions, lang)));
    }
    if let Some(first) = first.filter(|_| alike) {
        out.push_str(&format!(", {}", how(first, lang)));
    }
    out
}

/// Whether figures were copied from a page, so that there is no file to have a hash.
fn is_copied(edition: &Edition) -> bool {
    edition.files.iter().any(|file| file.sha256.is_none())
}

/// "opgehaald 23 november 2026"
fn how(edition: &Edition, lang: Lang) -> String {
    let day = date_in_words(&edition.retrieved, lang);
    match (is_copied(edition), lang) {
        (false, Lang::Nl) => format!("opgehaald {day}"),
        (false, Lang::En) => format!("retrieved {day}"),
        (true, Lang::Nl) => format!("met de hand overgenomen, {day}"),
        (true, Lang::En) => format!("copied by hand, {day}"),
    }
}

/// "a", "a en b", "a, b en c".
fn listed(items: &[String], lang: Lang) -> String {
    let and = match lang {
        Lang::Nl => " en ",
        Lang::En => " and ",
    };
    match items.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{}{and}{last}", rest.join(", ")),
        None => String::new(),
    }
}
