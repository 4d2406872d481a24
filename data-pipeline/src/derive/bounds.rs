//! Arithmetic on intervals. Pure, and proved by properties: the true value lies inside whatever the hidden counts
//! were.

/// An interval in which a true number lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Not below this.
    pub low: f64,
    /// Not above this.
    pub high: f64,
}

/// Decimals of a published percentage: a factor of 10 000 keeps four.
const FOUR_DECIMALS: f64 = 10_000.0;

impl Interval {
    /// Whether both ends are one number.
    pub fn is_point(self) -> bool {
        self.low >= self.high
    }

    /// Where a count must lie that is printed as one.
    pub fn exactly(value: f64) -> Interval {
        Interval { low: value, high: value }
    }
}

/// A part as a percentage of itself and the rest: `low = part.low / (part.low + rest.high)`,
/// `high = part.high / (part.high + rest.low)`.
///
/// Not the ends of two sums divided: part and whole share the same hidden counts, and dividing their ends would allow
/// a count to be large in one and small in the other. Rounded outwards to four decimals, so that rounding never
/// shuts the true value out; an exact share is rounded to the nearest. `None` when there may be nothing to take a
/// share of.
///
/// The counts are whole, so `part * 1 000 000` is exact and one division rounds correctly: the floor of an exact
/// quotient is itself.
pub fn share(part: Interval, rest: Interval) -> Option<Interval> {
    if part.high + rest.high <= 0.0 {
        return None;
    }
    let scaled = |part: f64, rest: f64, none: f64| {
        if part + rest > 0.0 { part * 100.0 * FOUR_DECIMALS / (part + rest) } else { none }
    };
    if part.is_point() && rest.is_point() {
        let value = scaled(part.low, rest.low, 0.0).round() / FOUR_DECIMALS;
        return Some(Interval::exactly(value));
    }
    let low = scaled(part.low, rest.high, 0.0).floor();
    let high = scaled(part.high, rest.low, 100.0 * FOUR_DECIMALS).ceil();
    Some(Interval { low: low / FOUR_DECIMALS, high: high / FOUR_DECIMALS })
}

/// The growth from `before` to `now` in percent, rounded outwards to four decimals. `None` when `before` may be
/// nought: the growth is then unbounded.
pub fn growth(before: Interval, now: Interval) -> Option<Interval> {
    if before.low <= 0.0 {
        return None;
    }
    let percent = |now: f64, before: f64| (now / before - 1.0) * 100.0;
    let ends = Interval { low: percent(now.low, before.high), high: percent(now.high, before.low) };
    Some(rounded(ends, before.is_point() && now.is_point()))
}

/// The index number of `now` where `base` is 100: `low = 100 * now.low / base.high`, `high = 100 * now.high /
/// base.low`, rounded outwards to four decimals. `None` when `base` may be nought.
///
/// For two periods, whose numbers hide or round apart from each other. The base period itself is 100 exactly, whatever
/// its bounds: numerator and denominator are then one number.
pub fn index(base: Interval, now: Interval) -> Option<Interval> {
    if base.low <= 0.0 {
        return None;
    }
    let ends = Interval { low: 100.0 * now.low / base.high, high: 100.0 * now.high / base.low };
    Some(rounded(ends, base.is_point() && now.is_point()))
}

/// Rounded to four decimals: outwards, or to the nearest where the true number is known exactly.
fn rounded(ends: Interval, exact: bool) -> Interval {
    // `+ 0.0` turns a negative nought into a plain one.
    if exact {
        return Interval::exactly((ends.low * FOUR_DECIMALS).round() / FOUR_DECIMALS + 0.0);
    }
    // Half of a billionth of slack: the ends are decimal fractions that binary numbers only come near, and without
    // it the floor of "exactly nought" would be just below nought.
    const SLACK: f64 = 5e-10;
    let low = ((ends.low + SLACK) * FOUR_DECIMALS).floor() / FOUR_DECIMALS;
    let high = ((ends.high - SLACK) * FOUR_DECIMALS).ceil() / FOUR_DECIMALS;
    Interval { low: low + 0.0, high: high + 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(low: f64, high: f64) -> Interval {
        Interval { low, high }
    }

    #[test]
    fn a_share_pairs_a_small_part_with_a_large_rest() {
        assert_eq!(
            share(Interval::exactly(133.0), Interval::exactly(1073.0)),
            Some(Interval::exactly(11.0282))
        );
        // One hidden count in the part, one in the rest: 11 of 11 + 24 at least, 14 of 14 + 21 at most.
        assert_eq!(share(between(11.0, 14.0), between(21.0, 24.0)), Some(between(31.4285, 40.0)));
        assert_eq!(share(Interval::exactly(0.0), Interval::exactly(0.0)), None);
        assert_eq!(share(between(1.0, 4.0), Interval::exactly(0.0)), Some(Interval::exactly(100.0)));
    }

    #[test]
    fn growth_carries_the_rounding_of_both_ends() {
        let grown = growth(between(0.45, 0.55), between(0.55, 0.65)).unwrap();
        assert_eq!(grown, between(0.0, 44.4445));
        assert_eq!(growth(between(0.0, 0.05), between(0.05, 0.15)), None);
    }

    #[test]
    fn growth_of_exact_counts_is_one_number() {
        let grown = growth(Interval::exactly(3.0), Interval::exactly(4.0));
        assert_eq!(grown, Some(Interval::exactly(33.3333)));
    }

    #[test]
    fn an_index_carries_the_bounds_of_both_periods() {
        assert_eq!(index(between(200.0, 250.0), between(150.0, 160.0)), Some(between(60.0, 80.0)));
        assert_eq!(index(Interval::exactly(3.0), Interval::exactly(2.0)), Some(Interval::exactly(66.6667)));
        assert_eq!(index(between(0.0, 4.0), Interval::exactly(2.0)), None);
    }
}
