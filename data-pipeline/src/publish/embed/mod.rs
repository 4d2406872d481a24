//! Embed pages: one for each indicator and region, and one for each indicator and all regions; ready-made, complete
//! without script.
//!
//! They hold figures, so they are written when figures are published, from the same drawings as the app: refreshing
//! the data never needs a new app. `embed/<indicator>/<region>/` follows the newest release;
//! `embed/v/<release>/…` is pinned, links pinned files only, and never changes again.

mod all_regions;
mod chart;
mod frame;
mod index;
mod oembed;
mod page;
mod picture;
pub(crate) mod style;
mod words;

use std::collections::BTreeMap;

use charts::describe::{self, Subject};
use charts::drawing::Drawing;
use model::id::ReleaseId;
use model::lang::Lang;
use rayon::prelude::*;

use crate::export::{self, Picture};
use crate::failure::Failure;
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
///
/// # Errors
/// Only by a mistake of ours.
pub fn pages(release: &Release, follows: Follows<'_>) -> Result<Files, Failure> {
    let of_regions = subjects(release).into_par_iter().flat_map(|subject| {
        let folder = format!("{}/{}", subject.indicator.id, subject.region.id);
        Lang::ALL.into_par_iter().map(move |lang| {
            let sheet = picture::sheet(&subject, lang);
            let answer = oembed::of(&describe::title(&subject, lang), &sheet)?;
            Ok(three(&folder, page::html(&subject, follows, lang), sheet, answer, lang))
        })
    });
    let of_all = release.derived.par_iter().flat_map(|series| {
        Lang::ALL.into_par_iter().map(move |lang| {
            let sheet = all_regions::sheet(&release.catalog, series, lang);
            let answer = oembed::of(&all_regions::title(series, lang), &sheet)?;
            let html = all_regions::html(&release.catalog, series, follows, lang);
            Ok(three(series.indicator.id.as_str(), html, sheet, answer, lang))
        })
    });
    let rendered: Vec<_> = of_regions.chain(of_all).collect::<Result<_, Failure>>()?;
    let mut files: Files = rendered.into_iter().flatten().collect();
    if follows == Follows::Newest {
        for (lang, name) in [(Lang::Nl, "index.html"), (Lang::En, "en.html")] {
            files.insert(name.to_owned(), index::html(&subjects(release), lang).into_bytes());
        }
    }
    Ok(files)
}

/// The three files of a page in one language: itself, its chart, and what it answers to oEmbed.
fn three(folder: &str, html: String, sheet: Drawing, answer: Vec<u8>, lang: Lang) -> [(String, Vec<u8>); 3] {
    [
        (format!("{folder}/{}", frame::file_name(lang)), html.into_bytes()),
        (format!("{folder}/{}", picture_name(lang)), sheet.svg.into_bytes()),
        (format!("{folder}/{}", frame::oembed_name(lang)), answer),
    ]
}

/// The name of a chart as a file of its own.
fn picture_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "chart.svg",
        Lang::En => "chart.en.svg",
    }
}

/// The overview's chart in every form, by path below `still/`: as it stands in for the app before that has loaded, as
/// PNG at one and at two pixels a CSS pixel, and as the card of a shared link.
///
/// Only the overview's: a PNG takes a hundred times as long as an SVG, and every other chart has its SVG.
///
/// # Errors
/// If a drawing cannot be made a PNG, which is a fault of this program.
pub fn stills(release: &Release) -> Result<Files, Failure> {
    let mut files = Files::new();
    let Some(first) = subjects(release).into_iter().next() else { return Ok(files) };
    let mut pictures = Vec::new();
    for lang in Lang::ALL {
        let name = format!("overview.{}", lang.code());
        let (sheet, card) = (picture::sheet(&first, lang), picture::card(&first, lang));
        files.insert(format!("{name}.svg"), picture::still(&first, lang).into_bytes());
        pictures.push((format!("{name}.png"), Picture { drawing: sheet.clone(), scale: 1 }));
        pictures.push((format!("{name}@2x.png"), Picture { drawing: sheet, scale: 2 }));
        pictures.push((format!("card.{}.png", lang.code()), Picture { drawing: card, scale: 1 }));
    }
    files.extend(export::pngs(pictures)?);
    Ok(files)
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
            series: derived,
            region,
        }));
    }
    subjects
}
