//! What changed for readers between two releases: as JSON for the app's charts, and as a fragment of HTML for people.
//!
//! Beside the releases and not in them: a release's bytes depend on its figures and definitions alone, and what
//! changed depends on what readers saw before.

mod fields;
pub mod fragment;
pub mod side;
pub mod table;
pub mod words;

use std::collections::BTreeSet;
use std::path::Path;

use model::SCHEMA_VERSION;
use model::changes::{Change, Changes, Fate, Redefinition};
use model::history::ChangeCounts;
use model::id::{IndicatorId, ReleaseId};
use model::lang::{Lang, Text};
use model::observation::Observation;
use model::period::Period;

use crate::failure::Failure;
use crate::publish::disk;
use crate::publish::embed::Files;
use crate::publish::release::json;
use side::{Side, SideSeries};

/// The folder of these files, below `data/`.
pub const FOLDER: &str = "changes";

/// Everything that differs from `old` to `new`.
///
/// # Errors
/// If a file of either is there and cannot be read.
pub fn between(old: &Side<'_>, new: &Side<'_>) -> Result<Changes, Failure> {
    let mut changes = Changes {
        schema: SCHEMA_VERSION,
        from: old.id.clone(),
        to: new.id.clone(),
        figures: Vec::new(),
        definitions: Vec::new(),
    };
    for id in united(&new.series, &old.series, |s| &s.id) {
        let (was, is) = (old.series(id), new.series(id));
        changes.definitions.extend(redefined(id, was, is));
        figures(id, (old, was), (new, is), &mut changes.figures)?;
    }
    Ok(changes)
}

/// How much differs, for the history.
pub fn counts(changes: &Changes) -> ChangeCounts {
    let count = |fate| changes.count(fate) as u32;
    let redefined: BTreeSet<&IndicatorId> = changes.definitions.iter().map(|d| &d.indicator).collect();
    ChangeCounts {
        new: count(Fate::New),
        revised: count(Fate::Revised),
        removed: count(Fate::Removed),
        redefined: redefined.len() as u32,
    }
}

/// How much a release changed when it was first published, as its file tells; `None` where there is none, or it does not
/// read.
///
/// # Errors
/// If the file is there and cannot be read.
pub fn told(data: &Path, release: &ReleaseId) -> Result<Option<ChangeCounts>, Failure> {
    let bytes = disk::read_if_there(&data.join(FOLDER).join(format!("{release}.json")))?;
    let changes: Option<Changes> = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(changes.as_ref().map(counts))
}

/// The files that tell of the changes, by path below `changes/`.
///
/// # Errors
/// Only by a mistake of ours.
pub fn files(changes: &Changes, old: &Side<'_>, new: &Side<'_>) -> Result<Files, Failure> {
    let mut files = Files::from([(format!("{}.json", changes.to), json(changes)?)]);
    for lang in Lang::ALL {
        let html = fragment::html(changes, old, new, lang).into_string();
        files.insert(format!("{}.{}.html", changes.to, lang.code()), html.into_bytes());
    }
    Ok(files)
}

/// What stands in either list: the first's in its order, then what only the second has.
fn united<'a, T, K: PartialEq>(first: &'a [T], second: &'a [T], key: impl Fn(&'a T) -> &'a K) -> Vec<&'a K> {
    let mut all: Vec<&K> = first.iter().map(&key).collect();
    for other in second.iter().map(&key) {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}

fn redefined(id: &IndicatorId, was: Option<&SideSeries>, is: Option<&SideSeries>) -> Vec<Redefinition> {
    let whole = |old: Text, new: Text| {
        vec![Redefinition { indicator: id.clone(), field: fields::WHOLE.to_owned(), old, new }]
    };
    let (was, is) = match (was, is) {
        (Some(was), Some(is)) => (was, is),
        (Some(was), None) => return whole(was.name.clone(), Text::default()),
        (None, Some(is)) => return whole(Text::default(), is.name.clone()),
        (None, None) => return Vec::new(),
    };
    let names: BTreeSet<&String> = was.definition.keys().chain(is.definition.keys()).collect();
    let field = |name: &String| {
        let (old, new) = (was.definition.get(name), is.definition.get(name));
        (old != new).then(|| Redefinition {
            indicator: id.clone(),
            field: name.clone(),
            old: old.cloned().unwrap_or_default(),
            new: new.cloned().unwrap_or_default(),
        })
    };
    names.into_iter().filter_map(field).collect()
}

fn figures(
    id: &IndicatorId,
    (old, was): (&Side<'_>, Option<&SideSeries>),
    (new, is): (&Side<'_>, Option<&SideSeries>),
    all: &mut Vec<Change>,
) -> Result<(), Failure> {
    let regions = united(&new.regions, &old.regions, |r| &r.id);
    for region in regions {
        let line = |side: Option<&SideSeries>| side.and_then(|s| s.lines.get(region)).cloned();
        let (before, after) = (line(was).unwrap_or_default(), line(is).unwrap_or_default());
        if before == after {
            continue;
        }
        let (old_editions, new_editions) = (old.editions(id, region)?, new.editions(id, region)?);
        let periods: BTreeSet<Period> = before.keys().chain(after.keys()).copied().collect();
        for period in periods {
            let (was, is) = (before.get(&period), after.get(&period));
            // A gap that came or went is no figure that did.
            let is_figure = was.is_some_and(|o| !o.is_gap()) || is.is_some_and(|o| !o.is_gap());
            if was != is && is_figure {
                let edition = |known: &side::Editions, o: Option<&Observation>| {
                    o.and_then(|o| known.get(&o.period).cloned())
                };
                all.push(Change {
                    indicator: id.clone(),
                    region: region.clone(),
                    old: was.cloned(),
                    new: is.cloned(),
                    old_edition: edition(&old_editions, was),
                    new_edition: edition(&new_editions, is),
                });
            }
        }
    }
    Ok(())
}
