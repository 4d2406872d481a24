//! Small multiples: the eight regions on one scale, each beside the country.

use std::sync::Arc;

use charts::describe::{self, Subject};
use charts::theme::Theme;
use charts::trend::{self, Density, Role, TrendLine, TrendSpec};
use leptos::prelude::*;
use model::id::RegionId;
use model::indicator::Indicator;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::region::Region;

use crate::live::{current, pointer, say};
use crate::parts::cursor::{Cursor, marks};
use crate::parts::picker::Href;
use crate::parts::plot::Picture;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

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

fn spec<'a>(data: &'a TrendData, region: &Region, width: u32, lang: Lang) -> Option<TrendSpec<'a>> {
    let line = |id: &RegionId, role| {
        let line = data.series.line(id)?;
        Some(TrendLine { name: "", observations: &line.observations, role })
    };
    let country = data.catalog.country().and_then(|country| line(&country.id, Role::Context));
    let mut lines: Vec<TrendLine<'_>> = country.into_iter().collect();
    lines.push(line(&region.id, Role::Chosen)?);
    Some(TrendSpec {
        lines,
        quoted: Vec::new(),
        annotations: &[],
        breaks: &data.series.indicator.breaks,
        unit: data.series.indicator.unit,
        decimals: data.series.indicator.decimals,
        domain: Some(domain(data)),
        density: Density::Small,
        width,
        height: 120,
        lang,
        theme: Theme::Css,
    })
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
        format!("({} {})", reader.texts().grey_is, name.unwrap_or_default())
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
    let cursor = Cursor::here();
    // The figure under the cursor, else the newest.
    let figure = move || {
        let (lang, at) = (reader.lang.get(), cursor.period());
        data.with(|d| {
            let d = d.as_ref()?;
            let line = region.with_value(|r| d.series.line(&r.id))?;
            let observation = at.map_or_else(|| line.latest(), |period| line.at(period))?;
            let Indicator { decimals, unit, .. } = d.series.indicator;
            let figure = number::observation_short(observation, decimals, unit, lang);
            Some(at.map_or(figure.clone(), |period| format!("{figure}, {}", period.short(lang))))
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
    // Beside the figure that the card names already; the whole sentence, eight times, would only be in the way.
    let alt = move || words(describe::change_line).unwrap_or_default();
    let picture = move |width| {
        let lang = reader.lang.get();
        data.with(|d| region.with_value(|r| Some(trend::draw(&spec(d.as_ref()?, r, width, lang)?).svg)))
    };
    let over = move |width: Signal<u32>| {
        let layout = Memo::new_with_compare(
            move |_| {
                let (width, lang) = (width.get(), reader.lang.get());
                let place =
                    |d: &TrendData| region.with_value(|r| Some(trend::layout(&spec(d, r, width, lang)?)));
                (width > 0).then(|| data.with(|d| d.as_ref().and_then(place))).flatten().map(Arc::new)
            },
            |_, _| true,
        );
        let mark = move || {
            let (Some(layout), Some(period)) = (layout.get(), cursor.period()) else { return String::new() };
            let height = data.with(|d| {
                region
                    .with_value(|r| d.as_ref()?.series.line(&r.id)?.at(period)?.centre())
                    .map(|v| layout.y(v))
            });
            marks(&layout, period, height.map(|y| (true, y)).into_iter().collect()).done()
        };
        view! {
            <span
                class="cursor"
                aria-hidden="true"
                on:pointermove=pointer(move |event| cursor.follow(&event, layout))
                on:pointerleave=pointer(move |event| cursor.pointer_left(&event))
            >
                <span inner_html=say(mark)></span>
            </span>
        }
        .into_any()
    };
    view! {
        <a class="card small" data-noscroll="" data-chart="small" href=say(move || region.with_value(|r| href(&r.id))) aria-current=current(here)>
            <span class="small-head"><b>{say(name)}</b> <span class="figure">{say(move || figure().unwrap_or_default())}</span></span>
            <Picture
                class="plot-small"
                draw=Box::new(picture)
                alt=say(alt)
                over=Box::new(over)
            />
            <span class="fine">{say(move || words(describe::base_line).unwrap_or_default())}</span>
        </a>
    }
}
