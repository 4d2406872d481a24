//! Whether what the reader sees is still the newest: says so when there is no network, and offers a newer release
//! without ever putting it in place by itself.

use std::time::Duration;

use leptos::ev::{self, offline, online, visibilitychange};
use leptos::prelude::*;
use leptos::task::spawn_local;
use model::period::date_in_words;

use crate::api;
use crate::data::{Data, Load};
use crate::live::{click, effect, only, say};
use crate::reader::Reader;
use crate::texts;

/// How often we look by ourselves, while the page is before the reader.
const EVERY: Duration = Duration::from_secs(15 * 60);

/// How what is shown stands to what there is.
#[derive(Clone, PartialEq)]
enum State {
    /// Nothing to say.
    Fresh,
    /// There is a newer release.
    Newer,
    /// No network; the day on which what is shown was published, where that is known.
    Offline(Option<String>),
}

/// The line at the window's lower edge, while there is something to say.
#[component]
pub fn Freshness() -> impl IntoView {
    let reader = Reader::here();
    let catalog = expect_context::<Data>().catalog();
    let state = RwSignal::new(State::Fresh);
    let look = move || {
        let Load::Ready(shown) = catalog.get_untracked() else { return };
        let pinned = reader.address.with_untracked(|a| a.view.release.is_some());
        spawn_local(async move {
            let now = match api::newest().await {
                Ok((current, kept)) if kept => State::Offline(current.published.get(..10).map(str::to_owned)),
                Ok((current, _)) if current.release != shown.release && !pinned => State::Newer,
                Ok(_) => State::Fresh,
                Err(failure) if failure.reason == api::Reason::Unreachable => State::Offline(None),
                // A server in trouble is no news for a reader who has the figures.
                Err(_) => return,
            };
            state.try_set(now);
        });
    };
    let ways = [
        window_event_listener(ev::focus, move |_| look()),
        window_event_listener(online, move |_| look()),
        window_event_listener(offline, move |_| look()),
        // The event bubbles from the document to the window.
        window_event_listener(visibilitychange, move |_| {
            if !document().hidden() {
                look();
            }
        }),
    ];
    let timer = set_interval_with_handle(
        move || {
            if !document().hidden() {
                look();
            }
        },
        EVERY,
    );
    on_cleanup(move || {
        ways.into_iter().for_each(WindowListenerHandle::remove);
        if let Ok(timer) = timer {
            timer.clear();
        }
    });
    // The page's first script saw that even `current.json` was a kept one.
    effect(move || {
        let kept = document().document_element().is_some_and(|root| root.has_attribute("data-kept"));
        if kept && matches!(catalog.get(), Load::Ready(_)) {
            look();
        }
    });
    let words = move || match state.get() {
        State::Fresh => String::new(),
        State::Newer => reader.texts().newer.to_owned(),
        State::Offline(day) => {
            let lang = reader.lang.get();
            texts::offline(day.map(|day| date_in_words(&day, lang)).as_deref(), lang)
        }
    };
    let newer = Memo::new(move |_| state.get() == State::Newer);
    view! {
        <div class="freshness" role="status" data-state=say(move || match state.get() {
            State::Fresh => "fresh",
            State::Newer => "newer",
            State::Offline(_) => "offline",
        }.to_owned())>
            <p>{say(words)}</p>
            {only(move || newer.get(), move || view! {
                <button type="button" class="button" on:click=click(move |_| drop(window().location().reload()))>
                    {reader.word(|t| t.show_newer)}
                </button>
            }.into_any())}
        </div>
    }
}
