//! The words beside a quotation: where they hide the least of the lines.

use super::TrendSpec;
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

/// Places every quotation; words only where `named`.
pub(super) fn place(spec: &TrendSpec<'_>, layout: &TrendLayout, named: bool) -> Vec<QuoteMark> {
    let mut taken: Vec<Rect> = Vec::new();
    let quoted = spec.quoted.iter().map(|line| {
        let mut points = drawable(line.points);
        for (x, y) in &mut points {
            (*x, *y) = (layout.x_of_year(*x), layout.y(*y));
        }
        let words = if named { words(&points, line.label, spec, layout, &mut taken) } else { Vec::new() };
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
    let frame = (f64::from(spec.width), layout.plot.bottom());
    let lines = measure::wrap(label, (frame.0 * 0.6).max(80.0), text, false);
    let width = measure::widest(&lines, text, false);
    let height = lines.len() as f64 * text * 1.2;
    if lines.is_empty() || width > frame.0 || height > layout.plot.height {
        return Vec::new();
    }
    let mut best: Option<(usize, Rect)> = None;
    for (x, y) in [*first, *last] {
        for left in [x + GAP, x - width / 2.0, x - GAP - width] {
            for top in [y - GAP - height, y + GAP, y - height / 2.0] {
                let rect = Rect {
                    x: left.clamp(0.0, (frame.0 - width).max(0.0)),
                    y: top.clamp(0.0, (frame.1 - height).max(0.0)),
                    width,
                    height,
                };
                let cost =
                    hidden(&rect, points, layout) + 50 * taken.iter().filter(|t| t.overlaps(&rect)).count();
                if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                    best = Some((cost, rect));
                }
            }
        }
    }
    let Some((_, rect)) = best else { return Vec::new() };
    taken.push(rect);
    let baseline = |i: usize| rect.y + text * 0.95 + i as f64 * text * 1.2;
    lines.into_iter().enumerate().map(|(i, line)| (line, rect.x, baseline(i))).collect()
}

/// How much a rectangle would hide: samples of lines, uprights, names and its own points in it.
fn hidden(rect: &Rect, points: &[(f64, f64)], layout: &TrendLayout) -> usize {
    let place = |p: &crate::segments::Point| (layout.x(p.period), layout.y(p.centre));
    let lines = layout.segments.iter().flatten().map(|s| s.iter().map(place).collect::<Vec<_>>());
    let along = |line: &[(f64, f64)]| -> usize {
        let corners = line.iter().filter(|(x, y)| rect.contains(*x, *y)).count() * 4;
        let between = line.windows(2).map(|w| samples(w[0], w[1], rect)).sum::<usize>();
        corners + between
    };
    let uprights = layout.breaks.iter().filter(|b| rect.x < b.x && b.x < rect.right()).count() * 3;
    let names =
        layout.labels.iter().filter(|l| rect.right() > l.x && rect.y < l.bottom() && l.top() < rect.bottom());
    let rows = if rect.y < layout.plot.y - layout.text * 0.6 && !layout.breaks.is_empty() { 20 } else { 0 };
    let ticks = if rect.x < layout.plot.x { 10 } else { 0 };
    lines.map(|line| along(&line)).sum::<usize>()
        + along(points)
        + uprights
        + ticks
        + names.count() * 50
        + rows
}

fn samples((x0, y0): (f64, f64), (x1, y1): (f64, f64), rect: &Rect) -> usize {
    let at = |i: u8| {
        let t = f64::from(i) / 12.0;
        (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)
    };
    (0..=12).map(at).filter(|(x, y)| rect.contains(*x, *y)).count()
}
