//! One cursor through every picture on a page: a period, moved by pointer, touch or keys.

use std::sync::Arc;

use charts::trend::TrendLayout;
use leptos::prelude::*;
use model::number;
use model::observation::Observation;
use model::period::Period;
use wasm_bindgen::JsCast;

use crate::reader::{Reader, say};

/// The period under the cursor, shared by all pictures of a page.
#[derive(Clone, Copy)]
pub struct Cursor(RwSignal<Option<Period>>);

impl Cursor {
    /// A cursor that stands nowhere, for the views below this one.
    pub fn provide() -> Cursor {
        let cursor = Cursor(RwSignal::new(None));
        provide_context(cursor);
        cursor
    }

    /// The cursor of this page.
    pub fn here() -> Cursor {
        use_context::<Cursor>().unwrap_or_else(Cursor::provide)
    }

    /// Where it stands.
    pub fn period(self) -> Option<Period> {
        self.0.get()
    }

    /// Goes to the period under the pointer.
    pub fn follow(self, event: &web_sys::PointerEvent, layout: Memo<Option<Arc<TrendLayout>>>) {
        let Some(target) = event.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok()) else {
            return;
        };
        let x = f64::from(event.client_x()) - target.get_bounding_client_rect().left();
        self.go(layout.with_untracked(|layout| layout.as_ref()?.nearest_period(x)));
    }

    /// Goes nowhere: the pointer or the keyboard has left.
    pub fn leave(self) {
        self.go(None);
    }

    fn go(self, to: Option<Period>) {
        if self.0.get_untracked() != to {
            self.0.set(to);
        }
    }
}

/// One line under the cursor.
#[derive(Clone, PartialEq)]
pub struct Readable {
    /// The name at the line's end.
    pub name: String,
    /// Its observations, in the order of the periods.
    pub observations: Arc<Vec<Observation>>,
    /// Whether it is the line that the page speaks of.
    pub chosen: bool,
}

/// How an observation is worded.
#[derive(Clone, Copy, PartialEq)]
pub struct Wording {
    /// The unit.
    pub unit: model::unit::Unit,
    /// The number of decimals.
    pub decimals: u8,
    /// The language.
    pub lang: model::lang::Lang,
}

impl Readable {
    fn at(&self, period: Period) -> Option<&Observation> {
        self.observations.iter().find(|o| o.period == period)
    }

    /// The figure of one period in words; `None` where the line does not reach.
    fn words(&self, period: Period, wording: Wording) -> Option<String> {
        let Wording { unit, decimals, lang } = wording;
        Some(number::observation(self.at(period)?, decimals, unit, lang))
    }
}

/// The layer over a trend: a rule at the cursor's period, a ring on each line, and the figures beside it.
#[component]
pub fn CursorLayer(
    /// Where things are; changes with width and data.
    layout: Memo<Option<Arc<TrendLayout>>>,
    /// The lines that can be read.
    #[prop(into)]
    lines: Signal<Vec<Readable>>,
    /// How figures are worded.
    #[prop(into)]
    wording: Signal<Wording>,
    /// The picture's name.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let reader = Reader::here();
    let cursor = Cursor::here();
    let at = Memo::new(move |_| {
        let period = cursor.period()?;
        layout.with(|layout| layout.as_ref()?.periods.contains(&period).then_some(period))
    });

    let pointed = move |event: web_sys::PointerEvent| cursor.follow(&event, layout);
    let keyed = move |event: web_sys::KeyboardEvent| {
        let Some(layout) = layout.get_untracked() else {
            return;
        };
        let last = layout.periods.len().saturating_sub(1);
        let now = cursor.0.get_untracked().and_then(|p| layout.periods.iter().position(|q| *q == p));
        let to = match event.key().as_str() {
            "ArrowLeft" | "ArrowDown" => Some(now.map_or(last, |i| i.saturating_sub(1))),
            "ArrowRight" | "ArrowUp" => Some(now.map_or(last, |i| (i + 1).min(last))),
            "Home" => Some(0),
            "End" => Some(last),
            "PageUp" => Some(now.map_or(last, |i| i.saturating_sub(4))),
            "PageDown" => Some(now.map_or(last, |i| (i + 4).min(last))),
            "Escape" => None,
            _ => return,
        };
        event.prevent_default();
        cursor.go(to.and_then(|i| layout.periods.get(i).copied()));
    };
    let spoken = move |period: Period| {
        let wording = wording.get();
        let parts = lines.with(|lines| {
            let say = |line: &Readable| Some(format!("{} {}", line.name, line.words(period, wording)?));
            lines.iter().filter_map(say).collect::<Vec<_>>().join("; ")
        });
        format!("{}: {parts}", period.in_words(wording.lang))
    };
    let latest = move || layout.with(|l| l.as_ref().and_then(|l| l.periods.last().copied()));
    let index = move || {
        layout.with(|layout| {
            let Some(layout) = layout else { return 0 };
            at.get()
                .and_then(|p| layout.periods.iter().position(|q| *q == p))
                .unwrap_or(layout.periods.len().saturating_sub(1))
        })
    };
    let last_index =
        move || layout.with(|l| l.as_ref().map_or(0, |l| l.periods.len().saturating_sub(1))).to_string();
    view! {
        <div
            class="cursor"
            role="slider"
            tabindex="0"
            aria-label=say(move || format!("{}. {}", label.get(), reader.texts().read_chart))
            aria-valuemin="0"
            aria-valuemax=say(last_index)
            aria-valuenow=say(move || index().to_string())
            aria-valuetext=say(move || at.get().or_else(latest).map(spoken).unwrap_or_default())
            on:pointermove=pointed
            on:pointerdown=pointed
            on:pointerleave=move |_| cursor.leave()
            on:keydown=keyed
            on:blur=move |_| cursor.leave()
        >
            {move || {
                let period = at.get()?;
                let layout = layout.get()?;
                let x = layout.x(period);
                let rows = lines.get();
                let wording = wording.get();
                let at = |line: &Readable| Some((line.chosen, layout.y(line.at(period)?.centre()?)));
                let marks = marks(&layout, period, rows.iter().filter_map(at).collect());
                let right = x > layout.plot.x + layout.plot.width * 0.55;
                let side = if right { "tip left" } else { "tip" };
                Some(view! {
                    {marks}
                    <div class=side aria-hidden="true" style=format!("left:{x:.1}px;top:{:.1}px", layout.plot.y)>
                        <b>{period.short(wording.lang)}</b>
                        {rows
                            .iter()
                            .filter_map(|line| {
                                let words = line.words(period, wording)?;
                                Some(view! { <span class:chosen=line.chosen>{line.name.clone()} " " <em>{words}</em></span> })
                            })
                            .collect_view()}
                    </div>
                })
            }}
        </div>
    }
}

/// The rule at a period, and a ring at each height; `true` for what is chosen.
pub fn marks(layout: &TrendLayout, period: Period, heights: Vec<(bool, f64)>) -> AnyView {
    let x = layout.x(period);
    let rings = heights.into_iter().map(|(chosen, y)| {
        view! { <i class="ring" class:chosen=chosen style=format!("left:{x:.1}px;top:{y:.1}px")></i> }
    });
    let plot = layout.plot;
    view! {
        <i class="rule" style=format!("left:{x:.1}px;top:{:.1}px;height:{:.1}px", plot.y, plot.height)></i>
        {rings.collect_view()}
    }
    .into_any()
}
