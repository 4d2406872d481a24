//! The tables of a lineage file: each site, file and kind of cell once, and cells that point at them.

use std::collections::HashMap;

use model::lang::Text;
use model::lineage::{Cell, NO_SITE, Site, Term, UsedFile};

use crate::config::Config;
use crate::config::indicator_spec::Compute;
use crate::derive::selection;
use crate::lineage::rows::Row;
use crate::lineage::worked::WorkedTerm;
use crate::lineage::{printed, words};

/// The tables so far.
pub struct Tables<'a> {
    /// The files, in the order in which they were first met; likewise the rest.
    pub files: Vec<UsedFile>,
    /// The sites.
    pub sites: Vec<Site>,
    /// What cells count.
    pub kinds: Vec<Text>,
    config: &'a Config,
    file_numbers: HashMap<UsedFile, u16>,
    site_numbers: HashMap<String, u16>,
    kind_numbers: HashMap<Text, u16>,
    masked: Vec<String>,
    of_country: bool,
}

impl<'a> Tables<'a> {
    /// Tables with nothing in them.
    pub fn new(config: &'a Config) -> Tables<'a> {
        Tables {
            files: Vec::new(),
            sites: Vec::new(),
            kinds: Vec::new(),
            config,
            file_numbers: HashMap::new(),
            site_numbers: HashMap::new(),
            kind_numbers: HashMap::new(),
            masked: Vec::new(),
            of_country: false,
        }
    }

    /// A term as it is published. A number that is not known has no ends to publish: both are nought, and the formula
    /// says why.
    pub fn term(&mut self, term: WorkedTerm<'_>) -> Term {
        let mut cells: Vec<Cell> = term.rows.iter().map(|row| self.cell(row)).collect();
        cells.sort();
        let (low, high) = term.interval.map_or((0.0, 0.0), |i| (tidy(i.low), tidy(i.high)));
        Term { label: term.label, low, high, cells }
    }

    fn cell(&mut self, row: &Row<'_>) -> Cell {
        let figure = row.figure;
        let printed = printed::text(figure);
        if printed.masked && !self.masked.contains(&row.edition.origin.edition) {
            self.masked.push(row.edition.origin.edition.clone());
        }
        self.of_country |= row.of_country;
        let (site, kind, file) = (self.site(row), self.kind(row), self.file(row));
        Cell(site, kind, file, printed.text, figure.cell.clone(), figure.cells)
    }

    fn site(&mut self, row: &Row<'_>) -> u16 {
        let key = &row.figure.key;
        if key.site.is_empty() {
            return NO_SITE;
        }
        let name = row.edition.sites.get(&key.site).map_or("", String::as_str);
        if let Some(number) = self.site_numbers.get(&key.site) {
            // Periods come in order, so the last name met is the newest.
            if let Some(site) = self.sites.get_mut(usize::from(*number)) {
                name.clone_into(&mut site.name);
            }
            return *number;
        }
        let municipality = self.config.municipalities.name(&key.area).unwrap_or(&key.area);
        let number = self.sites.len() as u16;
        self.sites.push(Site {
            code: key.site.clone(),
            name: name.to_owned(),
            municipality: municipality.to_owned(),
        });
        self.site_numbers.insert(key.site.clone(), number);
        number
    }

    fn kind(&mut self, row: &Row<'_>) -> u16 {
        let kind = words::kind(row);
        let (kinds, next) = (&mut self.kinds, self.kind_numbers.len() as u16);
        *self.kind_numbers.entry(kind).or_insert_with_key(|kind| {
            kinds.push(kind.clone());
            next
        })
    }

    fn file(&mut self, row: &Row<'_>) -> u16 {
        let origin = &row.edition.origin;
        let page: Option<usize> = row.figure.cell.strip_prefix("page ").and_then(page_number);
        let file = origin.files.get(page.unwrap_or(1).saturating_sub(1)).or(origin.files.first());
        let used = UsedFile {
            source: row.edition.source.clone(),
            edition: origin.edition.clone(),
            name: file.map(|f| f.name.clone()).unwrap_or_default(),
            retrieved: origin.retrieved.clone(),
        };
        let (files, next) = (&mut self.files, self.file_numbers.len() as u16);
        *self.file_numbers.entry(used).or_insert_with_key(|used| {
            files.push(used.clone());
            next
        })
    }

    /// What is to be said of the whole list.
    pub fn remarks(&self, compute: &Compute) -> Vec<Text> {
        let mut remarks = Vec::new();
        if !self.masked.is_empty() {
            remarks.push(words::masked(&self.masked));
        }
        if self.of_country {
            remarks.push(words::of_country());
        }
        if let Compute::Share(share) | Compute::Rate(share) = compute
            && !selection::narrows(share)
        {
            remarks.push(words::cell_by_cell());
        }
        remarks
    }
}

fn page_number(rest: &str) -> Option<usize> {
    rest.split(' ').next().and_then(|digits| digits.parse().ok())
}

/// A number without the dust of binary sums of decimal fractions.
fn tidy(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
