//! From a place on the chart back to a figure: what the cursor, the finger and the keyboard ask. Separate from the
//! layout, which answers the other way.

use model::period::Period;

use super::layout::TrendLayout;
use crate::segments::Point;

/// A figure on the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Which of the spec's lines it is on.
    pub line: usize,
    /// When.
    pub period: Period,
    /// Where its mark stands, in CSS pixels.
    pub x: f64,
    /// The same.
    pub y: f64,
}

impl TrendLayout {
    /// The figure whose mark is nearest to a place; none where nothing is drawn.
    pub fn nearest_point(&self, x: f64, y: f64) -> Option<Reading> {
        self.nearest(|found| {
            let (across, down) = (found.x - x, found.y - y);
            across * across + down * down
        })
    }

    /// The figure of one line that is nearest to `x`; none where the line has none.
    pub fn nearest_on(&self, line: usize, x: f64) -> Option<Reading> {
        self.nearest(|found| if found.line == line { (found.x - x).abs() } else { f64::INFINITY })
    }

    /// The figure of one line in a period: what the other charts show while the cursor stands on one of them.
    pub fn reading(&self, line: usize, period: Period) -> Option<Reading> {
        self.nearest(|found| if found.line == line && found.period == period { 0.0 } else { f64::INFINITY })
    }

    /// The figure that is least far; the first of several, and none that is infinitely far.
    fn nearest(&self, distance: impl Fn(&Reading) -> f64) -> Option<Reading> {
        let mut best: Option<(f64, Reading)> = None;
        for (line, segments) in self.segments.iter().enumerate() {
            for point in segments.iter().flatten() {
                let found = self.read(line, point);
                let far = distance(&found);
                if far.is_finite() && best.is_none_or(|(least, _)| far < least) {
                    best = Some((far, found));
                }
            }
        }
        best.map(|(_, found)| found)
    }

    fn read(&self, line: usize, point: &Point) -> Reading {
        Reading { line, period: point.period, x: self.x(point.period), y: self.y(point.centre) }
    }
}
