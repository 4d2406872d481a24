//! The root of the page: starts the data, follows the address, and shows the page that it names.

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::data::{Data, Load};
use crate::live::{effect, live, only, say};
use crate::pages;
use crate::parts::explain::Explanation;
use crate::parts::freshness::Freshness;
use crate::parts::shell::{Footer, Header};
use crate::parts::status::{FailureNote, ProblemNotes, Waiting};
use crate::reader::Reader;

/// Puts the app into its place on the page. The still picture stays until the first view has drawn.
pub fn mount() {
    let Some(place) =
        document().get_element_by_id("app").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    mount_to(place, || view! { <Site base=base_path()/> }).forget();
}

/// The path below which the site lies, without its trailing slash: `""`, or `/sub`.
fn base_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let path = base.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| rest[at..].to_owned()));
    path.unwrap_or_default().trim_end_matches(|c| c != '/').trim_end_matches('/').to_owned()
}

#[component]
fn Site(base: String) -> impl IntoView {
    let reader = Reader::new(base);
    provide_context(reader);
    let data = Data::load(reader.address.with_untracked(|a| a.view.release.clone()));
    provide_context(data);

    let root = document().document_element();
    effect(move || {
        let Some(root) = &root else { return };
        let _ = root.set_attribute("lang", reader.lang.get().code());
        let _ = match reader.theme.get() {
            Some(theme) => root.set_attribute("data-theme", theme.code()),
            None => root.remove_attribute("data-theme"),
        };
    });

    let page = Memo::new(move |_| reader.page());
    let embedded = Memo::new(move |_| reader.address.with(|a| a.view.embed));
    view! {
        {only(move || !embedded.get(), || view! { <Header/> }.into_any())}
        <main id="content" tabindex="-1" class="wrap" class:embedded=embedded data-ready=say(move || ready(data).to_string())>
            <ProblemNotes/>
            {live(move || match data.catalog().get() {
                Load::Loading => view! { <Waiting/> }.into_any(),
                Load::Failed(failure) => {
                    leave_still();
                    view! { <FailureNote failure retry=move || data.reload()/> }.into_any()
                }
                Load::Ready(catalog) => {
                    provide_context(catalog);
                    view! { {live(move || pages::of(page.get()))} <Explanation/> }.into_any()
                }
            })}
        </main>
        {only(move || !embedded.get(), || view! { <Footer/> <Freshness/> }.into_any())}
    }
}

/// Whether the catalogue is here; each page's charts say for themselves when they have drawn.
fn ready(data: Data) -> bool {
    data.catalog().with(|load| !matches!(load, Load::Loading))
}

/// Takes the still picture away: the view that replaces it has been drawn. Safe to call again.
pub fn leave_still() {
    if let Some(still) = document().get_element_by_id("still") {
        still.remove();
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-live", "");
        }
    }
}

/// Sets the page's title and takes the keyboard to its content when the page changes.
pub fn titled(title: Signal<String>) {
    Effect::new(move |before: Option<()>| {
        document().set_title(&format!("{} · TechNet Monitor", title.get()));
        if before.is_some() {
            return;
        }
        // A first view leaves the focus where the browser has it; a followed link takes it along.
        let live = document().document_element().is_some_and(|root| root.has_attribute("data-live"));
        let content =
            document().get_element_by_id("content").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok());
        if let (true, Some(content)) = (live, content) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = content.focus_with_options(&options);
        }
    });
}
