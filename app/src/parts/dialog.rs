//! A dialog: the browser's own, so that focus, Escape and the page behind it behave as a reader knows them.

use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;

use crate::live::{click, effect, event, live};
use crate::reader::Reader;

/// A dialog that a button opens.
#[derive(Clone, Copy)]
pub struct Dialog {
    element: NodeRef<DialogElement>,
    open: RwSignal<bool>,
}

/// Makes a dialog's content when it opens. A boxed function, so that one dialog's code serves all.
pub type Content = Box<dyn Fn() -> AnyView + Send + Sync>;

impl Dialog {
    /// A closed dialog.
    pub fn new() -> Dialog {
        Dialog { element: NodeRef::new(), open: RwSignal::new(false) }
    }

    /// Opens it.
    pub fn open(self) {
        self.open.set(true);
        if let Some(element) = self.element.get_untracked() {
            let _ = element.show_modal();
        }
    }

    /// Closes it; the focus returns to where it was.
    pub fn close(self) {
        if let Some(element) = self.element.get_untracked() {
            element.close();
        }
    }

    /// Opens it while `wanted` holds, and calls `closed` when the reader closes it.
    pub fn follow(self, wanted: Signal<bool>, closed: Callback<()>) {
        effect(move || match (wanted.get(), self.element.get()) {
            (true, Some(_)) if !self.open.get_untracked() => self.open(),
            (false, Some(_)) if self.open.get_untracked() => self.close(),
            _ => {}
        });
        Effect::new(move |was: Option<bool>| {
            let open = self.open.get();
            if was == Some(true) && !open && wanted.get_untracked() {
                closed.run(());
            }
            open
        });
    }

    /// Its place on the page.
    pub fn place(self, title: Signal<String>, content: Content) -> AnyView {
        let reader = Reader::here();
        let close = move |_| self.close();
        let inside = live(move || {
            if !self.open.get() {
                return ().into_any();
            }
            view! {
                <div class="dialog-head">
                    <h2>{title}</h2>
                    <button type="button" class="button quiet" on:click=click(close)>
                        {reader.word(|t| t.close)}
                    </button>
                </div>
                {content()}
            }
            .into_any()
        });
        view! {
            <dialog class="dialog" node_ref=self.element aria-label=title on:close=event(move |_| self.open.set(false))>
                {inside}
            </dialog>
        }
        .into_any()
    }
}
