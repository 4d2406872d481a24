//! Taking a chart along: a snippet for a page, files for everything else.

use charts::describe;
use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::lang::Lang;
use wasm_bindgen_futures::JsFuture;

use crate::parts::trend_data::TrendData;
use crate::reader::{Reader, say};

/// The folder of the ready-made page of what a card shows, below the site's root.
fn page_path(data: &TrendData, lang: Lang) -> Option<String> {
    let region = data.chosen.first()?;
    let file = match lang {
        Lang::Nl => "",
        Lang::En => "en.html",
    };
    Some(format!("embed/{}/{}/{file}", data.series.indicator.id, region.id))
}

/// The site's address with its trailing slash, for code that is pasted elsewhere.
fn site() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    base.rfind('/').map(|at| base[..=at].to_owned()).unwrap_or_default()
}

/// A text as it stands in an HTML attribute.
fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

/// An iframe for somebody else's page. Its height leaves room for sentence, chart and source at 320 px; with the
/// listener in place, the page says its height itself.
fn iframe(address: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" loading=\"lazy\" height=\"560\" style=\"width:0;min-width:100%;border:0\" \
         sandbox=\"allow-scripts allow-popups allow-downloads\" referrerpolicy=\"no-referrer\"></iframe>",
        attribute(address),
        attribute(title)
    )
}

/// The snippet, and a button that copies it.
#[component]
pub fn EmbedSnippet(
    /// What the card shows.
    data: TrendData,
) -> impl IntoView {
    let reader = Reader::here();
    let lang = reader.lang.get_untracked();
    let title = data.subject().map(|s| describe::title(&s, lang)).unwrap_or_default();
    let path = page_path(&data, lang).unwrap_or_default();
    let code = iframe(&format!("{}{path}", site()), &title);
    let (shown, copied) = (code.clone(), RwSignal::new(false));
    let field = NodeRef::<Textarea>::new();
    let copy = move |_| {
        // Selected first: where the browser does not let a page copy, the reader's own keys still do.
        if let Some(field) = field.get_untracked() {
            field.select();
        }
        let clipboard = window().navigator().clipboard();
        // A page that did not come over a secure connection has no clipboard, whatever the type says.
        if clipboard.is_undefined() {
            return;
        }
        let written = JsFuture::from(clipboard.write_text(&code));
        spawn_local(async move { copied.set(written.await.is_ok()) });
    };
    view! {
        <p>{reader.word(|t| t.embed_about)}</p>
        <label class="field">
            {reader.word(|t| t.snippet)}
            <textarea node_ref=field readonly rows="6" spellcheck="false">{shown}</textarea>
        </label>
        <p class="buttons">
            <button type="button" class="button strong" on:click=copy>
                {say(move || if copied.get() { reader.texts().copied } else { reader.texts().copy }.to_owned())}
            </button>
            <a class="button" rel="external" href=reader.file(&path)>{reader.word(|t| t.open_embed)}</a>
        </p>
        <p class="visually-hidden" role="status">{say(move || if copied.get() { reader.texts().copied } else { "" }.to_owned())}</p>
    }
}

/// The files of what a card shows.
#[component]
pub fn DownloadList(
    /// What the card shows.
    data: TrendData,
) -> impl IntoView {
    let reader = Reader::here();
    let id = data.series.indicator.id.clone();
    let at = format!("data/releases/{}/{id}", data.catalog.release);
    let picture = data.chosen.first().map(|region| {
        let name = match reader.lang.get_untracked() {
            Lang::Nl => "chart.svg",
            Lang::En => "chart.en.svg",
        };
        (reader.file(&format!("embed/{id}/{}/{name}", region.id)), format!("{id}-{}.svg", region.id))
    });
    view! {
        <p>{reader.word(|t| t.download_about)}</p>
        <ul class="downloads">
            <li>
                <a rel="external" download=format!("{id}.csv") href=reader.file(&format!("{at}.csv"))>{reader.word(|t| t.csv)}</a>
            </li>
            <li>
                <a rel="external" download=format!("{id}.nl.csv") href=reader.file(&format!("{at}.nl.csv"))>
                    {reader.word(|t| t.csv_nl)}
                </a>
            </li>
            {picture.map(|(href, name)| view! { <li><a rel="external" download=name href=href>{reader.word(|t| t.svg)}</a></li> })}
        </ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_break_out_of_the_snippet() {
        let code = iframe("https://example.org/embed/a/b/", "\"><script>alert(1)</script>");
        assert!(code.contains("title=\"&quot;>&lt;script>alert(1)&lt;/script>\""));
        assert!(code.contains("loading=\"lazy\""));
    }
}
