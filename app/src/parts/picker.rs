//! The region picker: a row of links, of which one or several are pressed.

use std::sync::Arc;

use leptos::prelude::*;
use model::catalog::Catalog;
use model::id::RegionId;
use model::region::Region;

use crate::live::{current, say};
use crate::reader::Reader;

/// Where the link of a region goes. Boxed, so that the parts that take one are compiled once.
pub type Href = Arc<dyn Fn(&RegionId) -> String + Send + Sync>;

/// The region that a page of one region speaks of: the first in the address that we know, else the first there is.
pub fn chosen(catalog: &Catalog, wanted: &[RegionId]) -> Option<Region> {
    wanted.iter().find_map(|id| catalog.region(id)).or_else(|| catalog.technet_regions().next()).cloned()
}

/// A row of links, one for each region.
#[component]
pub fn RegionPicker(
    /// The regions to choose from.
    regions: Vec<Region>,
    /// Those that are shown.
    #[prop(into)]
    pressed: Signal<Vec<RegionId>>,
    /// Where the link of a region goes.
    href: Href,
) -> impl IntoView {
    let reader = Reader::here();
    let link = move |region: Region| {
        let (id, here, href) = (region.id.clone(), region.id, Arc::clone(&href));
        view! {
            <li>
                <a
                    data-noscroll=""
                    href=say(move || href(&id))
                    aria-current=current(move || pressed.with(|pressed| pressed.contains(&here)))
                >
                    {reader.text(&region.name)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="picker" aria-label=reader.word(|t| t.region)>
            <span class="picker-label" aria-hidden="true">{reader.word(|t| t.region)}</span>
            <ul>{regions.into_iter().map(link).collect_view()}</ul>
        </nav>
    }
}
