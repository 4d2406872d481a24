//! Everything about one region: each indicator in a sentence and a trend, its municipalities, and what to know of
//! its figures.

use std::sync::Arc;

use charts::describe;
use leptos::prelude::*;
use model::id::IndicatorId;
use model::id::RegionId;
use model::region::{Municipality, Region, RegionKind};

use crate::address::Page;
use crate::data::Data;
use crate::live::{live, only, say};
use crate::pages::overview::spoken;
use crate::pages::unknown::Unknown;
use crate::pages::{SeriesFailure, catalog, trend_in};
use crate::parts::chart_card::TrendCard;
use crate::parts::picker::RegionPicker;
use crate::reader::Reader;
use crate::root::titled;

/// `/regio/utrecht`
#[component]
pub fn RegionPage(
    /// Which region.
    id: RegionId,
) -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let Some(region) = catalog.region(&id).filter(|r| r.kind != RegionKind::Quoted).cloned() else {
        return view! { <Unknown wanted=Page::Region(id).path()/> }.into_any();
    };
    let name = region.name.clone();
    let title = move || {
        let network = if region.kind == RegionKind::Technet { "TechNet " } else { "" };
        format!("{network}{}", name.get(reader.lang.get()))
    };
    titled(Signal::derive(title.clone()));
    let (current, region) = (id.clone(), catalog.region(&id).cloned());
    let href =
        Arc::new(move |id: &RegionId| reader.href(&Page::Region(id.clone()), &reader.view().with_region(id)));
    let regions = catalog.technet_regions().cloned().collect();
    let cards = {
        let region = region.clone();
        catalog
            .indicators
            .iter()
            .map(|indicator| view! { <IndicatorSection id=indicator.id.clone() region=region.clone()/> })
            .collect_view()
    };
    let note = catalog.mapping_note.clone();
    let provisional = region.as_ref().is_some_and(|r| r.provisional);
    view! {
        <RegionPicker regions pressed=vec![current] href/>
        <h1>{say(title)}</h1>
        {region.map(|region| view! { <Municipalities region/> })}
        {provisional.then(|| view! { <p class="fine">{reader.text(&note)}</p> })}
        <div class="region-sections">{cards}</div>
    }
    .into_any()
}

#[component]
fn IndicatorSection(id: IndicatorId, region: Option<Region>) -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let mut context: Vec<Region> = catalog.country().cloned().into_iter().collect();
    let parent = region.as_ref().and_then(|r| r.parent.clone()).and_then(|id| catalog.region(&id).cloned());
    context.extend(parent.filter(|p| region.as_ref().is_some_and(|r| r.id != p.id)));
    let here = region.as_ref().map(|r| r.id.clone());
    let series = expect_context::<Data>().series_of(&id, here.as_ref());
    let chosen: Vec<Region> = region.into_iter().collect();
    let data = trend_in(series, Box::new(move || chosen.clone()), Box::new(move || context.clone()));
    let sentence = move || {
        let lang = reader.lang.get();
        let spans = data.with(|d| d.as_ref().and_then(|d| d.subject().map(|s| describe::sentence(&s, lang))));
        spans.unwrap_or_default().into_iter().map(spoken).collect_view().into_any()
    };
    let base = move || {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().and_then(|d| describe::base_line(&d.subject()?, lang)))
    };
    let shown = move || {
        data.with(|d| d.as_ref().is_none_or(|d| d.chosen.iter().any(|r| d.series.line(&r.id).is_some())))
    };
    view! {
        <SeriesFailure indicator=id region=here/>
        {only(shown, move || view! {
            <section>
                <TrendCard data/>
                <p>{live(sentence)}</p>
                <p class="fine">{say(move || base().unwrap_or_default())}</p>
            </section>
        }.into_any())}
    }
}

#[component]
fn Municipalities(region: Region) -> impl IntoView {
    let reader = Reader::here();
    if region.municipalities.is_empty() {
        return ().into_any();
    }
    let name = move |municipality: &Municipality| match &municipality.until {
        Some(day) => {
            let lang = reader.lang.get();
            format!(
                "{} ({} {})",
                municipality.name,
                reader.texts().until,
                model::period::date_in_words(day, lang)
            )
        }
        None => municipality.name.clone(),
    };
    let list = move || region.municipalities.iter().map(name).collect::<Vec<_>>().join(", ");
    view! { <p><b>{reader.word(|t| t.municipalities)}":"</b> " " {say(list)}"."</p> }.into_any()
}
