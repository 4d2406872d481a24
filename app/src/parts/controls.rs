//! How an indicator is looked at, as a row of choices: from when to when, as what, and with the release before behind
//! it. Each choice goes into the address, where it replaces the one before.

use std::sync::Arc;

use leptos::prelude::*;
use model::period::Period;
use model::series::Series;

use crate::address::{ModeChoice, TimeRange};
use crate::data::Load;
use crate::live::{event, only, say};
use crate::parts::choice::{Choice, Options};
use crate::parts::previous::Previous;
use crate::reader::Reader;
use crate::texts::Texts;

/// Makes the row of choices of a series and of the release before it.
pub type MakeControls = fn(Signal<Load<Series>>, Previous) -> AnyView;

/// Makes [`Controls`]. Handed on as a function, so that it stays in the app's main file, which has room for it, and the
/// file of the page that shows it stays small.
pub fn controls(series: Signal<Load<Series>>, previous: Previous) -> AnyView {
    view! { <Controls series previous/> }.into_any()
}

/// The choices over a chart or table of an indicator.
#[component]
pub fn Controls(
    /// The series as it was published.
    series: Signal<Load<Series>>,
    /// The release before.
    previous: Previous,
) -> impl IntoView {
    let reader = Reader::here();
    let years = Memo::new(move |_| series.get().ready().map(|series| years(&series)).unwrap_or_default());
    let year_options = move |open: fn(&Texts) -> &'static str| {
        Signal::derive(move || {
            let open = (String::new(), open(reader.texts()).to_owned());
            let lang = reader.lang.get();
            let each = years.get().into_iter().map(|year| (year.year().to_string(), year.short(lang)));
            std::iter::once(open).chain(each).collect::<Options>()
        })
    };
    let chosen = move |year: fn(TimeRange) -> Option<i32>| {
        say(move || year(reader.view().time).map(|year| year.to_string()).unwrap_or_default())
    };
    let modes = Signal::derive(move || {
        let texts = reader.texts();
        let words = [texts.as_figures, texts.as_index, texts.as_change];
        ModeChoice::ALL.iter().zip(words).map(|(m, word)| (m.code().to_owned(), word.to_owned())).collect()
    });
    let indexed = Memo::new(move |_| reader.view().mode == ModeChoice::Index);
    let overlaid = Memo::new(move |_| reader.view().previous);
    let base = say(move || reader.view().base.map(|year| year.to_string()).unwrap_or_default());
    view! {
        <div class="controls" role="group" aria-label=reader.word(|t| t.choices)>
            <Choice
                label=reader.word(|t| t.from)
                options=year_options(|t| t.earliest)
                value=chosen(|time| time.from)
                chosen=Callback::new(move |year: String| reader.show(|view| {
                    let from = year.parse().ok();
                    // The other end gives way, so that the range is never the wrong way round.
                    let to = view.time.to.filter(|to| from.is_none_or(|from| from <= *to));
                    view.time = TimeRange { from, to };
                }))
            />
            <Choice
                label=reader.word(|t| t.up_to)
                options=year_options(|t| t.latest)
                value=chosen(|time| time.to)
                chosen=Callback::new(move |year: String| reader.show(|view| {
                    let to = year.parse().ok();
                    let from = view.time.from.filter(|from| to.is_none_or(|to| *from <= to));
                    view.time = TimeRange { from, to };
                }))
            />
            <Choice
                label=reader.word(|t| t.shown_as)
                options=modes
                value=say(move || reader.view().mode.code().to_owned())
                chosen=Callback::new(move |code: String| reader.show(|view| {
                    view.mode = ModeChoice::parse(&code).unwrap_or_default();
                    view.base = None;
                }))
            />
            {only(move || indexed.get(), move || view! {
                <Choice
                    label=reader.word(|t| t.base)
                    options=year_options(|t| t.base_by_itself)
                    value=base
                    chosen=Callback::new(move |year: String| reader.show(|view| view.base = year.parse().ok()))
                />
            }.into_any())}
            <label class="check">
                <input
                    type="checkbox"
                    prop:checked=overlaid
                    on:change=event(move |_| reader.show(|view| view.previous = !view.previous))
                />
                {reader.word(|t| t.show_previous)}
            </label>
            <p class="fine" role="status">{previous.remark}</p>
        </div>
    }
}

/// The years of a series, in order; school years where it counts in those.
fn years(series: &Arc<Series>) -> Vec<Period> {
    let mut years: Vec<Period> = Vec::new();
    for period in series.lines.iter().flat_map(|line| &line.observations).map(|o| o.period) {
        let year = match period {
            Period::SchoolYear(_) => period,
            _ => Period::Year(period.year()),
        };
        // Into its place as it comes: a few dozen, and a sort of the library's would weigh a kilobyte.
        let at = years.iter().take_while(|known| known.year() < year.year()).count();
        if years.get(at) != Some(&year) {
            years.insert(at, year);
        }
    }
    years
}
