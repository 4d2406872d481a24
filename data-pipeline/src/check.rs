//! Checking: what is true of each file by itself, and still looks wrong once all are put together.

use std::collections::BTreeSet;

use model::region::RegionKind;

use crate::config::Config;
use crate::figures::edition::FigureEdition;
use crate::finding::{Finding, Findings, both};

/// Looks at all figures together. `regions_file` is where the mapping stands.
pub fn check(config: &Config, editions: &[FigureEdition], regions_file: &str, findings: &mut Findings) {
    unused_municipalities(config, editions, regions_file, findings);
}

/// An edition keeps figures of the areas of our regions only. One that was made for fewer than there are now would say
/// nought of the others, or nothing. `fresh` are the editions that were read from files just now.
pub fn areas_unread(
    config: &Config,
    editions: &[FigureEdition],
    fresh: &[FigureEdition],
    findings: &mut Findings,
) {
    let is_fresh = |e: &FigureEdition| fresh.iter().any(|f| f.source == e.source && f.origin == e.origin);
    let names = |code: &str| {
        let municipality = config.regions.all.iter().flat_map(|r| &r.municipalities).find(|m| m.code == code);
        municipality.map_or_else(|| code.to_owned(), |m| format!("{code} {}", m.name))
    };
    for edition in editions.iter().filter(|e| !e.origin.areas.is_empty() && !is_fresh(e)) {
        let known: BTreeSet<&str> = edition.origin.areas.iter().map(String::as_str).collect();
        let unread: BTreeSet<&str> = config.regions.areas().filter(|code| !known.contains(code)).collect();
        if !unread.is_empty() {
            let listed = unread.into_iter().map(names).collect::<Vec<_>>().join(", ");
            let publisher = &edition.origin.publisher;
            findings.push(
                Finding::error(
                    "area-unread",
                    both(
                        format!(
                            "deze cijfers zijn bewaard toen dit nog niet in regions.toml stond: {listed}"
                        ),
                        format!("these figures were kept when this was not yet in regions.toml: {listed}"),
                    ),
                    both(
                        format!("zet de bestanden van {publisher} in data/raw en ververs"),
                        format!("put the files of {publisher} into data/raw and refresh"),
                    ),
                )
                .in_file(&format!("data/figures/{}/{}.csv", edition.source, edition.origin.edition)),
            );
        }
    }
}

/// A municipality that no figure is of has no school, or is mapped by a wrong code. One finding for all: most of them
/// are the former.
fn unused_municipalities(config: &Config, editions: &[FigureEdition], file: &str, findings: &mut Findings) {
    let used: BTreeSet<&str> =
        editions.iter().flat_map(|e| &e.figures).map(|f| f.key.area.as_str()).collect();
    let unused: Vec<&str> = config
        .regions
        .all
        .iter()
        .filter(|r| r.kind == RegionKind::Technet)
        .flat_map(|r| &r.municipalities)
        .filter(|m| m.until.is_none() && !used.contains(m.code.as_str()))
        .map(|m| m.name.as_str())
        .collect();
    if !unused.is_empty() {
        let names = unused.join(", ");
        findings.push(
            Finding::warning(
                "municipality-unused",
                both(
                    format!("van deze gemeenten is er geen enkel cijfer: {names}"),
                    format!("there is not a single figure of these municipalities: {names}"),
                ),
                both(
                    "niets, als daar geen vmbo-school staat; anders de code verbeteren",
                    "nothing, if no vmbo school stands there; else correct the code",
                ),
            )
            .in_file(file),
        );
    }
}
