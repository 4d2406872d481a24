//! Figures as a polars frame and back, and the expressions that choose among them.
//!
//! Columns: `area`, `site`, the dimensions, `measure`, `period`, `value`, `low`, `high`, and for each flag
//! whether it is set. Separate,
//! because cleaning and deriving use the same frame, and nothing else in the crate names a column of it.

use model::flag::Flag;
use polars::prelude::*;

use crate::config::source_spec::Filter;
use crate::failure::Failure;
use crate::figures::Figure;

/// The figures as a frame. `low` and `high` are always filled where the figure is known.
///
/// # Errors
/// Never in practice: the columns are as long as each other.
pub fn of<'a>(
    dimensions: &[String],
    figures: impl Iterator<Item = &'a Figure> + Clone,
) -> Result<DataFrame, Failure> {
    let texts = |name: &str, of: &dyn Fn(&Figure) -> String| {
        Column::new(name.into(), figures.clone().map(of).collect::<Vec<String>>())
    };
    let numbers = |name: &str, of: &dyn Fn(&Figure) -> Option<f64>| {
        Column::new(name.into(), figures.clone().map(of).collect::<Vec<Option<f64>>>())
    };
    let mut columns = vec![texts("area", &|f| f.key.area.clone()), texts("site", &|f| f.key.site.clone())];
    for (i, dimension) in dimensions.iter().enumerate() {
        columns.push(texts(dimension, &|f| f.key.dimensions.get(i).cloned().unwrap_or_default()));
    }
    columns.extend([
        texts("measure", &|f| f.key.measure.clone()),
        texts("period", &|f| f.key.period.to_string()),
        numbers("value", &|f| f.value),
        numbers("low", &|f| f.bounds().map(|b| b.0)),
        numbers("high", &|f| f.bounds().map(|b| b.1)),
    ]);
    for flag in Flag::ALL {
        let is_set = figures.clone().map(|f| f.flags.has(flag));
        columns.push(Column::new(flag_column(flag).into(), is_set.collect::<Vec<bool>>()));
    }
    Ok(DataFrame::new_infer_height(columns)?)
}

/// The column that says whether a flag is set.
pub fn flag_column(flag: Flag) -> String {
    format!("flag_{}", flag.letter())
}

/// Whether a row fits a filter.
pub fn fits(filter: &Filter) -> Expr {
    filter.iter().map(|(coordinate, values)| one_of(coordinate, values)).fold(lit(true), Expr::and)
}

/// Whether a column holds one of these texts.
pub fn one_of(column: &str, texts: &[String]) -> Expr {
    texts.iter().map(|text| col(column).eq(lit(text.as_str()))).fold(lit(false), Expr::or)
}

/// The columns that tell one row from another, in the order of the key: area, site, dimensions, measure, period.
pub fn key_columns(dimensions: &[String]) -> Vec<String> {
    let before = ["area", "site"].into_iter();
    before
        .chain(dimensions.iter().map(String::as_str))
        .chain(["measure", "period"])
        .map(str::to_owned)
        .collect()
}
