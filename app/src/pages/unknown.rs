//! An address that names nothing we have, and the nearest that we do.

use leptos::prelude::*;

use crate::address::Page;
use crate::pages::catalog;
use crate::parts::status::Nearest;
use crate::reader::Reader;
use crate::root::{leave_still, titled};

/// Any address that names nothing.
#[component]
pub fn Unknown(
    /// The path as it was asked for.
    wanted: String,
) -> impl IntoView {
    let reader = Reader::here();
    titled(reader.word(|t| t.not_found));
    Effect::new(leave_still);
    let catalog = catalog();
    let last = wanted.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default().to_owned();
    let pages = move || {
        let lang = reader.lang.get();
        let regions =
            catalog.regions.iter().map(|r| (Page::Region(r.id.clone()), r.name.get(lang).to_owned()));
        let indicators =
            catalog.indicators.iter().map(|i| (Page::Indicator(i.id.clone()), i.name.get(lang).to_owned()));
        regions.chain(indicators).collect::<Vec<_>>()
    };
    view! {
        <h1>{reader.word(|t| t.not_found)}</h1>
        <p>{reader.word(|t| t.not_found_about)} " " <code>{wanted}</code></p>
        <p>{reader.word(|t| t.meant)}</p>
        {move || view! { <Nearest wanted=last.clone() pages=pages()/> }}
        <p><a class="button" href=reader.to(&Page::Overview)>{reader.word(|t| t.to_overview)}</a></p>
    }
}
