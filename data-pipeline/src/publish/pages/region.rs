//! What lies under the figures of one region: the school sites of its newest figure, and what to know of them. Shown by
//! the region's page when a reader asks for it.

use std::collections::{BTreeMap, BTreeSet};

use maud::html;
use model::lang::Lang;
use model::lineage::{Explained, Lineage, NO_SITE, Site};
use model::region::{Municipality, Region};

use super::words::{self, words};
use crate::figures::edition::FigureEdition;
use crate::lineage::HIDDEN;

/// What is said of every region, from one walk through all figures.
pub struct Ground<'a> {
    editions: &'a [FigureEdition],
    /// The rows of an edition's file that figures of a municipality stand in, edition by edition.
    rows: Vec<BTreeMap<&'a str, BTreeSet<u32>>>,
}

impl<'a> Ground<'a> {
    /// The rows of all editions.
    pub fn of(editions: &'a [FigureEdition]) -> Ground<'a> {
        let of_edition = |edition: &'a FigureEdition| {
            let mut rows: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
            for figure in &edition.figures {
                rows.entry(&figure.key.area).or_default().extend(rows_in(&figure.cell));
            }
            rows
        };
        Ground { editions, rows: editions.iter().map(of_edition).collect() }
    }

    /// How many printed totals of the region's schools are not the sum of their parts, in the rows that figures rest
    /// on, edition by edition.
    fn totals_that_differ(&self, region: &Region) -> Vec<(&'a str, usize)> {
        let in_edition = |(edition, rows): (&'a FigureEdition, &BTreeMap<&str, BTreeSet<u32>>)| {
            let here: Vec<&BTreeSet<u32>> =
                region.municipalities.iter().filter_map(|m| rows.get(m.code.as_str())).collect();
            let differing = edition.warnings.iter().filter(|warning| {
                warning.kind == "total-differs"
                    && rows_in(&warning.cell).any(|row| here.iter().any(|rows| rows.contains(&row)))
            });
            (edition.origin.edition.as_str(), differing.count())
        };
        self.editions.iter().zip(&self.rows).map(in_edition).collect()
    }

    /// The municipalities of the region, as they are now, of which there is not a single figure.
    fn silent<'r>(&self, region: &'r Region) -> Vec<&'r str> {
        let is_silent = |m: &&Municipality| {
            m.until.is_none() && !self.rows.iter().any(|rows| rows.contains_key(m.code.as_str()))
        };
        region.municipalities.iter().filter(is_silent).map(|m| m.name.as_str()).collect()
    }
}

/// The fragment. `lineage` is that of the region's line of the release's first indicator, where it has one.
pub fn html(region: &Region, lineage: Option<&Lineage>, ground: &Ground<'_>, lang: Lang) -> String {
    let words = words(lang);
    let newest = lineage.and_then(|l| Some((l, l.points.iter().rev().find(|p| !p.terms.is_empty())?)));
    let newest = newest.map(|(l, point)| (point, sites(l, point))).filter(|(_, sites)| !sites.is_empty());
    let mut remarks = Vec::new();
    if let Some((point, _)) = &newest {
        remarks.extend(words::hidden(hidden(point), point.period, lang));
    }
    for (edition, n_totals) in ground.totals_that_differ(region) {
        remarks.extend(words::differing(n_totals, edition, lang));
    }
    let silent = ground.silent(region);
    if !silent.is_empty() {
        remarks.push(words::silent(&silent, lang));
    }
    html! {
        @if let Some((point, sites)) = &newest {
            h3 { (words::sites_of(sites.len(), point.period, lang)) }
            ul.sites { @for site in sites { li { (site.name) ", " (site.municipality) } } }
        }
        h3 { (words.remarks_here) }
        @if region.municipalities.is_empty() {
            p { a href="~/bronnen" { (words.remarks_there) } }
        } @else if remarks.is_empty() {
            p { (words.no_remarks) }
        } @else {
            ul.quality { @for remark in &remarks { li { (remark) } } }
        }
    }
    .into_string()
}

/// The sites that have a cell under a figure, by municipality and name.
fn sites<'a>(lineage: &'a Lineage, point: &Explained) -> Vec<&'a Site> {
    let numbers: BTreeSet<u16> =
        point.terms.iter().flat_map(|t| &t.cells).map(|cell| cell.0).filter(|n| *n != NO_SITE).collect();
    let mut sites: Vec<&Site> = numbers.iter().filter_map(|n| lineage.sites.get(usize::from(*n))).collect();
    sites.sort_by_key(|site| (&site.municipality, &site.name, &site.code));
    sites
}

/// How many of the counts under a figure are hidden.
fn hidden(point: &Explained) -> usize {
    point.terms.iter().flat_map(|t| &t.cells).filter(|cell| cell.3 == HIDDEN).count()
}

/// The rows in a place: 474 of `O474:R474`.
fn rows_in(cell: &str) -> impl Iterator<Item = u32> + '_ {
    cell.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok())
}
