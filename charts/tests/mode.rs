//! Views of figures: intervals go along, and breaks are not compared across.

use charts::mode::{self, Mode};
use model::flag::{Flag, Flags};
use model::indicator::Break;
use model::lang::{Lang, Text};
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;
use proptest::prelude::*;

fn years(bounds: &[Option<(f64, f64)>]) -> Vec<Observation> {
    let one = |(year, bounds): (i32, &Option<(f64, f64)>)| {
        let o = Observation::new(Period::Year(year));
        match bounds {
            Some((low, high)) if low < high => o.between(*low, *high),
            Some((value, _)) => o.value(*value),
            None => o.flagged(Flags::of(Flag::Missing)),
        }
    };
    (2015..).zip(bounds).map(one).collect()
}

fn broken_in(year: i32) -> Vec<Break> {
    vec![Break { from: Period::Year(year), label: Text::default(), note: Text::default() }]
}

fn seen(mode: Mode, all: &[Observation], breaks: &[Break], unit: Unit) -> Vec<Option<(f64, f64)>> {
    mode.of(all, breaks, unit).iter().map(Observation::bounds).collect()
}

#[test]
fn an_index_is_100_at_its_base_and_wide_elsewhere() {
    let all = years(&[Some((8.0, 10.0)), Some((12.0, 12.0)), None]);
    let found = seen(Mode::Index(Period::Year(2015)), &all, &[], Unit::Count);
    assert_eq!(found, [Some((100.0, 100.0)), Some((120.0, 150.0)), None]);
}

#[test]
fn a_share_changes_by_points_and_a_count_by_per_cent() {
    let all = years(&[Some((20.0, 20.0)), Some((24.0, 26.0))]);
    assert_eq!(seen(Mode::Change, &all, &[], Unit::Percent), [None, Some((4.0, 6.0))]);
    let found = seen(Mode::Change, &all, &[], Unit::Count)[1].unwrap();
    assert!((found.0 - 20.0).abs() < 1e-9 && (found.1 - 30.0).abs() < 1e-9, "{found:?}");
    assert_eq!(Mode::Change.unit(Unit::Percent), Unit::PercentagePoint);
    assert_eq!(Mode::Change.unit(Unit::Thousand), Unit::Percent);
}

#[test]
fn nothing_is_compared_across_a_break() {
    let all = years(&[Some((1.0, 1.0)), Some((2.0, 2.0)), Some((3.0, 3.0)), Some((6.0, 6.0))]);
    let breaks = broken_in(2017);
    assert_eq!(
        seen(Mode::Change, &all, &breaks, Unit::Count),
        [None, Some((100.0, 100.0)), None, Some((100.0, 100.0))]
    );
    assert_eq!(
        seen(Mode::Index(Period::Year(2017)), &all, &breaks, Unit::Count),
        [None, None, Some((100.0, 100.0)), Some((200.0, 200.0))]
    );
    assert_eq!(mode::base(&all, &breaks), Some(Period::Year(2017)));
    let mut flagged = all.clone();
    flagged[1].flags = Flags::of(Flag::Break);
    assert_eq!(seen(Mode::Change, &flagged, &[], Unit::Count)[1], None);
    assert_eq!(Mode::Change.of(&all, &breaks, Unit::Count)[2].flags, Flags::of(Flag::NotApplicable));
}

#[test]
fn a_base_of_nothing_has_no_index() {
    let all = years(&[Some((0.0, 0.0)), Some((5.0, 5.0))]);
    assert_eq!(seen(Mode::Index(Period::Year(2015)), &all, &[], Unit::Count), [None, None]);
    assert_eq!(seen(Mode::Index(Period::Year(1999)), &all, &[], Unit::Count), [None, None]);
    assert_eq!(mode::base(&[], &[]), None);
}

#[test]
fn views_are_named() {
    let index = Mode::Index(Period::SchoolYear(2019));
    assert_eq!(index.label(Unit::Count, Lang::Nl).as_deref(), Some("index, 2019/20 = 100"));
    assert_eq!(
        Mode::Change.label(Unit::Percent, Lang::En).as_deref(),
        Some("change on a year earlier, in percentage points")
    );
    assert_eq!(Mode::Absolute.label(Unit::Percent, Lang::En), None);
}

proptest! {
    /// Whatever the true figures within their bounds are, the true change and index lie within theirs.
    #[test]
    fn the_truth_lies_within(
        a in -50.0..50.0_f64, b in 0.5..50.0_f64, wide in 0.0..9.0_f64, wider in 0.0..9.0_f64,
        at in 0.0..=1.0_f64, then in 0.0..=1.0_f64,
    ) {
        let all = years(&[Some((b, b + wide)), Some((a, a + wider))]);
        let (before, now) = (b + then * wide, a + at * wider);
        let within = |mode: Mode, unit: Unit, truth: f64| {
            let found = seen(mode, &all, &[], unit)[1];
            found.is_some_and(|(low, high)| low - 1e-6 <= truth && truth <= high + 1e-6)
        };
        prop_assert!(within(Mode::Change, Unit::Percent, now - before));
        prop_assert!(within(Mode::Change, Unit::Count, (now / before - 1.0) * 100.0));
        prop_assert!(within(Mode::Index(Period::Year(2015)), Unit::Count, now / before * 100.0));
    }
}
