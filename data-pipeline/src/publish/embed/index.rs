//! The list of all embed pages: the way in for who has no script.

use charts::describe::Subject;
use maud::{DOCTYPE, PreEscaped, html};
use model::lang::Lang;

use crate::publish::embed::style;
use crate::publish::embed::words::words;

/// The list, by indicator.
pub fn html(subjects: &[Subject<'_>], lang: Lang) -> String {
    let words = words(lang);
    let file = match lang {
        Lang::Nl => "",
        Lang::En => "en.html",
    };
    html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                link rel="icon" href="data:,";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (words.all_pages) " · TechNet Monitor" }
                style { (PreEscaped(style::css())) }
            }
            body {
                main {
                    h1 { (words.all_pages) }
                    p.lead { (words.about_pages) }
                    @for chunk in subjects.chunk_by(|a, b| a.indicator.id == b.indicator.id) {
                        @if let Some(first) = chunk.first() { h2 { (first.indicator.name.get(lang)) } }
                        nav {
                            @if let Some(first) = chunk.first() {
                                a href={ (first.indicator.id) "/" (file) } { (words.all_regions) }
                            }
                            @for s in chunk {
                                a href={ (s.indicator.id) "/" (s.region.id) "/" (file) } { (s.region.name.get(lang)) }
                            }
                        }
                    }
                }
            }
        }
    }
    .into_string()
}
