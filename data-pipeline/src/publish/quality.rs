//! Remarks on the files under a release, published with it: `quality.json`, and a fragment of HTML for the page of
//! sources.
//!
//! A run's report tells an analyst every finding with its repair; this tells a reader what kinds of problem there are,
//! how often, and where. It repeats no text of a cell, because that may be a small count.

use maud::{Markup, html};
use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::lang::{Lang, Text};
use model::number;
use model::quality::{Quality, Remark};

use crate::figures::edition::FigureEdition;
use crate::finding::{Finding, Findings, Severity, both};

/// The name of the file in a release's folder.
pub const FILE: &str = "quality.json";

/// The remarks on the editions' files, and on what was found in figures and definitions.
pub fn of(editions: &[FigureEdition], checked: &Findings) -> Quality {
    let mut remarks: Vec<Remark> = editions.iter().flat_map(of_edition).collect();
    let warnings = checked.sorted().into_iter().filter(|f| f.severity == Severity::Warning);
    remarks.extend(warnings.map(of_definition));
    Quality { schema: SCHEMA_VERSION, remarks }
}

fn of_edition(edition: &FigureEdition) -> Vec<Remark> {
    let mut kinds: Vec<&str> = edition.warnings.iter().map(|w| w.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let remark = |kind: &str| {
        let own = edition.warnings.iter().filter(|w| w.kind == kind);
        let count = own.clone().count() as u32;
        Remark {
            kind: kind.to_owned(),
            source: Some(edition.source.clone()),
            edition: Some(edition.origin.edition.clone()),
            count,
            text: text(kind, count),
            places: own.map(|w| w.cell.clone()).filter(|cell| !cell.is_empty()).collect(),
        }
    };
    kinds.into_iter().map(remark).collect()
}

fn of_definition(finding: &Finding) -> Remark {
    Remark {
        kind: finding.kind.to_owned(),
        source: None,
        edition: None,
        count: 1,
        text: capitalised(&finding.message),
        places: Vec::new(),
    }
}

fn capitalised(text: &Text) -> Text {
    let one = |text: &str| {
        let mut letters = text.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{first}{}.", letters.as_str().trim_end_matches('.'))
    };
    both(one(&text.nl), one(&text.en))
}

/// The problem and what was done about it.
fn text(kind: &str, count: u32) -> Text {
    let n = |lang| number::plain(f64::from(count), 0, lang);
    let (nl, en) = (n(Lang::Nl), n(Lang::En));
    match (kind, count) {
        ("total-differs", 1) => both(
            "Eén afgedrukt totaal is niet de som van zijn delen. Het totaal is gebruikt.",
            "One printed total is not the sum of its parts. The total was used.",
        ),
        ("total-differs", _) => both(
            format!("{nl} afgedrukte totalen zijn niet de som van hun delen. De totalen zijn gebruikt."),
            format!("{en} printed totals are not the sum of their parts. The totals were used."),
        ),
        ("address-unknown", 1) => both(
            "Van één schoollocatie is geen adres bekend. Die telt alleen mee in het cijfer van Nederland.",
            "Of one school site no address is known. It counts in the figure of the Netherlands only.",
        ),
        ("address-unknown", _) => both(
            format!(
                "Van {nl} schoollocaties is geen adres bekend. Ze tellen alleen mee in het cijfer van Nederland."
            ),
            format!(
                "Of {en} school sites no address is known. They count in the figure of the Netherlands only."
            ),
        ),
        (other, _) => both(
            format!("Waarschuwing van de soort {other}, {nl} keer."),
            format!("Warning of the kind {other}, {en} times."),
        ),
    }
}

/// The remarks as a fragment of HTML: a list, each with its places to unfold.
pub fn fragment(quality: &Quality, catalog: &Catalog, lang: Lang) -> Markup {
    let places = |n: usize| {
        let count = number::plain(n as f64, 0, lang);
        match (n, lang) {
            (1, Lang::Nl) => format!("{count} cel"),
            (1, Lang::En) => format!("{count} cell"),
            (_, Lang::Nl) => format!("{count} cellen"),
            (_, Lang::En) => format!("{count} cells"),
        }
    };
    let edition = |remark: &Remark| {
        let source = catalog.source(remark.source.as_ref()?)?;
        let word = if lang == Lang::Nl { "editie" } else { "edition" };
        Some(format!("{}, {word} {}", source.title, remark.edition.as_deref().unwrap_or_default()))
    };
    html! {
        ul class="quality" {
            @for remark in &quality.remarks {
                li {
                    @if let Some(edition) = edition(remark) { strong { (edition) ": " } }
                    (remark.text.get(lang))
                    @if !remark.places.is_empty() {
                        " "
                        details { summary { (places(remark.places.len())) } p { (remark.places.join(", ")) } }
                    }
                }
            }
        }
    }
}
