//! From read cells to figures: the sites that the dashboard's regions need, and totals for the country.
//!
//! Printed noughts are left out: a count that is not there is nought. What no indicator uses is left out too, so that
//! the files stay small enough for git.

use std::collections::{BTreeMap, BTreeSet};

use model::flag::Flags;
use model::period::Period;
use polars::prelude::*;

use crate::config::Config;
use crate::config::source_spec::SourceSpec;
use crate::failure::Failure;
use crate::figures::rest;
use crate::figures::{Figure, Key};
use crate::frame;
use crate::place::{self, Cell};

/// The figures of one table, sorted by key. `long` has a row a cell, with the columns that
/// [`wide`](crate::clean::wide) makes.
///
/// # Errors
/// Only by a mistake of ours.
pub fn figures(long: &DataFrame, source: &SourceSpec, config: &Config) -> Result<Vec<Figure>, Failure> {
    let kept = source.keep.iter().map(frame::fits).fold(lit(false), Expr::or);
    let used = long.clone().lazy().filter(kept.and(col("high").gt(lit(0.0)))).collect()?;
    let mut figures = of_sites(&used, source, config)?;
    figures.extend(of_country(&used, source, config)?);
    figures.sort_by(|a, b| a.key.cmp(&b.key));
    Ok(figures)
}

/// A figure a site, with the cells it was read from. Several cells with one key add up.
fn of_sites(used: &DataFrame, source: &SourceSpec, config: &Config) -> Result<Vec<Figure>, Failure> {
    let areas: BTreeSet<&str> = config.regions.areas().collect();
    let rows = Rows::of(used, &source.dimensions)?;
    let (row, column) = (used.column("row")?.u32()?, used.column("column")?.u32()?);
    let mut by_key: BTreeMap<Key, (Sum, Vec<Cell>)> = BTreeMap::new();
    for i in 0..used.height() {
        let key = rows.key(i);
        if areas.contains(key.area.as_str()) {
            let (sum, cells) = by_key.entry(key).or_default();
            sum.add(rows.low[i], rows.high[i], &rows.flags[i], 1);
            // The header is row 1 of the file, so the first row of the table is its second.
            cells.push(Cell {
                column: column.get(i).unwrap_or_default(),
                row: row.get(i).unwrap_or_default() + 1,
            });
        }
    }
    Ok(by_key.into_iter().map(|(key, (sum, cells))| sum.figure(key, place::ranges(cells))).collect())
}

/// A figure for the country: all sites, whether or not their municipality is known. Differences are bounded site by
/// site before the sites are dropped.
fn of_country(used: &DataFrame, source: &SourceSpec, config: &Config) -> Result<Vec<Figure>, Failure> {
    let Some(country) = config.regions.country() else {
        return Ok(Vec::new());
    };
    let key: Vec<Expr> = frame::key_columns(&source.dimensions).iter().map(|c| col(c.as_str())).collect();
    let by_site = used
        .clone()
        .lazy()
        .group_by(key)
        .agg([
            col("low").sum(),
            col("high").sum(),
            col("flags").filter(col("flags").neq(lit(""))).first().fill_null(lit("")),
            col("row").count().cast(DataType::UInt32).alias("cells"),
        ])
        .with_column(lit(NULL).cast(DataType::Float64).alias("value"))
        .collect()?;
    let all = rest::with_rest(by_site, source)?;
    let rows = Rows::of(&all, &source.dimensions)?;
    let cells = all.column("cells")?.u32()?;
    let mut by_key: BTreeMap<Key, Sum> = BTreeMap::new();
    for i in 0..all.height() {
        let key = Key { area: country.to_owned(), site: String::new(), ..rows.key(i) };
        let sum = by_key.entry(key).or_default();
        sum.add(rows.low[i], rows.high[i], &rows.flags[i], cells.get(i).unwrap_or_default());
    }
    Ok(by_key.into_iter().map(|(key, sum)| sum.figure(key, String::new())).collect())
}

/// A running sum of cells.
#[derive(Default)]
struct Sum {
    low: f64,
    high: f64,
    flags: Flags,
    cells: u32,
}

impl Sum {
    fn add(&mut self, low: f64, high: f64, flags: &str, cells: u32) {
        self.low += low;
        self.high += high;
        self.flags = self.flags.union(Flags::parse(flags).unwrap_or_default());
        self.cells += cells;
    }

    /// The sum as a figure: one number where both ends agree.
    fn figure(self, key: Key, cell: String) -> Figure {
        let exact = self.low >= self.high;
        Figure {
            key,
            value: exact.then_some(self.low),
            low: (!exact).then_some(self.low),
            high: (!exact).then_some(self.high),
            flags: if exact { Flags::NONE } else { self.flags },
            cells: self.cells,
            cell,
        }
    }
}

/// The columns of a frame, taken out to be walked through.
struct Rows {
    texts: Vec<Vec<String>>,
    low: Vec<f64>,
    high: Vec<f64>,
    flags: Vec<String>,
}

impl Rows {
    fn of(frame: &DataFrame, dimensions: &[String]) -> Result<Rows, Failure> {
        let text = |name: &str| -> Result<Vec<String>, Failure> {
            Ok(frame.column(name)?.str()?.iter().map(|t| t.unwrap_or_default().to_owned()).collect())
        };
        let number = |name: &str| -> Result<Vec<f64>, Failure> {
            Ok(frame.column(name)?.f64()?.iter().map(Option::unwrap_or_default).collect())
        };
        let texts = frame::key_columns(dimensions).iter().map(|c| text(c)).collect::<Result<_, _>>()?;
        Ok(Rows { texts, low: number("low")?, high: number("high")?, flags: text("flags")? })
    }

    /// The key of row `i`; the columns are those of [`frame::key_columns`].
    fn key(&self, i: usize) -> Key {
        let at = |c: usize| self.texts[c][i].clone();
        let n = self.texts.len();
        Key {
            area: at(0),
            site: at(1),
            dimensions: (2..n - 2).map(at).collect(),
            measure: at(n - 2),
            // The texts were written by `Period` itself.
            period: Period::parse(&self.texts[n - 1][i]).unwrap_or(Period::Year(0)),
        }
    }
}
