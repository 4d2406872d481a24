//! The figures of one source by the region and period that they count for, each with the edition it stands in.

use std::collections::BTreeMap;

use model::id::RegionId;
use model::period::Period;

use crate::config::regions::Regions;
use crate::config::source_spec::{Filter, RestSpec, SourceSpec};
use crate::derive::bounds::Interval;
use crate::figures::Figure;
use crate::figures::edition::FigureEdition;
use crate::harmonise;

/// A figure with the edition that it stands in.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// The edition.
    pub edition: &'a FigureEdition,
    /// The figure.
    pub figure: &'a Figure,
    /// The recipe of its source, which names its kinds.
    pub source: &'a SourceSpec,
    /// Whether it is a sum over the whole country, of a source whose other figures are of school sites.
    pub of_country: bool,
}

/// The figures of one source.
pub struct SourceRows<'a> {
    /// The recipe.
    pub source: &'a SourceSpec,
    /// Whether its figures are of school sites: then a count that is not there is nought.
    pub by_site: bool,
    rows: BTreeMap<(RegionId, Period), Vec<Row<'a>>>,
}

impl<'a> SourceRows<'a> {
    /// The figures of a source, from the newest edition that has each period.
    pub fn of(source: &'a SourceSpec, editions: &'a [FigureEdition], regions: &Regions) -> Self {
        let newest = harmonise::newest_with_edition(&source.id, editions);
        let by_site = newest.iter().any(|(_, f)| !f.key.site.is_empty());
        let figures: Vec<&Figure> = newest.iter().map(|(_, f)| *f).collect();
        let mut places: BTreeMap<(String, Period), Vec<&RegionId>> = BTreeMap::new();
        for (area, period, region) in harmonise::mapping(&figures, regions) {
            places.entry((area, period)).or_default().push(&region.id);
        }
        let mut rows: BTreeMap<(RegionId, Period), Vec<Row<'a>>> = BTreeMap::new();
        for (edition, figure) in newest {
            let of_country = by_site && figure.key.site.is_empty();
            let row = Row { edition, figure, source, of_country };
            let place = (figure.key.area.clone(), figure.key.period);
            for region in places.get(&place).into_iter().flatten() {
                rows.entry(((*region).clone(), figure.key.period)).or_default().push(row);
            }
        }
        SourceRows { source, by_site, rows }
    }

    /// The figures that count for a region in a period.
    pub fn at(&self, region: &RegionId, period: Period) -> &[Row<'a>] {
        self.rows.get(&(region.clone(), period)).map(Vec::as_slice).unwrap_or_default()
    }
}

impl<'a> Row<'a> {
    /// The value of a coordinate: the measure, or a dimension.
    pub fn coordinate(&self, name: &str) -> Option<&'a str> {
        if name == "measure" {
            return Some(&self.figure.key.measure);
        }
        let at = self.edition.dimensions.iter().position(|d| d == name)?;
        self.figure.key.dimensions.get(at).map(String::as_str)
    }

    /// Whether it fits a filter.
    pub fn fits(&self, filter: &Filter) -> bool {
        filter.iter().all(|(name, values)| {
            self.coordinate(name).is_some_and(|value| values.iter().any(|wanted| wanted == value))
        })
    }

    /// Whether the publisher printed it: it is no difference of two others.
    pub fn is_printed(&self) -> bool {
        self.source
            .rest
            .iter()
            .flat_map(|r| &r.name)
            .all(|(name, value)| self.coordinate(name) != Some(value))
    }

    /// Whether it is the part that `difference` takes away from `whole`: the same count in the same place, but for
    /// the coordinate that tells part from whole.
    pub fn is_part_of(&self, whole: &Row<'_>, difference: &RestSpec) -> bool {
        let (own, other) = (&self.figure.key, &whole.figure.key);
        let coordinates = self.edition.dimensions.iter().map(String::as_str).chain(["measure"]);
        own.area == other.area
            && own.site == other.site
            && own.period == other.period
            && coordinates.into_iter().all(|name| match difference.part.get(name) {
                Some(part) => self.coordinate(name) == Some(part),
                None => self.coordinate(name) == whole.coordinate(name),
            })
    }

    /// The bounds; `None` where the publisher gives no figure.
    pub fn interval(&self) -> Option<Interval> {
        self.figure.bounds().map(|(low, high)| Interval { low, high })
    }
}

/// The sum of figures: least with least and most with most. `None` where any is not given.
pub fn sum(rows: &[Row<'_>]) -> Option<Interval> {
    rows.iter().try_fold(Interval::exactly(0.0), |sum, row| {
        let interval = row.interval()?;
        Some(Interval { low: sum.low + interval.low, high: sum.high + interval.high })
    })
}
