//! Made-up figures for plots and sentences. No publisher's figure is among them.

use model::flag::{Flag, Flags};
use model::id::RegionId;
use model::indicator::Break;
use model::lang::Text;
use model::observation::{Base, Observation};
use model::period::Period;
use model::region::{Municipality, Region, RegionKind};

pub fn text(nl: &str, en: &str) -> Text {
    Text { nl: nl.to_owned(), en: en.to_owned() }
}

/// School years from `first`; each `(low, high)`, where equal ends are an exact value.
pub fn school_years(first: i32, bounds: &[(f64, f64)]) -> Vec<Observation> {
    (first..).zip(bounds).map(|(year, (low, high))| figure(Period::SchoolYear(year), *low, *high)).collect()
}

pub fn figure(period: Period, low: f64, high: f64) -> Observation {
    if low == high {
        Observation::new(period).value(low)
    } else {
        Observation::new(period).between(low, high).flagged(Flags::of(Flag::Confidential))
    }
}

/// Years from 2015; `None` is a gap.
pub fn years(values: &[Option<f64>]) -> Vec<Observation> {
    let one = |(year, value): (i32, &Option<f64>)| match value {
        Some(v) => Observation::new(Period::Year(year)).value(*v),
        None => Observation::new(Period::Year(year)).flagged(Flags::of(Flag::Missing)),
    };
    (2015..).zip(values).map(one).collect()
}

/// Quarters from `(year, quarter)` of figures printed with one decimal, each with the interval that rounding leaves.
pub fn quarters(year: i32, quarter: u8, values: &[f64]) -> Vec<Observation> {
    let first = Period::Quarter(year, quarter).ordinal();
    let at = |i| Period::from_ordinal(model::period::Frequency::Quarter, i);
    (first..)
        .zip(values)
        .map(|(i, v)| Observation::new(at(i)).value(*v).between(v - 0.05, v + 0.05))
        .collect()
}

/// A region in the shape of the real thing: exact figures, a break, then bounds.
pub fn chosen() -> Vec<Observation> {
    let mut all = school_years(
        2014,
        &[
            (11.2, 11.2),
            (13.4, 13.4),
            (12.7, 12.7),
            (12.6, 12.6),
            (13.5, 13.5),
            (13.1, 13.6),
            (14.4, 15.0),
            (12.6, 13.1),
            (17.2, 17.8),
            (14.4, 15.0),
        ],
    );
    all[9].base = Some(Base { low: 1130, high: 1150, sites: Some(13) });
    all
}

pub fn country() -> Vec<Observation> {
    school_years(
        2014,
        &[
            (21.6, 21.6),
            (22.1, 22.1),
            (21.6, 21.6),
            (21.1, 21.1),
            (20.9, 20.9),
            (21.0, 22.1),
            (20.4, 21.5),
            (20.7, 21.9),
            (20.3, 21.4),
            (20.6, 21.8),
        ],
    )
}

pub fn breaks() -> Vec<Break> {
    vec![
        Break {
            from: Period::SchoolYear(2017),
            label: text("profielen", "profiles"),
            note: text("Sectoren werden profielen.", "Sectors became profiles."),
        },
        Break {
            from: Period::SchoolYear(2019),
            label: text("nieuwe telling", "new count"),
            note: text("Een nieuwe editie.", "A new edition."),
        },
    ]
}

/// A wave for many lines that cross: deterministic, without the platform's sine.
pub fn wave(seed: usize, length: usize) -> Vec<Option<f64>> {
    let tooth = |i: usize| {
        let phase = (i * 7 + seed * 13) % 20;
        if phase < 10 { phase } else { 20 - phase }
    };
    (0..length).map(|i| Some(20.0 + 3.0 * seed as f64 + tooth(i) as f64)).collect()
}

pub fn region(id: &str, name: &str, tiles: &[(u8, u8)]) -> Region {
    let municipality = |(i, tile): (usize, &(u8, u8))| Municipality {
        code: format!("GM{i:04}"),
        name: format!("{name} {i}"),
        until: None,
        tile: Some(*tile),
    };
    Region {
        id: RegionId::new(id).unwrap(),
        name: Text::same(name),
        kind: RegionKind::Technet,
        code: None,
        parent: None,
        provisional: true,
        municipalities: tiles.iter().enumerate().map(municipality).collect(),
    }
}

/// Eight regions on a grid of nine by seven.
pub fn regions() -> Vec<Region> {
    vec![
        region("utrecht", "Utrecht", &[(3, 3), (4, 4), (4, 2), (3, 5), (4, 3), (3, 4), (4, 5)]),
        region("amersfoort", "Amersfoort", &[(6, 1), (5, 1), (6, 0), (5, 0), (6, 2), (5, 2), (6, 3), (6, 4)]),
        region(
            "gooi-en-vechtstreek",
            "Gooi & Vechtstreek",
            &[(3, 1), (3, 0), (2, 0), (4, 1), (4, 0), (3, 2)],
        ),
        region("maarssen", "Maarssen", &[(2, 2)]),
        region("woerden", "Woerden", &[(2, 3), (1, 4), (2, 4)]),
        region("amstel-en-venen", "Amstel en Venen", &[(1, 2), (1, 1), (0, 1), (0, 2)]),
        region("ijsselstein", "IJsselstein", &[(2, 5), (1, 6), (2, 6)]),
        region("veenendaal", "Veenendaal", &[(7, 4), (7, 5), (7, 3)]),
    ]
}
