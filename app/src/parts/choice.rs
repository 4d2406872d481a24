//! One choice out of several, by the browser's own control.

use leptos::prelude::*;

use crate::live::{event, live};

/// Values, each with the words that offer it.
pub type Options = Vec<(String, String)>;

/// One choice out of several, by the browser's own control.
#[component]
pub fn Choice(
    /// What is chosen.
    label: Signal<String>,
    /// What there is to choose from.
    options: Signal<Options>,
    /// What is chosen now.
    value: Signal<String>,
    /// Takes the reader's choice.
    chosen: Callback<String>,
) -> impl IntoView {
    let option = move |(code, words): (String, String)| {
        let selected = code == value.get();
        view! { <option value=code selected=selected>{words}</option> }.into_any()
    };
    view! {
        <label class="choice">
            <span>{label}</span>
            <select on:change=event(move |event| chosen.run(event_target_value(&event)))>
                {live(move || options.get().into_iter().map(option).collect_view().into_any())}
            </select>
        </label>
    }
}
