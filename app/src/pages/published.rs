//! Published figures: each quotation, who said it, and the nearest computed series, with why they differ.

use leptos::prelude::*;
use model::number;
use model::quotation::Quotation;

use crate::address::{Page, ViewState};
use crate::data::Data;
use crate::pages::catalog;
use crate::parts::quotes::figure;
use crate::reader::Reader;
use crate::root::{leave_still, titled};

/// `/cijfers`
#[component]
pub fn Published() -> impl IntoView {
    let reader = Reader::here();
    titled(Signal::derive(move || reader.texts().published.to_owned()));
    Effect::new(|| leave_still());
    let items = catalog()
        .quotations
        .iter()
        .cloned()
        .map(|quotation| view! { <li><Quote quotation/></li> })
        .collect_view();
    view! {
        <h1>{move || reader.texts().published}</h1>
        <p class="lead">{move || reader.texts().method_quotes}</p>
        <ul class="cards quotations">{items}</ul>
    }
}

#[component]
fn Quote(quotation: Quotation) -> impl IntoView {
    let reader = Reader::here();
    let q = StoredValue::new(quotation);
    let text = move |pick: fn(&Quotation) -> &model::lang::Text| {
        q.with_value(|q| pick(q).get(reader.lang.get()).to_owned())
    };
    view! {
        <article class="card quotation">
            <h2><span class="quoted">{move || q.with_value(|q| figure(q, reader.lang.get()))}</span> " " {move || text(|q| &q.what)}</h2>
            <p class="basis">{move || text(|q| &q.period)}</p>
            <p>
                {move || reader.texts().said_by} " " {move || text(|q| &q.said_by)} ". "
                {move || reader.texts().published_in} " "
                {move || {
                    let place = text(|q| &q.published_in);
                    match q.with_value(|q| q.address.clone()) {
                        Some(address) => view! { <a rel="external noreferrer" href=address>{place}</a> }.into_any(),
                        None => place.into_any(),
                    }
                }}
                "."
            </p>
            <h3>{move || reader.texts().open_data_say}</h3>
            <Beside q/>
            <p>{move || text(|q| &q.difference)}</p>
        </article>
    }
}

/// The newest figure of the nearest computed series, and the way to it.
#[component]
fn Beside(q: StoredValue<Quotation>) -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let nearest = q.with_value(|q| q.nearest.clone())?;
    let indicator = catalog.indicator(&nearest.indicator)?.clone();
    let region = catalog.region(&nearest.region)?.clone();
    let series = expect_context::<Data>().series(&indicator.id);
    let page = Page::Indicator(indicator.id.clone());
    let view_of = {
        let id = region.id.clone();
        move || ViewState {
            regions: vec![id.clone()],
            ..reader.view()
        }
    };
    let words = move || {
        let lang = reader.lang.get();
        let series = series.get().ready()?;
        let line = series.line(&region.id)?;
        let word = |o: &model::observation::Observation| {
            format!(
                "{}: {}",
                o.period.short(lang),
                number::observation(o, indicator.decimals, indicator.unit, lang)
            )
        };
        let (first, last) = (line.earliest()?, line.latest()?);
        Some(format!(
            "{}, {}. {}; {}.",
            indicator.name.get(lang),
            region.name.get(lang),
            word(first),
            word(last)
        ))
    };
    Some(view! {
        <p>{words} " " <a href=move || reader.href(&page, &view_of())>{move || reader.texts().see_series}</a></p>
    })
}
