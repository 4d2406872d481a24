//! The overview: one region's headline figure, where it began, the map, all regions on one scale, and more on the
//! chosen region.

use std::sync::Arc;

use charts::describe::{self, Subject};
use leptos::prelude::*;
use model::indicator::IndicatorEntry;
use model::lang::Lang;
use model::period::Frequency;

use crate::address::Page;
use crate::data::Data;
use crate::live::{live, say};
use crate::pages::{SeriesFailure, catalog, trend_in};
use crate::parts::chart_card::TrendCard;
use crate::parts::key_figure::KeyFigure;
use crate::parts::map_card::MapCard;
use crate::parts::multiples::Multiples;
use crate::parts::picker::{Href, RegionPicker, chosen};
use crate::parts::quotes::Founding;
use crate::parts::seen::seen;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;
use crate::root::titled;

/// Which indicators stand as key figures below the first one, in this order, where the release has them.
const KEY_FIGURES: [&str; 4] =
    ["vmbo-techniek-leerlingen", "vmbo-techniek-geslaagd", "vmbo-techniek-meisjes", "vacatures-bouw"];

/// `/`
#[component]
pub fn Overview() -> impl IntoView {
    let reader = Reader::here();
    let catalog = catalog();
    let here = {
        let catalog = catalog.clone();
        Memo::new(move |_| chosen(&catalog, &reader.view().regions))
    };
    titled(Signal::derive(move || {
        let name = here.get().map(|r| r.name.get(reader.lang.get()).to_owned()).unwrap_or_default();
        format!("{} {name}", reader.texts().overview)
    }));
    let Some(first) = catalog.indicators.first().cloned() else {
        return ().into_any();
    };
    let country: Vec<_> = catalog.country().cloned().into_iter().collect();
    let shared = expect_context::<Data>();
    let series = shared.series(&first.id);
    let data = trend_in(
        series,
        Box::new(move || here.get().into_iter().collect()),
        Box::new(move || country.clone()),
    );
    let href: Href = Arc::new(move |id| reader.href(&Page::Overview, &reader.view().with_region(id)));
    let regions = catalog.technet_regions().cloned().collect();
    let pressed = Signal::derive(move || here.get().map(|r| r.id).into_iter().collect());
    let more: Vec<_> = KEY_FIGURES
        .iter()
        .filter_map(|wanted| {
            catalog.indicators.iter().find(|indicator| indicator.id.as_str() == *wanted).cloned()
        })
        .collect();
    let series_page = first.id.clone();
    let place = NodeRef::new();
    let near = seen(place);
    let cards = move || {
        let region = Signal::derive(move || here.get());
        let card = |indicator: &IndicatorEntry| {
            let card = match near.get() {
                true => view! { <KeyFigure indicator=indicator.clone() region/> }.into_any(),
                // Named before it is there: who has the page read aloud comes past it without scrolling.
                false => reader.text(&indicator.short).into_any(),
            };
            view! { <li>{card}</li> }
        };
        more.iter().map(card).collect_view().into_any()
    };
    view! {
        <RegionPicker regions pressed href=Arc::clone(&href)/>
        <div class="hero">
            <div>
                <Hero data/>
                <p class="buttons">
                    <a class="button strong" href=reader.to(&Page::Indicator(series_page))>
                        {reader.word(|t| t.see_series)}
                    </a>
                    <a class="button" href=say(move || here.get().map(|r| reader.link(&Page::Region(r.id))).unwrap_or_default())>
                        {say(move || {
                            let name = here.get().map(|r| r.name.get(reader.lang.get()).to_owned()).unwrap_or_default();
                            format!("{} {name}", reader.texts().whole_region)
                        })}
                    </a>
                </p>
            </div>
            <Founding catalog=catalog.clone()/>
        </div>
        <SeriesFailure series retry=move |()| shared.reload_series(&first.id)/>
        <div class="lead-charts">
            <TrendCard data/>
            <MapCard data href=Arc::clone(&href)/>
        </div>
        <Multiples data href/>
        <section class="key-figures" aria-labelledby="more-title">
            <h2 id="more-title">{reader.word(|t| t.more_figures)}</h2>
            <ul node_ref=place>{live(cards)}</ul>
        </section>
    }
    .into_any()
}

/// The sentence that a board member could say aloud, and the figures under it.
#[component]
fn Hero(data: Signal<Option<TrendData>>) -> impl IntoView {
    let reader = Reader::here();
    let about = move |word: fn(&Subject<'_>, Lang) -> String| {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().and_then(|d| d.subject().map(|s| word(&s, lang)))).unwrap_or_default()
    };
    let headline = say(move || match data.with(Option::is_some) {
        true => about(describe::headline),
        false => reader.texts().overview.to_owned(),
    });
    view! {
        <p class="eyebrow">{say(move || about(eyebrow))}</p>
        <h1>{headline}</h1>
        <p class="lead">
            {live(move || {
                let lang = reader.lang.get();
                let spans = data.with(|d| d.as_ref().and_then(|d| d.subject().map(|s| describe::sentence(&s, lang))));
                spans.unwrap_or_default().into_iter().map(spoken).collect_view().into_any()
            })}
        </p>
    }
}

/// A part of a sentence; the number stands out.
pub fn spoken(span: describe::Span) -> AnyView {
    if span.strong { view! { <strong>{span.text}</strong> }.into_any() } else { span.text.into_any() }
}

/// Region and period over the headline: `TechNet Utrecht · schooljaar 2023/24`.
pub fn eyebrow(subject: &Subject<'_>, lang: Lang) -> String {
    let name = subject.region.name.get(lang);
    let network = if subject.region.kind == model::region::RegionKind::Technet { "TechNet " } else { "" };
    let latest = subject.series.line(&subject.region.id).and_then(|line| line.latest()).map(|o| o.period);
    let when = match latest {
        Some(period) if period.frequency() == Frequency::SchoolYear => {
            format!(" · {} {}", crate::texts::of(lang).school_year, period.in_words(lang))
        }
        Some(period) => format!(" · {}", period.in_words(lang)),
        None => String::new(),
    };
    format!("{network}{name}{when}")
}
