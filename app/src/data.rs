//! The data that the views share: one catalogue, and each series once, fetched when a view first asks for it, by itself
//! or all of one region's together.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use model::catalog::Catalog;
use model::history::History;
use model::id::{IndicatorId, RegionId, ReleaseId};
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

/// A series, whole or as one region's page shows it. A few dozen at most: a list is looked through as fast as a table,
/// and is smaller code.
type Slot = (IndicatorId, Option<RegionId>, RwSignal<Load<Series>>);

/// The data of one release. Copied freely; all copies are the same data.
#[derive(Clone, Copy)]
pub struct Data {
    catalog: RwSignal<Load<Catalog>>,
    series: StoredValue<Vec<Slot>>,
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
        let slot = self.slot(indicator, None).unwrap_or_else(|| {
            let slot = self.new_slot(indicator, None);
            self.fetch(indicator, slot);
            slot
        });
        slot.into()
    }

    /// The same, with the lines that the page of `region` shows. All series of a region come together.
    pub fn series_of(self, indicator: &IndicatorId, region: &RegionId) -> Signal<Load<Series>> {
        let slot = self.slot(indicator, Some(region)).unwrap_or_else(|| {
            let slot = self.new_slot(indicator, Some(region));
            if let Some(catalog) = self.catalog.with_untracked(Load::ready) {
                for other in catalog.indicators.iter().filter(|other| other.id != *indicator) {
                    self.new_slot(&other.id, Some(region));
                }
            }
            self.fetch_region(region);
            slot
        });
        slot.into()
    }

    /// Asks for one whole series again, after a failure.
    pub fn reload_series(self, indicator: &IndicatorId) {
        if let Some(slot) = self.slot(indicator, None) {
            self.fetch(indicator, slot);
        }
    }

    fn slot(self, indicator: &IndicatorId, region: Option<&RegionId>) -> Option<RwSignal<Load<Series>>> {
        let here = |(id, of, _): &&Slot| id == indicator && of.as_ref() == region;
        self.series.with_value(|slots| slots.iter().find(here).map(|(_, _, slot)| *slot))
    }

    /// A slot outlives the view that asked first, so it belongs to the data's owner and not to the view's.
    fn new_slot(self, indicator: &IndicatorId, region: Option<&RegionId>) -> RwSignal<Load<Series>> {
        let slot = self.owner.with_value(|owner| owner.with(|| RwSignal::new(Load::Loading)));
        self.series.update_value(|slots| slots.push((indicator.clone(), region.cloned(), slot)));
        slot
    }

    fn fetch(self, indicator: &IndicatorId, slot: RwSignal<Load<Series>>) {
        slot.set(Load::Loading);
        let Some(catalog) = self.catalog.with_untracked(Load::ready) else { return };
        let indicator = indicator.clone();
        spawn_local(async move { slot.set(settled(api::series(&catalog.release, &indicator).await)) });
    }

    /// Fetches a region's file into its slots. Where that is not to be had, in a release from before such files or
    /// without a network, whole series will do.
    pub fn fetch_region(self, region: &RegionId) {
        let Some(catalog) = self.catalog.with_untracked(Load::ready) else { return };
        let region = region.clone();
        let slots = move |of: &RegionId| {
            let mut slots = self.series.get_value();
            slots.retain(|(_, region, _)| region.as_ref() == Some(of));
            slots
        };
        slots(&region).iter().for_each(|(_, _, slot)| slot.set(Load::Loading));
        spawn_local(async move {
            let (mut all, wrong) = match api::of_region(&catalog.release, &region).await {
                Ok(all) => (all, None),
                Err(failure) => (Vec::new(), Some(failure).filter(|failure| !failure.is_absence())),
            };
            for (indicator, _, slot) in slots(&region) {
                let mine = all.iter().position(|series| series.indicator.id == indicator);
                match (mine, &wrong) {
                    (Some(at), _) => slot.set(Load::Ready(Arc::new(all.swap_remove(at)))),
                    (None, Some(failure)) => slot.set(Load::Failed(failure.clone())),
                    (None, None) => self.fetch(&indicator, slot),
                }
            }
        });
    }
}

fn settled<T>(result: Result<T, Failure>) -> Load<T> {
    match result {
        Ok(value) => Load::Ready(Arc::new(value)),
        Err(failure) => Load::Failed(failure),
    }
}
