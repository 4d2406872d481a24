//! The newest figure of each region side by side, as dots with their bounds and as a table.

use charts::dots::{self, DotRow, DotsSpec};
use charts::theme::Theme;
use leptos::prelude::*;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::region::Region;

use crate::live::say;
use crate::parts::markup::Markup;
use crate::parts::plot::Picture;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

/// One region's newest figure.
struct Newest<'a> {
    region: &'a Region,
    observation: &'a Observation,
    chosen: bool,
}

/// Every region with a line of its own, highest first; a region that inherits is its province here.
fn newest(data: &TrendData) -> Vec<Newest<'_>> {
    let chosen = |region: &Region| {
        let shows = |c: &Region| data.series.line(&c.id).is_some_and(|line| line.region == region.id);
        data.chosen.iter().any(shows)
    };
    let mut all: Vec<Newest<'_>> = Vec::new();
    for line in &data.series.lines {
        let Some(region) = data.catalog.region(&line.region) else { continue };
        let Some(observation) = line.latest() else { continue };
        let height = |o: &Observation| o.centre().unwrap_or_default();
        // Into its place as it comes: a dozen, and a sort of the library's would weigh a kilobyte.
        let higher = |other: &&Newest<'_>| height(other.observation) >= height(observation);
        let at = all.iter().take_while(higher).count();
        all.insert(at, Newest { region, observation, chosen: chosen(region) });
    }
    all
}

fn with_spec<T>(data: &TrendData, width: u32, lang: Lang, then: impl FnOnce(&DotsSpec<'_>) -> T) -> T {
    let row = |newest: Newest<'_>| DotRow {
        name: data.catalog.region(&newest.region.id).map_or("", |r| r.name.get(lang)),
        observation: data.series.line(&newest.region.id).and_then(|line| line.latest()),
        chosen: newest.chosen,
    };
    then(&DotsSpec {
        rows: newest(data).into_iter().map(row).collect(),
        unit: data.series.indicator.unit,
        decimals: data.series.indicator.decimals,
        width,
        lang,
        theme: Theme::Css,
    })
}

/// The newest figure of each region.
#[component]
pub fn Compare(
    /// What it shows; the chosen regions stand out.
    #[prop(into)]
    data: Signal<Option<TrendData>>,
) -> impl IntoView {
    let reader = Reader::here();
    let picture = move |width| {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().map(|d| with_spec(d, width, lang, |spec| dots::draw(spec).svg)))
    };
    let remark = say(move || {
        let lang = reader.lang.get();
        let words = data.with(|d| d.as_ref().and_then(|d| with_spec(d, 640, lang, dots::remark)));
        words.unwrap_or_default().to_owned()
    });
    let rows = say(move || {
        let lang = reader.lang.get();
        let Some(data) = data.get() else { return String::new() };
        let indicator = &data.series.indicator;
        let mut out = Markup::default();
        for n in newest(&data) {
            let figure = number::observation(n.observation, indicator.decimals, indicator.unit, lang);
            out.tags(if n.chosen { "<tr class=chosen>" } else { "<tr>" });
            out.tags("<th scope=row>").text(n.region.name.get(lang)).tags("</th><td>");
            out.text(&n.observation.period.short(lang)).tags("</td><td>").text(&figure).tags("</td></tr>");
        }
        out.done()
    });
    let title = say(move || {
        let lang = reader.lang.get();
        let title = data.with(|d| {
            let d = d.as_ref()?;
            let period = with_spec(d, 640, lang, |spec| dots::period(&spec.rows))?;
            Some(format!("{}, {}", d.series.indicator.name.get(lang), period.short(lang)))
        });
        title.unwrap_or_default()
    });
    let basis = say(move || {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().map(|d| d.series.indicator.basis.get(lang).to_owned())).unwrap_or_default()
    });
    let source =
        say(move || data.with(|d| d.as_ref().map(|d| d.source(reader.lang.get()))).unwrap_or_default());
    view! {
        <figure class="card" data-chart="dots">
            <figcaption>
                <h2>{title}</h2>
                <p class="basis">{basis}</p>
                <p class="fine">{reader.word(|t| t.compare_about)}</p>
            </figcaption>
            <Picture class="plot-dots" draw=Box::new(picture) alt=title/>
            <p class="fine">{remark}</p>
            <details>
                <summary>{reader.word(|t| t.table)}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=title>
                    <table>
                        <caption class="visually-hidden">{title}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{reader.word(|t| t.region)}</th>
                                <th scope="col">{reader.word(|t| t.latest_period)}</th>
                                <th scope="col">{reader.word(|t| t.figure)}</th>
                            </tr>
                        </thead>
                        <tbody inner_html=rows></tbody>
                    </table>
                </div>
            </details>
            <p class="fine">{source}</p>
        </figure>
    }
}
