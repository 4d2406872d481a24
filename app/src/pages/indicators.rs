//! The list of indicators.

use leptos::prelude::*;

use crate::address::Page;
use crate::live::effect;
use crate::pages::catalog;
use crate::reader::Reader;
use crate::root::{leave_still, titled};

/// `/indicator`
#[component]
pub fn Indicators() -> impl IntoView {
    let reader = Reader::here();
    titled(reader.word(|t| t.indicators));
    effect(leave_still);
    let items = catalog()
        .indicators
        .iter()
        .map(|indicator| {
            let indicator = indicator.clone();
            let (page, basis) = (Page::Indicator(indicator.id.clone()), indicator.basis.clone());
            view! {
                <li class="card">
                    <h2><a href=reader.to(&page)>{reader.text(&indicator.name)}</a></h2>
                    <p class="basis">{reader.text(&basis)}</p>
                </li>
            }
        })
        .collect_view();
    view! {
        <h1>{reader.word(|t| t.indicators)}</h1>
        <ul class="cards">{items}</ul>
    }
}
