//! The changes as a fragment of HTML, shown by the app and by `technet diff --html`.
//!
//! A fragment has no `<html>`; its links are written from `~/`, which whoever shows it replaces by the site's own root.

use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::changes::{Changes, Redefinition, Rezoning};
use model::id::{IndicatorId, RegionId};
use model::lang::{Lang, Text};

use crate::publish::changes::counts;
use crate::publish::changes::side::Side;
use crate::publish::changes::table::{self, Row, Wording};
use crate::publish::changes::words::{self, Words, words};
use crate::publish::embed::style;

/// The fragment.
pub fn html(changes: &Changes, old: &Side<'_>, new: &Side<'_>, lang: Lang) -> Markup {
    let words = words(lang);
    html! {
        section class="changes" {
            h2 { (words.heading) }
            p { (words::summary(counts(changes), lang)) " " (words::compared(changes, lang)) }
            @for (id, figures) in table::by_indicator(changes) {
                @let name = indicator_name(id, old, new).get(lang).to_owned();
                h3 { a href={ "~/indicator/" (id) } { (name) } }
                (figure_table(id, &name, &table::rows(figures, &Wording::of(old, new, id, lang)), |region| {
                    region_name(region, old, new).get(lang).to_owned()
                }, words, lang))
            }
            @if !changes.definitions.is_empty() {
                h3 { (words.definitions) }
                (definition_table(&changes.definitions, old, new, words, lang))
            }
            @if !changes.regions.is_empty() {
                h3 { (words.regions) }
                p { (words.regions_about) }
                (region_table(&changes.regions, old, new, words, lang))
            }
        }
    }
}

/// The fragment as a page by itself, for a file on an analyst's disk: its links lead nowhere, so they are left out.
pub fn page(changes: &Changes, old: &Side<'_>, new: &Side<'_>, lang: Lang) -> String {
    let words = words(lang);
    let fragment = html(changes, old, new, lang).into_string();
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (words.heading) " · " (changes.to) " · TechNet Monitor" }
                style { (PreEscaped(style::css())) }
            }
            body { main { (PreEscaped(without_links(&fragment))) } }
        }
    }
    .into_string()
}

fn figure_table(
    id: &IndicatorId,
    name: &str,
    rows: &[Row<'_>],
    region_name: impl Fn(&RegionId) -> String,
    words: &Words,
    lang: Lang,
) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(words::caption(name, lang)) {
            table {
                caption { (words::caption(name, lang)) }
                thead { tr { @for head in words.figure_heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            th scope="row" {
                                a href={ "~/indicator/" (id) "?region=~" (row.region) } { (region_name(row.region)) }
                            }
                            td { (row.period) }
                            td { (row.old) }
                            td { (row.new) }
                            td { (row.by) }
                            td { (row.why) }
                        }
                    }
                }
            }
        }
    }
}

fn definition_table(
    definitions: &[Redefinition],
    old: &Side<'_>,
    new: &Side<'_>,
    words: &Words,
    lang: Lang,
) -> Markup {
    let row = |d: &Redefinition| {
        let name = html! { a href={ "~/indicator/" (d.indicator) } { (indicator_name(&d.indicator, old, new).get(lang)) } };
        field_row(&name, words::field(&d.field, lang), [&d.old, &d.new], lang)
    };
    let rows: Vec<Markup> = definitions.iter().map(row).collect();
    field_table(words.definitions_caption, words.definition_heads, &rows)
}

/// A region's name is no link: it may be there no more.
fn region_table(regions: &[Rezoning], old: &Side<'_>, new: &Side<'_>, words: &Words, lang: Lang) -> Markup {
    let row = |r: &Rezoning| {
        let name = html! { (region_name(&r.region, old, new).get(lang)) };
        field_row(&name, words::field(&r.field, lang), [&r.old, &r.new], lang)
    };
    let rows: Vec<Markup> = regions.iter().map(row).collect();
    field_table(words.regions_caption, words.region_heads, &rows)
}

fn field_table(caption: &str, heads: [&str; 4], rows: &[Markup]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody { @for row in rows { (row) } }
            }
        }
    }
}

fn field_row(name: &Markup, field: &str, [was, is]: [&Text; 2], lang: Lang) -> Markup {
    html! {
        tr {
            th scope="row" { (name) }
            td { (field) }
            td { (or_dash(was.get(lang))) }
            td { (or_dash(is.get(lang))) }
        }
    }
}

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "\u{2013}" } else { text }
}

fn indicator_name(id: &IndicatorId, old: &Side<'_>, new: &Side<'_>) -> Text {
    let series = new.series(id).or_else(|| old.series(id));
    series.map_or_else(|| Text::same(id.as_str()), |s| s.name.clone())
}

fn region_name(id: &RegionId, old: &Side<'_>, new: &Side<'_>) -> Text {
    let region = new.region(id).or_else(|| old.region(id));
    region.map_or_else(|| Text::same(id.as_str()), |region| region.name.clone())
}

/// The fragment with its links taken out and their texts left. Texts from data are escaped, so that a `<` begins a
/// tag of ours.
fn without_links(fragment: &str) -> String {
    let mut out = String::with_capacity(fragment.len());
    let mut rest = fragment;
    while let Some(at) = rest.find("<a href=") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        rest = rest.find('>').map_or("", |end| &rest[end + 1..]);
    }
    out.push_str(rest);
    out.replace("</a>", "")
}
