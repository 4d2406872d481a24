//! From a first period to the newest: how each region came from the one to the other, where both are counted alike.

use charts::slope::{self, SlopeSpec};
use charts::theme::Theme;
use charts::trend::{Role, TrendLine};
use leptos::prelude::*;
use model::lang::Lang;

use crate::live::say;
use crate::parts::plot::Picture;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

fn spec(data: &TrendData, width: u32, lang: Lang) -> SlopeSpec<'_> {
    let indicator = &data.series.indicator;
    let mut lines: Vec<TrendLine<'_>> = Vec::new();
    for line in &data.series.lines {
        let Some(region) = data.catalog.region(&line.region) else { continue };
        let shown =
            data.chosen.iter().any(|c| data.series.line(&c.id).is_some_and(|l| l.region == region.id));
        let line = |role| TrendLine { name: region.name.get(lang), observations: &line.observations, role };
        // What is chosen is drawn last, on top.
        match shown {
            true => lines.push(line(Role::Chosen)),
            false => lines.insert(0, line(Role::Context)),
        }
    }
    SlopeSpec {
        lines,
        breaks: &indicator.breaks,
        unit: indicator.unit,
        decimals: indicator.decimals,
        width,
        height: 440,
        lang,
        theme: Theme::Css,
    }
}

/// The slopes in a card.
#[component]
pub fn Slopes(
    /// What it shows; the chosen regions stand out.
    #[prop(into)]
    data: Signal<Option<TrendData>>,
) -> impl IntoView {
    let reader = Reader::here();
    let picture = move |width| {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().map(|d| slope::draw(&spec(d, width, lang)).svg))
    };
    let ends = move || {
        let lang = reader.lang.get();
        let ends = data.with(|d| d.as_ref().and_then(|d| slope::span(&spec(d, 640, lang))))?;
        Some(format!("{} {} {}", ends.0.short(lang), reader.texts().until, ends.1.short(lang)))
    };
    let title = say(move || {
        let ends = ends().map(|ends| format!(", {ends}")).unwrap_or_default();
        format!("{}{ends}", reader.texts().first_to_last)
    });
    let remark = say(move || {
        let lang = reader.lang.get();
        let words = data.with(|d| d.as_ref().and_then(|d| slope::remark(&spec(d, 640, lang))));
        words.unwrap_or_default().to_owned()
    });
    view! {
        <figure class="card" data-chart="slope">
            <figcaption>
                <h2>{title}</h2>
                <p class="basis">{reader.word(|t| t.slope_about)}</p>
            </figcaption>
            <Picture class="plot-slope" draw=Box::new(picture) alt=title/>
            <p class="fine">{remark}</p>
        </figure>
    }
}
