//! Breaks: a dotted upright where the count changed, with its name over the plot, where no line can run through it.

use model::period::Period;

use super::TrendSpec;
use crate::canvas::Anchor;
use crate::drawing::Rect;
use crate::measure;
use crate::order::order;

/// From the upright to its name.
const GAP: f64 = 5.0;
/// The most rows of names over a plot.
const ROWS: usize = 3;

/// A break, placed.
#[derive(Clone, Debug)]
pub(super) struct BreakMark {
    /// Where its upright stands.
    pub x: f64,
    /// Its name; empty where there was no room for it.
    pub label: String,
    /// Where its name is held, and how.
    pub at: f64,
    pub anchor: Anchor,
    /// Which row its name is in; 0 is next to the plot.
    pub row: usize,
    /// Whether its upright runs up beside its name.
    pub upright: bool,
}

impl BreakMark {
    /// The left and right end of its name.
    pub(super) fn extent(&self, text: f64) -> (f64, f64) {
        let width = measure::width(&self.label, text, false);
        match self.anchor {
            Anchor::Start => (self.at, self.at + width),
            Anchor::Middle => (self.at - width / 2.0, self.at + width / 2.0),
            Anchor::End => (self.at - width, self.at),
        }
    }
}

/// How high the rows of names are together.
pub(super) fn height(marks: &[BreakMark], text: f64) -> f64 {
    let rows = marks.iter().filter(|m| !m.label.is_empty()).map(|m| m.row + 1).max().unwrap_or(0);
    rows as f64 * row_height(text)
}

/// How high one row is.
pub(super) fn row_height(text: f64) -> f64 {
    (text * 1.35).ceil()
}

/// Where a name stands.
pub(super) fn baseline(mark: &BreakMark, plot: Rect, text: f64) -> f64 {
    plot.y - text * 0.6 - mark.row as f64 * row_height(text)
}

/// The breaks that lie within the periods, each halfway between the last period of the old count and the first of
/// the new. The last comes first to its place: an earlier one goes up a row when their names would touch, and its
/// upright then passes left of the later one's name.
pub(super) fn place(
    spec: &TrendSpec<'_>,
    periods: &[Period],
    across: impl Fn(f64) -> f64,
    width: f64,
    height: f64,
    text: f64,
) -> Vec<BreakMark> {
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else {
        return Vec::new();
    };
    let rows = ROWS.min((height * 0.25 / row_height(text)) as usize);
    let half = 0.5 / f64::from(last.frequency().per_year());
    let mut out: Vec<BreakMark> = Vec::new();
    let mut later: Option<Period> = None;
    for at in order(spec.breaks.len(), &|a, b| spec.breaks[b].from.cmp(&spec.breaks[a].from)) {
        let found = &spec.breaks[at];
        let inside = found.from.frequency() == last.frequency() && *first < found.from && found.from <= *last;
        if !inside || later == Some(found.from) {
            continue;
        }
        later = Some(found.from);
        let x = across(found.from.moment() - half);
        let mut mark =
            BreakMark { x, label: String::new(), at: x, anchor: Anchor::Start, row: 0, upright: true };
        for candidate in candidates(x, found.label.get(spec.lang), width, text) {
            let (left, right) = candidate.extent(text);
            let row = (0..rows).find(|row| {
                out.iter().filter(|m| !m.label.is_empty()).all(|m| {
                    let (a, b) = m.extent(text);
                    let apart = right + 2.0 * GAP <= a || b + 2.0 * GAP <= left;
                    // Its upright runs up through every lower row.
                    let clear = !candidate.upright || m.row >= *row || x < a - 1.0 || x > b + 1.0;
                    let uncrossed = !m.upright || *row >= m.row || m.x < left - 1.0 || m.x > right + 1.0;
                    (m.row != *row || apart) && clear && uncrossed
                })
            });
            if let Some(row) = row {
                mark = BreakMark { row, ..candidate };
                break;
            }
        }
        out.push(mark);
    }
    out
}

/// The places where a name may stand: right of its upright, left of it, or as near as the frame allows.
fn candidates(x: f64, label: &str, width: f64, text: f64) -> Vec<BreakMark> {
    let wide = measure::width(label, text, false);
    let mark =
        |at: f64, anchor: Anchor| BreakMark { x, label: label.to_owned(), at, anchor, row: 0, upright: true };
    let mut out = Vec::new();
    if x + GAP + wide <= width {
        out.push(mark(x + GAP, Anchor::Start));
    }
    if x - GAP - wide >= 0.0 {
        out.push(mark(x - GAP, Anchor::End));
    }
    if out.is_empty() && wide <= width {
        out.push(BreakMark { upright: false, ..mark(width - 1.0, Anchor::End) });
    }
    out
}
