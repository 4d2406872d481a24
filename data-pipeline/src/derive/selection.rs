//! Which cells a share's part, rest and whole are.
//!
//! Two cases, and the definition says which it is. In a `share` the part narrows the whole along a dimension: the
//! rest are the whole's other cells. In a `rate` the part stands in cells of its own, beside those of the whole: the
//! rest is the difference that was bounded cell by cell under a name of its own.

use polars::prelude::*;

use crate::config::indicator_spec::ShareSpec;
use crate::config::source_spec::{Filter, RestSpec, SourceSpec};
use crate::frame;

/// Expressions that choose the cells.
pub struct Selection {
    /// The cells of the whole.
    pub whole: Expr,
    /// The cells of the part.
    pub part: Expr,
    /// The cells of what is left.
    pub rest: Expr,
}

/// The cells of a share or rate; `None` when the definition names a part that neither narrows the whole nor has a
/// difference in the source's recipe.
pub fn of(spec: &ShareSpec, source: &SourceSpec) -> Option<Selection> {
    let mut part: Filter = spec.whole.clone();
    part.extend(spec.part.clone());
    let whole = frame::fits(&spec.whole);
    let rest = if narrows(spec) {
        // Differences have names of their own on some coordinate; where the whole leaves it open they would slip in.
        whole.clone().and(frame::fits(&part).not()).and(is_printed(source))
    } else {
        let difference = difference(spec, source)?;
        let mut rest = spec.whole.clone();
        rest.extend(difference.name.iter().map(|(c, v)| (c.clone(), vec![v.clone()])));
        frame::fits(&rest)
    };
    Some(Selection { whole: whole.and(is_printed(source)), part: frame::fits(&part), rest })
}

/// Whether the part is some of the whole's cells, and so the rest the others.
pub fn narrows(spec: &ShareSpec) -> bool {
    spec.part.iter().all(|(coordinate, values)| {
        spec.whole.get(coordinate).is_none_or(|whole| values.iter().all(|v| whole.contains(v)))
    })
}

/// The difference of whole and part that the source's recipe names, for every cell of the whole. A difference that is
/// made of fewer cells will not do: beside it the part would be too large a share.
pub fn difference<'a>(spec: &ShareSpec, source: &'a SourceSpec) -> Option<&'a RestSpec> {
    source.rest.iter().find(|r| {
        r.part.iter().all(|(c, v)| spec.part.get(c).is_some_and(|vs| vs.contains(v)))
            && r.whole.iter().all(|(c, v)| spec.whole.get(c).is_some_and(|vs| vs.contains(v)))
            && r.within.iter().all(|(c, made)| {
                spec.whole.get(c).is_some_and(|whole| whole.iter().all(|value| made.contains(value)))
            })
    })
}

/// Cells that the publisher printed, and no difference of two.
pub fn is_printed(source: &SourceSpec) -> Expr {
    let differences = source.rest.iter().flat_map(|r| &r.name);
    differences.map(|(c, v)| col(c.as_str()).neq(lit(v.as_str()))).fold(lit(true), Expr::and)
}
