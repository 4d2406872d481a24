//! What follows signals: words, views, effects. Each takes any closure and boxes it, so that the framework's machinery
//! round it is compiled once and not once for every place: that halves what the app would weigh.

use leptos::prelude::*;

/// Words that follow what they are made of.
pub fn say(words: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    boxed_words(Box::new(words))
}

fn boxed_words(words: Box<dyn Fn() -> String + Send + Sync>) -> Signal<String> {
    Signal::derive(words)
}

/// `aria-current`, or nothing.
pub fn current(is: impl Fn() -> bool + Send + Sync + 'static) -> Signal<Option<&'static str>> {
    boxed_current(Box::new(is))
}

fn boxed_current(is: Box<dyn Fn() -> bool + Send + Sync>) -> Signal<Option<&'static str>> {
    Signal::derive(move || is().then_some("true"))
}

/// A view that is made anew when what it reads changes.
pub type Live = Box<dyn FnMut() -> AnyView + Send>;

/// A view that is made anew when what it reads changes.
pub fn live(view: impl FnMut() -> AnyView + Send + 'static) -> Live {
    Box::new(view)
}

/// A view that stands only while something holds.
pub fn only(
    is: impl Fn() -> bool + Send + Sync + 'static,
    view: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    only_boxed(Box::new(is), Box::new(view))
}

fn only_boxed(
    is: Box<dyn Fn() -> bool + Send + Sync>,
    view: Box<dyn Fn() -> AnyView + Send + Sync>,
) -> AnyView {
    let is = Memo::new(move |_| is());
    live(move || if is.get() { view() } else { ().into_any() }).into_any()
}

/// What is done whenever what it reads changes.
pub fn effect(run: impl FnMut() + 'static) {
    boxed_effect(Box::new(run));
}

fn boxed_effect(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_: Option<()>| run());
}

/// What is done on an event. Boxed like everything here.
pub type On<E> = Box<dyn FnMut(E)>;

/// What a click does.
pub fn click(act: impl FnMut(web_sys::MouseEvent) + 'static) -> On<web_sys::MouseEvent> {
    Box::new(act)
}

/// What a movement of the pointer does.
pub fn pointer(act: impl FnMut(web_sys::PointerEvent) + 'static) -> On<web_sys::PointerEvent> {
    Box::new(act)
}

/// What a key does.
pub fn key(act: impl FnMut(web_sys::KeyboardEvent) + 'static) -> On<web_sys::KeyboardEvent> {
    Box::new(act)
}

/// What is done when the keyboard comes or goes.
pub fn focus(act: impl FnMut(web_sys::FocusEvent) + 'static) -> On<web_sys::FocusEvent> {
    Box::new(act)
}

/// What any other event does.
pub fn event(act: impl FnMut(web_sys::Event) + 'static) -> On<web_sys::Event> {
    Box::new(act)
}
