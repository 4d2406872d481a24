//! The place of something that comes in a file of its own, asked for when the place is on the page: waiting, what
//! came, or why nothing did.
//!
//! What comes is a view already, so that this is compiled once and not for every kind of file.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::Failure;
use crate::live::{effect, live};
use crate::parts::dialog::Content;
use crate::parts::status::{FailureNote, Waiting};

/// What will be shown, once it has come.
pub type Answer = Pin<Box<dyn Future<Output = Result<Content, Failure>>>>;

/// Asks; `None` while it is not known yet what to ask for. Asked anew when what it reads changes.
pub type Question = Box<dyn Fn() -> Option<Answer> + Send + Sync>;

/// How far it has come.
#[derive(Clone)]
enum State {
    Waiting,
    Here(StoredValue<Content>),
    Failed(Failure),
}

/// Shows the answer to `question`.
#[component]
pub fn Asked(
    /// Asks for it.
    question: Question,
) -> impl IntoView {
    let state = RwSignal::new(State::Waiting);
    let (again, turn) = (RwSignal::new(()), StoredValue::new(0_u32));
    effect(move || {
        again.track();
        let Some(answer) = question() else { return };
        let mine = turn.get_value() + 1;
        turn.set_value(mine);
        state.set(State::Waiting);
        spawn_local(async move {
            let answer = answer.await;
            // The reader may have left, or have asked for something else since.
            if turn.try_get_value() == Some(mine) {
                state.set(match answer {
                    Ok(content) => State::Here(StoredValue::new(content)),
                    Err(failure) => State::Failed(failure),
                });
            }
        });
    });
    live(move || match state.get() {
        State::Waiting => view! { <Waiting/> }.into_any(),
        State::Here(content) => content.with_value(|content| content()),
        State::Failed(failure) => view! { <FailureNote failure retry=move |()| again.notify()/> }.into_any(),
    })
}
