//! One cursor through every picture on a page: a period, moved by pointer, touch or keys. In the picture that has the
//! keyboard it also stands on one line.

use std::sync::Arc;

use charts::trend::TrendLayout;
use leptos::prelude::*;
use model::flag::Flag;
use model::period::Period;
use wasm_bindgen::JsCast;

use crate::live::{click, focus, key, pointer, say};
use crate::parts::markup::Markup;
use crate::parts::readable::{Readable, Wording};
use crate::reader::Reader;

/// How far Page Up and Page Down go.
const PAGE: usize = 4;

/// The period under the cursor, shared by all pictures of a page.
#[derive(Clone, Copy)]
pub struct Cursor(RwSignal<Option<Period>>);

/// What a reader asks of a figure under the cursor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wish {
    /// How the figure of this line and period came about; the line by its place among the [`Readable`]s.
    Explain(usize, Period),
    /// The table, at this period.
    Table(Period),
}

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
        let Some((x, _)) = place_of(event) else { return };
        self.go(layout.with_untracked(|layout| layout.as_ref()?.nearest_period(x)));
    }

    /// Goes nowhere: the keyboard has left.
    pub fn leave(self) {
        self.go(None);
    }

    /// Goes nowhere: the pointer has left. A finger that is lifted leaves the figures to be read.
    pub fn pointer_left(self, event: &web_sys::PointerEvent) {
        if event.pointer_type() != "touch" {
            self.leave();
        }
    }

    fn go(self, to: Option<Period>) {
        if self.0.get_untracked() != to {
            self.0.set(to);
        }
    }
}

/// Where a pointer is within the element that listens.
fn place_of(event: &web_sys::MouseEvent) -> Option<(f64, f64)> {
    let target: web_sys::Element = event.current_target()?.dyn_into().ok()?;
    let frame = target.get_bounding_client_rect();
    Some((f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top()))
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
    /// Does what a reader asks of a figure.
    wish: Callback<Wish>,
) -> impl IntoView {
    let reader = Reader::here();
    let cursor = Cursor::here();
    let line = RwSignal::new(0_usize);
    // Where the pointer went down on a period that the cursor already showed, a click asks for its explanation; a
    // first touch only brings the cursor there.
    let shown_before = StoredValue::new(false);
    let at = Memo::new(move |_| {
        let period = cursor.period()?;
        layout.with(|layout| layout.as_ref()?.periods.contains(&period).then_some(period))
    });
    let stand = move |index: usize| {
        cursor.go(layout.with_untracked(|layout| layout.as_ref()?.periods.get(index).copied()));
    };

    let moved = move |event: web_sys::PointerEvent| cursor.follow(&event, layout);
    let pressed = move |event: web_sys::PointerEvent| {
        let before = cursor.0.get_untracked();
        cursor.follow(&event, layout);
        shown_before.set_value(before.is_some() && before == cursor.0.get_untracked());
    };
    let clicked = move |event: web_sys::MouseEvent| {
        let nearest = place_of(&event)
            .and_then(|(x, y)| layout.with_untracked(|layout| layout.as_ref()?.nearest_point(x, y)));
        let Some(found) = nearest.filter(|_| shown_before.get_value()) else { return };
        let of = lines.with_untracked(|all| all.iter().position(|line| line.drawn == found.line));
        wish.run(Wish::Explain(of.unwrap_or_default(), found.period));
    };
    let keyed = move |event: web_sys::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(layout) = layout.get_untracked() else {
            return;
        };
        let last = layout.periods.len().saturating_sub(1);
        let now = cursor.0.get_untracked().and_then(|p| layout.periods.iter().position(|q| *q == p));
        let now = now.unwrap_or(last);
        let (count, on) = (lines.with_untracked(Vec::len), line.get_untracked());
        match event.key().as_str() {
            "ArrowLeft" => stand(now.saturating_sub(1)),
            "ArrowRight" => stand((now + 1).min(last)),
            "PageDown" => stand(now.saturating_sub(PAGE)),
            "PageUp" => stand((now + PAGE).min(last)),
            "Home" => stand(0),
            "End" => stand(last),
            "ArrowUp" => line.set(on.saturating_sub(1)),
            "ArrowDown" => line.set((on + 1).min(count.saturating_sub(1))),
            "Escape" => cursor.leave(),
            key => match (key, layout.periods.get(now)) {
                ("Enter" | " ", Some(period)) => wish.run(Wish::Explain(on, *period)),
                ("t" | "T", Some(period)) => wish.run(Wish::Table(*period)),
                _ => return,
            },
        }
        event.prevent_default();
    };
    // Who comes back from a dialog goes on where they were.
    let left_at = StoredValue::new(None::<usize>);
    let focused = move |_| {
        if cursor.0.get_untracked().is_none() {
            let last = layout.with_untracked(|l| l.as_ref().map_or(0, |l| l.periods.len().saturating_sub(1)));
            stand(left_at.get_value().map_or(last, |index| index.min(last)));
        }
    };
    let blurred = move |_| {
        let index = layout.with_untracked(|layout| {
            let period = cursor.0.get_untracked()?;
            layout.as_ref()?.periods.iter().position(|known| *known == period)
        });
        left_at.set_value(index);
        cursor.leave();
    };
    let spoken = move |period: Period| {
        let wording = wording.get();
        let words = lines.with(|lines| {
            let line = lines.get(line.get())?;
            let mut words = format!("{} {}", line.name, line.words(period, wording)?);
            // What a mark in the picture says: a letter behind each figure would be too much to listen to.
            for flag in [Flag::Break, Flag::Provisional] {
                if line.at(period).is_some_and(|o| o.flags.has(flag)) {
                    words = format!("{words}, {}", flag.label(wording.lang));
                }
            }
            Some(words)
        });
        let words = words.unwrap_or_else(|| reader.texts().no_figure.to_owned());
        format!("{}: {words}", period.in_words(wording.lang))
    };
    let shown = move || {
        let (Some(period), Some(layout)) = (at.get(), layout.get()) else { return String::new() };
        let (wording, active) = (wording.get(), line.get());
        lines.with(|lines| {
            let at = |line: &Readable| Some((line.chosen, layout.y(line.at(period)?.centre()?)));
            let mut out = marks(&layout, period, lines.iter().filter_map(at).collect());
            let x = layout.x(period);
            let right = x > layout.plot.x + layout.plot.width * 0.55;
            out.tags(if right { "<div class=\"tip left\"" } else { "<div class=tip" });
            out.tags(" aria-hidden=true style=\"");
            out.text(&format!("left:{x:.1}px;top:{:.1}px", layout.plot.y)).tags("\"><b>");
            out.text(&period.short(wording.lang)).tags("</b>");
            for (i, line) in lines.iter().enumerate() {
                let Some(words) = line.words(period, wording) else { continue };
                out.tags("<span class=\"").tags(if line.chosen { "chosen " } else { "" });
                out.tags(if i == active { "active" } else { "" }).tags("\">");
                out.text(&line.name).tags(" <em>").text(&words).tags("</em></span>");
            }
            out.tags("</div>");
            out.done()
        })
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
            on:pointermove=pointer(moved)
            on:pointerdown=pointer(pressed)
            on:pointerleave=pointer(move |event| cursor.pointer_left(&event))
            on:click=click(clicked)
            on:keydown=key(keyed)
            on:focus=focus(focused)
            on:blur=focus(blurred)
        >
            <div inner_html=say(shown)></div>
        </div>
    }
}

/// The rule at a period, and a ring at each height; `true` for what is chosen.
pub fn marks(layout: &TrendLayout, period: Period, heights: Vec<(bool, f64)>) -> Markup {
    let (x, plot) = (layout.x(period), layout.plot);
    let mut out = Markup::default();
    out.tags("<i class=rule style=\"").text(&format!("left:{x:.1}px;top:{:.1}px", plot.y));
    out.text(&format!(";height:{:.1}px", plot.height)).tags("\"></i>");
    for (chosen, y) in heights {
        out.tags(if chosen { "<i class=\"ring chosen\" style=\"" } else { "<i class=ring style=\"" });
        out.text(&format!("left:{x:.1}px;top:{y:.1}px")).tags("\"></i>");
    }
    out
}
