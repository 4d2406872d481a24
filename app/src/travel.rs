//! Moving between addresses without loading the page anew: links, and the browser's back and forward.
//!
//! Our own instead of `leptos_router`, because the address is parsed as a whole in `address`, which leaves of a
//! router only its two listeners: with the router the app was 5 kB larger on the wire.

use leptos::ev::{click, popstate};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// Where the reader is: path and query as the browser writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The path, with its leading slash, from the host's root.
    pub path: String,
    /// The query with its `?`, or nothing.
    pub query: String,
}

/// Where the reader is, followed through links within `base` and through back and forward.
pub fn follow(base: String) -> RwSignal<Place> {
    let place = RwSignal::new(here());
    let back = window_event_listener(popstate, move |_| place.set(here()));
    let links = window_event_listener(click, move |event| {
        if let Some(link) = followed_link(&event, &base) {
            event.prevent_default();
            match link.has_attribute("data-noscroll") {
                true => drop(push(place, &link.href())),
                false => go(place, &link.href()),
            }
        }
    });
    on_cleanup(move || {
        back.remove();
        links.remove();
    });
    place
}

/// Shows another view of the same page under its address, without a step of its own for the browser's "back".
pub fn replace(place: RwSignal<Place>, address: &str) {
    let history = window().history();
    if history.is_ok_and(|h| h.replace_state_with_url(&JsValue::NULL, "", Some(address)).is_ok()) {
        place.set(here());
    }
}

fn here() -> Place {
    let location = window().location();
    Place { path: location.pathname().unwrap_or_default(), query: location.search().unwrap_or_default() }
}

/// Goes to an address of the site, at its top.
pub fn go(place: RwSignal<Place>, address: &str) {
    if push(place, address) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

fn push(place: RwSignal<Place>, address: &str) -> bool {
    let history = window().history();
    let pushed = history.is_ok_and(|h| h.push_state_with_url(&JsValue::NULL, "", Some(address)).is_ok());
    if pushed {
        place.set(here());
    }
    pushed
}

/// The link that a click asks us to follow: a plain click on a link of this site that is not a file, a download or
/// another window.
fn followed_link(event: &web_sys::MouseEvent, base: &str) -> Option<web_sys::HtmlAnchorElement> {
    if event.default_prevented() || event.button() != 0 {
        return None;
    }
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
        return None;
    }
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    let link: web_sys::HtmlAnchorElement = target.closest("a[href]").ok()??.dyn_into().ok()?;
    let elsewhere =
        !link.target().is_empty() || link.has_attribute("download") || link.rel().contains("external");
    let path = link.pathname();
    let ours = link.origin() == window().location().origin().ok()?
        && path.strip_prefix(base).is_some_and(|path| !is_file(path));
    (!elsewhere && ours).then_some(link)
}

/// Whether a path below the site's root is that of something published, and not of a page of the dashboard.
pub fn is_file(path: &str) -> bool {
    ["/data/", "/embed/", "/still/"].iter().any(|folder| path.starts_with(folder))
}
