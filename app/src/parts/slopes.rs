//! From a first period to the newest: how each region came from the one to the other, where both are counted alike.

use charts::slope::{self, SlopeSpec};
use charts::theme::Theme;
use charts::trend::{Role, TrendLine};
use leptos::prelude::*;
use model::lang::Lang;
use model::number;

use crate::live::say;
use crate::parts::markup::Markup;
use crate::parts::plot::Picture;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;
use crate::texts::Texts;

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
        Some(format!("{} {} {}", ends.0.short(lang), reader.texts().to, ends.1.short(lang)))
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
    let source =
        say(move || data.with(|d| d.as_ref().map(|d| d.source(reader.lang.get()))).unwrap_or_default());
    let table = say(move || {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().and_then(|d| table(d, reader.texts(), lang))).unwrap_or_default()
    });
    view! {
        <figure class="card" data-chart="slope">
            <figcaption>
                <h2>{title}</h2>
                <p class="basis">{reader.word(|t| t.slope_about)}</p>
            </figcaption>
            <Picture class="plot-slope" draw=Box::new(picture) alt=title/>
            <p class="fine">{remark}</p>
            <details>
                <summary>{reader.word(|t| t.table)}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=title><table inner_html=table></table></div>
            </details>
            <p class="fine">{source}</p>
        </figure>
    }
}

/// What the slopes show, as the inside of a table: each region's figures at both ends.
fn table(data: &TrendData, texts: &Texts, lang: Lang) -> Option<String> {
    let indicator = &data.series.indicator;
    let ends = slope::span(&spec(data, 640, lang))?;
    let ends = [ends.0, ends.1];
    let mut out = Markup::default();
    out.tags("<caption class=visually-hidden>").text(texts.first_to_last);
    out.tags("</caption><thead><tr><th scope=col>").text(texts.region).tags("</th>");
    for end in ends {
        out.tags("<th scope=col>").text(&end.short(lang)).tags("</th>");
    }
    out.tags("</tr></thead><tbody>");
    for line in &data.series.lines {
        let Some(region) = data.catalog.region(&line.region) else { continue };
        out.tags("<tr><th scope=row>").text(region.name.get(lang)).tags("</th>");
        for end in ends {
            let figure =
                line.at(end).map(|o| number::observation(o, indicator.decimals, indicator.unit, lang));
            out.tags("<td>").text(figure.as_deref().unwrap_or(texts.no_figure)).tags("</td>");
        }
        out.tags("</tr>");
    }
    out.tags("</tbody>");
    Some(out.done())
}
