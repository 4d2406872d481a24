//! Where everything goes: the plot, the scales and both their directions. Separate from the marks, because the app
//! asks for it alone, at each movement of the pointer.

use model::period::{Frequency, Period};
use model::unit::Unit;

use super::annotations::{self, AnnotationMark};
use super::axes::{self, PeriodTick};
use super::breaks::{self, BreakMark};
use super::end_labels::{self, EndLabel};
use super::quotes::{self, QuoteMark};
use super::{Density, TrendSpec};
use crate::drawing::Rect;
use crate::measure;
use crate::order::ordered;
use crate::scale::{self, LIMIT};
use crate::segments::{Point, segments};
use crate::tick;

/// The size of a chart's text in CSS pixels.
pub(super) const TEXT: f64 = 13.0;
/// The same in a small multiple; nothing is ever smaller.
pub(super) const SMALL_TEXT: f64 = 12.5;
/// The most ticks on a small multiple's value axis.
pub(super) const SMALL_TICKS: usize = 4;
/// Between a tick's label and the plot.
pub(super) const TICK_GAP: f64 = 10.0;
/// Where less than this is left for the plot, its lines go without names.
const LEAST_PLOT: f64 = 56.0;
/// Under the plot: the gap, the period names and what hangs below their baseline.
const BOTTOM: f64 = 24.0;

/// Where a trend chart's parts are, in CSS pixels.
#[derive(Clone, Debug)]
pub struct TrendLayout {
    /// The rectangle between the axes. Every point lies in it or on its edge.
    pub plot: Rect,
    /// Every period of which some line says something, in order.
    pub periods: Vec<Period>,
    /// What time the plot's left and right edge are, in calendar years.
    span: (f64, f64),
    /// What values its lower and upper edge are.
    range: (f64, f64),
    /// The unbroken stretches of each line, in the order of the spec.
    pub(crate) segments: Vec<Vec<Vec<Point>>>,
    pub(super) value_ticks: Vec<(f64, String)>,
    pub(super) period_ticks: Vec<PeriodTick>,
    pub(super) breaks: Vec<BreakMark>,
    pub(super) labels: Vec<EndLabel>,
    pub(super) quotes: Vec<QuoteMark>,
    pub(super) annotations: Vec<AnnotationMark>,
    /// The value that marks are compared with: zero, or the 100 of an index.
    pub(crate) base: f64,
    /// Words on what is not to be seen: no figures at all, or no zero.
    pub(super) remark: Option<&'static str>,
    pub(crate) text: f64,
    /// Whether breaks and lines have their names on the chart.
    pub(super) named: bool,
}

/// Where everything goes. Pure and cheap: some microseconds for a usual chart.
pub fn layout(spec: &TrendSpec<'_>) -> TrendLayout {
    with_room(spec, 0.0)
}

/// The same with so many periods of room before the first and after the last: half a one for what is wide, as bars are.
pub(crate) fn with_room(spec: &TrendSpec<'_>, room: f64) -> TrendLayout {
    let (width, height) = (f64::from(spec.width.max(80)), f64::from(spec.height.max(60)));
    let full = spec.density == Density::Full;
    let text = if full { TEXT } else { SMALL_TEXT };

    let periods = periods(spec);
    let frequency = periods.last().map_or(Frequency::Year, |p| p.frequency());
    let segments: Vec<Vec<Vec<Point>>> =
        spec.lines.iter().map(|line| segments(line.observations, spec.breaks, frequency)).collect();

    let most = if full {
        ((height / 44.0) as usize).clamp(2, 6)
    } else {
        ((height / 30.0) as usize).clamp(2, SMALL_TICKS)
    };
    let (low, high) = axes::extent(spec, &segments);
    let ticks = scale::ticks(low, high, most, spec.unit == Unit::Count);
    let (low, high) = ticks.range();
    let nothing = segments.iter().all(Vec::is_empty) && quoted_points(spec).is_empty();
    let remark = axes::remark(nothing, low > 0.0 || high < 0.0, full, spec.lang);
    let labels = if nothing { Vec::new() } else { tick::labels(&ticks, spec.unit, spec.lang) };
    let left = (measure::widest(&labels, text, false) + TICK_GAP).ceil();
    let mut names = if full { end_labels::names(spec, &segments, width, text) } else { Vec::new() };
    let span = span(spec, &periods, room / f64::from(frequency.per_year()));
    let column = end_labels::GAP + end_labels::widest(&names, text, spec.lang) + 2.0;
    let right = match (names.is_empty(), span.0 == span.1) {
        (true, _) => 6.0,
        // A single moment stands in the middle, with its names beside it on the plot.
        (false, true) => (2.0 * column - (width - left)).max(6.0),
        (false, false) => column,
    };
    let right = if width - left - right < LEAST_PLOT {
        names.clear();
        6.0
    } else {
        right
    };
    let mut plot = Rect { x: left, y: 0.0, width: (width - left - right).max(24.0).floor(), height: 0.0 };
    let across = |moment: f64| position(span, &plot, moment);

    // Where there are no figures, there is no count that changed.
    let marks = if nothing { Vec::new() } else { breaks::place(spec, &periods, across, width, height, text) };
    let mut top = (text * 0.6 + 1.0).ceil();
    if full {
        let row = breaks::row_height(text);
        top += breaks::height(&marks, text) + if remark.is_some() && !nothing { row } else { 0.0 };
    }
    let period_ticks = axes::period_ticks(span, frequency, &plot, width, text, spec.lang, full);
    plot.y = top;
    plot.height = (height - top - BOTTOM).max(16.0).floor();

    let mut out = TrendLayout {
        plot,
        periods,
        span,
        range: ticks.range(),
        segments,
        value_ticks: if nothing { Vec::new() } else { ticks.values.into_iter().zip(labels).collect() },
        period_ticks,
        breaks: marks,
        labels: Vec::new(),
        quotes: Vec::new(),
        annotations: Vec::new(),
        base: if spec.unit == Unit::Index { 100.0 } else { 0.0 },
        remark,
        text,
        named: full,
    };
    out.labels = end_labels::place(names, &out, spec.lang);
    let mut taken = Vec::new();
    out.quotes = quotes::place(spec, &out, full, &mut taken);
    if full && !nothing {
        out.annotations = annotations::place(spec, &out, &taken);
    }
    out
}

impl TrendLayout {
    /// Where a period's points stand.
    pub fn x(&self, p: Period) -> f64 {
        position(self.span, &self.plot, p.moment())
    }

    /// Where a calendar year's quoted figure stands.
    pub(super) fn x_of_year(&self, year: f64) -> f64 {
        position(self.span, &self.plot, year + 0.5)
    }

    /// Where a value stands.
    pub fn y(&self, v: f64) -> f64 {
        let (low, high) = self.range;
        let v = if v.is_finite() { v.clamp(low.min(-LIMIT), high.max(LIMIT)) } else { low };
        self.plot.bottom() - (v - low) / (high - low) * self.plot.height
    }

    /// The value that stands at `y`: the inverse of [`TrendLayout::y`].
    pub fn value_at(&self, y: f64) -> f64 {
        let (low, high) = self.range;
        low + (self.plot.bottom() - y) / self.plot.height * (high - low)
    }

    /// The period whose points are nearest to `x`; none where there is no period at all.
    pub fn nearest_period(&self, x: f64) -> Option<Period> {
        let distance = |p: &Period| (self.x(*p) - x).abs();
        self.periods.iter().copied().min_by(|a, b| distance(a).total_cmp(&distance(b)))
    }

    /// The baseline of the periods' names.
    pub(super) fn period_baseline(&self) -> f64 {
        self.plot.bottom() + self.text + 6.0
    }

    /// Where the only moment stands, if there is but one.
    pub(super) fn only_moment(&self) -> Option<f64> {
        (self.span.0 == self.span.1).then(|| position(self.span, &self.plot, self.span.0))
    }

    /// The values at the lower and the upper edge of the plot.
    pub fn range(&self) -> (f64, f64) {
        self.range
    }
}

/// A moment's place across the plot; the middle where there is only one moment.
pub(super) fn position((from, to): (f64, f64), plot: &Rect, moment: f64) -> f64 {
    if to > from { plot.x + (moment - from) / (to - from) * plot.width } else { plot.x + plot.width / 2.0 }
}

/// Every period of the first line's length that some line says something of.
fn periods(spec: &TrendSpec<'_>) -> Vec<Period> {
    let mut all: Vec<Period> = Vec::new();
    for line in &spec.lines {
        for observation in line.observations {
            let period = observation.period;
            if all.first().is_none_or(|first| first.frequency() == period.frequency()) {
                all.push(period);
            }
        }
    }
    ordered(&all, Period::cmp)
}

/// The moments of the plot's left and right edge.
fn span(spec: &TrendSpec<'_>, periods: &[Period], room: f64) -> (f64, f64) {
    let (mut from, mut to) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut widen = |moment: f64| (from, to) = (from.min(moment), to.max(moment));
    periods.iter().for_each(|period| widen(period.moment()));
    quoted_points(spec).iter().for_each(|(year, _)| widen(year + 0.5));
    if from <= to { (from - room, to + room) } else { (0.0, 0.0) }
}

/// The quoted points that can be drawn.
pub(super) fn quoted_points(spec: &TrendSpec<'_>) -> Vec<(f64, f64)> {
    let mut out = Vec::new();
    spec.quoted.iter().for_each(|line| out.extend(drawable(line.points)));
    out
}

/// The points that have a place.
pub(super) fn drawable(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut out = points.to_vec();
    out.retain(|(year, value)| year.abs() < 1e5 && value.is_finite());
    out
}
