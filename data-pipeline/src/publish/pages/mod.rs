//! The pages about the dashboard itself, as fragments of HTML: `pages/<name>.<language>.html` in a release.
//!
//! They are text and lists, without a chart to go through, so they are written here once instead of by the app in every browser:
//! that keeps some kilobytes out of the first view. Links to the dashboard begin with `~/`, which whoever shows a
//! fragment replaces by where the dashboard lies.

mod markdown;
mod published;
pub mod region;
mod sources;
mod words;

use std::collections::BTreeMap;

use model::catalog::Catalog;
use model::lang::Lang;
use model::quality::Quality;
use model::quotation::Quotation;
use model::series::Series;

use crate::config::pages::Pages;

/// The fragments of a release, by path from its folder.
pub fn fragments(
    pages: &Pages,
    catalog: &Catalog,
    quotations: &[Quotation],
    derived: &[Series],
    quality: &Quality,
) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for lang in [Lang::Nl, Lang::En] {
        let mut add = |name: &str, html: String| {
            files.insert(format!("pages/{name}.{}.html", lang.code()), (html + "\n").into_bytes());
        };
        add("about", markdown::html(pages.about.get(lang)));
        add("published", published::html(quotations, catalog, derived, lang));
        add("sources", sources::html(pages, catalog, derived, quality, lang));
    }
    files
}
