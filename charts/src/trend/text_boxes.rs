//! The rectangles that a trend chart's texts fill, by the same table that placed them. For tests of the layout, and for
//! whoever puts something more on a chart and must keep clear of its words.

use super::layout::{TICK_GAP, TrendLayout};
use super::{Role, breaks};
use crate::canvas::Anchor;
use crate::drawing::Rect;
use crate::measure;

impl TrendLayout {
    /// Each text with its rectangle: ticks, breaks, names and remarks. Words beside quotations are not among them: they have
    /// a halo and may lie over a line where there is no free place.
    pub fn text_boxes(&self) -> Vec<(Rect, String)> {
        let (plot, text) = (self.plot, self.text);
        let mut out = Vec::new();
        let mut push = |label: &str, at: f64, baseline: f64, anchor: Anchor, strong: bool| {
            let width = measure::width(label, text, strong);
            let x = match anchor {
                Anchor::Start => at,
                Anchor::Middle => at - width / 2.0,
                Anchor::End => at - width,
            };
            // From the top of a capital to the bottom of a comma.
            let rect = Rect { x, y: baseline - text * 0.75, width, height: text * 0.9 };
            out.push((rect, label.to_owned()));
        };
        for (value, label) in &self.value_ticks {
            push(label, plot.x - TICK_GAP, self.y(*value) + text * 0.35, Anchor::End, false);
        }
        for tick in &self.period_ticks {
            push(&tick.label, tick.at, self.period_baseline(), tick.anchor, false);
        }
        for mark in self.breaks.iter().filter(|m| self.named && !m.label.is_empty()) {
            push(&mark.label, mark.at, breaks::baseline(mark, plot, text), mark.anchor, false);
        }
        for label in &self.labels {
            for (line, baseline) in label.lines.iter().zip(&label.baselines) {
                push(line, label.x, *baseline, Anchor::Start, label.role == Role::Chosen);
            }
        }
        for mark in &self.annotations {
            for (line, baseline) in &mark.lines {
                push(line, mark.at, *baseline, mark.anchor, false);
            }
        }
        out
    }
}
