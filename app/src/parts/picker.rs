//! The region picker: a row of links, one pressed.

use std::sync::Arc;

use leptos::prelude::*;
use model::catalog::Catalog;
use model::id::RegionId;
use model::region::Region;

use crate::reader::{self, Reader, say};

/// The region that a page of one region speaks of: the first in the address that we know, else the first there is.
pub fn chosen(catalog: &Catalog, wanted: &[RegionId]) -> Option<Region> {
    wanted.iter().find_map(|id| catalog.region(id)).or_else(|| catalog.technet_regions().next()).cloned()
}

/// A row of links, one for each TechNet region.
#[component]
pub fn RegionPicker(
    /// The regions.
    catalog: Arc<Catalog>,
    /// The one that is shown.
    #[prop(into)]
    current: Signal<Option<RegionId>>,
    /// Where the link of a region goes.
    href: impl Fn(&RegionId) -> String + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let reader = Reader::here();
    let links = catalog.technet_regions().cloned().collect::<Vec<_>>();
    view! {
        <nav class="picker" aria-label=reader.word(|t| t.region)>
            <span class="picker-label" aria-hidden="true">{reader.word(|t| t.region)}</span>
            <ul>
                {links
                    .into_iter()
                    .map(|region| {
                        let (id, here, name) = (region.id.clone(), region.id, region.name);
                        view! {
                            <li>
                                <a
                                    data-noscroll=""
                                    href=say(move || href(&id))
                                    aria-current=reader::current(move || current.get().as_ref() == Some(&here))
                                >
                                    {reader.text(&name)}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}
