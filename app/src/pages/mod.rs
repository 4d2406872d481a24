//! The pages, one file each.

pub mod indicator;
pub mod indicators;
mod overview;
pub mod region;
pub mod revisions;
pub mod unknown;
pub mod written;

use std::sync::Arc;

use leptos::prelude::*;
use model::catalog::Catalog;
use model::id::IndicatorId;
use model::region::{Region, RegionKind};
use model::series::Series;
use model::unit::Unit;

use crate::address::{ModeChoice, Page};
use crate::data::{Data, Load};
use crate::later;
use crate::live::live;
use crate::parts::controls::controls;
use crate::parts::cursor::Cursor;
use crate::parts::lens::Lens;
use crate::parts::status::FailureNote;
use crate::parts::trend_data::{Quoted, TrendData};

/// The page of an address.
pub fn of(page: Page) -> AnyView {
    Cursor::provide();
    let catalog = catalog();
    match page {
        Page::Overview => view! { <overview::Overview/> }.into_any(),
        Page::Region(ref id) => match catalog.region(id).filter(|region| region.kind != RegionKind::Quoted) {
            Some(region) => later::region(region.clone()),
            None => later::unknown(page.path()),
        },
        Page::Indicator(ref id) => match catalog.indicator(id) {
            Some(indicator) => later::indicator((indicator.clone(), controls)),
            None => later::unknown(page.path()),
        },
        Page::Indicators => later::indicators(()),
        Page::Published => later::published(()),
        Page::Revisions => later::revisions(()),
        Page::Sources => later::sources(()),
        Page::About => later::about(()),
        Page::Unknown(path) => later::unknown(path),
    }
}

/// The catalogue of the release; pages are made only once it is here.
pub fn catalog() -> Arc<Catalog> {
    expect_context::<Arc<Catalog>>()
}

/// Which regions a card shows. Boxed, so that cards are compiled once.
pub type Regions = Box<dyn Fn() -> Vec<Region> + Send + Sync>;

/// What a card of `indicator` draws: there once the series is.
pub fn trend(indicator: &IndicatorId, chosen: Regions, context: Regions) -> Signal<Option<TrendData>> {
    trend_in(expect_context::<Data>().series(indicator), chosen, context)
}

/// What a card of a series draws: there once that is.
pub fn trend_in(
    series: Signal<Load<Series>>,
    chosen: Regions,
    context: Regions,
) -> Signal<Option<TrendData>> {
    trend_through(series, chosen, context, Signal::stored(Lens::default()), Signal::stored(None))
}

/// The same, looked at through a lens, and with the release before behind it.
pub fn trend_through(
    series: Signal<Load<Series>>,
    chosen: Regions,
    context: Regions,
    lens: Signal<Lens>,
    previous: Signal<Option<Arc<Series>>>,
) -> Signal<Option<TrendData>> {
    let catalog = catalog();
    let made = move |_: Option<&Option<TrendData>>| {
        let series = series.get().ready()?;
        let (catalog, chosen, lens) = (Arc::clone(&catalog), chosen(), lens.get());
        // Quotations are of figures as they are, at a time of their own.
        let quoted = match lens.mode {
            ModeChoice::Absolute if lens.time.is_all() => {
                Quoted::beside(&catalog, &series.indicator, &chosen)
            }
            _ => Vec::new(),
        };
        // Beside a count of one region, that of a country would flatten its line.
        let comparable = !matches!(series.indicator.unit, Unit::Count | Unit::Thousand);
        let context = if comparable || lens.mode != ModeChoice::Absolute { context() } else { Vec::new() };
        let previous = previous.get().map(|previous| lens.through(&previous));
        let series = lens.through(&series);
        Some(TrendData { catalog, series, chosen, context, quoted, mode: lens.mode, previous })
    };
    // Made once for all that read it; every change of what it is made of is a change.
    Memo::new_with_compare(made, |_, _| true).into()
}

/// Says so, in place, when an indicator's series could not be had.
#[component]
fn SeriesFailure(
    /// The series.
    series: Signal<Load<Series>>,
    /// Asks for it again.
    #[prop(into)]
    retry: Callback<()>,
) -> impl IntoView {
    live(move || match series.get() {
        Load::Failed(failure) => {
            crate::root::leave_still();
            view! { <FailureNote failure retry/> }.into_any()
        }
        _ => ().into_any(),
    })
}
