//! Sparklines.

use charts::spark;
use charts::theme::Theme;

use super::Plot;
use super::figures::{breaks, chosen, years};

pub const PLOTS: &[Plot] = &[
    ("spark", || spark::draw(&chosen(), &breaks(), None, 120, 32, Theme::Css)),
    ("spark-dark", || spark::draw(&chosen(), &breaks(), None, 120, 32, Theme::Dark)),
    ("spark-high-contrast", || spark::draw(&chosen(), &breaks(), None, 120, 32, Theme::HighContrast)),
    ("spark-shared-domain", || spark::draw(&chosen(), &[], Some((0.0, 40.0)), 120, 32, Theme::Css)),
    ("spark-one-point", || spark::draw(&years(&[Some(3.0)]), &[], None, 120, 32, Theme::Css)),
    ("spark-nothing", || spark::draw(&[], &[], None, 120, 32, Theme::Css)),
    ("spark-all-zero", || spark::draw(&years(&[Some(0.0); 3]), &[], None, 120, 32, Theme::Css)),
    ("spark-negative", || spark::draw(&years(&[Some(-3.0), Some(2.0)]), &[], None, 120, 32, Theme::Css)),
];
