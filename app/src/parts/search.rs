//! Going somewhere by name: a field in the header with a list of what comes nearest. The combobox of the ARIA
//! Authoring Practices: the keyboard stays in the field, and the list says which entry is meant.

use leptos::ev::keydown;
use leptos::html::Input;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::later;
use crate::live::{event, focus, key, only, say};
use crate::reader::Reader;

/// What is offered.
#[derive(Clone, PartialEq)]
pub struct Offer {
    /// Where it leads.
    pub href: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
}

/// What the field and the list under it share.
#[derive(Clone, Copy)]
pub struct Finding {
    /// What was typed.
    pub words: RwSignal<String>,
    /// Whether the list is down.
    pub open: RwSignal<bool>,
    /// Which offer is meant.
    pub at: RwSignal<usize>,
    /// What is offered; the list says it.
    pub offers: RwSignal<Vec<Offer>>,
    /// Goes to an offer.
    pub go: Callback<usize>,
}

/// The search field.
#[component]
pub fn Search() -> impl IntoView {
    let reader = Reader::here();
    let field = NodeRef::<Input>::new();
    let (words, open, at) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(0_usize));
    let (offers, asked) = (RwSignal::new(Vec::<Offer>::new()), RwSignal::new(false));
    let leave = move || {
        open.set(false);
        words.set(String::new());
    };
    let go = Callback::new(move |index: usize| {
        if let Some(offer) = offers.with_untracked(|offers| offers.get(index).cloned()) {
            leave();
            reader.go(&offer.href);
        }
    });
    let finding = Finding { words, open, at, offers, go };
    let keyed = move |event: web_sys::KeyboardEvent| {
        let last = offers.with_untracked(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" if !open.get_untracked() => open.set(true),
            "ArrowDown" => at.update(|at| *at = if *at < last { *at + 1 } else { 0 }),
            "ArrowUp" => at.update(|at| *at = if *at > 0 { *at - 1 } else { last }),
            "Enter" => go.run(at.get_untracked()),
            "Escape" => {
                leave();
                if let Some(field) = field.get_untracked() {
                    let _ = field.blur();
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    // `/` anywhere but in a field goes to the search.
    let slash = window_event_listener(keydown, move |event| {
        let typing =
            event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()).is_some_and(|element| {
                element.closest("input, textarea, select, dialog[open]").is_ok_and(|found| found.is_some())
            });
        if event.key() == "/"
            && !typing
            && let Some(field) = field.get_untracked()
        {
            event.prevent_default();
            let _ = field.focus();
        }
    });
    on_cleanup(move || slash.remove());
    let typed = move |event: web_sys::Event| {
        words.set(event_target_value(&event));
        at.set(0);
        open.set(true);
    };
    let listed = move || offers.with(|offers| !offers.is_empty());
    view! {
        <div class="search" role="search">
            <input
                node_ref=field
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                aria-autocomplete="list"
                aria-controls="found"
                aria-expanded=say(move || listed().to_string())
                aria-activedescendant=say(move || if listed() { format!("found-{}", at.get()) } else { String::new() })
                aria-label=reader.word(|t| t.search)
                placeholder=reader.word(|t| t.search_short)
                prop:value=words
                on:focus=focus(move |_| asked.set(true))
                on:input=event(typed)
                on:keydown=key(keyed)
                on:blur=focus(move |_| leave())
            />
            <kbd aria-hidden="true">"/"</kbd>
            <div class="found" hidden=move || !open.get()>
                {only(move || asked.get(), move || later::found(finding))}
            </div>
        </div>
    }
}
