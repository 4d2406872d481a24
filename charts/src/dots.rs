//! Dots with whiskers: one period, a row a region, the greatest first. A figure of another period than the newest says
//! so behind its name.
//!
//! Rows that follow each other with overlapping intervals stand on one ground: within it the order says nothing, and
//! the remark under the chart says so.

use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use crate::canvas::{self, Anchor, Canvas};
use crate::drawing::{Drawing, Rect};
use crate::measure;
use crate::order::order;
use crate::paint::Paint;
use crate::scale::{self, Ticks};
use crate::segments::Point;
use crate::theme::{Theme, Token};
use crate::tick;

/// One region's figure.
#[derive(Clone, Copy, Debug)]
pub struct DotRow<'a> {
    /// The region's name.
    pub name: &'a str,
    /// Its figure; none stands last, with a dash.
    pub observation: Option<&'a Observation>,
    /// Whether it is the chosen region.
    pub chosen: bool,
}

/// What to draw.
#[derive(Clone, Debug)]
pub struct DotsSpec<'a> {
    /// The rows, in any order.
    pub rows: Vec<DotRow<'a>>,
    /// What the numbers count.
    pub unit: Unit,
    /// How many decimals a figure has.
    pub decimals: u8,
    /// In CSS pixels; the height follows from the rows.
    pub width: u32,
    /// The reader's language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
}

const TEXT: f64 = 13.0;
const LEADING: f64 = TEXT * 1.2;
const PADDING: f64 = 10.0;
const GAP: f64 = 12.0;
/// Under the rows: the tick labels.
const BOTTOM: f64 = 26.0;

/// A row in its place.
struct Placed<'a> {
    row: DotRow<'a>,
    point: Option<Point>,
    names: Vec<String>,
    value: String,
    top: f64,
    height: f64,
}

/// Draws the chart.
pub fn draw(spec: &DotsSpec<'_>) -> Drawing {
    let width = f64::from(spec.width.max(160));
    let rows = placed(spec, width);
    let bottom = rows.last().map_or(LEADING, |row| row.top + row.height);
    let (mut names, mut values): (f64, f64) = (0.0, 0.0);
    for row in &rows {
        names = names.max(measure::widest(&row.names, TEXT, row.row.chosen));
        values = values.max(measure::width(&row.value, TEXT, row.row.chosen));
    }
    let left = names.ceil() + GAP + 4.0;
    let right = values.ceil() + GAP + 4.0;
    let plot = Rect { x: left, y: 0.0, width: (width - left - right).max(24.0).floor(), height: bottom };
    let ticks = ticks(spec, &rows, plot.width);
    let (low, high) = ticks.range();
    let x = |value: f64| plot.x + (value - low) / (high - low) * plot.width;
    let height = (bottom + BOTTOM).ceil() as u32;
    canvas::draw(spec.width.max(160), height, TEXT, spec.theme, |canvas| {
        grounds(canvas, &rows, width);
        if rows.iter().any(|row| row.point.is_some()) {
            axis(canvas, spec, &ticks, &plot, x);
        }
        rows.iter().for_each(|row| mark(canvas, row, width, x));
    })
}

/// What the grounds mean, for under the chart; none where no two intervals overlap.
pub fn remark(spec: &DotsSpec<'_>) -> Option<&'static str> {
    let rows = placed(spec, f64::from(spec.width.max(160)));
    rows.windows(2).any(|pair| overlap(&pair[0], &pair[1])).then_some(match spec.lang {
        Lang::Nl => "Op één vlak overlappen de marges: daar zegt de volgorde niets.",
        Lang::En => "On one ground the intervals overlap: the order there says nothing.",
    })
}

/// The period that the picture is of: the newest of any row.
pub fn period(rows: &[DotRow<'_>]) -> Option<Period> {
    rows.iter().filter_map(|row| row.observation).map(|o| o.period).max()
}

/// The rows in their order and place: the greatest first, those without a figure last.
fn placed<'a>(spec: &DotsSpec<'a>, width: f64) -> Vec<Placed<'a>> {
    let points: Vec<Option<Point>> =
        spec.rows.iter().map(|row| row.observation.and_then(Point::of)).collect();
    let key = |at: usize| points[at].map_or(f64::NEG_INFINITY, |p| p.centre);
    let greatest_first = order(points.len(), &|a, b| key(b).total_cmp(&key(a)));
    let newest = period(&spec.rows);
    let mut top = 0.0;
    let placed = greatest_first.into_iter().map(|at| {
        let (row, point) = (spec.rows[at], points[at]);
        let name = match row.observation {
            Some(o) if Some(o.period) != newest => format!("{} ({})", row.name, o.period.short(spec.lang)),
            _ => row.name.to_owned(),
        };
        let names = measure::wrap(&name, (width * 0.34).clamp(64.0, 220.0), TEXT, row.chosen);
        let value = match (row.observation, point) {
            (Some(o), Some(_)) => number::observation_short(o, spec.decimals, spec.unit, spec.lang),
            _ => "\u{2013}".to_owned(),
        };
        let height = names.len().max(1) as f64 * LEADING + PADDING;
        let placed = Placed { row, point, names, value, top, height };
        top += height;
        placed
    });
    placed.collect()
}

/// Whether two figures cannot be told apart: their intervals share a value, and at least one is an interval.
fn overlap(one: &Placed<'_>, other: &Placed<'_>) -> bool {
    match (one.point, other.point) {
        (Some(a), Some(b)) => a.low <= b.high && b.low <= a.high && (a.is_interval() || b.is_interval()),
        _ => false,
    }
}

fn ticks(spec: &DotsSpec<'_>, rows: &[Placed<'_>], width: f64) -> Ticks {
    let all = rows.iter().filter_map(|r| r.point);
    let (low, high) = all.fold((0.0, 0.0), |(a, b), p| (f64::min(a, p.low), f64::max(b, p.high)));
    scale::ticks(low, high, ((width / 48.0) as usize).clamp(2, 6), spec.unit == Unit::Count)
}

/// One ground under each run of rows that overlap.
fn grounds(canvas: &mut Canvas<'_>, rows: &[Placed<'_>], width: f64) {
    for run in rows.chunk_by(overlap).filter(|run| run.len() > 1) {
        if let [first, .., last] = run {
            let height = last.top + last.height - first.top - 4.0;
            let ground = Rect { x: 0.0, y: first.top + 2.0, width, height };
            canvas.rect(ground, Paint::fill(Token::Wash).rounded(6.0));
        }
    }
}

fn axis(canvas: &mut Canvas<'_>, spec: &DotsSpec<'_>, ticks: &Ticks, plot: &Rect, x: impl Fn(f64) -> f64) {
    for value in &ticks.values {
        let token = if *value == 0.0 { Token::Context } else { Token::Line };
        canvas.line((x(*value), 0.0), (x(*value), plot.bottom()), Paint::stroke(token, 1.0));
    }
    let mut free = 0.0;
    for (value, label) in ticks.values.iter().zip(tick::labels(ticks, spec.unit, spec.lang)) {
        let half = measure::width(&label, TEXT, false) / 2.0;
        if x(*value) - half >= free {
            let at = (x(*value), plot.bottom() + TEXT + 6.0);
            canvas.text(&label, at, Anchor::Middle, Paint::text(Token::Ink3, TEXT));
            free = x(*value) + half + 8.0;
        }
    }
}

fn mark(canvas: &mut Canvas<'_>, row: &Placed<'_>, width: f64, x: impl Fn(f64) -> f64) {
    let middle = row.top + row.height / 2.0;
    let (token, words) =
        if row.row.chosen { (Token::Accent, Token::Accent) } else { (Token::Ink3, Token::Ink2) };
    let paint = Paint::text(words, TEXT).strong(row.row.chosen);
    let first = middle - (row.names.len() as f64 - 1.0) * LEADING / 2.0 + TEXT * 0.35;
    for (i, line) in row.names.iter().enumerate() {
        canvas.text(line, (4.0, first + i as f64 * LEADING), Anchor::Start, paint);
    }
    canvas.text(&row.value, (width - 4.0, middle + TEXT * 0.35), Anchor::End, paint);
    let Some(point) = row.point else { return };
    if point.is_interval() {
        let bar = Paint::stroke(token, 6.0).opacity(0.35);
        canvas.line((x(point.low), middle), (x(point.high), middle), bar);
    }
    let dot = if point.provisional {
        Paint::fill(Token::Paper).outlined(token, 1.75)
    } else {
        Paint::fill(token).outlined(Token::Paper, 1.25)
    };
    canvas.circle((x(point.centre), middle), if row.row.chosen { 4.5 } else { 4.0 }, dot);
}
