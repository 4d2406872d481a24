//! Bars: a count through time, a bar a period, always from zero.
//!
//! The full part of a bar is surely there; the pale part above it may be, where only bounds are known. A period without
//! a figure has a dash, so that missing is not read as none.

use model::indicator::Break;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use crate::canvas::{self, Anchor, Canvas};
use crate::drawing::{Drawing, Rect};
use crate::measure;
use crate::paint::Paint;
use crate::segments::Point;
use crate::theme::{Theme, Token};
use crate::trend::layout::with_room;
use crate::trend::{Density, Role, TrendLayout, TrendLine, TrendSpec, frame};

/// What to draw.
#[derive(Clone, Debug)]
pub struct BarSpec<'a> {
    /// The figures, in the order of time.
    pub observations: &'a [Observation],
    /// Where the count changed.
    pub breaks: &'a [Break],
    /// What the numbers count.
    pub unit: Unit,
    /// How many decimals a figure has.
    pub decimals: u8,
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// The reader's language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
}

/// The part of a period's room that its bar takes, and the widest that it may be.
const SHARE: f64 = 0.68;
const WIDEST: f64 = 56.0;
/// Between a bar and its number.
const GAP: f64 = 5.0;

/// Where everything goes, as for a trend: the cursor and the keyboard read both alike.
pub fn layout(spec: &BarSpec<'_>) -> TrendLayout {
    let line = TrendLine { name: "", observations: spec.observations, role: Role::Chosen };
    let mut as_trend = TrendSpec {
        lines: vec![line],
        quoted: Vec::new(),
        annotations: &[],
        breaks: spec.breaks,
        unit: spec.unit,
        decimals: spec.decimals,
        domain: None,
        density: Density::Full,
        width: spec.width,
        height: spec.height,
        lang: spec.lang,
        theme: spec.theme,
    };
    let bare = with_room(&as_trend, 0.5);
    // Room for the numbers over the bars and under those below zero.
    let points = || bare.segments.iter().flatten().flatten();
    let room = (bare.text + GAP) / bare.plot.height;
    let high = points().fold(0.0, |most, p| f64::max(most, p.high)) * (1.0 + room);
    let low = points().fold(0.0, |least, p| f64::min(least, p.low)) * (1.0 + room);
    as_trend.domain = Some((low, high));
    with_room(&as_trend, 0.5)
}

/// Draws the chart.
pub fn draw(spec: &BarSpec<'_>) -> Drawing {
    let layout = layout(spec);
    let step = match layout.periods.as_slice() {
        [first, .., last] => {
            (layout.x(*last) - layout.x(*first)) / f64::from(last.ordinal() - first.ordinal())
        }
        _ => layout.plot.width,
    };
    let points: Vec<Point> = layout.segments.iter().flatten().flatten().copied().collect();
    let numbers: Vec<String> = points.iter().map(|p| number_of(p.period, spec)).collect();
    let numbered = measure::widest(&numbers, layout.text, false) <= step - GAP;
    canvas::draw(spec.width, spec.height, layout.text, spec.theme, |canvas| {
        frame::grid(canvas, &layout);
        frame::break_marks(canvas, &layout);
        let wide = (step * SHARE).clamp(1.0, WIDEST);
        points.iter().for_each(|point| bar(canvas, &layout, point, wide));
        if !points.is_empty() {
            dashes(canvas, spec, &layout, &points);
        }
        frame::remark(canvas, &layout);
        if numbered {
            for (point, text) in points.iter().zip(&numbers) {
                number_at(canvas, &layout, point, text);
            }
        }
    })
}

fn number_of(period: Period, spec: &BarSpec<'_>) -> String {
    let found = spec.observations.iter().find(|o| o.period == period);
    found.map_or_else(String::new, |o| number::observation_short(o, spec.decimals, spec.unit, spec.lang))
}

/// From zero to what is surely there, and paler to what may be.
fn bar(canvas: &mut Canvas<'_>, layout: &TrendLayout, point: &Point, wide: f64) {
    let between = |one: f64, other: f64| {
        let (a, b) = (layout.y(one), layout.y(other));
        Rect { x: layout.x(point.period) - wide / 2.0, y: a.min(b), width: wide, height: (a - b).abs() }
    };
    // The bound nearer to zero; a figure that may be on either side is not sure at all.
    let sure = if point.low > 0.0 { point.low } else { point.high.min(0.0) };
    let paint = if point.provisional {
        Paint::fill(Token::Paper).outlined(Token::Accent, 1.75)
    } else {
        Paint::fill(Token::Accent)
    };
    if sure != 0.0 {
        canvas.rect(between(0.0, sure), paint);
    }
    if point.is_interval() {
        let (from, to) = if point.low > 0.0 {
            (point.low, point.high)
        } else if point.high < 0.0 {
            (point.high, point.low)
        } else {
            (point.low, point.high)
        };
        canvas.rect(between(from, to), Paint::fill(Token::Accent).opacity(0.35));
    }
}

/// A dash for each period that has no figure, from the first period to the last.
fn dashes(canvas: &mut Canvas<'_>, spec: &BarSpec<'_>, layout: &TrendLayout, points: &[Point]) {
    let paint = Paint::text(Token::Ink3, layout.text);
    for period in &layout.periods {
        if !points.iter().any(|p| p.period == *period) && period_is_within(*period, spec) {
            let at = (layout.x(*period), layout.y(0.0) - GAP);
            canvas.text("\u{2013}", at, Anchor::Middle, paint);
        }
    }
}

fn period_is_within(period: Period, spec: &BarSpec<'_>) -> bool {
    spec.observations.iter().any(|o| o.period == period)
}

fn number_at(canvas: &mut Canvas<'_>, layout: &TrendLayout, point: &Point, text: &str) {
    let below = point.low < 0.0 && point.high <= 0.0;
    let y = if below { layout.y(point.low) + layout.text + 1.0 } else { layout.y(point.high) - GAP };
    let paint = Paint::text(Token::Ink2, layout.text);
    canvas.text(text, (layout.x(point.period), y), Anchor::Middle, paint);
}
