//! A dialog: the browser's own, so that focus, Escape and the page behind it behave as a reader knows them.

use leptos::html::Dialog as DialogElement;
use leptos::prelude::*;

use crate::reader::Reader;

/// A dialog that a button opens.
#[derive(Clone, Copy)]
pub struct Dialog {
    element: NodeRef<DialogElement>,
    open: RwSignal<bool>,
}

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

    fn close(self) {
        if let Some(element) = self.element.get_untracked() {
            element.close();
        }
    }
}

/// The dialog's place; its content is made when it opens.
#[component]
pub fn DialogBox(
    /// Opens and closes it.
    dialog: Dialog,
    /// Its heading and name.
    #[prop(into)]
    title: Signal<String>,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let reader = Reader::here();
    let children = StoredValue::new(children);
    view! {
        <dialog class="dialog" node_ref=dialog.element aria-label=title on:close=move |_| dialog.open.set(false)>
            <Show when=move || dialog.open.get()>
                <div class="dialog-head">
                    <h2>{title}</h2>
                    <button type="button" class="button quiet" on:click=move |_| dialog.close()>
                        {reader.word(|t| t.close)}
                    </button>
                </div>
                {children.with_value(|children| children())}
            </Show>
        </dialog>
    }
}
