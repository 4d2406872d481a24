//! What changed between releases: the releases with their dates, and the figures that differ.

use leptos::prelude::*;
use model::history::{History, Past};
use model::lang::Lang;
use model::period::date_in_words;

use crate::address::{Page, ViewState};
use crate::data::{Data, Load};
use crate::live::{effect, live};
use crate::pages::catalog;
use crate::parts::fragment::Fragment;
use crate::parts::markup::Markup;
use crate::parts::status::{FailureNote, Waiting};
use crate::reader::Reader;
use crate::root::{leave_still, titled};
use crate::texts;

/// `/herzieningen`
#[component]
pub fn Revisions() -> impl IntoView {
    let reader = Reader::here();
    titled(reader.word(|t| t.revisions));
    effect(leave_still);
    let data = expect_context::<Data>();
    let history = data.history();
    view! {
        <h1>{reader.word(|t| t.revisions)}</h1>
        <p class="lead">{reader.word(|t| t.revisions_about)}</p>
        {live(move || match history.get() {
            Load::Loading => view! { <Waiting/> }.into_any(),
            Load::Failed(failure) => view! { <FailureNote failure retry=move |()| data.reload_history()/> }.into_any(),
            Load::Ready(history) => told(reader, &history, reader.lang.get()),
        })}
    }
}

/// The changes of the release that is shown, and the list of all.
fn told(reader: Reader, history: &History, lang: Lang) -> AnyView {
    let (texts, shown) = (texts::of(lang), catalog().release.clone());
    let past = history.past(&shown);
    let changes = match past.is_some_and(|past| past.previous.is_some()) {
        true => view! { <Fragment path=format!("data/changes/{shown}")/> }.into_any(),
        false => view! { <p class="note">{texts.first_release}</p> }.into_any(),
    };
    let mut rows = Markup::default();
    for past in &history.releases {
        let view = ViewState { release: Some(past.release.clone()), ..reader.view().elsewhere() };
        let counts = past.changes.map_or_else(|| texts.first_release.to_owned(), |c| texts::counts(c, lang));
        let name = heading(past, history, lang);
        rows.tags(if past.release == shown {
            "<li class=card aria-current=true>"
        } else {
            "<li class=card>"
        });
        rows.tags("<h3>").text(&name).tags("</h3><p>").text(&counts).tags("</p><p class=fine>");
        rows.text(texts.release).tags(" <code>").text(past.release.as_str()).tags("</code></p>");
        // A release is chosen once, when the page begins: its address is loaded anew.
        rows.tags("<a rel=external href=\"").text(&reader.href(&Page::Overview, &view)).tags("\">");
        rows.text(texts.see_release).tags(" ").text(&name).tags("</a></li>");
    }
    view! {
        <section class="changes-of">
            <h2>{format!("{} {}", texts.changes_of, past.map(|p| heading(p, history, lang)).unwrap_or_default())}</h2>
            {changes}
        </section>
        <section class="all-releases">
            <h2>{texts.releases}</h2>
            <ul class="cards releases" inner_html=rows.done()></ul>
        </section>
    }
    .into_any()
}

/// What tells a release from the others: its day, and its time where others are of the same day.
fn heading(past: &Past, history: &History, lang: Lang) -> String {
    let (day, name) = (past.published.get(..10), published(past, lang));
    let of_day = history.releases.iter().filter(|other| other.published.get(..10) == day).count();
    match past.published.get(11..16) {
        Some(time) if of_day > 1 => texts::at_time(&name, time),
        _ => name,
    }
}

/// The day on which a release was published, in words.
pub fn published(past: &Past, lang: Lang) -> String {
    let day = past.published.get(..10).unwrap_or(&past.published);
    date_in_words(day, lang)
}
