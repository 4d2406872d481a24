//! Whether a file that takes the place of one read before still has what that had. A file that was cut off at the end of
//! a row reads well, and its figures would be wrong without a word: a school site that is not there counts as nought.

use std::collections::BTreeSet;

use model::lang::Lang;
use model::number;

use crate::config::Config;
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
    let (now, past) = (Extent::of(edition, &areas), Extent::of(before, &areas));
    let gone: Vec<&str> = past.sites.difference(&now.sites).copied().collect();
    // A number that became nought is kept no more, so a few cells fewer prove nothing.
    if gone.is_empty() && now.cells * 100 >= past.cells * 99 {
        return;
    }
    let name = |site: &&str| {
        let name = before.sites.get(*site).map(String::as_str).unwrap_or_default();
        format!("{name} ({site})")
    };
    let named: Vec<String> = gone.iter().take(NAMED).map(name).collect();
    findings.push(shrunk(edition, gone.len(), &named.join(", "), (now.cells, past.cells)).in_file(path));
}

/// How much an edition has of some areas.
struct Extent<'a> {
    sites: BTreeSet<&'a str>,
    /// How many printed cells its figures are the sum of.
    cells: u64,
}

impl<'a> Extent<'a> {
    fn of(edition: &'a FigureEdition, areas: &BTreeSet<&str>) -> Extent<'a> {
        let ours = || edition.figures.iter().filter(|f| areas.contains(f.key.area.as_str()));
        let sites = ours().map(|f| f.key.site.as_str()).filter(|site| !site.is_empty()).collect();
        Extent { sites, cells: ours().map(|f| u64::from(f.cells)).sum() }
    }
}

fn shrunk(edition: &FigureEdition, gone: usize, named: &str, (now, before): (u64, u64)) -> Finding {
    let (source, name) = (&edition.source, &edition.origin.edition);
    let in_words = |n: u64| Lang::ALL.map(|lang| number::plain(n as f64, 0, lang));
    let ([now_nl, now_en], [before_nl, before_en]) = (in_words(now), in_words(before));
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
                "van editie {name} waren {before_nl} getallen bewaard, en dit bestand heeft er {now_nl}{sites_nl}"
            ),
            format!("of edition {name} {before_en} numbers were kept, and this file has {now_en}{sites_en}"),
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
