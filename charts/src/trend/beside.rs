//! Words beside a mark: which of the places where they might stand hides the least of what is drawn. Separate, because
//! quotations and annotations both look for one.

use super::layout::TrendLayout;
use crate::drawing::Rect;
use crate::measure;
use crate::segments::Point;

/// Line height in text sizes.
const LEADING: f64 = 1.2;
/// What it costs to hide one other text.
pub(super) const TEXT_HIDDEN: usize = 50;

/// Words that are wrapped and measured, before they have a place.
pub(super) struct Block {
    pub lines: Vec<String>,
    pub width: f64,
    pub height: f64,
    text: f64,
}

impl Block {
    /// Measures words that have been wrapped; none where there are none, or where they are wider or higher than `most`.
    pub(super) fn fitting(lines: Vec<String>, text: f64, most: (f64, f64)) -> Option<Block> {
        let width = measure::widest(&lines, text, false);
        let height = lines.len() as f64 * text * LEADING;
        let fits = !lines.is_empty() && width <= most.0 && height <= most.1;
        fits.then_some(Block { lines, width, height, text })
    }

    /// The place that costs least; the first of several. A place is a left and a top edge, moved to lie `within`, and
    /// has no cost where the words may not stand at all.
    pub(super) fn cheapest(
        &self,
        places: &[(f64, f64)],
        within: Rect,
        cost: &dyn Fn(&Rect) -> Option<usize>,
    ) -> Option<Rect> {
        let mut best: Option<(usize, Rect)> = None;
        for (left, top) in places {
            let rect = Rect {
                x: left.clamp(within.x, (within.right() - self.width).max(within.x)),
                y: top.clamp(within.y, (within.bottom() - self.height).max(within.y)),
                width: self.width,
                height: self.height,
            };
            let Some(cost) = cost(&rect) else { continue };
            if best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, rect));
            }
        }
        best.map(|(_, rect)| rect)
    }

    /// The baseline of a line when the words stand in a place.
    pub(super) fn baseline(&self, place: &Rect, line: usize) -> f64 {
        place.y + self.text * 0.95 + line as f64 * self.text * LEADING
    }
}

/// How much a rectangle would hide: samples of lines, uprights, ticks, and the names of breaks.
pub(super) fn hidden(rect: &Rect, layout: &TrendLayout) -> usize {
    let place = |p: &Point| (layout.x(p.period), layout.y(p.centre));
    let lines = layout.segments.iter().flatten().map(|s| s.iter().map(place).collect::<Vec<_>>());
    let uprights = layout.breaks.iter().filter(|b| rect.x < b.x && b.x < rect.right()).count() * 3;
    let rows = if rect.y < layout.plot.y - layout.text * 0.6 && !layout.breaks.is_empty() { 20 } else { 0 };
    let ticks = if rect.x < layout.plot.x { 10 } else { 0 };
    lines.map(|line| along(&line, rect)).sum::<usize>() + uprights + ticks + rows
}

/// How many texts a rectangle would touch: names at the lines' ends, and what is taken already.
pub(super) fn texts(rect: &Rect, layout: &TrendLayout, taken: &[Rect]) -> usize {
    let names =
        layout.labels.iter().filter(|l| rect.right() > l.x && rect.y < l.bottom() && l.top() < rect.bottom());
    names.count() + taken.iter().filter(|t| t.overlaps(rect)).count()
}

/// How much of a line with points lies in a rectangle.
pub(super) fn along(line: &[(f64, f64)], rect: &Rect) -> usize {
    let corners = line.iter().filter(|(x, y)| rect.contains(*x, *y)).count() * 4;
    let between = line.windows(2).map(|w| samples(w[0], w[1], rect)).sum::<usize>();
    corners + between
}

fn samples((x0, y0): (f64, f64), (x1, y1): (f64, f64), rect: &Rect) -> usize {
    let across = x0.max(x1) >= rect.x && x0.min(x1) <= rect.right();
    if !across || y0.max(y1) < rect.y || y0.min(y1) > rect.bottom() {
        return 0;
    }
    let at = |i: u8| {
        let t = f64::from(i) / 12.0;
        (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)
    };
    (0..=12).map(at).filter(|(x, y)| rect.contains(*x, *y)).count()
}
