//! Pages that are a text of the release: the sources with how is counted, and what all this is.

use leptos::prelude::*;

use crate::live::effect;
use crate::pages::catalog;
use crate::parts::fragment::Fragment;
use crate::reader::Reader;
use crate::root::{leave_still, titled};
use crate::texts::Word;

/// `/bronnen`, `/over` and `/cijfers`
#[component]
pub fn Written(
    /// The text's name in the release.
    name: &'static str,
    /// What the window is called.
    title: Word,
) -> impl IntoView {
    titled(Reader::here().word(title));
    effect(leave_still);
    view! { <Fragment path=format!("data/releases/{}/pages/{name}", catalog().release)/> }
}
