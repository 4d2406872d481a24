//! Figures: what the pipeline understood of the publishers' files, one observation a row.
//!
//! A release is built from these and never from the files themselves, so a clone of the repository publishes without
//! any of them. They live in `data/figures/<source>/<edition>.csv`, sorted, small enough for git and readable in a
//! diff, each with its origin beside it.

pub mod edition;
pub mod origin;
pub mod rest;
pub mod store;
pub mod text;
pub mod warning;

use model::flag::Flags;
use model::period::Period;

/// Which count it is: everything that tells it from the others of its source.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// The code of the area: `GM0344`, `PV26`, `NL01`.
    pub area: String,
    /// The school site, six characters; empty where the figure is of the area as a whole.
    pub site: String,
    /// The values of the source's dimensions, in their order.
    pub dimensions: Vec<String>,
    /// What is counted.
    pub measure: String,
    /// When.
    pub period: Period,
}

/// One figure as its publisher printed it, or the sum of several for the country.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Which.
    pub key: Key,
    /// The number, where one is printed.
    pub value: Option<f64>,
    /// The true number is not below this: of a hidden count, or of a number that was rounded.
    pub low: Option<f64>,
    /// The true number is not above this.
    pub high: Option<f64>,
    /// What is particular about it.
    pub flags: Flags,
    /// Of how many printed cells it is the sum.
    pub cells: u32,
    /// Where it stands in the file; empty for a sum over the country.
    pub cell: String,
}

impl Figure {
    /// The bounds: as given, or the value twice. `None` is a figure that the publisher does not give.
    pub fn bounds(&self) -> Option<(f64, f64)> {
        match (self.low, self.high, self.value) {
            (Some(low), Some(high), _) => Some((low, high)),
            (_, _, Some(value)) => Some((value, value)),
            _ => None,
        }
    }
}
