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

use charts::describe::{self, Subject};
use charts::drawing::Drawing;
use model::id::ReleaseId;
use model::lang::Lang;
use model::series::Series;
use rayon::prelude::*;

use crate::export::{self, Picture};
use crate::failure::Failure;
use crate::publish::files::Files;
use crate::publish::release::Release;

/// Which release a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Follows<'a> {
    /// The newest, whichever that is.
    Newest,
    /// This one for ever.
    Pinned(&'a ReleaseId),
}

/// The pages of one indicator and their pictures, for each of `wanted`: by path below `embed/`, or below
/// `embed/v/<release>/` where pinned. A chart is drawn once for all of them: drawing is most of the work.
///
/// # Errors
/// Only by a mistake of ours.
pub fn of_indicator(
    release: &Release,
    series: &Series,
    wanted: &[Follows<'_>],
) -> Result<Vec<Files>, Failure> {
    let all = (Lang::ALL.into_par_iter()).map(|lang| {
        let sheet = all_regions::sheet(&release.catalog, series, lang);
        let answer = oembed::of(&all_regions::title(series, lang), &sheet)?;
        let html = all_regions::html(&release.catalog, series, wanted, lang);
        Ok(Rendered { folder: series.indicator.id.to_string(), html, sheet, answer, lang })
    });
    let regions = of(release, series).into_par_iter().flat_map(|subject| {
        Lang::ALL.into_par_iter().map(move |lang| {
            let folder = format!("{}/{}", subject.indicator.id, subject.region.id);
            let sheet = picture::sheet(&subject, lang);
            let answer = oembed::of(&describe::title(&subject, lang), &sheet)?;
            Ok(Rendered { folder, html: page::html(&subject, wanted, lang), sheet, answer, lang })
        })
    });
    let rendered: Vec<Rendered> = regions.chain(all).collect::<Result<_, Failure>>()?;
    let mut files = vec![Files::new(); wanted.len()];
    for page in rendered {
        for (files, html) in files.iter_mut().zip(page.html) {
            let (folder, lang) = (&page.folder, page.lang);
            files.insert(format!("{folder}/{}", frame::file_name(lang)), html.into_bytes());
            files.insert(format!("{folder}/{}", picture_name(lang)), page.sheet.svg.clone().into_bytes());
            files.insert(format!("{folder}/{}", frame::oembed_name(lang)), page.answer.clone());
        }
    }
    Ok(files)
}

/// A page in one language, as each of those that were wanted; its chart as a file of its own, and what it answers to
/// oEmbed.
struct Rendered {
    folder: String,
    html: Vec<String>,
    sheet: Drawing,
    answer: Vec<u8>,
    lang: Lang,
}

/// The list of all pages, which only those that follow the newest release have.
pub fn index(release: &Release) -> Files {
    let subjects: Vec<Subject<'_>> = release.derived.iter().flat_map(|series| of(release, series)).collect();
    let pages = [(Lang::Nl, "index.html"), (Lang::En, "en.html")];
    pages.map(|(lang, name)| (name.to_owned(), index::html(&subjects, lang).into_bytes())).into()
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
    let subjects = release.derived.first().map(|series| of(release, series)).unwrap_or_default();
    let Some(first) = subjects.into_iter().next() else { return Ok(files) };
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

/// Every region for which an indicator has figures to show, in the order of the catalogue.
fn of<'a>(release: &'a Release, series: &'a Series) -> Vec<Subject<'a>> {
    let catalog = &release.catalog;
    let shown = catalog.regions.iter().filter(|region| series.line(&region.id).is_some());
    shown.map(|region| Subject { catalog, indicator: &series.indicator, series, region }).collect()
}
