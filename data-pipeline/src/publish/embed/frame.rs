//! What every embed page has round its chart: what machines read in its head, its source and links below.
//!
//! The site's address is not known when pages are made, so all addresses are relative, and there is no `og:image`:
//! that one must be absolute.

use charts::describe;
use maud::{Markup, html};
use model::catalog::Catalog;
use model::indicator::Indicator;
use model::lang::Lang;
use model::region::Region;

use crate::publish::embed::Follows;
use crate::publish::embed::words::{overdue as overdue_in, words};

/// How many folders below the pages' own folder the page of a region lies: `<indicator>/<region>/`.
pub const OF_REGION: usize = 2;
/// The same of the page of all regions: `<indicator>/`.
pub const OF_INDICATOR: usize = 1;

/// What a page says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Its title.
    pub title: &'a str,
    /// The sentence that says what it shows.
    pub sentence: &'a str,
    /// Which release it shows.
    pub follows: Follows<'a>,
    /// Its language.
    pub lang: Lang,
}

/// The head: for browsers, for who shares a link (Open Graph), for who embeds by address (oEmbed), and for search
/// engines, which are sent from a pinned page to nothing that changes.
pub fn head(about: &About<'_>) -> Markup {
    let (lang, other) = (about.lang, other(about.lang));
    let (locale, other_locale) = (locale(lang), locale(other));
    html! {
        meta charset="utf-8";
        meta name="viewport" content="width=device-width, initial-scale=1";
        // No icon of its own: without this line every browser asks the site's root for one.
        link rel="icon" href="data:,";
        title { (about.title) }
        meta name="description" content=(about.sentence);
        link rel="canonical" href=(file_name(lang));
        link rel="alternate" hreflang=(other.code()) href=(file_name(other));
        link rel="alternate" type="application/json+oembed" href=(oembed_name(lang)) title=(about.title);
        meta property="og:type" content="article";
        meta property="og:site_name" content="TechNet Monitor";
        meta property="og:title" content=(about.title);
        meta property="og:description" content=(about.sentence);
        meta property="og:locale" content=(locale);
        meta property="og:locale:alternate" content=(other_locale);
        @if matches!(about.follows, Follows::Pinned(_)) { meta name="robots" content="noindex"; }
    }
}

/// Source, licence and release, and the links out. A pinned page links pinned files only.
pub fn footer(
    catalog: &Catalog,
    indicator: &Indicator,
    region: Option<&Region>,
    follows: Follows<'_>,
    lang: Lang,
) -> Markup {
    let words = words(lang);
    let root = root(follows, if region.is_some() { OF_REGION } else { OF_INDICATOR });
    let (data, release) = match follows {
        Follows::Newest => ("latest".to_owned(), String::new()),
        Follows::Pinned(id) => (format!("releases/{id}"), format!("&release={id}")),
    };
    let (ending, lang_query) = match lang {
        Lang::Nl => (".nl.csv", ""),
        Lang::En => (".csv", "&lang=en"),
    };
    let shown = region.map_or("tab=compare".to_owned(), |region| format!("region=~{}", region.id));
    let sources = indicator.sources.iter().filter_map(|id| catalog.source(id));
    let licences: Vec<&str> = sources.map(|source| source.licence.get(lang)).collect();
    html! {
        footer {
            p { (describe::source_line(catalog, indicator, lang)) }
            p { (words.licence) ": " (licences.join("; ")) " · " (words.release) " " (catalog.release) }
            nav {
                a href={ (root) "indicator/" (indicator.id) "?" (shown) (lang_query) (release) } target="_blank" rel="noopener" { (words.full_view) }
                a href={ (root) "data/" (data) "/" (indicator.id) (ending) } download { (words.csv) }
                a href={ (root) "data/" (data) "/" (indicator.id) ".xlsx" } download { (words.xlsx) }
                a href=(file_name(other(lang))) hreflang=(other(lang).code()) lang=(other(lang).code()) { (words.other_language) }
            }
        }
    }
}

/// The day on which newer figures were to come, for the script to compare with today's. A pinned page waits for none.
pub fn due<'a>(indicator: &'a Indicator, follows: Follows<'_>) -> Option<&'a str> {
    indicator.next_update.as_deref().filter(|_| follows == Follows::Newest)
}

/// The badge of a page whose figures are overdue. It is not seen until the script finds that they are: a page that
/// was made long ago cannot know what day it is.
pub fn overdue(indicator: &Indicator, follows: Follows<'_>, lang: Lang) -> Markup {
    html! {
        @if let Some(day) = due(indicator, follows) { p.overdue hidden { (overdue_in(day, lang)) } }
    }
}

/// The script, which only adds.
pub fn script(follows: Follows<'_>, depth: usize) -> Markup {
    html! { script src={ (root(follows, depth)) "assets/embed.js" } defer {} }
}

/// The way from a page to the site's root: links are relative, so that the site works in any folder.
fn root(follows: Follows<'_>, depth: usize) -> String {
    let above = match follows {
        Follows::Newest => 1,
        Follows::Pinned(_) => 3,
    };
    "../".repeat(above + depth)
}

/// The other language.
fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    }
}

fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "nl_NL",
        Lang::En => "en_GB",
    }
}

/// The name of a page in its folder.
pub fn file_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "index.html",
        Lang::En => "en.html",
    }
}

/// The name of a page's oEmbed answer in the same folder.
pub fn oembed_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "oembed.json",
        Lang::En => "oembed.en.json",
    }
}
