//! An embed page as HTML. Everything that comes from data is escaped by the template; only drawings go in as they
//! are, and those escape their own texts.

use charts::describe::{self, Subject, Table};
use charts::theme::Theme;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::lang::Lang;

use crate::publish::embed::frame::{self, About};
use crate::publish::embed::words::{Words, words};
use crate::publish::embed::{Follows, chart, style};

/// Width and height of the drawing for pages from 560 pixels up, and below. Each is shown within about a fifth of its
/// size, so that its text stays readable and no larger than the page's.
const WIDE: (u32, u32) = (600, 310);
const NARROW: (u32, u32) = (340, 260);

/// The page of a subject, as each of `wanted`.
pub fn html(s: &Subject<'_>, wanted: &[Follows<'_>], lang: Lang) -> Vec<String> {
    let [wide, narrow] =
        [WIDE, NARROW].map(|(width, height)| chart::draw(s, width, height, Theme::Css, lang).svg);
    wanted.iter().map(|follows| around(s, [&wide, &narrow], *follows, lang)).collect()
}

fn around(s: &Subject<'_>, [wide, narrow]: [&str; 2], follows: Follows<'_>, lang: Lang) -> String {
    let words = words(lang);
    let title = describe::title(s, lang);
    let spans = describe::sentence(s, lang);
    let id = format!("{}/{}", s.indicator.id, s.region.id);
    let about = About { title: &title, sentence: &describe::plain(&spans), follows, lang };
    html! {
        (DOCTYPE)
        html lang=(lang.code()) data-embed=(id) data-next-update=[frame::due(s.indicator, follows)] {
            head {
                (frame::head(&about))
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
                        div.wide { (PreEscaped(wide)) }
                        div.narrow { (PreEscaped(narrow)) }
                    }
                    @if let Some(base) = describe::base_line(s, lang) { p.base { (base) } }
                    (details(s, words, lang))
                    (frame::overdue(s.indicator, follows, lang))
                    (frame::footer(s.catalog, s.indicator, Some(s.region), follows, lang))
                }
                (frame::script(follows, frame::OF_REGION))
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
