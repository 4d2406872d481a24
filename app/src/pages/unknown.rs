//! An address that names nothing we have, and the nearest that we do.

use leptos::prelude::*;

use crate::address::Page;
use crate::find::{self, Place};
use crate::live::{effect, live};
use crate::pages::catalog;
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
    effect(leave_still);
    let catalog = catalog();
    let last = wanted.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default().to_owned();
    let places = find::places(&catalog);
    let meant = move || {
        let lang = reader.lang.get();
        let link = |place: &Place| {
            view! { <li><a href=reader.to(&place.page)>{place.name.get(lang).to_owned()}</a></li> }.into_any()
        };
        let near = find::nearest(&places, &last, lang);
        if near.is_empty() {
            return ().into_any();
        }
        let links = near.into_iter().take(3).map(link).collect_view();
        view! { <p>{reader.word(|t| t.meant)}</p><ul>{links}</ul> }.into_any()
    };
    view! {
        <h1>{reader.word(|t| t.not_found)}</h1>
        <p>{reader.word(|t| t.not_found_about)} " " <code>{wanted}</code></p>
        {live(meant)}
        <p><a class="button" href=reader.to(&Page::Overview)>{reader.word(|t| t.to_overview)}</a></p>
    }
}
