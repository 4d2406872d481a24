//! Cleaning: from text cells to figures. Dialects end here.
//!
//! Every file of an edition is cleaned, all problems are collected, and an edition with a problem that blocks yields
//! no figures.

pub mod addresses;
pub mod cell;
pub mod header;
pub mod number;
pub mod odata;
mod odata_findings;
pub mod origin;
mod shrunk;
pub mod tally;
pub mod wide;
mod wide_check;
mod wide_columns;
mod wide_keys;

use crate::config::Config;
use crate::config::source_spec::SourceSpec;
use crate::failure::Failure;
use crate::figures::edition::FigureEdition;
use crate::figures::warning::Warning;
use crate::finding::{Finding, Findings, Severity, both};
use crate::read::recognise::Recognised;
use addresses::Addresses;

/// Cleans everything that was recognised. `earlier` are the editions in `data/figures`: a file that was read before
/// keeps the day on which it was retrieved.
///
/// # Errors
/// Only by a mistake of ours.
pub fn clean(
    recognised: &[Recognised<'_>],
    config: &Config,
    earlier: &[FigureEdition],
    findings: &mut Findings,
) -> Result<Vec<FigureEdition>, Failure> {
    let mut editions = Vec::new();
    for source in &config.sources {
        let own: Vec<&Recognised<'_>> = recognised.iter().filter(|r| r.source().id == source.id).collect();
        let addresses = Addresses::of(&own, findings);
        let mut pages = Vec::new();
        for file in &own {
            match file {
                Recognised::Wide(_, spec, table) => {
                    let mut own = Findings::default();
                    let edition = wide::clean(source, spec, table, &addresses, config, earlier, &mut own)?;
                    mark_known(source, edition.as_ref(), earlier, &mut own);
                    let edition = edition.map(|edition| warned(edition, &own));
                    if let Some(edition) = &edition {
                        shrunk::check(edition, earlier, config, &table.file.path, &mut own);
                    }
                    editions.extend(edition);
                    findings.extend(own);
                }
                Recognised::Addresses(..) => {}
                Recognised::Page(_, spec, page) => pages.push((*spec, page)),
            }
        }
        let mut own = Findings::default();
        let edition = odata::clean(source, &pages, config, earlier, &mut own);
        mark_known(source, edition.as_ref(), earlier, &mut own);
        let edition = edition.map(|edition| warned(edition, &own));
        if let (Some(edition), Some((_, page))) = (&edition, pages.first()) {
            shrunk::check(edition, earlier, config, &page.file.path, &mut own);
        }
        editions.extend(edition);
        findings.extend(own);
    }
    check_twice(&editions, findings);
    Ok(editions)
}

/// Marks what was found in an edition when it was read before. Of one that was blocked the name is not known: there what
/// was found in any of the source will do.
fn mark_known(
    source: &SourceSpec,
    edition: Option<&FigureEdition>,
    earlier: &[FigureEdition],
    found: &mut Findings,
) {
    let same = |e: &FigureEdition| edition.is_none_or(|edition| e.origin.edition == edition.origin.edition);
    let before: Vec<&Warning> =
        earlier.iter().filter(|e| e.source == source.id && same(e)).flat_map(|e| &e.warnings).collect();
    found.mark_known(|finding| before.contains(&&Warning::of(finding)));
}

/// An edition with what was found in its files.
fn warned(edition: FigureEdition, found: &Findings) -> FigureEdition {
    let warnings = found.sorted().into_iter().filter(|f| f.severity == Severity::Warning);
    FigureEdition { warnings: warnings.map(Warning::of).collect(), ..edition }
}

/// Two different files may not both be one edition.
fn check_twice(editions: &[FigureEdition], findings: &mut Findings) {
    for (i, one) in editions.iter().enumerate() {
        for other in editions.iter().skip(i + 1) {
            if one.source == other.source && one.origin.edition == other.origin.edition {
                let name = other.origin.files.first().map(|f| f.name.clone()).unwrap_or_default();
                let first = one.origin.files.first().map(|f| f.name.clone()).unwrap_or_default();
                let edition = &one.origin.edition;
                findings.push(
                    Finding::error(
                        "edition-twice",
                        both(
                            format!(
                                "dit bestand en {first} zijn allebei editie {edition} van {}",
                                one.source
                            ),
                            format!("this file and {first} are both edition {edition} of {}", one.source),
                        ),
                        both(
                            "laat alleen het nieuwste in data/raw staan",
                            "leave only the newest in data/raw",
                        ),
                    )
                    .in_file(&name),
                );
            }
        }
    }
}
