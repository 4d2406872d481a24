//! Harmonising: which areas make a region, by date, and which edition speaks for a period.
//!
//! Separate from deriving, because borders and revisions are matters of judgement that hold for every indicator
//! alike.

use std::collections::{BTreeMap, BTreeSet};

use model::id::SourceId;
use model::period::Period;
use model::region::{Municipality, Region};

use crate::config::Config;
use crate::config::regions::Regions;
use crate::figures::Figure;
use crate::figures::edition::FigureEdition;

/// The figures of one source, from the newest edition that has each period.
pub fn newest<'a>(source: &SourceId, editions: &'a [FigureEdition]) -> Vec<&'a Figure> {
    newest_with_edition(source, editions).into_iter().map(|(_, figure)| figure).collect()
}

/// The same, each with the edition that it stands in.
pub fn newest_with_edition<'a>(
    source: &SourceId,
    editions: &'a [FigureEdition],
) -> Vec<(&'a FigureEdition, &'a Figure)> {
    let own: Vec<&FigureEdition> = editions.iter().filter(|e| e.source == *source).collect();
    // Editions stand oldest first, so the last one to claim a period keeps it.
    let mut speaker: BTreeMap<Period, usize> = BTreeMap::new();
    for (i, edition) in own.iter().enumerate() {
        speaker.extend(edition.figures.iter().map(|f| (f.key.period, i)));
    }
    let spoken = |(i, edition): (usize, &&'a FigureEdition)| -> Vec<(&'a FigureEdition, &'a Figure)> {
        let figures = edition.figures.iter().filter(|f| speaker.get(&f.key.period) == Some(&i));
        figures.map(|f| (*edition, f)).collect()
    };
    own.iter().enumerate().flat_map(spoken).collect()
}

/// Whether a figure of `area` counts for `region` in `period`: the region's own code, or a municipality that was one
/// of its own when the period began.
pub fn belongs(region: &Region, area: &str, period: Period) -> bool {
    region.code.as_deref() == Some(area)
        || region.municipalities.iter().any(|m| m.code == area && existed(m, period))
}

fn existed(municipality: &Municipality, period: Period) -> bool {
    let (year, month, day) = period.first_day();
    municipality
        .until
        .as_deref()
        .is_none_or(|until| format!("{year:04}-{month:02}-{day:02}").as_str() < until)
}

/// Area, period and the region they belong to, for every area and period among the figures.
pub fn mapping<'a>(figures: &[&Figure], regions: &'a Regions) -> Vec<(String, Period, &'a Region)> {
    let places: BTreeSet<(&str, Period)> =
        figures.iter().map(|f| (f.key.area.as_str(), f.key.period)).collect();
    let mut mapping = Vec::new();
    for (area, period) in places {
        for region in regions.all.iter().filter(|r| belongs(r, area, period)) {
            mapping.push((area.to_owned(), period, region));
        }
    }
    mapping
}

/// The regions as they are published: a municipality that has ended stays only where a figure rests on it.
pub fn published_regions(config: &Config, editions: &[FigureEdition]) -> Vec<Region> {
    let mut used: BTreeSet<(&str, Period)> = BTreeSet::new();
    for edition in editions {
        used.extend(edition.figures.iter().map(|f| (f.key.area.as_str(), f.key.period)));
    }
    let rests_on =
        |m: &Municipality| used.iter().any(|(area, period)| *area == m.code && existed(m, *period));
    let mut regions = config.regions.all.clone();
    for region in &mut regions {
        region.municipalities.retain(|m| m.until.is_none() || rests_on(m));
    }
    regions
}

#[cfg(test)]
mod tests {
    use model::id::RegionId;
    use model::lang::Text;
    use model::region::RegionKind;

    use super::*;

    #[test]
    fn a_municipality_belongs_to_its_region_while_it_exists() {
        let weesp = Municipality {
            code: "GM0457".to_owned(),
            name: "Weesp".to_owned(),
            until: Some("2022-03-24".to_owned()),
            tile: None,
        };
        let region = Region {
            id: RegionId::new("gooi-en-vechtstreek").unwrap(),
            name: Text::same("Gooi & Vechtstreek"),
            kind: RegionKind::Technet,
            code: None,
            parent: None,
            provisional: true,
            municipalities: vec![weesp],
        };
        assert!(belongs(&region, "GM0457", Period::SchoolYear(2021)), "the school year in which it ended");
        assert!(!belongs(&region, "GM0457", Period::SchoolYear(2022)));
        assert!(!belongs(&region, "GM0344", Period::SchoolYear(2018)));
    }
}
