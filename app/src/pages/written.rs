//! Pages that are a text of the release: what others published, the sources with how is counted, what all this is; and
//! what lies under a region's figures.

use leptos::prelude::*;
use model::region::Region;

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
    view! { <Fragment path=format!("data/releases/{}/pages/{name}", catalog().release) title/> }
}

/// The schools under the figures of a region, and what to know of them.
#[component]
pub fn Under(
    /// Which region.
    region: Region,
) -> impl IntoView {
    view! { <Fragment path=format!("data/releases/{}/pages/region/{}", catalog().release, region.id)/> }
}
