//! Whether the reader has come near a part of the page, so that its data are fetched only then.

use leptos::html::Ul;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::live::effect;

/// How far ahead of the reader a part is made ready.
const AHEAD: &str = "300px";

/// Turns true, once and for all, when `element` comes near the window's visible part.
pub fn seen(element: NodeRef<Ul>) -> ReadSignal<bool> {
    let (seen, set_seen) = signal(false);
    effect(move || {
        let Some(element) = element.get() else { return };
        let noticed = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
            let near = |entry: wasm_bindgen::JsValue| {
                entry
                    .dyn_into::<web_sys::IntersectionObserverEntry>()
                    .is_ok_and(|entry| entry.is_intersecting())
            };
            if entries.iter().any(near) {
                set_seen.set(true);
            }
        });
        let options = web_sys::IntersectionObserverInit::new();
        options.set_root_margin(AHEAD);
        let observer =
            web_sys::IntersectionObserver::new_with_options(noticed.as_ref().unchecked_ref(), &options);
        let Ok(observer) = observer else { return set_seen.set(true) };
        observer.observe(&element);
        let held = StoredValue::new_local((observer, noticed));
        on_cleanup(move || held.try_with_value(|(observer, _)| observer.disconnect()).unwrap_or_default());
    });
    seen
}
