//! A made-up catalogue: one share, one count in thousands and one growth, of a few regions.

use charts::describe::Subject;
use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::id::{IndicatorId, RegionId, ReleaseId, SourceId};
use model::indicator::{Direction, Indicator};
use model::lang::Text;
use model::observation::Observation;
use model::period::Frequency;
use model::region::{Region, RegionKind};
use model::series::{Inherited, Line, Series};
use model::source::{Edition, Source};
use model::unit::Unit;

use super::figures::{breaks, text};

pub fn region(id: &str, nl: &str, en: &str, kind: RegionKind) -> Region {
    Region {
        id: RegionId::new(id).unwrap(),
        name: text(nl, en),
        kind,
        code: None,
        parent: None,
        provisional: false,
        municipalities: vec![],
    }
}

/// The regions: `utrecht`, `woerden`, `provincie`, `nederland`.
pub fn catalog() -> Catalog {
    Catalog {
        schema: SCHEMA_VERSION,
        release: ReleaseId::new("0123456789ab").unwrap(),
        // Soon after the oldest of the figures, so that none is too old to go without a remark.
        retrieved: "2018-11-23".to_owned(),
        mapping_note: Text::default(),
        regions: vec![
            region("utrecht", "Utrecht", "Utrecht", RegionKind::Technet),
            region("woerden", "Woerden", "Woerden", RegionKind::Technet),
            region("provincie", "provincie Utrecht", "province of Utrecht", RegionKind::Province),
            region("nederland", "Nederland", "Netherlands", RegionKind::Country),
        ],
        indicators: vec![],
        sources: vec![
            source("duo", "DUO, Open Onderwijsdata", &["2014-2019", "2019-2024"]),
            source("cbs", "CBS", &[]),
        ],
        quotations: vec![],
    }
}

fn source(id: &str, cite_as: &str, editions: &[&str]) -> Source {
    let edition = |name: &&str| Edition {
        edition: (*name).to_owned(),
        files: vec![],
        retrieved: "2026-11-23".to_owned(),
        modified: None,
        remark: None,
    };
    Source {
        id: SourceId::new(id).unwrap(),
        publisher: id.to_uppercase(),
        title: String::new(),
        cite_as: Text::same(cite_as),
        address: String::new(),
        licence: Text::default(),
        editions: editions.iter().map(edition).collect(),
    }
}

/// A share with two breaks.
pub fn share() -> Indicator {
    Indicator {
        id: IndicatorId::new("aandeel").unwrap(),
        name: text(
            "Aandeel examenkandidaten vmbo in techniek",
            "Share of vmbo exam candidates in technology",
        ),
        short: text("Aandeel techniek", "Technical share"),
        unit: Unit::Percent,
        decimals: 1,
        frequency: Frequency::SchoolYear,
        basis: text("in % van de kandidaten", "in % of candidates"),
        definition: Text::default(),
        headline: text(
            "Ongeveer {one_in} vmbo-examenkandidaten in {region} doet techniek",
            "About {one_in} vmbo exam candidates in {region} is in technology",
        ),
        sentence: text(
            "deed {value} van de kandidaten examen in techniek",
            "{value} of the candidates took their exams in technology",
        ),
        base_noun: Some(text("kandidaten", "candidates")),
        direction: Direction::Up,
        breaks: breaks(),
        sources: vec![SourceId::new("duo").unwrap()],
        latest: None,
        next_update: None,
    }
}

/// Vacancies in thousands, which the province has and its regions show.
pub fn vacancies() -> Indicator {
    Indicator {
        id: IndicatorId::new("vacatures").unwrap(),
        name: text("Openstaande vacatures, bouw", "Open vacancies, construction"),
        unit: Unit::Thousand,
        frequency: Frequency::Quarter,
        basis: text("x 1.000 vacatures", "x 1,000 vacancies"),
        headline: text(
            "{value} openstaande vacatures in de bouw in {region}, {period}",
            "{value} open vacancies in construction in {region}, {period}",
        ),
        sentence: text("stonden er {value} vacatures open", "{value} vacancies were open"),
        base_noun: None,
        breaks: vec![],
        sources: vec![SourceId::new("cbs").unwrap()],
        ..share()
    }
}

/// Growth on a year earlier.
pub fn growth() -> Indicator {
    Indicator {
        id: IndicatorId::new("groei").unwrap(),
        unit: Unit::Percent,
        decimals: 0,
        headline: text(
            "Vacatures in de bouw in {region}, {period}: {value} op een jaar eerder",
            "Construction vacancies in {region}, {period}: {value} on a year earlier",
        ),
        sentence: text("was de verandering {value}", "the change was {value}"),
        ..vacancies()
    }
}

/// A series of these lines.
pub fn series(
    indicator: &Indicator,
    lines: &[(&str, Vec<Observation>)],
    inherited: &[(&str, &str)],
) -> Series {
    let id = |text: &str| RegionId::new(text).unwrap();
    Series {
        schema: SCHEMA_VERSION,
        indicator: indicator.clone(),
        lines: lines.iter().map(|(r, o)| Line { region: id(r), observations: o.clone() }).collect(),
        inherited: inherited.iter().map(|(r, f)| Inherited { region: id(r), from: id(f) }).collect(),
        notes: vec![],
    }
}

/// One region's subject.
pub fn subject<'a>(
    catalog: &'a Catalog,
    indicator: &'a Indicator,
    series: &'a Series,
    region: &str,
) -> Subject<'a> {
    let region = catalog.region(&RegionId::new(region).unwrap()).unwrap();
    Subject { catalog, indicator, series, region }
}
