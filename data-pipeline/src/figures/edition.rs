//! One edition of a source, as figures with their origin.

use std::collections::BTreeMap;

use model::id::SourceId;

use crate::figures::Figure;
use crate::figures::origin::Origin;
use crate::figures::warning::Warning;

/// Everything kept of one edition of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureEdition {
    /// The source.
    pub source: SourceId,
    /// The names of the source's dimensions, in their order.
    pub dimensions: Vec<String>,
    /// Where the figures came from.
    pub origin: Origin,
    /// The figures, sorted by key, no key twice.
    pub figures: Vec<Figure>,
    /// The names of the school sites among them.
    pub sites: BTreeMap<String, String>,
    /// What looked wrong in its files and did not keep it from being read, in the order of the file.
    pub warnings: Vec<Warning>,
}
