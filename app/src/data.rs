//! The data that the views share: one catalogue, and each series once, fetched when a view first asks for it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::catalog::Catalog;
use model::history::History;
use model::id::{IndicatorId, RegionId, ReleaseId};
use model::quotation::Quotations;
use model::series::Series;

use crate::api::{self, Failure};

/// A file on its way.
#[derive(Debug)]
pub enum Load<T> {
    /// Asked for.
    Loading,
    /// Here.
    Ready(Arc<T>),
    /// Not to be had.
    Failed(Failure),
}

impl<T> Clone for Load<T> {
    fn clone(&self) -> Self {
        match self {
            Load::Loading => Load::Loading,
            Load::Ready(value) => Load::Ready(Arc::clone(value)),
            Load::Failed(failure) => Load::Failed(failure.clone()),
        }
    }
}

impl<T> Load<T> {
    /// The value, once it is here.
    pub fn ready(&self) -> Option<Arc<T>> {
        match self {
            Load::Ready(value) => Some(Arc::clone(value)),
            _ => None,
        }
    }
}

/// A series, whole or as one region's page needs it. A few dozen at most: a list is looked through as fast as a table,
/// and is smaller code.
type SeriesSlots = Vec<(IndicatorId, Option<RegionId>, RwSignal<Load<Series>>)>;

/// The data of one release. Copied freely; all copies are the same data.
#[derive(Clone, Copy)]
pub struct Data {
    catalog: RwSignal<Load<Catalog>>,
    series: StoredValue<SeriesSlots>,
    quotations: RwSignal<Load<Quotations>>,
    quotations_asked: StoredValue<bool>,
    history: RwSignal<Load<History>>,
    history_asked: StoredValue<bool>,
    pinned: StoredValue<Option<ReleaseId>>,
    owner: StoredValue<Owner>,
}

impl Data {
    /// Begins to load: the pinned release, or the one that `current.json` names.
    pub fn load(pinned: Option<ReleaseId>) -> Data {
        let data = Data {
            catalog: RwSignal::new(Load::Loading),
            series: StoredValue::new(Vec::new()),
            quotations: RwSignal::new(Load::Loading),
            quotations_asked: StoredValue::new(false),
            history: RwSignal::new(Load::Loading),
            history_asked: StoredValue::new(false),
            pinned: StoredValue::new(pinned),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        };
        data.reload();
        data
    }

    /// Asks for the catalogue again, after a failure.
    pub fn reload(self) {
        self.catalog.set(Load::Loading);
        spawn_local(async move {
            let release = match self.pinned.get_value() {
                Some(pinned) => Ok(pinned),
                None => api::current().await.map(|current| current.release),
            };
            let loaded = match release {
                Ok(release) => api::catalog(&release).await,
                Err(failure) => Err(failure),
            };
            self.catalog.set(settled(loaded));
        });
    }

    /// The catalogue.
    pub fn catalog(self) -> Signal<Load<Catalog>> {
        self.catalog.into()
    }

    /// All quotations; asked for now if nobody has yet.
    pub fn quotations(self) -> Signal<Load<Quotations>> {
        if !self.quotations_asked.get_value() {
            self.reload_quotations();
        }
        self.quotations.into()
    }

    /// Asks for the quotations again, after a failure.
    pub fn reload_quotations(self) {
        let Some(catalog) = self.catalog.with_untracked(Load::ready) else { return };
        self.quotations_asked.set_value(true);
        self.quotations.set(Load::Loading);
        spawn_local(async move { self.quotations.set(settled(api::quotations(&catalog.release).await)) });
    }

    /// What was published when; asked for now if nobody has yet.
    pub fn history(self) -> Signal<Load<History>> {
        if !self.history_asked.get_value() {
            self.reload_history();
        }
        self.history.into()
    }

    /// Asks for the history again, after a failure.
    pub fn reload_history(self) {
        self.history_asked.set_value(true);
        self.history.set(Load::Loading);
        spawn_local(async move { self.history.set(settled(api::history().await)) });
    }

    /// One indicator's series; asked for now if nobody has yet.
    pub fn series(self, indicator: &IndicatorId) -> Signal<Load<Series>> {
        self.series_of(indicator, None)
    }

    /// The same, with at least the lines that the page of `region` shows.
    pub fn series_of(self, indicator: &IndicatorId, region: Option<&RegionId>) -> Signal<Load<Series>> {
        if let Some(slot) = self.slot(indicator, region) {
            return slot.into();
        }
        // The slot outlives the view that asked first, so it belongs to the data's owner and not to the view's.
        let slot = self.owner.with_value(|owner| owner.with(|| RwSignal::new(Load::Loading)));
        self.series.update_value(|slots| slots.push((indicator.clone(), region.cloned(), slot)));
        self.fetch(indicator.clone(), region.cloned(), slot);
        slot.into()
    }

    /// Asks for one series again, after a failure.
    pub fn reload_series(self, indicator: &IndicatorId, region: Option<&RegionId>) {
        if let Some(slot) = self.slot(indicator, region) {
            slot.set(Load::Loading);
            self.fetch(indicator.clone(), region.cloned(), slot);
        }
    }

    /// The whole series will do for a region too.
    fn slot(self, indicator: &IndicatorId, region: Option<&RegionId>) -> Option<RwSignal<Load<Series>>> {
        self.series.with_value(|slots| {
            let fits = |of: &Option<RegionId>| of.is_none() || of.as_ref() == region;
            slots.iter().find(|(id, of, _)| id == indicator && fits(of)).map(|(_, _, slot)| *slot)
        })
    }

    fn fetch(self, indicator: IndicatorId, region: Option<RegionId>, slot: RwSignal<Load<Series>>) {
        let Some(catalog) = self.catalog.with_untracked(Load::ready) else {
            return;
        };
        spawn_local(async move {
            slot.set(settled(match region {
                Some(region) => api::series_of(&catalog.release, &indicator, &region).await,
                None => api::series(&catalog.release, &indicator).await,
            }));
        });
    }
}

fn settled<T>(result: Result<T, Failure>) -> Load<T> {
    match result {
        Ok(value) => Load::Ready(Arc::new(value)),
        Err(failure) => Load::Failed(failure),
    }
}
