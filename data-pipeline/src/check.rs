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
