//! Loading, failing, and remarks on the address: the states of a view that shows no figure.

use leptos::prelude::*;

use crate::address::{Page, ViewState};
use crate::api::{Failure, Reason};
use crate::data::{Data, Load};
use crate::reader::{Reader, say};
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
            <button type="button" class="button" on:click=act>
                {reader.word(if newer { |t| t.reload } else { |t| t.retry })}
            </button>
        </div>
    }
}

/// What in the address was not used, and which region it names that there is not; and, on an older release, that.
#[component]
pub fn ProblemNotes() -> impl IntoView {
    let reader = Reader::here();
    let catalog = expect_context::<Data>().catalog();
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
    view! {
        <Show when=move || older.get()>
            <p class="note" role="status">
                {reader.word(|t| t.older_release)} " "
                <a href=say(newest) rel="external">{reader.word(|t| t.to_newest)}</a>
            </p>
        </Show>
        <Show when=move || !notes.with(Vec::is_empty)>
            <div class="note" role="status">
                <p><b>{reader.word(|t| t.address_note)}</b></p>
                <ul>{move || notes.get().into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}</ul>
            </div>
        </Show>
    }
}

/// The list of pages with a name near to what was asked for.
#[component]
pub fn Nearest(
    /// What was asked for.
    wanted: String,
    /// What there is: a page and its name.
    pages: Vec<(Page, String)>,
) -> impl IntoView {
    let reader = Reader::here();
    let wanted = wanted.to_ascii_lowercase();
    let mut far: Vec<(usize, Page, String)> = Vec::new();
    for (page, name) in pages {
        let distance = strsim::levenshtein(&wanted, page.path().rsplit('/').next().unwrap_or_default());
        let at = far.iter().take_while(|(other, _, _)| *other <= distance).count();
        far.insert(at, (distance, page, name));
    }
    let ranked = far.into_iter().take(3);
    view! {
        <ul>
            {ranked
                .map(|(_, page, name)| view! { <li><a href=reader.to(&page)>{name}</a></li> })
                .collect_view()}
        </ul>
    }
}
