//! The list of indicators.

use leptos::prelude::*;

use crate::address::Page;
use crate::pages::catalog;
use crate::reader::Reader;
use crate::root::titled;

/// `/indicator`
#[component]
pub fn Indicators() -> impl IntoView {
    let reader = Reader::here();
    titled(Signal::derive(move || reader.texts().indicators.to_owned()));
    let items = catalog()
        .indicators
        .iter()
        .cloned()
        .map(|indicator| {
            let (page, basis) = (Page::Indicator(indicator.id.clone()), indicator.basis.clone());
            view! {
                <li class="card">
                    <h2><a href=move || reader.link(&page)>{move || indicator.name.get(reader.lang.get()).to_owned()}</a></h2>
                    <p class="basis">{move || basis.get(reader.lang.get()).to_owned()}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <h1>{move || reader.texts().indicators}</h1>
        <ul class="cards">{items}</ul>
    }
}
