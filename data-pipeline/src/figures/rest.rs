//! What is left of a whole when a part printed in another cell is taken away.
//!
//! With hidden counts both ends matter: the rest is at least `whole.low - part.high`, at most `whole.high - part.low`,
//! and never below nought. That has to be done cell by cell, before anything is added up: from two sums alone the
//! bounds would be wider, because cells in which the part cannot be larger than the whole are lost in them. Cleaning
//! needs it for the country, deriving for the regions.

use polars::prelude::*;

use crate::config::source_spec::{RestSpec, SourceSpec};
use crate::failure::Failure;
use crate::frame;

/// The frame with a row for each difference that the source's recipe names. A whole without a part has all of it
/// left: a count that is not there was printed as nought.
///
/// # Errors
/// Never in practice: the columns are those of [`frame::of`].
pub fn with_rest(figures: DataFrame, source: &SourceSpec) -> Result<DataFrame, Failure> {
    let columns: Vec<Expr> = figures.get_column_names().into_iter().map(|c| col(c.clone())).collect();
    let mut all = vec![figures.clone().lazy()];
    for spec in &source.rest {
        all.push(rest(figures.clone(), spec, &source.dimensions).select(columns.clone()));
    }
    Ok(concat(all, UnionArgs::default())?.collect()?)
}

fn rest(figures: DataFrame, spec: &RestSpec, dimensions: &[String]) -> LazyFrame {
    let at = |place: &std::collections::BTreeMap<String, String>| {
        place
            .iter()
            .map(|(c, v)| col(c.as_str()).eq(lit(v.as_str())))
            .fold(frame::fits(&spec.within), Expr::and)
    };
    let key: Vec<Expr> = frame::key_columns(dimensions)
        .iter()
        .filter(|c| !spec.whole.contains_key(*c))
        .map(|c| col(c.as_str()))
        .collect();
    let part = figures.clone().lazy().filter(at(&spec.part)).select(
        key.iter()
            .cloned()
            .chain([col("low").alias("part_low"), col("high").alias("part_high")])
            .collect::<Vec<_>>(),
    );
    let none = lit(0.0);
    let minus = |whole: &str, part: &str| {
        let left = col(whole) - col(part).fill_null(none.clone());
        when(left.clone().lt(none.clone())).then(none.clone()).otherwise(left)
    };
    figures
        .lazy()
        .filter(at(&spec.whole))
        .join(part, key.clone(), key, JoinArgs::new(JoinType::Left))
        .with_columns([minus("low", "part_high").alias("low"), minus("high", "part_low").alias("high")])
        .with_columns([when(col("low").eq(col("high"))).then(col("low")).otherwise(lit(NULL)).alias("value")])
        .with_columns(spec.name.iter().map(|(c, v)| lit(v.as_str()).alias(c.as_str())).collect::<Vec<_>>())
}
