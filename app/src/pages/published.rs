//! Published figures: each quotation, who said it, and the nearest computed series, with why they differ.

use leptos::prelude::*;
use model::number;
use model::quotation::Quotation;

use crate::address::{Page, ViewState};
use crate::data::{Data, Load};
use crate::live::{effect, live, say};
use crate::pages::catalog;
use crate::parts::quotes::figure;
use crate::parts::status::{FailureNote, Waiting};
use crate::reader::Reader;
use crate::root::{leave_still, titled};

/// `/cijfers`
#[component]
pub fn Published() -> impl IntoView {
    let reader = Reader::here();
    titled(reader.word(|t| t.published));
    effect(leave_still);
    let data = expect_context::<Data>();
    let quotations = data.quotations();
    let items = move || match quotations.get() {
        Load::Loading => view! { <Waiting/> }.into_any(),
        Load::Failed(failure) => {
            view! { <FailureNote failure retry=move || data.reload_quotations()/> }.into_any()
        }
        Load::Ready(all) => {
            let each = |q: &Quotation| view! { <li><Quote quotation=q.clone()/></li> };
            let items = all.quotations.iter().map(each).collect_view();
            view! { <ul class="cards quotations">{items}</ul> }.into_any()
        }
    };
    view! {
        <h1>{reader.word(|t| t.published)}</h1>
        <p class="lead">{reader.word(|t| t.method_quotes)}</p>
        {live(items)}
    }
}

#[component]
fn Quote(quotation: Quotation) -> impl IntoView {
    let reader = Reader::here();
    let q = StoredValue::new(quotation);
    let text = move |pick: fn(&Quotation) -> &model::lang::Text| q.with_value(|q| reader.text(pick(q)));
    let named = text(|q| &q.published_in);
    let place = match q.with_value(|q| q.address.clone()) {
        Some(address) => view! { <a rel="external noreferrer" href=address>{named}</a> }.into_any(),
        None => named.into_any(),
    };
    view! {
        <article class="card quotation">
            <h2><span class="quoted">{say(move || q.with_value(|q| figure(q, reader.lang.get())))}</span> " " {text(|q| &q.what)}</h2>
            <p class="basis">{text(|q| &q.period)}</p>
            <p>
                {reader.word(|t| t.said_by)} " " {text(|q| &q.said_by)} ". "
                {reader.word(|t| t.published_in)} " "
                {place}
                "."
            </p>
            <h3>{reader.word(|t| t.open_data_say)}</h3>
            <Beside q/>
            <p>{text(|q| &q.difference)}</p>
        </article>
    }
}

/// The newest figure of the nearest computed series, and the way to it.
#[component]
fn Beside(q: StoredValue<Quotation>) -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let nearest = q.with_value(|q| q.nearest.clone())?;
    let region = catalog.region(&nearest.region)?.clone();
    let series = expect_context::<Data>().series_of(&nearest.indicator, Some(&nearest.region));
    let page = Page::Indicator(nearest.indicator);
    let view_of = {
        let id = region.id.clone();
        move || ViewState { regions: vec![id.clone()], ..reader.view() }
    };
    let words = move || {
        let lang = reader.lang.get();
        let series = series.get().ready()?;
        let (line, indicator) = (series.line(&region.id)?, &series.indicator);
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
        <p class="beside">{say(move || words().unwrap_or_default())} " " <a href=say(move || reader.href(&page, &view_of()))>{reader.word(|t| t.see_series)}</a></p>
    })
}
