//! The rows that every download holds, and what their columns are.
//!
//! Every row carries its unit, flags, bounds, base, source, day of retrieval and release, so that a row that was
//! copied into a report still says where it came from.

use model::catalog::Catalog;
use model::lang::{Lang, Text};
use model::observation::Observation;
use model::region::Region;
use model::series::Series;

use crate::finding::both;

/// What a period looks like, as a regular expression of the whole field.
pub const PERIOD_PATTERN: &str = "[0-9]{4}(/[0-9]{2}|-Q[1-4]|-(0[1-9]|1[0-2]))?";

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An identifier or a text.
    Text,
    /// A period, as it is written in our files: `2016`, `2019/20`, `2016-Q1`, `2016-01`.
    Period,
    /// A figure, in the unit of the row.
    Number,
    /// Whole things.
    Count,
    /// Letters of the code list of flags.
    Flags,
    /// A day, as `2026-11-23`.
    Day,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its header for machines.
    pub name: &'static str,
    /// Its header in Dutch.
    pub dutch: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether every row has it.
    pub required: bool,
    /// What stands in it, in a sentence.
    pub about: Text,
}

/// A field of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// A text.
    Text(String),
    /// A number, where one is known.
    Number(Option<f64>),
    /// Whole things, where they are known.
    Count(Option<u32>),
    /// A day, as `2026-11-23`.
    Day(String),
}

/// All rows of one indicator, in one language.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, by region in the order of the catalogue and then by period. Each is as long as the columns.
    pub rows: Vec<Vec<Field>>,
}

impl Table {
    /// The rows with Dutch names.
    pub fn dutch(catalog: &Catalog, series: &Series) -> Table {
        Table { columns: columns(), rows: rows(catalog, series, Lang::Nl) }
    }

    /// The rows with English names.
    pub fn english(catalog: &Catalog, series: &Series) -> Table {
        Table { columns: columns(), rows: rows(catalog, series, Lang::En) }
    }
}

/// The columns of every download.
pub fn columns() -> Vec<Column> {
    let column = |name, dutch, kind, required, nl: &str, en: &str| Column {
        name,
        dutch,
        kind,
        required,
        about: both(nl, en),
    };
    vec![
        column(
            "region",
            "regio",
            Kind::Text,
            true,
            "de regio, als naam in adressen",
            "the region, as named in addresses",
        ),
        column("region_name", "naam regio", Kind::Text, true, "de regio", "the region"),
        column(
            "period",
            "periode",
            Kind::Period,
            true,
            "het jaar, schooljaar, kwartaal of de maand",
            "the year, school year, quarter or month",
        ),
        column(
            "value",
            "waarde",
            Kind::Number,
            false,
            "het cijfer; leeg waar het niet precies bekend is",
            "the figure; empty where it is not known exactly",
        ),
        column(
            "low",
            "ten minste",
            Kind::Number,
            false,
            "het ware cijfer is niet lager; leeg waar het precies bekend is",
            "the true figure is not below this; empty where it is known exactly",
        ),
        column(
            "high",
            "ten hoogste",
            Kind::Number,
            false,
            "het ware cijfer is niet hoger; leeg waar het precies bekend is",
            "the true figure is not above this; empty where it is known exactly",
        ),
        column(
            "unit",
            "eenheid",
            Kind::Text,
            true,
            "waarin de cijfers zijn uitgedrukt",
            "what the figures are expressed in",
        ),
        column(
            "flags",
            "vlaggen",
            Kind::Flags,
            false,
            "wat er aan het cijfer bijzonder is, in letters",
            "what is particular about the figure, in letters",
        ),
        column(
            "base_low",
            "basis ten minste",
            Kind::Count,
            false,
            "het geheel waarvan het cijfer een deel is: ten minste",
            "the whole of which the figure is a share: at least",
        ),
        column(
            "base_high",
            "basis ten hoogste",
            Kind::Count,
            false,
            "het geheel waarvan het cijfer een deel is: ten hoogste",
            "the whole of which the figure is a share: at most",
        ),
        column(
            "sites",
            "scholen",
            Kind::Count,
            false,
            "op hoeveel schoollocaties het cijfer rust",
            "on how many school sites the figure rests",
        ),
        column(
            "figure_of",
            "cijfer van",
            Kind::Text,
            true,
            "de regio van wie het cijfer is: een andere waar de bron niet tot deze regio gaat",
            "the region whose figure it is: another where the source does not go down to this one",
        ),
        column(
            "source",
            "bron",
            Kind::Text,
            true,
            "waar het cijfer uit berekend is",
            "what the figure was computed from",
        ),
        column(
            "retrieved",
            "opgehaald",
            Kind::Day,
            true,
            "wanneer de nieuwste bestanden zijn opgehaald",
            "when the newest files were retrieved",
        ),
        column(
            "release",
            "uitgave",
            Kind::Text,
            true,
            "de uitgave van de TechNet Monitor",
            "the release of the TechNet Monitor",
        ),
    ]
}

/// The region whose line another shows: itself, or the one it inherits from.
pub fn figure_of<'a>(catalog: &'a Catalog, series: &Series, region: &'a Region) -> &'a Region {
    let own = series.lines.iter().any(|line| line.region == region.id);
    let from = series.inherited_from(&region.id).filter(|_| !own);
    from.and_then(|id| catalog.region(id)).unwrap_or(region)
}

/// How the sources of a series are named, in one line.
pub fn sources(catalog: &Catalog, series: &Series, lang: Lang) -> String {
    let named = series.indicator.sources.iter().filter_map(|id| catalog.source(id));
    named.map(|source| source.cite_as.get(lang)).collect::<Vec<_>>().join("; ")
}

/// A unit by itself, with a plain space: programs compare it.
pub fn unit(series: &Series, lang: Lang) -> String {
    series.indicator.unit.name(lang).replace('\u{a0}', " ")
}

fn rows(catalog: &Catalog, series: &Series, lang: Lang) -> Vec<Vec<Field>> {
    let (unit, sources) = (unit(series, lang), sources(catalog, series, lang));
    let mut rows = Vec::new();
    for region in &catalog.regions {
        let Some(line) = series.line(&region.id) else { continue };
        let of = figure_of(catalog, series, region);
        rows.extend(line.observations.iter().map(|o| {
            let mut row = figure(region, o, &unit, lang);
            row.extend([
                Field::Text(of.name.get(lang).to_owned()),
                Field::Text(sources.clone()),
                Field::Day(catalog.retrieved.clone()),
                Field::Text(catalog.release.as_str().to_owned()),
            ]);
            row
        }));
    }
    rows
}

fn figure(region: &Region, o: &Observation, unit: &str, lang: Lang) -> Vec<Field> {
    vec![
        Field::Text(region.id.as_str().to_owned()),
        Field::Text(region.name.get(lang).to_owned()),
        Field::Text(o.period.to_string()),
        Field::Number(o.value),
        Field::Number(o.low),
        Field::Number(o.high),
        Field::Text(unit.to_owned()),
        Field::Text(o.flags.to_string()),
        Field::Count(o.base.map(|b| b.low)),
        Field::Count(o.base.map(|b| b.high)),
        Field::Count(o.base.and_then(|b| b.sites)),
    ]
}
