//! One ordering for everything that is sorted.
//!
//! Separate, because the standard library's sorts are compiled anew for each type that they sort, at 4 kB each in the
//! app; this one is compiled once.

use std::cmp::Ordering;

/// The places of `count` things in order, given how the things at two places compare. Things that compare equal keep
/// their order.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut from: Vec<usize> = (0..count).collect();
    let mut into = from.clone();
    let mut run = 1;
    // Merges neighbouring runs into runs twice as long, until one is left.
    while run < count {
        for (runs, merged) in from.chunks(2 * run).zip(into.chunks_mut(2 * run)) {
            merge(runs.split_at(run.min(runs.len())), merged, compare);
        }
        std::mem::swap(&mut from, &mut into);
        run *= 2;
    }
    from
}

fn merge(
    (mut left, mut right): (&[usize], &[usize]),
    out: &mut [usize],
    compare: &dyn Fn(usize, usize) -> Ordering,
) {
    for slot in out {
        let side = match (left, right) {
            ([a, ..], [b, ..]) if compare(*b, *a) == Ordering::Less => &mut right,
            ([_, ..], _) => &mut left,
            _ => &mut right,
        };
        if let [first, rest @ ..] = *side {
            *slot = *first;
            *side = rest;
        }
    }
}

/// The same things in order and without repetition.
pub(crate) fn ordered<T: Copy + PartialEq>(things: &[T], compare: fn(&T, &T) -> Ordering) -> Vec<T> {
    let mut out: Vec<T> = Vec::new();
    for at in order(things.len(), &|a, b| compare(&things[a], &things[b])) {
        if out.last() != Some(&things[at]) {
            out.push(things[at]);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_is_in_order() {
        assert_eq!(order(0, &|_, _| Ordering::Equal), [0_usize; 0]);
    }

    proptest! {
        #[test]
        fn the_order_is_that_of_a_stable_sort(things in prop::collection::vec(0..9_u8, 0..70)) {
            let mut expected: Vec<usize> = (0..things.len()).collect();
            expected.sort_by_key(|at| things[*at]);
            prop_assert_eq!(order(things.len(), &|a, b| things[a].cmp(&things[b])), expected);
        }

        #[test]
        fn repetitions_go(mut things in prop::collection::vec(0..9_u8, 0..70)) {
            let found = ordered(&things, u8::cmp);
            things.sort();
            things.dedup();
            prop_assert_eq!(found, things);
        }
    }
}
