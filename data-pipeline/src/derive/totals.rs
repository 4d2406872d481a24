//! Sums of figures by region and period.
//!
//! A source's figures become one frame, joined with the regions they belong to; every indicator filters that frame
//! and adds up.

use std::collections::BTreeMap;

use model::flag::{Flag, Flags};
use model::id::RegionId;
use model::period::Period;
use polars::prelude::*;

use crate::config::regions::Regions;
use crate::config::source_spec::SourceSpec;
use crate::derive::bounds::Interval;
use crate::failure::Failure;
use crate::figures::{Figure, rest};
use crate::frame;
use crate::harmonise;

/// The figures of one source, a row for each figure and region that it counts for.
pub struct SourceFrame<'a> {
    /// The recipe.
    pub source: &'a SourceSpec,
    /// Whether its figures are of school sites: then a count that is not there is nought, not unknown.
    pub by_site: bool,
    figures: DataFrame,
}

/// A sum of figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Total {
    /// The sum of the printed values; `None` where any is not printed.
    pub value: Option<f64>,
    /// The sums of the ends; `None` where any figure is unknown.
    pub interval: Option<Interval>,
    /// What is particular about any of them.
    pub flags: Flags,
    /// On how many school sites it rests; `None` where the figures are not of sites.
    pub sites: Option<u32>,
}

/// Sums by region and period.
pub type Totals = BTreeMap<(RegionId, Period), Total>;

impl<'a> SourceFrame<'a> {
    /// The frame of a source's figures.
    ///
    /// # Errors
    /// Only by a mistake of ours.
    pub fn of(source: &'a SourceSpec, figures: &[&Figure], regions: &Regions) -> Result<Self, Failure> {
        let by_site = figures.iter().any(|f| !f.key.site.is_empty());
        // The country's differences were bounded site by site before its sites were dropped; only those of the sites
        // are still to be made.
        let country = regions.country().unwrap_or_default();
        let (sums, sites): (Vec<&Figure>, Vec<&Figure>) = figures.iter().partition(|f| f.key.area == country);
        let sums = frame::of(&source.dimensions, sums.into_iter())?;
        let sites = rest::with_rest(frame::of(&source.dimensions, sites.into_iter())?, source)?;
        let all = concat([sums.lazy(), sites.lazy()], UnionArgs::default())?;
        let mapping = harmonise::mapping(figures, regions);
        let column = |name: &str, of: &dyn Fn(&(String, Period, &model::region::Region)) -> String| {
            Column::new(name.into(), mapping.iter().map(of).collect::<Vec<String>>())
        };
        let mapping = DataFrame::new_infer_height(vec![
            column("area", &|m| m.0.clone()),
            column("period", &|m| m.1.to_string()),
            column("region", &|m| m.2.id.to_string()),
        ])?;
        let on = [col("area"), col("period")];
        let figures = all.join(mapping.lazy(), on.clone(), on, JoinArgs::new(JoinType::Inner)).collect()?;
        Ok(SourceFrame { source, by_site, figures })
    }

    /// The sums of the figures that fit, by region and period.
    ///
    /// # Errors
    /// Only by a mistake of ours.
    pub fn totals(&self, fits: Expr) -> Result<Totals, Failure> {
        let any = |flag: Flag| col(frame::flag_column(flag)).any(true);
        let has_null = |name: &str| col(name).null_count().gt(lit(0)).alias(format!("no_{name}"));
        let sums =
            [col("value").sum(), col("low").sum(), col("high").sum(), has_null("value"), has_null("low")];
        let sites = col("site").filter(col("site").neq(lit("")).and(col("high").gt(lit(0.0)))).n_unique();
        let sums = self
            .figures
            .clone()
            .lazy()
            .filter(fits)
            .group_by([col("region"), col("period")])
            .agg(sums.into_iter().chain(Flag::ALL.map(any)).chain([sites.alias("sites")]).collect::<Vec<_>>())
            .collect()?;
        read(&sums)
    }
}

fn read(sums: &DataFrame) -> Result<Totals, Failure> {
    let text = |name: &str| sums.column(name).and_then(|c| c.str().cloned());
    let number = |name: &str| sums.column(name).and_then(|c| c.f64().cloned());
    let truth = |name: &str| sums.column(name).and_then(|c| c.bool().cloned());
    let (regions, periods) = (text("region")?, text("period")?);
    let (values, lows, highs) = (number("value")?, number("low")?, number("high")?);
    let (no_value, no_low) = (truth("no_value")?, truth("no_low")?);
    let sites = sums.column("sites")?.cast(&DataType::UInt32)?;
    let sites = sites.u32()?;
    let flags = Flag::ALL.map(|flag| (flag, truth(&frame::flag_column(flag))));
    let mut totals = Totals::new();
    for i in 0..sums.height() {
        let is = |column: &BooleanChunked| column.get(i).unwrap_or(false);
        let internal = || Failure::Internal("a sum without region or period".to_owned());
        let region = regions.get(i).and_then(|r| RegionId::new(r).ok()).ok_or_else(internal)?;
        let period = periods.get(i).and_then(|p| Period::parse(p).ok()).ok_or_else(internal)?;
        let mut set = Flags::NONE;
        for (flag, column) in &flags {
            if column.as_ref().is_ok_and(is) {
                set = set.with(*flag);
            }
        }
        let interval =
            Interval { low: lows.get(i).unwrap_or_default(), high: highs.get(i).unwrap_or_default() };
        let total = Total {
            value: values.get(i).filter(|_| !is(&no_value)),
            interval: (!is(&no_low)).then_some(interval),
            flags: set,
            sites: sites.get(i).filter(|n| *n > 0),
        };
        totals.insert((region, period), total);
    }
    Ok(totals)
}
