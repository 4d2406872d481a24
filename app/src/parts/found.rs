//! What the search offers: the list under its field. It comes in a file of its own, when a reader first goes to the field.

use std::sync::Arc;

use leptos::prelude::*;
use model::catalog::Catalog;

use crate::data::{Data, Load};
use crate::find::{self, Kind};
use crate::live::{click, effect, live, say};
use crate::parts::search::{Finding, Offer};
use crate::reader::Reader;

/// The list, and that there is nothing to list.
#[component]
pub fn Found(
    /// The search that it belongs to.
    finding: Finding,
) -> impl IntoView {
    let reader = Reader::here();
    let Finding { words, open, at, offers, go } = finding;
    let catalog = expect_context::<Data>().catalog();
    let places = Memo::new_with_compare(
        move |_| match catalog.get() {
            Load::Ready(catalog) => find::places(&Arc::<Catalog>::clone(&catalog)),
            _ => Vec::new(),
        },
        |_, _| true,
    );
    effect(move || {
        if !open.get() {
            return offers.set(Vec::new());
        }
        let (lang, texts) = (reader.lang.get(), reader.texts());
        let offer = |place: &find::Place| {
            let kind = match &place.kind {
                Kind::Region => texts.region.to_owned(),
                Kind::Municipality(of) => format!("{} {}", texts.municipality, of.get(lang)),
                Kind::Indicator => texts.indicator.to_owned(),
                Kind::Page => texts.page.to_owned(),
            };
            Offer { href: reader.link(&place.page), name: place.name.get(lang).to_owned(), kind }
        };
        let found = places.with(|places| {
            words.with(|words| find::nearest(places, words, lang)).into_iter().map(offer).collect()
        });
        offers.set(found);
    });
    let option = move |(i, Offer { href, name, kind }): (usize, Offer)| {
        view! {
            <li
                role="option"
                id=format!("found-{i}")
                aria-selected=say(move || (at.get() == i).to_string())
                data-href=href
                // Before the field loses the keyboard, which would close the list.
                on:mousedown=click(move |event| {
                    event.prevent_default();
                    go.run(i);
                })
            >
                {name} " " <span class="fine">{kind}</span>
            </li>
        }
        .into_any()
    };
    let nothing = move || match open.get() && offers.with(Vec::is_empty) {
        true => reader.texts().found_nothing.to_owned(),
        false => String::new(),
    };
    view! {
        <ul id="found" role="listbox" aria-label=reader.word(|t| t.search) hidden=move || offers.with(Vec::is_empty)>
            {live(move || offers.get().into_iter().enumerate().map(option).collect_view().into_any())}
        </ul>
        <p role="status">{say(nothing)}</p>
    }
}
