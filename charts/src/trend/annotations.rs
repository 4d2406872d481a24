//! Remarks on a period: words with a leader, where they cover no other words and hide the least of the lines.

use model::period::Period;

use super::beside::{self, Block};
use super::layout::TrendLayout;
use super::{Annotation, Role, TrendSpec};
use crate::canvas::Anchor;
use crate::drawing::Rect;
use crate::measure;

/// How far from the figure its words may stand, from the nearest on.
const REACHES: [f64; 9] = [16.0, 26.0, 38.0, 54.0, 74.0, 98.0, 128.0, 166.0, 214.0];
/// Between a figure's mark and the leader.
const CLEAR: f64 = 6.0;
/// From the edge of the words to a leader that meets them there.
const INSET: f64 = 3.0;
/// How far a leader may run askew to words over or under the figure.
const ASKEW: f64 = 14.0;
/// Words beside the figure stand nearer than this: a longer leader would run along the line.
const NEAR: f64 = 30.0;
/// Between the words of two remarks.
const APART: f64 = 5.0;
/// So many pixels of leader cost as much as hiding one sample of a line.
const REACH_COST: f64 = 30.0;
/// How far the halo of the words hides what is under it, a point's own size included.
const HALO: f64 = 4.0;

/// A remark, placed.
#[derive(Clone, Debug)]
pub(super) struct AnnotationMark {
    /// Its words, line by line, each with its baseline.
    pub lines: Vec<(String, f64)>,
    /// Where every line is held, and how: on the side where the leader comes in.
    pub at: f64,
    pub anchor: Anchor,
    /// From the figure, or the axis, to the words.
    pub leader: ((f64, f64), (f64, f64)),
}

/// Places the remarks, the first ones first. `taken` is filled by other words.
pub(super) fn place(spec: &TrendSpec<'_>, layout: &TrendLayout, mut taken: Vec<Rect>) -> Vec<AnnotationMark> {
    let mut out: Vec<AnnotationMark> = Vec::new();
    let line = first_chosen(spec);
    for annotation in spec.annotations {
        let Some((from, clear)) = origin(annotation.period, line, layout) else { continue };
        let found = words(annotation, from, clear, layout, &taken, &out);
        if let Some((mark, rect)) = found {
            taken.push(grown(rect, APART));
            out.push(mark);
        }
    }
    out
}

/// Which line the remarks belong to.
fn first_chosen(spec: &TrendSpec<'_>) -> Option<usize> {
    let mut best: Option<(u8, usize)> = None;
    for (i, line) in spec.lines.iter().enumerate() {
        let rank = match line.role {
            Role::Chosen => 0,
            Role::Series(n) => n.saturating_add(1),
            Role::Context | Role::Previous => continue,
        };
        if best.is_none_or(|(least, _)| rank < least) {
            best = Some((rank, i));
        }
    }
    best.map(|(_, i)| i)
}

/// Where a period's leader begins, and how much it keeps clear of that; none outside the chart.
fn origin(period: Period, line: Option<usize>, layout: &TrendLayout) -> Option<((f64, f64), f64)> {
    let (first, last) = (layout.periods.first()?, layout.periods.last()?);
    if period.frequency() != last.frequency() || period < *first || *last < period {
        return None;
    }
    let read = line.and_then(|line| layout.reading(line, period));
    Some(match read {
        Some(point) => ((point.x, point.y), CLEAR),
        None => ((layout.x(period), layout.plot.bottom()), 0.0),
    })
}

/// The words in a slim column; else, where no such column has a place, as wide as the plot.
fn words(
    annotation: &Annotation<'_>,
    from: (f64, f64),
    clear: f64,
    layout: &TrendLayout,
    taken: &[Rect],
    others: &[AnnotationMark],
) -> Option<(AnnotationMark, Rect)> {
    let plot = layout.plot;
    let cost = |rect: &Rect| {
        let leader = leader(rect, from, clear);
        let line = [leader.0, leader.1];
        let free = beside::texts(rect, layout, taken) == 0
            && !grown(*rect, CLEAR - 1.0).contains(from.0, from.1)
            && !taken.iter().any(|t| beside::along(&line, t) > 0)
            && !others.iter().any(|o| beside::along(&[o.leader.0, o.leader.1], rect) > 0)
            && !layout
                .labels
                .iter()
                .any(|l| leader.1.0 > l.x && l.top() < leader.1.1 && leader.1.1 < l.bottom());
        let haloed = grown(*rect, HALO);
        let named = layout.labels.iter().filter_map(|l| l.leader.as_ref());
        let drawn = layout.quotes.iter().map(|q| &q.points).chain(named);
        let reach = (leader.1.0 - from.0).abs() + (leader.1.1 - from.1).abs();
        free.then(|| {
            beside::hidden(&haloed, layout)
                + drawn.map(|line| beside::along(line, &haloed)).sum::<usize>()
                + (reach / REACH_COST) as usize
        })
    };
    for limit in [(plot.width * 0.4).clamp(100.0, 180.0), plot.width] {
        let most = (plot.width, plot.height);
        let lines = measure::wrap_evenly(annotation.text, limit, layout.text);
        let Some(block) = Block::fitting(lines, layout.text, most) else { continue };
        let places = places(from, &block);
        let Some(rect) = block.cheapest(&places, plot, &cost) else { continue };
        let leader = leader(&rect, from, clear);
        let share = (leader.1.0 - rect.x) / rect.width;
        let (at, anchor) = if share < 0.25 {
            (rect.x, Anchor::Start)
        } else if share > 0.75 {
            (rect.right(), Anchor::End)
        } else {
            (rect.x + rect.width / 2.0, Anchor::Middle)
        };
        let baselines = (0..block.lines.len()).map(|i| block.baseline(&rect, i)).collect::<Vec<_>>();
        let lines = block.lines.into_iter().zip(baselines).collect();
        return Some((AnnotationMark { lines, at, anchor, leader }, rect));
    }
    None
}

/// Where the words might stand: over and under the figure, centred, to either side of the leader, or askew; or, when
/// near, beside the figure.
fn places((x, y): (f64, f64), block: &Block) -> Vec<(f64, f64)> {
    let mut out = Vec::new();
    let sides = |gap: f64| [x + gap, x - gap - block.width];
    for reach in REACHES {
        for top in [y - reach - block.height, y + reach] {
            out.push((x - block.width / 2.0, top));
            out.extend(sides(-INSET).map(|left| (left, top)));
            out.extend(sides(ASKEW).map(|left| (left, top)));
        }
        if reach < NEAR {
            out.extend(sides(reach).map(|left| (left, y - block.height / 2.0)));
        }
    }
    out
}

/// From a figure to the nearest place on the edge of the words.
fn leader(rect: &Rect, (x, y): (f64, f64), clear: f64) -> ((f64, f64), (f64, f64)) {
    let beside = rect.y <= y && y <= rect.bottom();
    let gap = if beside { INSET } else { 0.0 };
    let to = (x.clamp(rect.x - gap, rect.right() + gap), y.clamp(rect.y, rect.bottom()));
    let (across, down) = (to.0 - x, to.1 - y);
    // The share of the way that is kept clear; measured along the longer side, which needs no root.
    let share = (clear / across.abs().max(down.abs()).max(clear + 1.0)).min(1.0);
    ((x + across * share, y + down * share), to)
}

fn grown(rect: Rect, by: f64) -> Rect {
    Rect { x: rect.x - by, y: rect.y - by, width: rect.width + 2.0 * by, height: rect.height + 2.0 * by }
}

#[cfg(test)]
mod tests {
    use model::lang::Lang;
    use model::observation::Observation;
    use model::unit::Unit;

    use super::*;
    use crate::theme::Theme;
    use crate::trend::{Density, TrendLine, layout};

    const WORDS: &str = "coronajaar: geen centraal examen";

    fn marks(
        values: &[Option<f64>],
        year: i32,
        density: Density,
        text: &str,
    ) -> (TrendLayout, Vec<AnnotationMark>) {
        let one = |(year, value): (i32, &Option<f64>)| {
            let bare = Observation::new(Period::Year(year));
            value.map_or(bare.clone(), |v| bare.value(v))
        };
        let observations: Vec<Observation> = (2015..).zip(values).map(one).collect();
        let annotations = [Annotation { period: Period::Year(year), text }];
        let found = layout(&TrendSpec {
            lines: vec![TrendLine { name: "Utrecht", observations: &observations, role: Role::Chosen }],
            quoted: Vec::new(),
            annotations: &annotations,
            breaks: &[],
            unit: Unit::Percent,
            decimals: 1,
            domain: None,
            density,
            width: 400,
            height: 280,
            lang: Lang::Nl,
            theme: Theme::Css,
        });
        let marks = found.annotations.clone();
        (found, marks)
    }

    #[test]
    fn all_words_stand_near_the_figure() {
        let (layout, marks) = marks(&[Some(4.0), Some(9.0), Some(6.0)], 2016, Density::Full, WORDS);
        let lines: Vec<&str> = marks[0].lines.iter().map(|(line, _)| line.as_str()).collect();
        assert_eq!(lines.join(" "), WORDS);
        let ((x, y), _) = marks[0].leader;
        let at = (layout.x(Period::Year(2016)), layout.y(9.0));
        assert!((x - at.0).abs() <= CLEAR && (y - at.1).abs() <= CLEAR);
    }

    #[test]
    fn a_remark_on_a_gap_stands_at_the_axis() {
        let (layout, marks) = marks(&[Some(4.0), None, Some(6.0)], 2016, Density::Full, WORDS);
        assert_eq!(marks[0].leader.0, (layout.x(Period::Year(2016)), layout.plot.bottom()));
    }

    #[test]
    fn a_remark_without_a_place_is_left_out() {
        let values = [Some(4.0), Some(9.0)];
        assert!(marks(&values, 2015, Density::Small, WORDS).1.is_empty());
        assert!(marks(&values, 1999, Density::Full, WORDS).1.is_empty());
        assert!(marks(&values, 2015, Density::Full, "").1.is_empty());
        assert!(marks(&values, 2015, Density::Full, &WORDS.repeat(60)).1.is_empty());
        assert!(marks(&[None, None], 2015, Density::Full, WORDS).1.is_empty());
    }
}
