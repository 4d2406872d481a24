//! The place of a picture: measures its room, has `charts` draw for it, and lays the cursor over it.
//!
//! The picture is a string; what moves lies above it. Moving the cursor draws nothing anew.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;

use crate::live::effect;

/// The widest that a picture is drawn for paper: about half a sheet, so that its words are not printed smaller than 8 pt.
const PAPER: u32 = 400;

/// The width of an element in CSS pixels, zero until it has been laid out. Follows the element, and is that of paper
/// while the page is printed.
pub fn width_of(element: NodeRef<Div>) -> Signal<u32> {
    let width = RwSignal::new(0_u32);
    effect(move || {
        let Some(element) = element.get() else { return };
        let measured: web_sys::Element = element.clone().into();
        width.set(measured.client_width().max(0).cast_unsigned());
        let watched = measured.clone();
        let changed = Closure::<dyn FnMut()>::new(move || {
            let now = watched.client_width().max(0).cast_unsigned();
            if width.try_get_untracked().is_some_and(|before| before != now) {
                width.set(now);
            }
        });
        let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) else {
            return;
        };
        observer.observe(&measured);
        let on_screen = measured.clone();
        // What follows a signal is drawn before the browser takes the page to paper.
        let paper = [
            window_event_listener(ev::beforeprint, move |_| width.update(|width| *width = PAPER.min(*width))),
            window_event_listener(ev::afterprint, move |_| {
                width.set(on_screen.client_width().max(0).cast_unsigned());
            }),
        ];
        let held = StoredValue::new_local((observer, changed));
        on_cleanup(move || {
            paper.into_iter().for_each(WindowListenerHandle::remove);
            held.try_with_value(|(observer, _)| observer.disconnect()).unwrap_or_default();
        });
    });
    width.into()
}

/// Draws for a width in CSS pixels; `None` while there is nothing to draw. Boxed, so that a picture is compiled once.
pub type Draw = Box<dyn Fn(u32) -> Option<String> + Send + Sync>;

/// A picture of `charts` in the room that there is.
///
/// `draw` gives the SVG for a width; it runs again when the width or what it reads changes. `class` sets the height
/// before the first drawing, so that nothing jumps.
#[component]
pub fn Picture(
    /// Sets the height.
    class: &'static str,
    /// Draws for a width in CSS pixels; `None` while there is nothing to draw.
    draw: Draw,
    /// What it shows, for a reader who does not see it; empty where the words beside it say all of it.
    #[prop(into)]
    alt: Signal<String>,
    /// What lies over the picture, given its width.
    #[prop(optional)]
    over: Option<Box<dyn Fn(Signal<u32>) -> AnyView + Send + Sync>>,
) -> impl IntoView {
    let place = NodeRef::<Div>::new();
    let width = width_of(place);
    let svg = Memo::new(move |_| match width.get() {
        0 => None,
        width => draw(width),
    });
    effect(move || {
        if svg.with(Option::is_some) {
            crate::root::leave_still();
        }
    });
    let hidden = move || alt.with(String::is_empty).then_some("true");
    view! {
        <div class=format!("plot {class}") node_ref=place>
            <div class="picture" role="img" aria-label=alt aria-hidden=hidden inner_html=crate::live::say(move || svg.get().unwrap_or_default())></div>
            {over.map(|over| over(width))}
        </div>
    }
}
