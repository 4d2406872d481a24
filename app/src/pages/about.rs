//! What TechNet and the Techniekpact are, who takes part, and how the dashboard is made: a text of the release.

use leptos::prelude::*;

use crate::pages::catalog;
use crate::parts::fragment::{Fragment, page};
use crate::reader::Reader;
use crate::root::{leave_still, titled};

/// `/over`
#[component]
pub fn About() -> impl IntoView {
    let reader = Reader::here();
    titled(reader.word(|t| t.about_us));
    Effect::new(leave_still);
    view! {
        <h1>{reader.word(|t| t.about_us)} " TechNet Monitor"</h1>
        <Fragment path=page(&catalog().release, "about")/>
    }
}
