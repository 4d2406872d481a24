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
use model::changes::{Change, Changes, Fate, Redefinition, Rezoning};
use model::history::ChangeCounts;
use model::id::{IndicatorId, RegionId, ReleaseId};
use model::lang::{Lang, Text};
use model::observation::Observation;
use model::period::Period;

use crate::failure::Failure;
use crate::publish::disk;
use crate::publish::files::Files;
use crate::publish::release::json;
use fields::Fields;
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
        regions: Vec::new(),
    };
    for id in united(&new.series, &old.series, |s| &s.id) {
        let (was, is) = (old.series(id), new.series(id));
        let whole = (was.map(|s| &s.name), is.map(|s| &s.name));
        let fields = differing(fields::INDICATOR, whole, was.map(|s| &s.fields), is.map(|s| &s.fields));
        let redefined = |(field, old, new)| Redefinition { indicator: id.clone(), field, old, new };
        changes.definitions.extend(fields.into_iter().map(redefined));
        figures(id, (old, was), (new, is), &mut changes.figures)?;
    }
    for id in united(&new.regions, &old.regions, |r| &r.id) {
        let (was, is) = (old.region(id), new.region(id));
        let whole = (was.map(|r| &r.name), is.map(|r| &r.name));
        let fields = differing(fields::REGION, whole, was.map(|r| &r.fields), is.map(|r| &r.fields));
        let rezoned = |(field, old, new)| Rezoning { region: id.clone(), field, old, new };
        changes.regions.extend(fields.into_iter().map(rezoned));
    }
    Ok(changes)
}

/// How much differs, for the history.
pub fn counts(changes: &Changes) -> ChangeCounts {
    let count = |fate| changes.count(fate) as u32;
    let redefined: BTreeSet<&IndicatorId> = changes.definitions.iter().map(|d| &d.indicator).collect();
    let rezoned: BTreeSet<&RegionId> = changes.regions.iter().map(|r| &r.region).collect();
    ChangeCounts {
        new: count(Fate::New),
        revised: count(Fate::Revised),
        removed: count(Fate::Removed),
        redefined: redefined.len() as u32,
        rezoned: rezoned.len() as u32,
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

/// A field's name, and what it was and is.
type Difference = (String, Text, Text);

/// The fields that differ between two states of one thing. Where there was, or is, no such thing, the thing itself is
/// the only one, under the name `whole`, and `names` are what it was and is called.
fn differing(
    whole: &str,
    names: (Option<&Text>, Option<&Text>),
    was: Option<&Fields>,
    is: Option<&Fields>,
) -> Vec<Difference> {
    let (Some(was), Some(is)) = (was, is) else {
        let name = |name: Option<&Text>| name.cloned().unwrap_or_default();
        return vec![(whole.to_owned(), name(names.0), name(names.1))];
    };
    let known: BTreeSet<&String> = was.keys().chain(is.keys()).collect();
    let field = |name: &String| {
        let (old, new) = (was.get(name), is.get(name));
        (old != new)
            .then(|| (name.clone(), old.cloned().unwrap_or_default(), new.cloned().unwrap_or_default()))
    };
    known.into_iter().filter_map(field).collect()
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
