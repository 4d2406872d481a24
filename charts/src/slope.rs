//! Slopes: how each region came from a first period to the last, where both are counted alike.
//!
//! The first period is the earliest after the last break, so that no slope crosses one. A slope whose two intervals
//! allow no direction is dotted, and the remark under the chart says so.

use model::indicator::Break;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use crate::canvas::{self, Anchor, Canvas};
use crate::drawing::Drawing;
use crate::measure;
use crate::mode::comparable;
use crate::paint::Paint;
use crate::placement;
use crate::scale;
use crate::segments::Point;
use crate::theme::{Theme, Token};
use crate::trend::end_labels::token;
use crate::trend::{Role, TrendLine};

/// What to draw.
#[derive(Clone, Debug)]
pub struct SlopeSpec<'a> {
    /// The regions; the first lies at the bottom.
    pub lines: Vec<TrendLine<'a>>,
    /// Where the count changed.
    pub breaks: &'a [Break],
    /// What the numbers count.
    pub unit: Unit,
    /// How many decimals a figure has.
    pub decimals: u8,
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels; more where the names need it.
    pub height: u32,
    /// The reader's language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
}

const TEXT: f64 = 13.0;
const LEADING: f64 = TEXT * 1.2;
/// Between two labels of a column.
const APART: f64 = 4.0;
/// From an upright to the words beside it.
const GAP: f64 = 14.0;
/// Over the uprights, and under them for the periods' names.
const TOP: f64 = 6.0;
const BOTTOM: f64 = 26.0;

/// One region with what it has at both ends.
struct Slope<'a> {
    line: TrendLine<'a>,
    first: Option<Point>,
    last: Option<Point>,
    /// Whether the intervals allow one direction only.
    clear: bool,
    /// The words at the left and at the right.
    left: Vec<String>,
    right: Vec<String>,
}

/// From which period to which the slopes run: over the longest time up to the newest figure in which no line breaks.
/// None where no period compares with the newest.
pub fn span(spec: &SlopeSpec<'_>) -> Option<(Period, Period)> {
    let known = |o: &&Observation| Point::of(o).is_some();
    let mut last: Option<Period> = None;
    for line in &spec.lines {
        last = last.max(line.observations.iter().filter(known).map(|o| o.period).max());
    }
    let last = last?;
    let mut first = last;
    for line in &spec.lines {
        let unbroken = |o: &&Observation| {
            known(o) && spec.lines.iter().all(|l| comparable(o.period, last, l.observations, spec.breaks))
        };
        if let Some(earliest) = line.observations.iter().filter(unbroken).map(|o| o.period).min() {
            first = first.min(earliest);
        }
    }
    (first < last).then_some((first, last))
}

/// What a dotted line means, for under the chart; none where all are clear.
pub fn remark(spec: &SlopeSpec<'_>) -> Option<&'static str> {
    let ends = span(spec)?;
    let unclear = slopes(spec, ends).iter().any(|s| s.first.is_some() && s.last.is_some() && !s.clear);
    unclear.then_some(match spec.lang {
        Lang::Nl => "Gestippeld: een duidelijk verschil is er niet.",
        Lang::En => "Dotted: there is no clear difference.",
    })
}

/// Draws the chart.
pub fn draw(spec: &SlopeSpec<'_>) -> Drawing {
    let width = f64::from(spec.width.max(160));
    let Some(ends) = span(spec) else {
        return nothing(spec);
    };
    let slopes = slopes(spec, ends);
    let mut widest: (f64, f64) = (0.0, 0.0);
    let mut needed: (f64, f64) = (0.0, 0.0);
    for slope in &slopes {
        let strong = slope.line.role == Role::Chosen;
        widest.0 = widest.0.max(measure::widest(&slope.left, TEXT, strong));
        widest.1 = widest.1.max(measure::widest(&slope.right, TEXT, strong));
        needed = (needed.0 + height(&slope.left), needed.1 + height(&slope.right));
    }
    let period = |p: Period| measure::width(&p.short(spec.lang), TEXT, false);
    let from = (widest.0 + GAP).max(period(ends.0) / 2.0).ceil();
    let to = (width - (widest.1 + GAP).max(period(ends.1) / 2.0)).floor().max(from + 24.0);
    let bottom = (f64::from(spec.height) - BOTTOM).max(needed.0).max(needed.1).max(40.0);
    let whole = (bottom + BOTTOM).ceil() as u32;

    let (low, high) = range(spec, &slopes);
    let y = |value: f64| TOP + (high - value) / (high - low) * (bottom - 2.0 * TOP);
    canvas::draw(spec.width.max(160), whole, TEXT, spec.theme, |canvas| {
        for (x, at) in [(from, ends.0), (to, ends.1)] {
            canvas.line((x, 0.0), (x, bottom), Paint::stroke(Token::Line, 1.0));
            let words = Paint::text(Token::Ink3, TEXT);
            canvas.text(&at.short(spec.lang), (x, bottom + TEXT + 6.0), Anchor::Middle, words);
        }
        for slope in &slopes {
            lines(canvas, slope, (from, to), y);
        }
        for slope in &slopes {
            points(canvas, slope, (from, to), y);
        }
        column(canvas, &slopes, from, bottom, y, Anchor::End);
        column(canvas, &slopes, to, bottom, y, Anchor::Start);
    })
}

fn nothing(spec: &SlopeSpec<'_>) -> Drawing {
    let words = match spec.lang {
        Lang::Nl => "geen twee perioden die te vergelijken zijn",
        Lang::En => "no two periods that can be compared",
    };
    let width = spec.width.max(160);
    let lines = measure::wrap(words, f64::from(width), TEXT, false);
    let middle = (f64::from(width) / 2.0, f64::from(spec.height.max(60)) / 2.0);
    canvas::draw(width, spec.height.max(60), TEXT, spec.theme, |canvas| {
        for (i, line) in lines.iter().enumerate() {
            let at = (middle.0, middle.1 + i as f64 * LEADING);
            canvas.text(line, at, Anchor::Middle, Paint::text(Token::Ink3, TEXT));
        }
    })
}

fn slopes<'a>(spec: &SlopeSpec<'a>, (first, last): (Period, Period)) -> Vec<Slope<'a>> {
    let limit = (f64::from(spec.width.max(160)) * 0.36).clamp(72.0, 240.0);
    let mut out = Vec::new();
    for line in &spec.lines {
        let at = |period: Period| line.observations.iter().find(|o| o.period == period);
        let said = |o: Option<&Observation>| {
            o.filter(|o| Point::of(o).is_some())
                .map(|o| number::observation_short(o, spec.decimals, spec.unit, spec.lang))
        };
        let (before, now) = (at(first), at(last));
        let clear = before
            .zip(now)
            .and_then(|(before, now)| now.change_since(before))
            .is_some_and(|(low, high)| low > 1e-9 || high < -1e-9);
        let strong = line.role == Role::Chosen;
        let right = said(now).map(|value| format!("{value} {}", line.name));
        let wrapped = |text: Option<String>| {
            text.map_or_else(Vec::new, |text| measure::wrap(&text, limit, TEXT, strong))
        };
        out.push(Slope {
            line: *line,
            first: before.and_then(Point::of),
            last: now.and_then(Point::of),
            clear,
            left: wrapped(said(before)),
            right: wrapped(right),
        });
    }
    // What the newest period does not know has no name to stand at, and came to nowhere.
    out.retain(|slope| slope.last.is_some());
    out
}

/// The least and the greatest value; zero is among them, save on an index.
fn range(spec: &SlopeSpec<'_>, slopes: &[Slope<'_>]) -> (f64, f64) {
    let (mut low, mut high) =
        if spec.unit == Unit::Index { (f64::INFINITY, f64::NEG_INFINITY) } else { (0.0, 0.0) };
    for point in slopes.iter().flat_map(|s| [s.first, s.last]).flatten() {
        (low, high) = (f64::min(low, point.low), f64::max(high, point.high));
    }
    scale::spread(low, high)
}

fn lines(canvas: &mut Canvas<'_>, slope: &Slope<'_>, (from, to): (f64, f64), y: impl Fn(f64) -> f64) {
    let (Some(first), Some(last)) = (slope.first, slope.last) else { return };
    let width = if slope.line.role == Role::Chosen { 2.5 } else { 1.5 };
    let paint = Paint::stroke(token(slope.line.role), width);
    let dotted = if slope.clear { paint } else { paint.dashed(&[2.0, 4.0]) };
    canvas.line((from, y(first.centre)), (to, y(last.centre)), dotted);
}

fn points(canvas: &mut Canvas<'_>, slope: &Slope<'_>, (from, to): (f64, f64), y: impl Fn(f64) -> f64) {
    let token = token(slope.line.role);
    for (x, point) in [(from, slope.first), (to, slope.last)] {
        let Some(point) = point else { continue };
        if point.is_interval() {
            let bar = Paint::stroke(token, 6.0).opacity(0.35);
            canvas.line((x, y(point.low)), (x, y(point.high)), bar);
        }
        let paint = if point.provisional {
            Paint::fill(Token::Paper).outlined(token, 1.75)
        } else {
            Paint::fill(token).outlined(Token::Paper, 1.25)
        };
        canvas.circle((x, y(point.centre)), if slope.line.role == Role::Chosen { 4.5 } else { 3.5 }, paint);
    }
}

fn height(lines: &[String]) -> f64 {
    if lines.is_empty() { 0.0 } else { lines.len() as f64 * LEADING + APART }
}

/// The words beside one upright, each at its point or as near to it as the others leave room.
fn column(
    canvas: &mut Canvas<'_>,
    slopes: &[Slope<'_>],
    x: f64,
    bottom: f64,
    y: impl Fn(f64) -> f64,
    side: Anchor,
) {
    let of = |slope: &'_ Slope<'_>| match side {
        Anchor::End => slope.first.map(|p| (p, slope.left.clone())),
        _ => slope.last.map(|p| (p, slope.right.clone())),
    };
    let outward = if side == Anchor::End { -1.0 } else { 1.0 };
    let mut labels = Vec::new();
    let mut wanted = Vec::new();
    for slope in slopes {
        if let Some((point, words)) = of(slope) {
            wanted.push((y(point.centre), height(&words)));
            labels.push((point, words, slope.line.role));
        }
    }
    let middles = placement::column(&wanted, 0.0, bottom);
    for ((point, words, role), middle) in labels.iter().zip(middles) {
        let at = y(point.centre);
        if (middle - at).abs() > 4.0 {
            let bend = [(x + outward * 6.0, at), (x + outward * (GAP - 3.0), middle)];
            canvas.path(&bend, Paint::stroke(token(*role), 1.0).opacity(0.7));
        }
        let ink = match role {
            Role::Context | Role::Previous => Token::Ink3,
            _ => token(*role),
        };
        let paint = Paint::text(ink, TEXT).strong(*role == Role::Chosen);
        let first = middle - (words.len() as f64 - 1.0) * LEADING / 2.0 + TEXT * 0.35;
        for (i, line) in words.iter().enumerate() {
            canvas.text(line, (x + outward * GAP, first + i as f64 * LEADING), side, paint);
        }
    }
}
