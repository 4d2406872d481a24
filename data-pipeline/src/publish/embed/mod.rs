//! Embed pages: one for each indicator and region, ready-made, complete without script.
//!
//! They hold figures, so they are written when figures are published, from the same drawings as the app: refreshing
//! the data never needs a new app. `embed/<indicator>/<region>/` follows the newest release;
//! `embed/v/<release>/…` is pinned, links pinned files only, and never changes again.

mod chart;
mod index;
mod page;
mod picture;
mod style;
mod words;

use std::collections::BTreeMap;

use charts::describe::Subject;
use model::id::ReleaseId;
use model::lang::Lang;

use crate::publish::release::Release;

/// Files by their path below some folder.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Which release a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows<'a> {
    /// The newest, whichever that is.
    Newest,
    /// This one for ever.
    Pinned(&'a ReleaseId),
}

/// The pages of a release and their pictures, by path below `embed/`, or below `embed/v/<release>/` when pinned.
pub fn pages(release: &Release, follows: Follows<'_>) -> Files {
    let mut files = Files::new();
    for subject in subjects(release) {
        let folder = format!("{}/{}", subject.indicator.id, subject.region.id);
        for lang in Lang::ALL {
            let (page, picture) = match lang {
                Lang::Nl => ("index.html", "chart.svg"),
                Lang::En => ("en.html", "chart.en.svg"),
            };
            files.insert(format!("{folder}/{page}"), page::html(&subject, follows, lang).into_bytes());
            files.insert(format!("{folder}/{picture}"), picture::svg(&subject, lang).into_bytes());
        }
    }
    if follows == Follows::Newest {
        for (lang, name) in [(Lang::Nl, "index.html"), (Lang::En, "en.html")] {
            files.insert(name.to_owned(), index::html(&subjects(release), lang).into_bytes());
        }
    }
    files
}

/// The pictures that stand in for the app before it has loaded, by path below `still/`.
pub fn stills(release: &Release) -> Files {
    let first = subjects(release).into_iter().next();
    let still =
        |lang: Lang| Some((format!("overview.{}.svg", lang.code()), picture::still(first.as_ref()?, lang)));
    Lang::ALL.into_iter().filter_map(still).map(|(path, svg)| (path, svg.into_bytes())).collect()
}

/// Every indicator and region that has figures to show, in the order of the catalogue.
fn subjects(release: &Release) -> Vec<Subject<'_>> {
    let catalog = &release.catalog;
    let mut subjects = Vec::new();
    for derived in &release.derived {
        let shown = catalog.regions.iter().filter(|r| derived.line(&r.id).is_some());
        subjects.extend(shown.map(|region| Subject {
            catalog,
            indicator: &derived.indicator,
            series: &derived,
            region,
        }));
    }
    subjects
}
