//! What the two axes of a trend chart run over and say.

use model::lang::Lang;
use model::period::{Frequency, Period};
use model::unit::Unit;

use super::TrendSpec;
use super::layout::{position, quoted_points};
use crate::canvas::Anchor;
use crate::drawing::Rect;
use crate::measure;
use crate::segments::Point;
use crate::time_axis;

/// Least space between two period names.
const PERIOD_GAP: f64 = 18.0;

/// A period's name under the axis.
#[derive(Clone, Debug)]
pub(super) struct PeriodTick {
    pub label: String,
    /// Where its text is held, and how.
    pub at: f64,
    pub anchor: Anchor,
}

/// What a reader could miss: that there is nothing to see, or that the axis does not begin at zero.
pub(super) fn remark(nothing: bool, no_zero: bool, full: bool, lang: Lang) -> Option<&'static str> {
    match (nothing, no_zero && full, lang) {
        (true, _, Lang::Nl) => Some("geen cijfers"),
        (true, _, Lang::En) => Some("no figures"),
        (false, true, Lang::Nl) => Some("de as begint niet bij 0"),
        (false, true, Lang::En) => Some("the axis does not begin at 0"),
        (false, false, _) => None,
    }
}

/// The least and the greatest value to be seen. Zero is among them, save on an index, which has no zero to speak of.
pub(super) fn extent(spec: &TrendSpec<'_>, segments: &[Vec<Vec<Point>>]) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut widen = |least: f64, most: f64| (low, high) = (low.min(least), high.max(most));
    for segment in segments.iter().flatten() {
        segment.iter().for_each(|point| widen(point.low, point.high));
    }
    quoted_points(spec).iter().for_each(|(_, value)| widen(*value, *value));
    if let Some((least, most)) = spec.domain.filter(|(a, b)| a.is_finite() && b.is_finite()) {
        widen(least, most);
    }
    match spec.unit {
        _ if low > high => (0.0, 1.0),
        Unit::Index => (low, high),
        _ => (low.min(0.0), high.max(0.0)),
    }
}

pub(super) fn period_ticks(
    (from, to): (f64, f64),
    frequency: Frequency,
    plot: &Rect,
    width: f64,
    text: f64,
    lang: Lang,
    full: bool,
) -> Vec<PeriodTick> {
    if from == 0.0 && to == 0.0 {
        return Vec::new();
    }
    let per_year = f64::from(frequency.per_year());
    let offset = Period::from_ordinal(frequency, 0).moment();
    let ordinal = |moment: f64| (moment - offset) * per_year;
    let first = Period::from_ordinal(frequency, (ordinal(from) - 1e-6).ceil() as i32);
    let last = Period::from_ordinal(frequency, (ordinal(to) + 1e-6).floor() as i32);
    let step = if to > from { plot.width / ((to - from) * per_year) } else { 0.0 };
    let fits = |a: &str, b: &str, apart: i32| {
        let room = (measure::width(a, text, false) + measure::width(b, text, false)) / 2.0 + PERIOD_GAP;
        let enough = if full { 0 } else { (last.ordinal() - first.ordinal()).max(1) };
        f64::from(apart) * step >= room && apart >= enough
    };
    let ticks = time_axis::ticks(first, last, lang, fits);
    let placed = ticks.into_iter().map(|tick| {
        let x = position((from, to), plot, tick.period.moment());
        let half = measure::width(&tick.label, text, false) / 2.0;
        let (at, anchor) = if x - half < 0.0 {
            (0.0, Anchor::Start)
        } else if x + half > width {
            (width, Anchor::End)
        } else {
            (x, Anchor::Middle)
        };
        PeriodTick { label: tick.label, at, anchor }
    });
    apart(placed.collect(), text)
}

/// Without those that the frame's edge has pushed onto their neighbour. The last stays, and the first before others.
fn apart(ticks: Vec<PeriodTick>, text: f64) -> Vec<PeriodTick> {
    let clear = |a: &PeriodTick, b: &PeriodTick| a.extent(text).1 + 4.0 <= b.extent(text).0;
    let mut out: Vec<PeriodTick> = Vec::new();
    let first = ticks.first().cloned();
    for tick in ticks.into_iter().rev() {
        let is_first = first.as_ref().is_some_and(|f| f.label == tick.label);
        while is_first && out.len() > 1 && out.last().is_some_and(|next| !clear(&tick, next)) {
            out.pop();
        }
        if out.last().is_none_or(|next| clear(&tick, next)) {
            out.push(tick);
        }
    }
    out.reverse();
    out
}

impl PeriodTick {
    /// The left and right end of its text.
    fn extent(&self, text: f64) -> (f64, f64) {
        let width = measure::width(&self.label, text, false);
        match self.anchor {
            Anchor::Start => (self.at, self.at + width),
            Anchor::Middle => (self.at - width / 2.0, self.at + width / 2.0),
            Anchor::End => (self.at - width, self.at),
        }
    }
}
