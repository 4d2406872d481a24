//! A text to take along: in a field, with a button that copies it.

use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;

use crate::live::{click, say};
use crate::reader::Reader;

/// A text in a field, and a button that copies it.
#[component]
pub fn Copyable(
    /// What the text is.
    label: Signal<String>,
    /// The text.
    text: String,
) -> impl IntoView {
    let reader = Reader::here();
    let (shown, copied) = (text.clone(), RwSignal::new(false));
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
        let written = JsFuture::from(clipboard.write_text(&text));
        spawn_local(async move {
            let done = written.await.is_ok();
            copied.try_set(done);
        });
    };
    let button = move || if copied.get() { reader.texts().copied } else { reader.texts().copy }.to_owned();
    let spoken = move || if copied.get() { reader.texts().copied } else { "" }.to_owned();
    view! {
        <label class="field">
            {label}
            <textarea node_ref=field readonly rows="5" spellcheck="false">{shown}</textarea>
        </label>
        <p class="buttons">
            <button type="button" class="button strong" on:click=click(copy)>{say(button)}</button>
        </p>
        <p class="visually-hidden" role="status">{say(spoken)}</p>
    }
}
