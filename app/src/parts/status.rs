//! Loading, failing, and remarks on the address: the states of a view that shows no figure.

use leptos::prelude::*;

use crate::address::ViewState;
use crate::api::{Failure, Reason};
use crate::data::{Data, Load};
use crate::live::{click, live, only, say};
use crate::pages::revisions::published;
use crate::reader::Reader;
use crate::texts;

/// Something is on its way.
#[component]
pub fn Waiting() -> impl IntoView {
    let reader = Reader::here();
    view! { <p class="waiting" role="status">{reader.word(|t| t.loading)}</p> }
}

/// A file could not be used: which, why, and a way on.
#[component]
pub fn FailureNote(
    /// What went wrong.
    failure: Failure,
    /// Asks again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    let reader = Reader::here();
    let newer = failure.reason == Reason::Newer;
    let act = move |_| {
        if newer {
            let _ = window().location().reload();
        } else {
            retry.run(());
        }
    };
    view! {
        <div class="failure" role="alert">
            <p>{say(move || texts::failure(&failure, reader.lang.get()))}</p>
            <button type="button" class="button" on:click=click(act)>
                {reader.word(if newer { |t| t.reload } else { |t| t.retry })}
            </button>
        </div>
    }
}

/// What in the address was not used, and which region it names that there is not; and, on an older release, that.
#[component]
pub fn ProblemNotes() -> impl IntoView {
    let reader = Reader::here();
    let data = expect_context::<Data>();
    let catalog = data.catalog();
    let sentences = move || {
        let lang = reader.lang.get();
        let mut all: Vec<String> =
            reader.address.with(|a| a.problems.iter().map(|p| texts::problem(p, lang)).collect());
        if let Load::Ready(catalog) = catalog.get() {
            let view = reader.view();
            let unknown = view.regions.iter().filter(|id| catalog.region(id).is_none());
            all.extend(unknown.map(|id| texts::unknown_region(id, lang)));
        }
        all
    };
    let notes = Memo::new(move |_| sentences());
    let older = Memo::new(move |_| reader.address.with(|a| a.view.release.is_some()));
    let newest = move || {
        let view = ViewState { release: None, ..reader.view() };
        reader.href(&reader.page(), &view)
    };
    let words = move || {
        let (lang, history) = (reader.lang.get(), data.history().get().ready());
        let pinned = reader.view().release;
        let known = history.and_then(|history| {
            let newest = history.releases.first().map(|past| past.release.clone()) == pinned;
            Some(texts::pinned(&published(history.past(pinned.as_ref()?)?, lang), newest, lang))
        });
        known.unwrap_or_else(|| texts::of(lang).older_release.to_owned())
    };
    view! {
        {only(move || older.get(), move || view! {
            <p class="note" role="status" data-release="pinned">
                {say(words)} " "
                <a href=say(newest) rel="external">{reader.word(|t| t.to_newest)}</a>
            </p>
        }.into_any())}
        {only(move || !notes.with(Vec::is_empty), move || view! {
            <div class="note" role="status">
                <p><b>{reader.word(|t| t.address_note)}</b></p>
                <ul>{live(move || notes.get().into_iter().map(|note| view! { <li>{note}</li> }).collect_view().into_any())}</ul>
            </div>
        }.into_any())}
    }
}
