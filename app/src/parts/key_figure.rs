//! One figure of a region in a card: number, change, sparkline, and the way to its series.

use charts::describe::{self, Subject};
use charts::spark;
use charts::theme::Theme;
use leptos::prelude::*;
use model::indicator::IndicatorEntry;
use model::lang::Lang;
use model::number;
use model::region::Region;

use crate::address::Page;
use crate::live::say;
use crate::pages::trend;
use crate::parts::plot::Picture;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

/// One figure of a region in a card.
#[component]
pub fn KeyFigure(
    /// Which figure.
    indicator: IndicatorEntry,
    /// Of which region.
    #[prop(into)]
    region: Signal<Option<Region>>,
) -> impl IntoView {
    let reader = Reader::here();
    let id = indicator.id.clone();
    let name = indicator.short.clone();
    let data = trend(&indicator.id, Box::new(move || region.get().into_iter().collect()), Box::new(Vec::new));
    let about = move |word: fn(&Subject<'_>, Lang) -> Option<String>| {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().and_then(|d| word(&d.subject()?, lang)))
    };
    let picture = move |width| data.with(|d| d.as_ref().and_then(|d| draw(d, width)));
    view! {
        <a class="card small key" href=reader.to(&Page::Indicator(id))>
            <span class="basis">{reader.text(&name)}</span>
            <b class="number">{say(move || about(latest).unwrap_or_else(|| reader.texts().no_figure.to_owned()))}</b>
            <Picture class="plot-spark" draw=Box::new(picture) alt=String::new()/>
            <span class="fine">{say(move || about(period_and_change).unwrap_or_default())}</span>
        </a>
    }
}

fn draw(data: &TrendData, width: u32) -> Option<String> {
    let line = data.series.line(&data.chosen.first()?.id)?;
    Some(spark::draw(&line.observations, &data.series.indicator.breaks, None, width, 44, Theme::Css).svg)
}

fn latest(subject: &Subject<'_>, lang: Lang) -> Option<String> {
    let latest = subject.series.line(&subject.region.id)?.latest()?;
    Some(number::observation(latest, subject.indicator.decimals, subject.indicator.unit, lang))
}

fn period_and_change(subject: &Subject<'_>, lang: Lang) -> Option<String> {
    let period = subject.series.line(&subject.region.id)?.latest()?.period.in_words(lang);
    let mut parts = vec![period];
    if subject.series.inherited_from(&subject.region.id).is_some() {
        parts.push(crate::texts::of(lang).province_figure.to_owned());
    }
    if subject.is_stale() {
        parts.push(crate::texts::of(lang).none_newer.to_owned());
    }
    parts.extend(describe::change_line(subject, lang));
    Some(parts.join(" · "))
}
