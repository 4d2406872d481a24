//! Four classes of figures whose edges a person can say aloud.

use model::lang::Lang;
use model::number;
use model::unit::Unit;

use crate::scale;

/// Four classes, by their three inner edges.
#[derive(Clone, Debug, PartialEq)]
pub struct Classes {
    /// Ascending. A figure on an edge belongs to the class above it.
    pub edges: Vec<f64>,
}

impl Classes {
    /// Edges for these figures: three equal, round steps that spread them over the classes as evenly as can be.
    pub fn of(values: &[f64]) -> Classes {
        let finite = || values.iter().copied().filter(|v| v.is_finite()).map(|v| v.clamp(-1e15, 1e15));
        let (low, high) = finite().fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)));
        if low > high {
            return Classes { edges: vec![25.0, 50.0, 75.0] };
        }
        let (low, high) = scale::spread(low, high);
        let mut best: Option<(usize, Vec<f64>)> = None;
        for most in [4, 5, 6, 8, 10, 14] {
            let ticks = scale::ticks(low, high, most, false).values;
            let Some(step) = ticks.windows(2).map(|w| w[1] - w[0]).next() else {
                continue;
            };
            let first = ticks[0];
            for i in 0..most {
                let edges: Vec<f64> = (0..3).map(|k| tidy(first + step * (i + k) as f64)).collect();
                let uneven = unevenness(&edges, finite());
                if best.as_ref().is_none_or(|(least, _)| uneven < *least) {
                    best = Some((uneven, edges));
                }
            }
        }
        Classes { edges: best.map(|(_, edges)| edges).unwrap_or_default() }
    }

    /// The class of a figure: 0 is the lowest.
    pub fn class(&self, v: f64) -> usize {
        self.edges.iter().filter(|edge| **edge <= v).count()
    }

    /// The classes in words, lowest first: "tot 12 %", "12 tot 18 %", "18 tot 24 %", "vanaf 24 %".
    pub fn labels(&self, unit: Unit, lang: Lang) -> Vec<String> {
        let decimals = (0..6).find(|d| self.edges.iter().all(|e| is_whole(*e, *d))).unwrap_or(6);
        let said = |v: f64| number::with_unit(v, decimals, unit, lang);
        let (Some(first), Some(last)) = (self.edges.first(), self.edges.last()) else {
            return Vec::new();
        };
        let between = self.edges.windows(2).map(|w| number::interval(w[0], w[1], decimals, unit, lang));
        let (lowest, highest) = match lang {
            Lang::Nl => (format!("tot {}", said(*first)), format!("vanaf {}", said(*last))),
            Lang::En => (format!("under {}", said(*first)), format!("{} or more", said(*last))),
        };
        std::iter::once(lowest).chain(between).chain(std::iter::once(highest)).collect()
    }
}

/// The sum of the squares of the classes' sizes: least when they are alike.
fn unevenness(edges: &[f64], values: impl Iterator<Item = f64>) -> usize {
    let mut sizes = [0_usize; 4];
    for value in values {
        sizes[edges.iter().filter(|e| **e <= value).count().min(3)] += 1;
    }
    sizes.iter().map(|n| n * n).sum()
}

/// The number without the last bits that adding steps leaves: 0.30000000000000004 is 0.3.
fn tidy(value: f64) -> f64 {
    let scaled = value * 1e9;
    if scaled.abs() < 1e15 { scaled.round() / 1e9 } else { value }
}

fn is_whole(value: f64, decimals: u8) -> bool {
    let scaled = (0..decimals).fold(value, |v, _| v * 10.0);
    (scaled - scaled.round()).abs() < 1e-6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_can_be_said() {
        let classes = Classes::of(&[14.7, 22.5, 27.5, 37.0, 12.0, 17.5, 16.5, 27.0]);
        assert_eq!(classes.edges, [15.0, 20.0, 25.0]);
        assert_eq!(
            classes.labels(Unit::Percent, Lang::Nl),
            ["tot 15\u{a0}%", "15 tot 20\u{a0}%", "20 tot 25\u{a0}%", "vanaf 25\u{a0}%"]
        );
        assert_eq!(classes.labels(Unit::Percent, Lang::En)[0], "under 15%");
        assert_eq!([12.0, 15.0, 24.9, 25.0].map(|v| classes.class(v)), [0, 1, 2, 3]);
    }

    #[test]
    fn there_are_always_three_ascending_edges() {
        for values in
            [&[][..], &[5.0], &[5.0, 5.0], &[0.0], &[-3.0, 1e300, f64::NAN], &[0.001, 0.002], &[1e-20]]
        {
            let edges = Classes::of(values).edges;
            assert_eq!(edges.len(), 3, "{values:?}");
            assert!(edges.windows(2).all(|w| w[0] < w[1]), "{values:?}: {edges:?}");
        }
    }
}
