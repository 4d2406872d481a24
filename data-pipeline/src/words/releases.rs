//! What is said of the releases on disk.

use data_pipeline::publish::Outcome;
use data_pipeline::publish::prune::Pruned;
use data_pipeline::publish::releases::{Holds, Listed};
use model::history::ChangeCounts;
use model::id::ReleaseId;
use model::lang::Lang;

/// What readers see after going back.
pub fn rolled_back(outcome: &Outcome, lang: Lang) -> String {
    let (Outcome::Published(id) | Outcome::NothingToDo(id) | Outcome::Mended(id)) = outcome;
    match (outcome, lang) {
        (Outcome::NothingToDo(_), Lang::Nl) => format!("lezers zagen uitgave {id} al"),
        (Outcome::NothingToDo(_), Lang::En) => format!("readers saw release {id} already"),
        (_, Lang::Nl) => format!("lezers zien nu uitgave {id}"),
        (_, Lang::En) => format!("readers now see release {id}"),
    }
}

/// What was removed.
pub fn pruned(removed: &Pruned, lang: Lang) -> String {
    let listed = |ids: &[ReleaseId]| ids.iter().map(ReleaseId::as_str).collect::<Vec<_>>().join(", ");
    let (releases, pages) = (listed(&removed.releases), listed(&removed.pinned));
    let mut parts = Vec::new();
    if !releases.is_empty() {
        parts.push(releases);
    }
    if !pages.is_empty() {
        parts.push(match lang {
            Lang::Nl => format!("vastgezette pagina’s van {pages}"),
            Lang::En => format!("pinned pages of {pages}"),
        });
    }
    match (parts.is_empty(), lang) {
        (true, Lang::Nl) => "er was niets te verwijderen".to_owned(),
        (true, Lang::En) => "there was nothing to remove".to_owned(),
        (false, Lang::Nl) => format!("verwijderd: {}", parts.join("; ")),
        (false, Lang::En) => format!("removed: {}", parts.join("; ")),
    }
}

/// The releases as a table: which readers see, its name, when it was published, what it holds and what changed with it.
pub fn table(listed: &[Listed], lang: Lang) -> String {
    let head = match lang {
        Lang::Nl => [
            "",
            "uitgave",
            "gepubliceerd (UTC)",
            "kB",
            "indicatoren",
            "cijfers",
            "nieuw",
            "herzien",
            "vervallen",
        ],
        Lang::En => {
            ["", "release", "published (UTC)", "kB", "indicators", "figures", "new", "revised", "removed"]
        }
    };
    let mut rows = vec![head.map(str::to_owned)];
    rows.extend(listed.iter().map(|listed| row(listed, lang)));
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    let mut table = String::new();
    for row in &rows {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, width))| match column {
            0..=2 => format!("{cell:<width$}"),
            _ => format!("{cell:>width$}"),
        });
        table.push_str(cells.collect::<Vec<_>>().join("  ").trim_end());
        table.push('\n');
    }
    table
}

fn row(listed: &Listed, lang: Lang) -> [String; 9] {
    let count = |n: f64| model::number::plain(n, 0, lang);
    let held = |of: fn(Holds) -> f64| {
        listed.holds.map_or_else(|| damaged(lang).to_owned(), |holds| count(of(holds)))
    };
    let changed =
        |of: fn(ChangeCounts) -> u32| listed.changes.map(|c| count(f64::from(of(c)))).unwrap_or_default();
    let published = listed.published.as_ref().map(|moment| moment.replace('T', " ").replace('Z', ""));
    [
        if listed.current { "*" } else { "" }.to_owned(),
        listed.release.to_string(),
        published.unwrap_or_else(|| match lang {
            Lang::Nl => "nooit getoond".to_owned(),
            Lang::En => "never shown".to_owned(),
        }),
        held(|holds| (holds.bytes as f64 / 1000.0).ceil()),
        held(|holds| holds.indicators as f64),
        held(|holds| holds.figures as f64),
        changed(|c| c.new),
        changed(|c| c.revised),
        changed(|c| c.removed),
    ]
}

fn damaged(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "beschadigd",
        Lang::En => "damaged",
    }
}
