//! What stands round the marks of every chart through time: the grid with its words, the breaks, and the remark.
//! Separate from the lines, because bars stand in the same frame.

use super::breaks;
use super::layout::{TICK_GAP, TrendLayout};
use crate::canvas::{Anchor, Canvas};
use crate::paint::Paint;
use crate::theme::Token;

/// The grid, and the words of both axes.
pub(crate) fn grid(canvas: &mut Canvas<'_>, layout: &TrendLayout) {
    let plot = layout.plot;
    let words = Paint::text(Token::Ink3, layout.text);
    if layout.value_ticks.is_empty() {
        canvas.line((plot.x, plot.bottom()), (plot.right(), plot.bottom()), Paint::stroke(Token::Line, 1.0));
    }
    for (value, _) in &layout.value_ticks {
        let y = layout.y(*value);
        let is_base = *value == layout.base;
        let paint = Paint::stroke(if is_base { Token::Context } else { Token::Line }, 1.0);
        canvas.line((plot.x, y), (plot.right(), y), paint);
    }
    for (value, label) in &layout.value_ticks {
        let y = layout.y(*value);
        canvas.text(label, (plot.x - TICK_GAP, y + layout.text * 0.35), Anchor::End, words);
    }
    for tick in &layout.period_ticks {
        canvas.text(&tick.label, (tick.at, layout.period_baseline()), tick.anchor, words);
    }
}

/// The breaks and their names.
pub(crate) fn break_marks(canvas: &mut Canvas<'_>, layout: &TrendLayout) {
    let plot = layout.plot;
    for mark in &layout.breaks {
        let named = layout.named && !mark.label.is_empty();
        let baseline = breaks::baseline(mark, plot, layout.text);
        let top = if named { baseline - layout.text * 0.7 } else { plot.y };
        let paint = Paint::stroke(Token::Context, 1.0).dashed(&[1.5, 3.0]);
        canvas.line((mark.x, top), (mark.x, plot.bottom()), paint);
        if named {
            canvas.text(&mark.label, (mark.at, baseline), mark.anchor, Paint::text(Token::Ink3, layout.text));
        }
    }
}

/// What a reader could miss: in the middle where there is nothing else, else over everything at the left.
pub(crate) fn remark(canvas: &mut Canvas<'_>, layout: &TrendLayout) {
    let Some(words) = layout.remark else { return };
    let (plot, paint) = (layout.plot, Paint::text(Token::Ink3, layout.text));
    if layout.value_ticks.is_empty() {
        let middle = (plot.x + plot.width / 2.0, plot.y + plot.height / 2.0 + layout.text * 0.35);
        canvas.text(words, middle, Anchor::Middle, paint.outlined(Token::Paper, 4.0));
    } else {
        canvas.text(words, (0.0, layout.text), Anchor::Start, paint);
    }
}
