//! The page of sources: what each is and which files of it were read, how is counted, which municipalities make a
//! region, where all figures can be had, and the accessibility statement.

use maud::{Markup, PreEscaped, html};
use model::catalog::Catalog;
use model::indicator::Indicator;
use model::lang::Lang;
use model::period::date_in_words;
use model::quality::Quality;
use model::region::Region;
use model::series::Series;
use model::source::{Edition, Source};

use super::markdown;
use super::words::{self, Words, words};
use crate::config::pages::Pages;
use crate::publish::quality;

/// The page.
pub fn html(pages: &Pages, catalog: &Catalog, derived: &[Series], quality: &Quality, lang: Lang) -> String {
    let words = words(lang);
    html! {
        h1 { (words.sources) }
        @for source in &catalog.sources { (card(source, words, lang)) }
        @if !quality.remarks.is_empty() {
            section.about {
                h2 { (words.remarks) }
                (quality::fragment(quality, catalog, lang))
            }
        }
        section.about { (PreEscaped(markdown::html(pages.method.get(lang)))) }
        section.about {
            h2 { (words.definitions) }
            @for series in derived { (definition(&series.indicator, words, lang)) }
        }
        section.about {
            h2 { (words.mapping) }
            p { (catalog.mapping_note.get(lang)) }
            dl { @for region in catalog.technet_regions() { (municipalities(region, lang)) } }
        }
        section.about {
            h2 { (words.downloads) }
            p { (words.downloads_about) }
            ul {
                @for series in derived {
                    @let id = &series.indicator.id;
                    li {
                        (series.indicator.name.get(lang)) ": "
                        a href={ "~/data/latest/" (id) ".xlsx" } { (words.workbook) } ", "
                        a href={ "~/data/latest/" (id) ".nl.csv" } { (words.csv_dutch) } ", "
                        a href={ "~/data/latest/" (id) ".csv" } { "CSV" } ", "
                        a href={ "~/data/latest/" (id) ".json" } { "JSON-stat 2.0" }
                    }
                }
                li {
                    (words.everything) ": "
                    a href="~/data/latest/datapackage.json" { "Data Package" } ", "
                    a href="~/data/latest/dcat.jsonld" { "DCAT" }
                }
            }
        }
        section.about { (PreEscaped(markdown::html(pages.accessibility.get(lang)))) }
    }
    .into_string()
}

fn card(source: &Source, words: &Words, lang: Lang) -> Markup {
    html! {
        section.card {
            h2 lang="nl" { (source.title) }
            dl {
                dt { (words.publisher) }
                dd { a rel="external noreferrer" href=(source.address) { (source.publisher) } }
                dt { (words.licence) }
                dd { (source.licence.get(lang)) }
                @for edition in &source.editions { (edition_entry(edition, words, lang)) }
            }
        }
    }
}

fn edition_entry(edition: &Edition, words: &Words, lang: Lang) -> Markup {
    html! {
        dt { (words.edition) " " (edition.edition) }
        dd {
            (words::dates(edition, lang))
            @if let Some(remark) = &edition.remark { p { (remark.get(lang)) } }
            ul {
                @for file in &edition.files {
                    li {
                        code { (file.name) } " "
                        span.fine.hash {
                            @match &file.sha256 {
                                Some(hash) => { "SHA-256 " (hash) }
                                None => (words.copied_by_hand)
                            }
                        }
                    }
                }
            }
        }
    }
}

fn definition(indicator: &Indicator, words: &Words, lang: Lang) -> Markup {
    let next = indicator.next_update.as_ref().map(|day| date_in_words(day, lang));
    html! {
        h3 { a href={ "~/indicator/" (indicator.id) } { (indicator.name.get(lang)) } }
        p { (indicator.definition.get(lang)) }
        dl {
            dt { (words.counted) }
            dd { (indicator.basis.get(lang)) }
            @if !indicator.breaks.is_empty() {
                dt { (words.breaks) }
                @for b in &indicator.breaks { dd { (b.from.short(lang)) ": " (b.note.get(lang)) } }
            }
            dt { (words.next_update) }
            dd { (next.as_deref().unwrap_or(words.not_announced)) }
        }
    }
}

fn municipalities(region: &Region, lang: Lang) -> Markup {
    let list: Vec<String> =
        region.municipalities.iter().map(|m| format!("{} ({})", m.name, m.code)).collect();
    html! {
        dt { (region.name.get(lang)) }
        dd { (list.join(", ")) }
    }
}
