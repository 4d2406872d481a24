//! Every plot that is kept: a named function each, as in Observable Plot. The golden test compares their drawings
//! with the kept ones; the gallery shows them.

#![allow(dead_code)] // Each of the programs that share this module uses a part of it.
#![allow(clippy::unwrap_used)] // Made-up figures are right, or the test fails.

mod annotated;
mod bars;
pub mod catalog;
mod dots;
mod exports;
pub mod figures;
mod maps;
mod slopes;
mod sparks;
mod trends;

use charts::drawing::Drawing;

/// A plot and the name of its file.
pub type Plot = (&'static str, fn() -> Drawing);

/// All of them, in the order of the gallery.
pub fn all() -> Vec<Plot> {
    [
        trends::PLOTS,
        annotated::PLOTS,
        sparks::PLOTS,
        maps::PLOTS,
        dots::PLOTS,
        slopes::PLOTS,
        bars::PLOTS,
        exports::PLOTS,
    ]
    .concat()
}
