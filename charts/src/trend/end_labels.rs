//! The lines' names, at their right ends: never over each other, never cut, with a leader where one had to move.

use model::lang::Lang;

use super::layout::{TEXT, TrendLayout};
use super::{Role, TrendSpec};
use crate::measure;
use crate::placement;
use crate::segments::Point;
use crate::theme::Token;

/// From the plot to the names; a leader bends in it.
pub(super) const GAP: f64 = 12.0;
/// A name that stands no further than this from its line needs no leader.
const NEAR: f64 = 5.0;
/// Line height in text sizes.
const LEADING: f64 = 1.2;

/// A line's name, wrapped.
#[derive(Clone, Debug)]
pub(super) struct Name {
    lines: Vec<String>,
    role: Role,
    /// Its line's last point; none for the remark that names were left out.
    end: Option<Point>,
}

/// A name in its place.
#[derive(Clone, Debug)]
pub(super) struct EndLabel {
    pub lines: Vec<String>,
    pub role: Role,
    /// Its left edge.
    pub x: f64,
    /// The baseline of each line.
    pub baselines: Vec<f64>,
    /// From its line's end to its name, where it is not plain to see.
    pub leader: Option<Vec<(f64, f64)>>,
}

impl EndLabel {
    /// Where its words begin.
    pub(super) fn top(&self) -> f64 {
        self.baselines.first().map_or(0.0, |y| y - TEXT)
    }

    /// Where they end.
    pub(super) fn bottom(&self) -> f64 {
        self.baselines.last().map_or(0.0, |y| y + TEXT * 0.3)
    }
}

/// The colour of a line.
pub(crate) fn token(role: Role) -> Token {
    match role {
        Role::Chosen => Token::Accent,
        Role::Context | Role::Previous => Token::Context,
        Role::Series(n) => Token::SERIES[usize::from(n) % Token::SERIES.len()],
    }
}

/// The names of the lines that have a figure, broken to fit beside the plot.
pub(super) fn names(spec: &TrendSpec<'_>, segments: &[Vec<Vec<Point>>], width: f64, text: f64) -> Vec<Name> {
    let limit = (width * 0.32).clamp(72.0, 190.0);
    let with_end = spec.lines.iter().zip(segments).filter_map(|(line, stretches)| {
        let end = stretches.last()?.last()?;
        let strong = line.role == Role::Chosen;
        Some(Name { lines: measure::wrap(line.name, limit, text, strong), role: line.role, end: Some(*end) })
    });
    with_end.filter(|name| !name.lines.is_empty()).collect()
}

/// The names that fit under each other; when not all do, the least important go, and a remark says how many.
fn fitting(mut names: Vec<Name>, room: f64, text: f64, lang: Lang) -> Vec<Name> {
    let height = |names: &[Name]| names.iter().map(|n| n.height(text)).sum::<f64>();
    if height(&names) <= room {
        return names;
    }
    let mut left_out = 0;
    let remark_height = text * LEADING + 3.0;
    while !names.is_empty() && height(&names) + remark_height > room {
        let rank = |name: &Name| match name.role {
            Role::Chosen => 0,
            Role::Context => 1,
            Role::Series(n) => 2 + usize::from(n),
            Role::Previous => usize::MAX,
        };
        let least = (0..names.len()).max_by_key(|i| (rank(&names[*i]), *i));
        if let Some(least) = least {
            names.remove(least);
            left_out += 1;
        }
    }
    names.push(Name { lines: vec![remark(left_out, lang)], role: Role::Context, end: None });
    names
}

/// How many lines go without their names.
fn remark(count: usize, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("en nog {count}"),
        Lang::En => format!("and {count} more"),
    }
}

/// The width that they need: that of the widest, or of the remark that some were left out.
pub(super) fn widest(names: &[Name], text: f64, lang: Lang) -> f64 {
    let mut widest =
        if names.len() > 1 { measure::width(&remark(names.len(), lang), text, false) } else { 0.0 };
    for name in names {
        widest = f64::max(widest, measure::widest(&name.lines, text, name.role == Role::Chosen));
    }
    widest.ceil()
}

impl Name {
    fn height(&self, text: f64) -> f64 {
        self.lines.len() as f64 * text * LEADING + 3.0
    }
}

/// Puts the names into the column right of the plot.
pub(super) fn place(names: Vec<Name>, layout: &TrendLayout, lang: Lang) -> Vec<EndLabel> {
    let (plot, text) = (layout.plot, layout.text);
    // Where a break's name reaches over the column, the column begins below it.
    let x = layout.only_moment().unwrap_or(plot.right()) + GAP;
    let reached = layout.breaks.iter().any(|b| !b.label.is_empty() && b.extent(text).1 > x - 4.0);
    let (top, bottom) = (if reached { plot.y - text * 0.55 } else { 0.0 }, plot.bottom() + 8.0);
    let names = fitting(names, bottom - top, text, lang);
    let y_of = |name: &Name| name.end.map_or(bottom, |p| layout.y(p.centre));
    let wanted: Vec<(f64, f64)> = names.iter().map(|n| (y_of(n), n.height(text))).collect();
    let middles = placement::column(&wanted, top, bottom);
    let edge = x - GAP;
    let labels = names.into_iter().zip(middles).map(|(name, middle)| {
        let first = middle - (name.lines.len() as f64 - 1.0) * text * LEADING / 2.0 + text * 0.35;
        let baselines = (0..name.lines.len()).map(|i| first + i as f64 * text * LEADING).collect();
        let leader = name.end.and_then(|end| {
            let (from, y) = (layout.x(end.period), layout.y(end.centre));
            let near = (middle - y).abs() <= NEAR && edge - from < 1.0;
            let corner = (from.max(edge - 1.0) + 4.0, y);
            let points = vec![(from + 5.0, y), corner, (x - 3.0, middle)];
            (!near).then_some(points)
        });
        EndLabel { lines: name.lines, role: name.role, x, baselines, leader }
    });
    labels.collect()
}
