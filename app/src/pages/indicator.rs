//! One indicator: its trend, the regions compared, the map, the table; definition, unit, source, breaks.

use std::sync::Arc;

use charts::describe;
use leptos::prelude::*;
use model::id::RegionId;
use model::indicator::IndicatorEntry;
use model::lang::Lang;
use model::period::date_in_words;
use model::region::{Region, RegionKind};

use crate::address::{Page, Tab, ViewState};
use crate::data::Data;
use crate::later;
use crate::live::{current, effect, live, say};
use crate::pages::{SeriesFailure, catalog, trend_through};
use crate::parts::chart_card::TrendCard;
use crate::parts::controls::MakeControls;
use crate::parts::figure_table::FigureTable;
use crate::parts::lens::Lens;
use crate::parts::map_card::MapCard;
use crate::parts::markup::Markup;
use crate::parts::picker::{Href, RegionPicker, chosen};
use crate::parts::previous::Previous;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;
use crate::root::{leave_still, titled};
use crate::texts::Texts;

/// `/indicator/vmbo-techniek-aandeel`
#[component]
pub fn IndicatorPage(
    /// Which indicator.
    indicator: IndicatorEntry,
    /// Makes the row of choices.
    controls: MakeControls,
) -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let id = indicator.id.clone();
    titled(reader.text(&indicator.name));
    let regions = {
        let catalog = catalog.clone();
        Memo::new(move |_| {
            let view = reader.view();
            let mut known: Vec<Region> =
                view.regions.iter().filter_map(|id| catalog.region(id).cloned()).collect();
            if known.is_empty() {
                known.extend(chosen(&catalog, &[]));
            }
            known
        })
    };
    let country: Vec<Region> = catalog.country().cloned().into_iter().collect();
    let lens = Memo::new(move |_| reader.address.with(|a| Lens::of(&a.view)));
    let previous = Previous::of(&id);
    let shared = expect_context::<Data>();
    let series = shared.series(&id);
    let data = trend_through(
        series,
        Box::new(move || regions.get()),
        Box::new(move || country.clone()),
        lens.into(),
        previous.series,
    );
    let tab = Memo::new(move |_| reader.view().tab);
    effect(move || {
        // A chart says for itself when it has drawn; a table stands as soon as its data are here.
        if tab.get() == Tab::Table && data.with(Option::is_some) {
            leave_still();
        }
    });
    let page = Page::Indicator(id.clone());
    let region_href: Href = {
        let page = page.clone();
        Arc::new(move |id| reader.href(&page, &reader.view().with_region(id)))
    };
    view! {
        <h1>{reader.text(&indicator.name)}</h1>
        <Tabs page=page.clone()/>
        <RegionChoice page regions/>
        {controls(series, previous)}
        <SeriesFailure series retry=move |()| shared.reload_series(&id)/>
        {live(move || match tab.get() {
            Tab::Chart => view! { <TrendCard data/> }.into_any(),
            Tab::Compare => later::compared(data),
            Tab::Map => view! { <MapCard data href=Arc::clone(&region_href)/> }.into_any(),
            Tab::Table => {
                let table = move || data.get().map(|data| view! { <FigureTable data/> }).into_any();
                view! { <section class="card">{live(table)}</section> }.into_any()
            }
        })}
        <section class="about">
            <h2>{reader.word(|t| t.explanation)}</h2>
            <dl inner_html=say(move || {
                data.with(|d| d.as_ref().map(|d| about(d, reader.lang.get(), reader.texts()))).unwrap_or_default()
            })></dl>
        </section>
    }
    .into_any()
}

fn tab_label(tab: Tab) -> fn(&Texts) -> &'static str {
    match tab {
        Tab::Chart => |texts| texts.chart,
        Tab::Compare => |texts| texts.compare,
        Tab::Map => |texts| texts.map,
        Tab::Table => |texts| texts.table,
    }
}

#[component]
fn Tabs(page: Page) -> impl IntoView {
    let reader = Reader::here();
    let page = StoredValue::new(page);
    view! {
        <nav class="tabs" aria-label=reader.word(|t| t.views)>
            <ul>
                {Tab::ALL
                    .into_iter()
                    .map(|tab| {
                        view! {
                            <li>
                                <a
                                    data-noscroll=""
                                    href=say(move || page.with_value(|page| reader.href(page, &reader.view().with_tab(tab))))
                                    aria-current=current(move || reader.view().tab == tab)
                                >
                                    {reader.word(tab_label(tab))}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </nav>
    }
}

/// Chips that add a region to the picture or take it away.
#[component]
fn RegionChoice(page: Page, regions: Memo<Vec<Region>>) -> impl IntoView {
    let reader = Reader::here();
    let page = StoredValue::new(page);
    let all: Vec<Region> = catalog()
        .regions
        .iter()
        .filter(|r| matches!(r.kind, RegionKind::Technet | RegionKind::Province))
        .cloned()
        .collect();
    let href = move |id: &RegionId| {
        // The default choice is not in the address; toggling starts from what is seen.
        let mut view = reader.view();
        view.regions = regions.with(|regions| regions.iter().map(|r| r.id.clone()).collect());
        let toggled = view.with_region_toggled(id);
        page.with_value(|page| reader.href(page, &toggled))
    };
    let pressed =
        Signal::derive(move || regions.with(|regions| regions.iter().map(|r| r.id.clone()).collect()));
    let every: Vec<RegionId> = catalog().technet_regions().map(|region| region.id.clone()).collect();
    let at_once = move |ids: &[RegionId]| {
        let view = ViewState { regions: ids.to_vec(), ..reader.view() };
        page.with_value(|page| reader.href(page, &view))
    };
    view! {
        <RegionPicker regions=all pressed href=Arc::new(href)/>
        <p class="actions">
            <a class="link" data-noscroll="" href=say(move || at_once(&every))>{reader.word(|t| t.choose_all)}</a>
            <a class="link" data-noscroll="" href=say(move || at_once(&[]))>{reader.word(|t| t.no_choice)}</a>
        </p>
    }
}

/// Definition, unit, breaks, source.
fn about(data: &TrendData, lang: Lang, texts: &Texts) -> String {
    let indicator = &data.series.indicator;
    let next = indicator.next_update.as_deref().map(|day| date_in_words(day, lang));
    let source = describe::source_line(&data.catalog, indicator, lang);
    let mut out = Markup::default();
    let mut entry = |name: &str, words: &str| {
        out.tags("<dt>").text(name).tags("</dt><dd>").text(words).tags("</dd>");
    };
    entry(texts.definition, indicator.definition.get(lang));
    entry(texts.unit, indicator.basis.get(lang));
    for b in &indicator.breaks {
        entry(&format!("{} {}", texts.break_in, b.from.short(lang)), b.note.get(lang));
    }
    // The line names itself, as the entry does already.
    entry(texts.source, source.split_once(": ").map_or(&*source, |(_, source)| source));
    entry(texts.next_update, next.as_deref().unwrap_or(texts.not_announced));
    out.done()
}
