//! Labels in a column, as near to where they belong as they can be without touching.

use crate::order::order;

/// Where each label's middle goes, in the given order. `wanted` holds the middle that each would like and its height;
/// the column runs from `top` to `bottom`.
///
/// Labels that would touch form a block around the mean of their wishes, and a block that touches the next joins it:
/// the least movement in the sum of squares. Where they do not fit at all, they overflow at the bottom; the caller
/// leaves some out first.
pub(crate) fn column(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut blocks: Vec<Block> = Vec::new();
    for index in order(wanted.len(), &|a, b| wanted[a].0.total_cmp(&wanted[b].0)) {
        let (middle, height) = wanted[index];
        let mut block = Block { members: vec![index], height, top: middle - height / 2.0 };
        block.keep_within(top, bottom);
        while let Some(before) = blocks.pop_if(|b| b.top + b.height > block.top) {
            block = before.joined(block, wanted);
            block.keep_within(top, bottom);
        }
        blocks.push(block);
    }
    let mut out = vec![0.0; wanted.len()];
    for block in blocks {
        let mut y = block.top;
        for index in block.members {
            out[index] = y + wanted[index].1 / 2.0;
            y += wanted[index].1;
        }
    }
    out
}

/// Labels that touch, from the top down.
struct Block {
    members: Vec<usize>,
    height: f64,
    top: f64,
}

impl Block {
    fn keep_within(&mut self, top: f64, bottom: f64) {
        self.top = self.top.min(bottom - self.height).max(top);
    }

    /// Both as one, where the sum of squared movements is least.
    fn joined(self, next: Block, wanted: &[(f64, f64)]) -> Block {
        let members: Vec<usize> = self.members.into_iter().chain(next.members).collect();
        let mut offset = 0.0;
        let mut sum = 0.0;
        for index in &members {
            let (middle, height) = wanted[*index];
            sum += middle - height / 2.0 - offset;
            offset += height;
        }
        Block { top: sum / members.len() as f64, height: offset, members }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_stay_where_they_belong_when_they_can() {
        assert_eq!(column(&[(50.0, 10.0), (80.0, 10.0)], 0.0, 100.0), [50.0, 80.0]);
    }

    #[test]
    fn labels_that_touch_part_evenly() {
        assert_eq!(column(&[(50.0, 10.0), (50.0, 10.0)], 0.0, 100.0), [45.0, 55.0]);
        assert_eq!(column(&[(0.0, 10.0), (2.0, 10.0)], 0.0, 100.0), [5.0, 15.0]);
        assert_eq!(column(&[(100.0, 10.0), (99.0, 10.0)], 0.0, 100.0), [95.0, 85.0]);
    }

    proptest! {
        #[test]
        fn no_two_labels_touch(wanted in prop::collection::vec((-50.0..350.0, 5.0..30.0), 0..10)) {
            let placed = column(&wanted, 0.0, 300.0);
            for (i, (a, (_, h))) in placed.iter().zip(&wanted).enumerate() {
                prop_assert!(a - h / 2.0 >= -1e-6 && a + h / 2.0 <= 300.0 + 1e-6);
                for (b, (_, g)) in placed.iter().zip(&wanted).skip(i + 1) {
                    prop_assert!((a - b).abs() >= (h + g) / 2.0 - 1e-6);
                }
            }
        }
    }
}
