//! Whether a file that takes the place of one read before still has what that had. A file that was cut off at the end of
//! a row reads well, and its figures would be wrong without a word: a school site that is not there counts as nought.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::figures::Figure;
use crate::figures::edition::FigureEdition;
use crate::finding::{Finding, Findings, both};

/// How many sites a message names.
const NAMED: usize = 3;

/// Compares an edition with what was kept of it before, over the areas that are still ours. Nothing is said of the very
/// file that was read before: there the definitions may keep less. `path` is where the file lies.
pub fn check(
    edition: &FigureEdition,
    earlier: &[FigureEdition],
    config: &Config,
    path: &str,
    findings: &mut Findings,
) {
    let same = |e: &&FigureEdition| e.source == edition.source && e.origin.edition == edition.origin.edition;
    let Some(before) = earlier.iter().find(same).filter(|e| e.origin.files != edition.origin.files) else {
        return;
    };
    let areas: BTreeSet<&str> = config.regions.areas().collect();
    let ours = |edition: &'_ FigureEdition| -> Vec<Figure> {
        edition.figures.iter().filter(|f| areas.contains(f.key.area.as_str())).cloned().collect()
    };
    let (now, before_figures) = (ours(edition), ours(before));
    let sites = |figures: &[Figure]| -> BTreeSet<String> {
        figures.iter().map(|f| f.key.site.clone()).filter(|site| !site.is_empty()).collect()
    };
    let cells = |figures: &[Figure]| figures.iter().map(|f| u64::from(f.cells)).sum::<u64>();
    let kept = sites(&now);
    let gone: Vec<String> = sites(&before_figures).into_iter().filter(|site| !kept.contains(site)).collect();
    let (n_now, n_before) = (cells(&now), cells(&before_figures));
    // A number that became nought is kept no more, so a few cells fewer prove nothing.
    if gone.is_empty() && n_now * 100 >= n_before * 99 {
        return;
    }
    let name = |site: &String| {
        let name = before.sites.get(site).map(String::as_str).unwrap_or_default();
        format!("{name} ({site})")
    };
    let named: Vec<String> = gone.iter().take(NAMED).map(name).collect();
    findings.push(shrunk(edition, gone.len(), &named.join(", "), (n_now, n_before)).in_file(path));
}

fn shrunk(edition: &FigureEdition, gone: usize, named: &str, (now, before): (u64, u64)) -> Finding {
    let (source, name) = (&edition.source, &edition.origin.edition);
    let (sites_nl, sites_en) = match gone {
        0 => (String::new(), String::new()),
        1 => (format!("; de schoollocatie {named} is weg"), format!("; the school site {named} is gone")),
        n => (
            format!("; {n} schoollocaties zijn weg, waaronder {named}"),
            format!("; {n} school sites are gone, among them {named}"),
        ),
    };
    Finding::error(
        "edition-shrunk",
        both(
            format!(
                "van editie {name} waren {before} getallen bewaard, en dit bestand heeft er {now}{sites_nl}"
            ),
            format!("of edition {name} {before} numbers were kept, and this file has {now}{sites_en}"),
        ),
        both(
            format!(
                "haal het bestand opnieuw op; klopt het toch, haal dan data/figures/{source}/{name}.toml weg en ververs"
            ),
            format!(
                "retrieve the file again; if it is right all the same, remove data/figures/{source}/{name}.toml and refresh"
            ),
        ),
    )
}
