//! The pages, one file each.

mod indicator;
mod indicators;
mod overview;
mod published;
mod region;
mod sources;
mod unknown;

use std::sync::Arc;

use leptos::prelude::*;
use model::catalog::Catalog;
use model::id::IndicatorId;
use model::region::Region;
use model::unit::Unit;

use crate::address::Page;
use crate::data::{Data, Load};
use crate::parts::cursor::Cursor;
use crate::parts::status::FailureNote;
use crate::parts::trend_data::{Quoted, TrendData};

/// The page of an address.
pub fn of(page: Page) -> AnyView {
    Cursor::provide();
    match page {
        Page::Overview => view! { <overview::Overview/> }.into_any(),
        Page::Region(id) => view! { <region::RegionPage id/> }.into_any(),
        Page::Indicator(id) => view! { <indicator::IndicatorPage id/> }.into_any(),
        Page::Indicators => view! { <indicators::Indicators/> }.into_any(),
        Page::Published => view! { <published::Published/> }.into_any(),
        Page::Sources => view! { <sources::Sources/> }.into_any(),
        Page::Unknown(path) => view! { <unknown::Unknown wanted=path/> }.into_any(),
    }
}

/// The catalogue of the release; pages are made only once it is here.
pub fn catalog() -> Arc<Catalog> {
    expect_context::<Arc<Catalog>>()
}

/// What a card of `indicator` draws: there once the series is.
pub fn trend(
    indicator: &IndicatorId,
    chosen: impl Fn() -> Vec<Region> + Send + Sync + 'static,
    context: impl Fn() -> Vec<Region> + Send + Sync + 'static,
) -> Signal<Option<TrendData>> {
    let catalog = catalog();
    let series = expect_context::<Data>().series(indicator);
    Signal::derive(move || {
        let series = series.get().ready()?;
        let (catalog, chosen) = (Arc::clone(&catalog), chosen());
        let quoted = Quoted::beside(&catalog, &series.indicator, &chosen);
        // Beside a count of one region, that of a country would flatten its line.
        let comparable = !matches!(series.indicator.unit, Unit::Count | Unit::Thousand);
        let context = if comparable { context() } else { Vec::new() };
        Some(TrendData { catalog, series, chosen, context, quoted })
    })
}

/// Says so, in place, when an indicator's series could not be had.
#[component]
fn SeriesFailure(
    /// Which indicator.
    indicator: IndicatorId,
) -> impl IntoView {
    let data = expect_context::<Data>();
    let series = data.series(&indicator);
    move || match series.get() {
        Load::Failed(failure) => {
            crate::root::leave_still();
            let indicator = indicator.clone();
            Some(view! { <FailureNote failure retry=move || data.reload_series(&indicator)/> })
        }
        _ => None,
    }
}
