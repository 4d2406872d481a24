//! The words beside a quotation: where they hide the least of the lines.

use super::TrendSpec;
use super::beside::{self, Block, TEXT_HIDDEN};
use super::layout::{TrendLayout, drawable};
use crate::drawing::Rect;
use crate::measure;

/// From a quoted point to its words.
const GAP: f64 = 8.0;

/// A quotation, placed.
#[derive(Clone, Debug)]
pub(super) struct QuoteMark {
    pub points: Vec<(f64, f64)>,
    /// Its words, line by line, each held at its left end on its baseline; none in a small multiple.
    pub words: Vec<(String, f64, f64)>,
}

/// Places every quotation; words only where `named`. What they fill is added to `taken`.
pub(super) fn place(
    spec: &TrendSpec<'_>,
    layout: &TrendLayout,
    named: bool,
    taken: &mut Vec<Rect>,
) -> Vec<QuoteMark> {
    let quoted = spec.quoted.iter().map(|line| {
        let mut points = drawable(line.points);
        for (x, y) in &mut points {
            (*x, *y) = (layout.x_of_year(*x), layout.y(*y));
        }
        let words = if named { words(&points, line.label, spec, layout, taken) } else { Vec::new() };
        QuoteMark { points, words }
    });
    quoted.collect()
}

fn words(
    points: &[(f64, f64)],
    label: &str,
    spec: &TrendSpec<'_>,
    layout: &TrendLayout,
    taken: &mut Vec<Rect>,
) -> Vec<(String, f64, f64)> {
    let text = layout.text;
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let frame = Rect { x: 0.0, y: 0.0, width: f64::from(spec.width), height: layout.plot.bottom() };
    let lines = measure::wrap(label, (frame.width * 0.6).max(80.0), text, false);
    let Some(block) = Block::fitting(lines, text, (frame.width, layout.plot.height)) else {
        return Vec::new();
    };
    let mut places = Vec::new();
    for (x, y) in [*first, *last] {
        for left in [x + GAP, x - block.width / 2.0, x - GAP - block.width] {
            for top in [y - GAP - block.height, y + GAP, y - block.height / 2.0] {
                places.push((left, top));
            }
        }
    }
    let cost = |rect: &Rect| {
        let texts = beside::texts(rect, layout, taken);
        Some(beside::hidden(rect, layout) + beside::along(points, rect) + TEXT_HIDDEN * texts)
    };
    let Some(rect) = block.cheapest(&places, frame, &cost) else { return Vec::new() };
    taken.push(rect);
    let lines = block.lines.iter().enumerate();
    lines.map(|(i, line)| (line.clone(), rect.x, block.baseline(&rect, i))).collect()
}
