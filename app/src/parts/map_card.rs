//! The tile map in a card, with the regions' names and figures in a list beside it.

use std::sync::Arc;

use charts::theme::Theme;
use charts::tile_map::{self, Classes, TileMapSpec, TileRegion};
use leptos::prelude::*;
use model::lang::Lang;
use model::number;
use model::period::Period;

use crate::address::{ModeChoice, Page};
use crate::live::{current, live, only, say};
use crate::parts::markup::Markup;
use crate::parts::picker::Href;
use crate::parts::plot::Picture;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

/// The classes of a period's figures.
fn classes(data: &TrendData, period: Period) -> Classes {
    let values: Vec<f64> = data
        .catalog
        .technet_regions()
        .filter_map(|region| data.series.line(&region.id)?.at(period)?.centre())
        .collect();
    Classes::of(&values)
}

fn draw(data: &TrendData, period: Period, width: u32, lang: Lang) -> String {
    let classes = classes(data, period);
    let regions = data
        .catalog
        .technet_regions()
        .map(|region| TileRegion {
            region,
            observation: data.series.line(&region.id).and_then(|line| line.at(period)),
        })
        .collect();
    let spec = TileMapSpec {
        regions,
        chosen: data.chosen.first().map(|region| &region.id),
        classes: &classes,
        decimals: data.series.indicator.decimals,
        unit: data.series.indicator.unit,
        width,
        lang,
        theme: Theme::Css,
    };
    tile_map::draw(&spec).svg
}

/// The newest period for which a TechNet region has a figure.
fn newest(data: &TrendData) -> Option<Period> {
    let latest = |region: &model::region::Region| Some(data.series.line(&region.id)?.latest()?.period);
    data.catalog.technet_regions().filter_map(latest).max()
}

/// The tile map in a card.
#[component]
pub fn MapCard(
    /// What it shows; the first chosen region is outlined.
    #[prop(into)]
    data: Signal<Option<TrendData>>,
    /// Where the name of a region leads.
    href: Href,
) -> impl IntoView {
    let reader = Reader::here();
    let period = Memo::new(move |_| data.with(|d| d.as_ref().and_then(newest)));
    let title = move || match period.get() {
        Some(period) => format!("{}, {}", reader.texts().the_eight, period.short(reader.lang.get())),
        None => reader.texts().the_eight.to_owned(),
    };
    let basis = move || {
        // Seen as an index or as changes, only the basis says what the figures are.
        let short = data.with(|d| {
            let TrendData { series, mode, .. } = d.as_ref()?;
            let about =
                if *mode == ModeChoice::Absolute { &series.indicator.short } else { &series.indicator.basis };
            Some(about.get(reader.lang.get()).to_owned())
        });
        format!("{} · {}", short.unwrap_or_default(), reader.texts().map_basis)
    };
    let picture = move |width| {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().and_then(|d| Some(draw(d, period.get()?, width, lang))))
    };
    let legend = move || {
        let lang = reader.lang.get();
        let labels = data.with(|d| {
            d.as_ref().and_then(|d| Some(classes(d, period.get()?).labels(d.series.indicator.unit, lang)))
        });
        let mut out = Markup::default();
        for (i, label) in labels.unwrap_or_default().iter().enumerate() {
            out.tags("<li><i class=\"swatch map-").text(&(i + 1).to_string()).tags("\"></i>");
            out.text(label).tags("</li>");
        }
        out.done()
    };
    // The list stays while the choice moves through it: a name that is made anew loses the keyboard.
    let figures = Memo::new_with_compare(
        move |_| data.get(),
        |was: Option<&Option<TrendData>>, now| {
            let series =
                |data: Option<&Option<TrendData>>| data?.as_ref().map(|data| Arc::as_ptr(&data.series));
            series(was) != series(now)
        },
    );
    let rows = move || {
        let lang = reader.lang.get();
        let (Some(shown), Some(period)) = (figures.get(), period.get()) else { return ().into_any() };
        let number_of = |region: &model::region::Region| {
            let observation = shown.series.line(&region.id)?.at(period)?;
            let indicator = &shown.series.indicator;
            let number = || number::observation_short(observation, indicator.decimals, indicator.unit, lang);
            (!observation.is_gap()).then(number)
        };
        let row = |(i, region): (usize, &model::region::Region)| {
            let figure = number_of(region).unwrap_or_else(|| reader.texts().no_figure.to_owned());
            let name = region.name.get(lang).to_owned();
            let (to, href, id) = (region.id.clone(), Arc::clone(&href), region.id.clone());
            let here =
                move || data.with(|d| d.as_ref().and_then(|d| d.chosen.first()).is_some_and(|r| r.id == id));
            view! {
                <li>
                    <span class="key" aria-hidden="true">{i + 1}</span>
                    <a data-noscroll="" href=say(move || href(&to)) aria-current=current(here)>{name}</a>
                    <span class="figure">{figure}</span>
                </li>
            }
            .into_any()
        };
        shown.catalog.technet_regions().enumerate().map(row).collect_view().into_any()
    };
    let provisional =
        move || data.with(|d| d.as_ref().map(|d| d.catalog.mapping_note.get(reader.lang.get()).to_owned()));
    let indicator = move || data.with(|d| d.as_ref().map(|d| d.series.indicator.id.clone()));
    let larger = move || {
        indicator().map(|id| {
            let view = reader.view().with_tab(crate::address::Tab::Map);
            reader.href(&Page::Indicator(id), &view)
        })
    };
    // Where no region has a figure of its own, tiles would claim a difference that nobody measured.
    let is_regional = Memo::new(move |_| {
        data.with(|d| {
            let Some(d) = d.as_ref() else { return true };
            d.series
                .lines
                .iter()
                .any(|line| d.catalog.technet_regions().any(|region| region.id == line.region))
        })
    });
    let source = move || data.with(|d| d.as_ref().map(|d| d.source(reader.lang.get())));
    let on_map = move || reader.view().tab == crate::address::Tab::Map;
    view! {
        <figure class="card map-card" data-chart="map">
            <figcaption>
                <h2>{say(title)}</h2>
                <p class="basis">{say(basis)}</p>
            </figcaption>
            {only(move || !is_regional.get(), move || view! { <p class="note">{reader.word(|t| t.by_province)}</p> }.into_any())}
            <div class="map-frame" hidden=move || !is_regional.get()>
                <div class="map-parts">
                    <Picture class="plot-map" draw=Box::new(picture) alt=say(move || format!("{} {}", title(), basis()))/>
                    <ol class="map-list">{live(rows)}</ol>
                </div>
            </div>
            <ul class="legend" hidden=move || !is_regional.get() inner_html=say(legend)></ul>
            <div class="card-foot">
                {only(move || is_regional.get(), move || view! { <p class="fine">{say(move || provisional().unwrap_or_default())}</p> }.into_any())}
                {only(on_map, move || view! { <p class="fine">{say(move || source().unwrap_or_default())}</p> }.into_any())}
                <div class="actions">
                    {only(move || !on_map(), move || view! { <a class="link" href=say(move || larger().unwrap_or_default())>{reader.word(|t| t.enlarge_map)}</a> }.into_any())}
                </div>
            </div>
        </figure>
    }
}
