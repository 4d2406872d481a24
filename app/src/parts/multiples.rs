//! Small multiples: the eight regions on one scale, each beside the country.

use std::sync::Arc;

use charts::describe::{self, Subject};
use charts::theme::Theme;
use charts::trend::{self, Density, Role, TrendLine, TrendSpec};
use leptos::prelude::*;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::region::Region;

use crate::parts::picker::Href;
use crate::parts::plot::Picture;
use crate::parts::trend_data::TrendData;
use crate::reader::{Reader, current, say};

/// The vertical scale that all of them share.
fn domain(data: &TrendData) -> (f64, f64) {
    let lines: Vec<&[Observation]> = data
        .catalog
        .technet_regions()
        .filter_map(|region| data.series.line(&region.id))
        .map(|line| line.observations.as_slice())
        .collect();
    trend::shared_domain(&lines)
}

fn draw(data: &TrendData, region: &Region, width: u32, lang: Lang) -> Option<String> {
    let line = |region: &Region, role| {
        let line = data.series.line(&region.id)?;
        Some(TrendLine { name: "", observations: &line.observations, role })
    };
    let mut lines: Vec<TrendLine<'_>> =
        data.catalog.country().and_then(|country| line(country, Role::Context)).into_iter().collect();
    lines.push(line(region, Role::Chosen)?);
    let spec = TrendSpec {
        lines,
        quoted: Vec::new(),
        breaks: &data.series.indicator.breaks,
        unit: data.series.indicator.unit,
        decimals: data.series.indicator.decimals,
        domain: Some(domain(data)),
        density: Density::Small,
        width,
        height: 120,
        lang,
        theme: Theme::Css,
    };
    Some(trend::draw(&spec).svg)
}

/// The eight regions on one scale; each leads to its region.
#[component]
pub fn Multiples(
    /// What they show; the first chosen region is marked.
    #[prop(into)]
    data: Signal<Option<TrendData>>,
    /// Where a region leads.
    href: Href,
) -> impl IntoView {
    let reader = Reader::here();
    let regions: Vec<Region> = crate::pages::catalog().technet_regions().cloned().collect();
    let country = move || {
        let name =
            data.with(|d| d.as_ref()?.catalog.country().map(|c| c.name.get(reader.lang.get()).to_owned()));
        format!("{} {}", reader.texts().grey_is, name.unwrap_or_default())
    };
    view! {
        <section class="multiples" aria-labelledby="multiples-title">
            <h2 id="multiples-title">{reader.word(|t| t.all_regions)} " " <span class="fine">{say(country)}</span></h2>
            <ul>
                {regions.into_iter().map(|region| view! { <li><Small data region href=Arc::clone(&href)/></li> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Small(data: Signal<Option<TrendData>>, region: Region, href: Href) -> impl IntoView {
    let reader = Reader::here();
    let region = StoredValue::new(region);
    let name = move || region.with_value(|r| r.name.get(reader.lang.get()).to_owned());
    let here = move || {
        data.with(|d| d.as_ref().and_then(|d| d.chosen.first().map(|c| region.with_value(|r| r.id == c.id))))
            .unwrap_or_default()
    };
    let figure = move || {
        let lang = reader.lang.get();
        data.with(|d| {
            let d = d.as_ref()?;
            let latest = region.with_value(|r| d.series.line(&r.id))?.latest()?;
            Some(number::observation_short(
                latest,
                d.series.indicator.decimals,
                d.series.indicator.unit,
                lang,
            ))
        })
    };
    let words = move |word: fn(&Subject<'_>, Lang) -> Option<String>| {
        let lang = reader.lang.get();
        data.with(|d| {
            let d = d.as_ref()?;
            region.with_value(|r| {
                word(
                    &Subject {
                        catalog: &d.catalog,
                        indicator: &d.series.indicator,
                        series: &d.series,
                        region: r,
                    },
                    lang,
                )
            })
        })
    };
    let alt =
        move || words(|s, lang| Some(describe::plain(&describe::sentence(s, lang)))).unwrap_or_default();
    let picture = move |width| {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().and_then(|d| region.with_value(|r| draw(d, r, width, lang))))
    };
    view! {
        <a class="card small" data-noscroll="" data-chart="small" href=say(move || region.with_value(|r| href(&r.id))) aria-current=current(here)>
            <span class="small-head"><b>{say(name)}</b> <span class="figure">{say(move || figure().unwrap_or_default())}</span></span>
            <Picture class="plot-small" draw=picture alt=say(alt)/>
            <span class="fine">{say(move || words(describe::base_line).unwrap_or_default())}</span>
        </a>
    }
}
