//! Going somewhere by name: a field in the header with a list of what comes nearest. The combobox of the ARIA
//! Authoring Practices: the keyboard stays in the field, and the list says which entry is meant.

use std::sync::Arc;

use leptos::ev::keydown;
use leptos::html::Input;
use leptos::prelude::*;
use model::catalog::Catalog;
use wasm_bindgen::JsCast;

use crate::data::{Data, Load};
use crate::find::{self, Kind};
use crate::live::{click, event, focus, key, live, say};
use crate::reader::Reader;

/// What is offered: where it leads, its name, and what it is.
type Offer = (String, String, String);

/// The search field.
#[component]
pub fn Search() -> impl IntoView {
    let reader = Reader::here();
    let catalog = expect_context::<Data>().catalog();
    let places = Memo::new_with_compare(
        move |_| match catalog.get() {
            Load::Ready(catalog) => find::places(&Arc::<Catalog>::clone(&catalog)),
            _ => Vec::new(),
        },
        |_, _| true,
    );
    let field = NodeRef::<Input>::new();
    let (words, open, at) = (RwSignal::new(String::new()), RwSignal::new(false), RwSignal::new(0_usize));
    let offers = Memo::new(move |_| -> Vec<Offer> {
        if !open.get() {
            return Vec::new();
        }
        let (lang, texts) = (reader.lang.get(), reader.texts());
        let offer = |place: &find::Place| {
            let kind = match &place.kind {
                Kind::Region => texts.region.to_owned(),
                Kind::Municipality(of) => format!("{} {}", texts.municipality, of.get(lang)),
                Kind::Indicator => texts.indicator.to_owned(),
                Kind::Page => texts.page.to_owned(),
            };
            (reader.link(&place.page), place.name.get(lang).to_owned(), kind)
        };
        places.with(|places| {
            words.with(|words| find::nearest(places, words, lang)).into_iter().map(offer).collect()
        })
    });
    let leave = move || {
        open.set(false);
        words.set(String::new());
    };
    let go = move |index: usize| {
        if let Some((href, ..)) = offers.with_untracked(|offers| offers.get(index).cloned()) {
            leave();
            reader.go(&href);
        }
    };
    let keyed = move |event: web_sys::KeyboardEvent| {
        let last = offers.with_untracked(Vec::len).saturating_sub(1);
        match event.key().as_str() {
            "ArrowDown" if !open.get_untracked() => open.set(true),
            "ArrowDown" => at.update(|at| *at = if *at < last { *at + 1 } else { 0 }),
            "ArrowUp" => at.update(|at| *at = if *at > 0 { *at - 1 } else { last }),
            "Enter" => go(at.get_untracked()),
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
    let option = move |(i, (href, name, kind)): (usize, Offer)| {
        view! {
            <li
                role="option"
                id=format!("found-{i}")
                aria-selected=say(move || (at.get() == i).to_string())
                data-href=href
                // Before the field loses the keyboard, which would close the list.
                on:mousedown=click(move |event| {
                    event.prevent_default();
                    go(i);
                })
            >
                {name} " " <span class="fine">{kind}</span>
            </li>
        }
        .into_any()
    };
    let nothing = move || match open.get() && offers.with(Vec::is_empty) {
        true => reader.texts().found_nothing,
        false => "",
    };
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
                aria-expanded=say(move || offers.with(|offers| !offers.is_empty()).to_string())
                aria-activedescendant=say(move || if offers.with(|offers| !offers.is_empty()) { format!("found-{}", at.get()) } else { String::new() })
                aria-label=reader.word(|t| t.search)
                placeholder=reader.word(|t| t.search_short)
                prop:value=words
                on:input=event(typed)
                on:keydown=key(keyed)
                on:blur=focus(move |_| leave())
            />
            <kbd aria-hidden="true">"/"</kbd>
            <ul id="found" role="listbox" aria-label=reader.word(|t| t.search) hidden=Signal::derive(move || offers.with(Vec::is_empty))>
                {live(move || offers.get().into_iter().enumerate().map(option).collect_view().into_any())}
            </ul>
            <p class="found-nothing" role="status">{say(move || nothing().to_owned())}</p>
        </div>
    }
}
