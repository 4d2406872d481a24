//! Pages and pieces of pages as fragments of HTML: `pages/<name>.<language>.html` and
//! `pages/region/<region>.<language>.html` in a release.
//!
//! Most are text and lists, and a chart in one stands still, so they are written here once instead of by the app in
//! every browser: that keeps some kilobytes out of the first view. Links to the dashboard begin with `~/`, which
//! whoever shows a fragment replaces by where the dashboard lies.

mod markdown;
mod published;
mod region;
mod sources;
mod words;

use std::collections::BTreeMap;

use model::catalog::Catalog;
use model::id::RegionId;
use model::lang::Lang;
use model::lineage::Lineage;
use model::quality::Quality;
use model::quotation::Quotation;
use model::region::Region;
use model::series::Series;

use crate::config::pages::Pages;
use crate::figures::edition::FigureEdition;
use crate::publish::files::Files;

/// The fragments of a release, by path from its folder.
pub fn fragments(
    pages: &Pages,
    catalog: &Catalog,
    quotations: &[Quotation],
    derived: &[Series],
    quality: &Quality,
) -> Files {
    let mut files = Files::new();
    for lang in Lang::ALL {
        let mut add = |name: &str, html: String| {
            files.insert(format!("pages/{name}.{}.html", lang.code()), (html + "\n").into_bytes());
        };
        add("about", markdown::html(pages.about.get(lang)));
        add("published", published::html(quotations, catalog, derived, lang));
        add("sources", sources::html(pages, catalog, derived, quality, lang));
    }
    files
}

/// The fragments of what lies under the figures of each region, by path from the release's folder. `lineages` are those
/// of the release's first indicator.
pub fn of_regions(
    regions: &[&Region],
    lineages: &BTreeMap<RegionId, Lineage>,
    editions: &[FigureEdition],
) -> Files {
    let ground = region::Ground::of(editions);
    let mut files = Files::new();
    for region in regions {
        for lang in Lang::ALL {
            let html = region::html(region, lineages.get(&region.id), &ground, lang);
            files.insert(
                format!("pages/region/{}.{}.html", region.id, lang.code()),
                (html + "\n").into_bytes(),
            );
        }
    }
    files
}
