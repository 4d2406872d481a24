//! The marks of a trend chart, from the grid at the back to the names in front.

use super::annotations::AnnotationMark;
use super::layout::TrendLayout;
use super::quotes::QuoteMark;
use super::{Density, Role, TrendSpec, end_labels, frame};
use crate::canvas::{self, Anchor, Canvas};
use crate::drawing::Drawing;
use crate::paint::Paint;
use crate::segments::Point;
use crate::theme::Token;

/// The dashes of the eight series, so that colour is never the only difference.
const DASHES: [&[f64]; 8] = [
    &[],
    &[7.0, 3.0],
    &[2.0, 3.0],
    &[10.0, 3.0, 2.0, 3.0],
    &[4.0, 2.0],
    &[12.0, 4.0],
    &[7.0, 2.0, 2.0, 2.0, 2.0, 2.0],
    &[1.0, 2.0],
];
/// Points that would stand closer than this, in pixels, are left to the line.
const POINT_ROOM: f64 = 9.0;

/// Draws a chart that has been laid out.
pub(super) fn draw(spec: &TrendSpec<'_>, layout: &TrendLayout) -> Drawing {
    canvas::draw(spec.width, spec.height, layout.text, spec.theme, |canvas| {
        frame::grid(canvas, layout);
        frame::break_marks(canvas, layout);
        for (line, segments) in spec.lines.iter().zip(&layout.segments) {
            segments.iter().for_each(|segment| band(canvas, layout, segment, line.role));
        }
        let dense = is_dense(layout);
        // What was published before lies behind everything that is published now.
        for behind in [true, false] {
            for (line, segments) in spec.lines.iter().zip(&layout.segments) {
                if (line.role == Role::Previous) == behind {
                    run(canvas, layout, segments, line.role, spec.density, dense);
                }
            }
        }
        layout.quotes.iter().for_each(|mark| quoted(canvas, mark, layout.text));
        layout.annotations.iter().for_each(|mark| annotation(canvas, mark, layout.text));
        frame::remark(canvas, layout);
        names(canvas, layout);
    })
}

/// A line: its unbroken stretches with their points.
fn run(
    canvas: &mut Canvas<'_>,
    layout: &TrendLayout,
    segments: &[Vec<Point>],
    role: Role,
    density: Density,
    dense: bool,
) {
    for (i, segment) in segments.iter().enumerate() {
        let last = i + 1 == segments.len();
        stretch(canvas, layout, segment, role);
        points(canvas, layout, segment, role, density, dense, last);
    }
}

/// The interval: a strip between the bounds, or an upright where a figure stands alone.
fn band(canvas: &mut Canvas<'_>, layout: &TrendLayout, segment: &[Point], role: Role) {
    let token = end_labels::token(role);
    if role == Role::Previous || !segment.iter().any(Point::is_interval) {
        return;
    }
    if let [only] = segment {
        let x = layout.x(only.period);
        canvas.line(
            (x, layout.y(only.low)),
            (x, layout.y(only.high)),
            Paint::stroke(token, 5.0).opacity(0.35),
        );
        return;
    }
    let upper = segment.iter().map(|p| (layout.x(p.period), layout.y(p.high)));
    let lower = segment.iter().rev().map(|p| (layout.x(p.period), layout.y(p.low)));
    let corners: Vec<(f64, f64)> = upper.chain(lower).collect();
    canvas.polygon(&corners, Paint::fill(token).opacity(0.2));
}

fn stretch(canvas: &mut Canvas<'_>, layout: &TrendLayout, segment: &[Point], role: Role) {
    if segment.len() < 2 {
        return;
    }
    let line: Vec<(f64, f64)> = segment.iter().map(|p| (layout.x(p.period), layout.y(p.centre))).collect();
    canvas.path(&line, stroke(role));
}

fn stroke(role: Role) -> Paint {
    let token = end_labels::token(role);
    match role {
        Role::Chosen => Paint::stroke(token, 2.25),
        Role::Context => Paint::stroke(token, 1.5),
        Role::Previous => Paint::stroke(token, 1.75).dashed(&[2.0, 3.0]),
        Role::Series(n) => Paint::stroke(token, 2.0).dashed(DASHES[usize::from(n) % DASHES.len()]),
    }
}

/// Whether points would touch each other.
fn is_dense(layout: &TrendLayout) -> bool {
    let room = |w: &[model::period::Period]| layout.x(w[1]) - layout.x(w[0]);
    layout.periods.windows(2).map(room).fold(f64::INFINITY, f64::min) < POINT_ROOM
}

fn points(
    canvas: &mut Canvas<'_>,
    layout: &TrendLayout,
    segment: &[Point],
    role: Role,
    density: Density,
    dense: bool,
    last_segment: bool,
) {
    let token = end_labels::token(role);
    let radius = match (role, density) {
        (Role::Chosen, Density::Full) => 3.75,
        (Role::Series(_), Density::Full) => 3.25,
        _ => 2.75,
    };
    for (i, point) in segment.iter().enumerate() {
        let is_end = last_segment && i + 1 == segment.len();
        let shown = match (role, density) {
            // A figure that no line runs to can be seen by its point alone.
            _ if segment.len() == 1 || point.provisional => true,
            (Role::Context | Role::Previous, _) => false,
            (_, Density::Small) => is_end,
            (_, Density::Full) => !dense || is_end,
        };
        if !shown {
            continue;
        }
        let at = (layout.x(point.period), layout.y(point.centre));
        let paint = if point.provisional {
            Paint::fill(Token::Paper).outlined(token, 1.75)
        } else {
            Paint::fill(token).outlined(Token::Paper, 1.25)
        };
        canvas.circle(at, radius, paint);
    }
}

/// A quotation: hollow and dashed, with its words beside it.
fn quoted(canvas: &mut Canvas<'_>, mark: &QuoteMark, text: f64) {
    if mark.points.len() > 1 {
        canvas.path(&mark.points, Paint::stroke(Token::Quote, 2.0).dashed(&[5.0, 4.0]));
    }
    for point in &mark.points {
        let paint = Paint::fill(Token::Paper).outlined(Token::Quote, 1.75).dashed(&[2.5, 1.7]);
        canvas.circle(*point, 4.0, paint);
    }
    for (line, x, y) in &mark.words {
        canvas.text(line, (*x, *y), Anchor::Start, haloed(Token::Quote, text));
    }
}

/// A remark: a thin leader from the figure to its words.
fn annotation(canvas: &mut Canvas<'_>, mark: &AnnotationMark, text: f64) {
    canvas.line(mark.leader.0, mark.leader.1, Paint::stroke(Token::Ink3, 1.0));
    for (line, baseline) in &mark.lines {
        canvas.text(line, (mark.at, *baseline), mark.anchor, haloed(Token::Ink2, text));
    }
}

/// Words that lines may run behind.
fn haloed(token: Token, text: f64) -> Paint {
    Paint::text(token, text).outlined(Token::Paper, 4.0)
}

fn names(canvas: &mut Canvas<'_>, layout: &TrendLayout) {
    for label in &layout.labels {
        if let Some(leader) = &label.leader {
            let paint = Paint::stroke(end_labels::token(label.role), 1.0).opacity(0.7);
            // One that is long must not be taken for a line that stays level.
            let is_long = leader.windows(2).any(|w| w[1].0 - w[0].0 > 30.0);
            canvas.path(leader, if is_long { paint.dashed(&[1.0, 3.0]) } else { paint });
        }
        let (token, strong) = match label.role {
            Role::Chosen => (Token::Accent, true),
            Role::Context | Role::Previous => (Token::Ink3, false),
            Role::Series(_) => (end_labels::token(label.role), false),
        };
        for (line, baseline) in label.lines.iter().zip(&label.baselines) {
            let plain = Paint::text(token, layout.text);
            let over_grid = layout.only_moment().is_some();
            let paint = if over_grid { haloed(token, layout.text) } else { plain }.strong(strong);
            canvas.text(line, (label.x, *baseline), Anchor::Start, paint);
        }
    }
}
