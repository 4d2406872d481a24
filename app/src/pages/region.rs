//! Everything about one region: each indicator in a sentence and a trend, its municipalities, and what to know of
//! its figures.

use std::sync::Arc;

use charts::describe;
use leptos::prelude::*;
use model::id::{IndicatorId, RegionId};
use model::indicator::IndicatorEntry;
use model::region::{Municipality, Region, RegionKind};

use crate::address::Page;
use crate::data::{Data, Load};
use crate::later;
use crate::live::{click, live, only, say};
use crate::pages::overview::spoken;
use crate::pages::{SeriesFailure, catalog, trend_in};
use crate::parts::chart_card::{TrendCard, action};
use crate::parts::dialog::Dialog;
use crate::parts::picker::RegionPicker;
use crate::reader::Reader;
use crate::root::titled;

/// `/regio/utrecht`
#[component]
pub fn RegionPage(
    /// Which region.
    region: Region,
) -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let (name, network) = (region.name.clone(), region.kind == RegionKind::Technet);
    let title = move || {
        let network = if network { "TechNet " } else { "" };
        format!("{network}{}", name.get(reader.lang.get()))
    };
    titled(Signal::derive(title.clone()));
    let href =
        Arc::new(move |id: &RegionId| reader.href(&Page::Region(id.clone()), &reader.view().with_region(id)));
    let regions = catalog.technet_regions().cloned().collect();
    let under = Dialog::new();
    let note = region.provisional.then(|| view! { <p class="fine">{reader.text(&catalog.mapping_note)}</p> });
    view! {
        <RegionPicker regions pressed=vec![region.id.clone()] href/>
        <h1>{say(title)}</h1>
        <Lead region=region.clone()/>
        <Municipalities region=region.clone()/>
        {note}
        <p class="under">{action(|t| t.schools_and_remarks, click(move |_| under.open()))}</p>
        <div class="region-sections">{sections(region.clone())}</div>
        {under.place(reader.word(|t| t.schools_and_remarks), Box::new(move || later::under(region.clone())))}
    }
}

/// What can be said aloud of the region: the headline of the first indicator.
#[component]
fn Lead(region: Region) -> impl IntoView {
    let (reader, catalog) = (Reader::here(), catalog());
    let first = catalog.indicators.first()?.id.clone();
    let series = expect_context::<Data>().series_of(&first, &region.id);
    let data = trend_in(series, Box::new(move || vec![region.clone()]), Box::new(Vec::new));
    let headline = move || {
        let lang = reader.lang.get();
        data.with(|d| {
            let subject = d.as_ref()?.subject()?;
            subject.series.line(&subject.region.id).map(|_| describe::headline(&subject, lang))
        })
    };
    Some(view! { <p class="lead region-lead">{say(move || headline().unwrap_or_default())}</p> })
}

/// A section for each indicator. A file that is not to be had is made up for, section by section; one that is wrong is
/// told once, in the place of all.
fn sections(region: Region) -> AnyView {
    let catalog = catalog();
    let Some(first) = catalog.indicators.first().map(|first| first.id.clone()) else {
        return ().into_any();
    };
    let data = expect_context::<Data>();
    let series = data.series_of(&first, &region.id);
    let is_wrong =
        move || series.with(|load| matches!(load, Load::Failed(failure) if failure.is_of_region()));
    let id = region.id.clone();
    let retry = Callback::new(move |()| data.fetch_region(&id));
    let note = move || view! { <SeriesFailure series retry/> }.into_any();
    let all = move || {
        let section = |indicator: &IndicatorEntry| {
            view! { <IndicatorSection id=indicator.id.clone() region=region.clone() retry/> }
        };
        catalog.indicators.iter().map(section).collect_view().into_any()
    };
    view! { {only(is_wrong, note)} {only(move || !is_wrong(), all)} }.into_any()
}

#[component]
fn IndicatorSection(id: IndicatorId, region: Region, retry: Callback<()>) -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let mut context: Vec<Region> = catalog.country().cloned().into_iter().collect();
    let parent = region.parent.as_ref().and_then(|id| catalog.region(id)).filter(|p| p.id != region.id);
    context.extend(parent.cloned());
    let series = expect_context::<Data>().series_of(&id, &region.id);
    let data = trend_in(series, Box::new(move || vec![region.clone()]), Box::new(move || context.clone()));
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
        <SeriesFailure series retry/>
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
