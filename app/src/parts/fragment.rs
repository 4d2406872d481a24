//! A piece of a page that the pipeline wrote: long texts that cost the app nothing.

use leptos::prelude::*;
use model::SCHEMA_VERSION;

use crate::api;
use crate::pages::catalog;
use crate::parts::asked::Asked;
use crate::parts::dialog::Content;
use crate::reader::Reader;
use crate::texts::Word;
use crate::travel::is_file;

/// How a link to a page of the site begins in a piece.
const LINK: &str = "href=\"~";

/// A text that stands in a release, in the reader's language.
#[component]
pub fn Fragment(
    /// Its address below the site's root, without language and `.html`.
    path: String,
    /// What stands over it where the release has no such text, for a text that is a page.
    #[prop(optional)]
    title: Option<Word>,
) -> impl IntoView {
    let reader = Reader::here();
    let schema = catalog().schema;
    let question = move || {
        let file = format!("{path}.{}.html", reader.lang.get().code());
        let html = api::fragment(file);
        Some(Box::pin(async move {
            let html = match html.await {
                // Asking again would not help: the release was published before there was this page.
                Err(failure) if failure.is_absence() && schema < SCHEMA_VERSION => {
                    let heading = move || title.map(|title| view! { <h1>{reader.word(title)}</h1> });
                    let older = move || view! { {heading()} <p>{reader.word(|t| t.page_is_newer)}</p> };
                    return Ok(Box::new(move || older().into_any()) as Content);
                }
                other => linked(&other?, &reader.base(), &reader.query_elsewhere()),
            };
            let content: Content =
                Box::new(move || view! { <div class="fragment" inner_html=html.clone()></div> }.into_any());
            Ok(content)
        }) as _)
    };
    view! { <Asked question=Box::new(question)/> }
}

/// The same piece with its links leading into this site, below `base`, each keeping the reader's language and choice.
fn linked(html: &str, base: &str, query: &str) -> String {
    let mut out = String::new();
    for (i, part) in html.split(LINK).enumerate() {
        if i == 0 {
            out.push_str(part);
            continue;
        }
        let (path, rest) = part.split_once('"').unwrap_or((part, ""));
        let query = if is_file(path) { String::new() } else { added(path, query) };
        out.push_str(&format!("href=\"{base}{path}{query}\"{rest}"));
    }
    out
}

/// What of the reader's query an address takes on: all but what it says itself.
fn added(path: &str, query: &str) -> String {
    let name = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
    let own = path.split_once('?').map_or("", |(_, own)| own);
    let mut out = String::new();
    for pair in query.trim_start_matches('?').split('&').filter(|pair| !pair.is_empty()) {
        if own.split('&').all(|known| name(known) != name(pair)) {
            out.push(if out.is_empty() && own.is_empty() { '?' } else { '&' });
            out.push_str(pair);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_into_the_site_and_keep_the_language() {
        let html = r#"<p><a href="~/bronnen">a</a> <a href="~/data/latest/x.csv">b</a> <a href="https://duo.nl">c</a></p>"#;
        assert_eq!(
            linked(html, "/sub", "?lang=en"),
            r#"<p><a href="/sub/bronnen?lang=en">a</a> <a href="/sub/data/latest/x.csv">b</a> <a href="https://duo.nl">c</a></p>"#
        );
        assert_eq!(linked("<p>a</p>", "", "?lang=en"), "<p>a</p>");
    }

    #[test]
    fn what_a_link_says_itself_stands() {
        let html = r#"<a href="~/indicator/x?region=~woerden">a</a>"#;
        assert_eq!(
            linked(html, "", "?region=~utrecht&lang=en"),
            r#"<a href="/indicator/x?region=~woerden&lang=en">a</a>"#
        );
    }
}
