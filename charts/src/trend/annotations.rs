//! Remarks on a period: words with a leader, where they cover no other words and hide the least of the lines.

use super::beside::{self, Block};
use super::layout::TrendLayout;
use super::{Annotation, Role, TrendSpec};
use crate::canvas::Anchor;
use crate::drawing::Rect;
use crate::measure;
use crate::segments::Point;

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
/// Hiding one sample of a line costs as much as so many pixels of leader.
const HIDDEN_COST: usize = 30;
/// How often the remarks are placed anew when some find no room.
const TRIES: usize = 4;
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

/// A remark that is to be placed.
#[derive(Clone, Copy)]
struct Remark<'a> {
    text: &'a str,
    /// Its figure, or the place of its period on the axis.
    from: (f64, f64),
    /// How far its leader keeps from there.
    clear: f64,
}

/// Places the remarks, the first ones first. `taken` is filled by other words. Where some find no room, they come
/// first in another try; the try that places the most counts.
pub(super) fn place(spec: &TrendSpec<'_>, layout: &TrendLayout, taken: &[Rect]) -> Vec<AnnotationMark> {
    let own = first_chosen(spec).and_then(|line| layout.segments.get(line));
    let own: Vec<Point> = own.into_iter().flatten().flatten().copied().collect();
    let mut remarks: Vec<Remark<'_>> = Vec::new();
    remarks.extend(spec.annotations.iter().filter_map(|annotation| remark(annotation, &own, layout)));
    let mut best: Vec<AnnotationMark> = Vec::new();
    for _ in 0..TRIES {
        let (placed, left_out) = one_by_one(&remarks, &own, layout, taken.to_vec());
        if placed.len() > best.len() {
            best = placed;
        }
        if left_out.is_empty() {
            break;
        }
        // Those that were left out go to the front; the others follow in their order.
        let mut next: Vec<Remark<'_>> = left_out.iter().map(|i| remarks[*i]).collect();
        next.extend((0..remarks.len()).filter(|i| !left_out.contains(i)).map(|i| remarks[i]));
        remarks = next;
    }
    best
}

/// Each in its turn where it is best, and the numbers of those that found no room.
fn one_by_one(
    remarks: &[Remark<'_>],
    own: &[Point],
    layout: &TrendLayout,
    mut taken: Vec<Rect>,
) -> (Vec<AnnotationMark>, Vec<usize>) {
    let (mut placed, mut left_out) = (Vec::new(), Vec::new());
    for (i, remark) in remarks.iter().enumerate() {
        match words(remark, own, layout, &taken, &placed) {
            Some((mark, rect)) => {
                taken.push(grown(rect, APART));
                placed.push(mark);
            }
            None => left_out.push(i),
        }
    }
    (placed, left_out)
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

/// Where a remark's leader begins; none outside the chart.
fn remark<'a>(annotation: &Annotation<'a>, own: &[Point], layout: &TrendLayout) -> Option<Remark<'a>> {
    let (period, text) = (annotation.period, annotation.text);
    let (first, last) = (layout.periods.first()?, layout.periods.last()?);
    if period.frequency() != last.frequency() || period < *first || *last < period {
        return None;
    }
    let x = layout.x(period);
    Some(match own.iter().find(|point| point.period == period) {
        Some(point) => Remark { text, from: (x, layout.y(point.centre)), clear: CLEAR },
        None => Remark { text, from: (x, layout.plot.bottom()), clear: 0.0 },
    })
}

/// The words in a slim column; else, where no such column has a place, as wide as the plot.
fn words(
    remark: &Remark<'_>,
    own: &[Point],
    layout: &TrendLayout,
    taken: &[Rect],
    others: &[AnnotationMark],
) -> Option<(AnnotationMark, Rect)> {
    let plot = layout.plot;
    let cost = |rect: &Rect| {
        let (start, end) = leader(rect, remark);
        let haloed = grown(*rect, HALO);
        // What lies left of the plot is words, and those keep their distance.
        let haloed = Rect { x: haloed.x.max(plot.x), ..haloed };
        let free = beside::texts(rect, layout, taken) == 0
            && !grown(*rect, CLEAR - 1.0).contains(remark.from.0, remark.from.1)
            && !own.iter().any(|p| haloed.contains(layout.x(p.period), layout.y(p.centre)))
            && !taken.iter().any(|t| beside::along(&[start, end], t) > 0)
            && !others.iter().any(|o| beside::along(&[o.leader.0, o.leader.1], rect) > 0)
            && !layout.labels.iter().any(|l| end.0 > l.x && l.top() < end.1 && end.1 < l.bottom());
        if !free {
            return None;
        }
        let named = layout.labels.iter().filter_map(|l| l.leader.as_ref());
        let drawn = layout.quotes.iter().map(|q| &q.points).chain(named);
        let under = drawn.map(|line| beside::along(line, &haloed)).sum::<usize>();
        let reach = 2.0 * (end.0 - remark.from.0).abs() + (end.1 - remark.from.1).abs();
        Some((beside::hidden(&haloed, layout) + under) * HIDDEN_COST + reach as usize)
    };
    for limit in [(plot.width * 0.4).clamp(100.0, 180.0), plot.width] {
        let most = (plot.width, plot.height / 2.0);
        let lines = measure::wrap_evenly(remark.text, limit, layout.text);
        let Some(block) = Block::fitting(lines, layout.text, most) else { continue };
        let places = places(remark.from, &block);
        let Some(rect) = block.cheapest(&places, plot, &cost) else { continue };
        let leader = leader(&rect, remark);
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
fn leader(rect: &Rect, remark: &Remark<'_>) -> ((f64, f64), (f64, f64)) {
    let ((x, y), clear) = (remark.from, remark.clear);
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
    use model::period::Period;
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
