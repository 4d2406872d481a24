//! A series as the release before had it, fetched only when the reader wants to see it behind the new one.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::id::IndicatorId;
use model::series::Series;

use crate::api;
use crate::data::{Data, Load};
use crate::live::{effect, say};
use crate::pages::catalog;
use crate::reader::Reader;
use crate::texts;

/// The release before, as far as it is here.
#[derive(Clone, Copy)]
pub struct Previous {
    /// The series; `None` unless the reader wants it and it is here.
    pub series: Signal<Option<Arc<Series>>>,
    /// Why nothing is to be seen of it, or nothing.
    pub remark: Signal<String>,
}

impl Previous {
    /// The release before of one indicator, while the address asks for it.
    pub fn of(indicator: &IndicatorId) -> Previous {
        let (reader, data, catalog) = (Reader::here(), expect_context::<Data>(), catalog());
        let wanted = Memo::new(move |_| reader.view().previous);
        let found = RwSignal::new(Load::Loading);
        let none = RwSignal::new(false);
        let indicator = indicator.clone();
        effect(move || {
            let known = wanted.get().then(|| data.history().get());
            match known {
                Some(Load::Ready(history)) => {
                    let before = history.past(&catalog.release).and_then(|past| past.previous.clone());
                    none.set(before.is_none());
                    let (Some(before), indicator) = (before, indicator.clone()) else { return };
                    spawn_local(async move {
                        let answer = api::series(&before, &indicator).await;
                        found.try_set(match answer {
                            Ok(series) => Load::Ready(Arc::new(series)),
                            Err(failure) => Load::Failed(failure),
                        });
                    });
                }
                Some(Load::Failed(failure)) => found.set(Load::Failed(failure)),
                _ => {}
            }
        });
        let remark = move || match found.get() {
            _ if !wanted.get() => String::new(),
            _ if none.get() => reader.texts().no_previous.to_owned(),
            Load::Failed(failure) => texts::failure(&failure, reader.lang.get()),
            _ => String::new(),
        };
        let series = Signal::derive(move || found.get().ready().filter(|_| wanted.get()));
        Previous { series, remark: say(remark) }
    }
}
