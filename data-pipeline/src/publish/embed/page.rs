//! An embed page as HTML. Everything that comes from data is escaped by the template; only drawings go in as they
//! are, and those escape their own texts.

use charts::describe::{self, Subject, Table};
use charts::theme::Theme;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::lang::Lang;

use crate::publish::embed::words::{Words, words};
use crate::publish::embed::{Follows, chart, style};

/// Width and height of the drawing for pages from 560 pixels up, and below. Each is shown within about a fifth of its
/// size, so that its text stays readable and no larger than the page's.
const WIDE: (u32, u32) = (600, 310);
const NARROW: (u32, u32) = (340, 260);

/// The page of a subject.
pub fn html(s: &Subject<'_>, follows: Follows<'_>, lang: Lang) -> String {
    let words = words(lang);
    let title = describe::title(s, lang);
    let spans = describe::sentence(s, lang);
    let id = format!("{}/{}", s.indicator.id, s.region.id);
    html! {
        (DOCTYPE)
        html lang=(lang.code()) data-embed=(id) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                // No icon of its own: without this line every browser asks the site's root for one.
                link rel="icon" href="data:,";
                title { (title) }
                meta name="description" content=(describe::plain(&spans));
                link rel="alternate" hreflang=(other(lang).code()) href=(file_name(other(lang)));
                style { (PreEscaped(style::css())) }
            }
            body {
                main {
                    h1 { (title) }
                    p.sub { (describe::subtitle(s, lang)) }
                    p.lead {
                        @for span in &spans {
                            @if span.strong { strong { (span.text) } } @else { (span.text) }
                        }
                    }
                    div role="img" aria-label={ (words.chart) ": " (title) } {
                        div.wide { (PreEscaped(chart::draw(s, WIDE.0, WIDE.1, Theme::Css, lang).svg)) }
                        div.narrow { (PreEscaped(chart::draw(s, NARROW.0, NARROW.1, Theme::Css, lang).svg)) }
                    }
                    @if let Some(base) = describe::base_line(s, lang) { p.base { (base) } }
                    (details(s, words, lang))
                    (footer(s, follows, words, lang))
                }
                script src={ (root(follows)) "assets/embed.js" } defer {}
            }
        }
    }
    .into_string()
}

/// The table, what was counted, and where the series breaks.
fn details(s: &Subject<'_>, words: &Words, lang: Lang) -> Markup {
    let others: Vec<_> = chart::country(s).into_iter().collect();
    let table = describe::table(s, &others, lang);
    html! {
        details {
            summary { (words.details) }
            div.scroll role="region" aria-label=(words.table) tabindex="0" { (table_of(&table)) }
            h2 { (words.definition) }
            p { (s.indicator.definition.get(lang)) }
            @if !s.indicator.breaks.is_empty() {
                h2 { (words.breaks) }
                ul { @for b in &s.indicator.breaks { li { (b.from.short(lang)) ": " (b.note.get(lang)) } } }
            }
            @for note in &s.series.notes { p.base { (note.get(lang)) } }
            @if s.region.provisional { p.base { (s.catalog.mapping_note.get(lang)) "." } }
        }
    }
}

fn table_of(table: &Table) -> Markup {
    html! {
        table {
            caption { (table.caption) }
            thead { tr { @for head in &table.head { th scope="col" { (head) } } } }
            tbody {
                @for row in &table.rows {
                    tr { th scope="row" { (row.head) } @for cell in &row.cells { td { (cell) } } }
                }
            }
        }
    }
}

/// Source, licence and release, and the links out. A pinned page links pinned files only.
fn footer(s: &Subject<'_>, follows: Follows<'_>, words: &Words, lang: Lang) -> Markup {
    let root = root(follows);
    let (indicator, region) = (&s.indicator.id, &s.region.id);
    let (data, query) = match follows {
        Follows::Newest => ("latest".to_owned(), String::new()),
        Follows::Pinned(id) => (format!("releases/{id}"), format!("&release={id}")),
    };
    let (ending, lang_query) = match lang {
        Lang::Nl => (".nl.csv", ""),
        Lang::En => (".csv", "&lang=en"),
    };
    let licences = s
        .indicator
        .sources
        .iter()
        .filter_map(|id| s.catalog.source(id))
        .map(|source| source.licence.get(lang));
    let licences: Vec<&str> = licences.collect();
    html! {
        footer {
            p { (describe::source_line(s.catalog, s.indicator, lang)) }
            p { (words.licence) ": " (licences.join("; ")) " · " (words.release) " " (s.catalog.release) }
            nav {
                a href={ (root) "indicator/" (indicator) "?region=~" (region) (lang_query) (query) } target="_blank" rel="noopener" { (words.full_view) }
                a href={ (root) "data/" (data) "/" (indicator) (ending) } download { (words.csv) }
                a href=(file_name(other(lang))) hreflang=(other(lang).code()) lang=(other(lang).code()) { (words.other_language) }
            }
        }
    }
}

/// The way from a page to the site's root: links are relative, so that the site works in any folder.
fn root(follows: Follows<'_>) -> &'static str {
    match follows {
        Follows::Newest => "../../../",
        Follows::Pinned(_) => "../../../../../",
    }
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    }
}

fn file_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "index.html",
        Lang::En => "en.html",
    }
}
