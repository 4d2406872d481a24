//! The page of published figures: each quotation, who said it, and the nearest series of ours beside it, with why the
//! two differ.

use charts::describe::{self, Subject};
use charts::theme::Theme;
use charts::trend::{self, Density, QuotedLine, Role, TrendLine, TrendSpec};
use maud::{Markup, PreEscaped, html};
use model::catalog::Catalog;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::quotation::Quotation;
use model::series::Series;

use super::words::{Words, words};

/// The size of a chart, in CSS pixels: it has its own size on every screen, down to 320 pixels wide.
const WIDTH: u32 = 270;
const HEIGHT: u32 = 140;

/// The page.
pub fn html(quotations: &[Quotation], catalog: &Catalog, derived: &[Series], lang: Lang) -> String {
    let words = words(lang);
    html! {
        h1 { (words.published) }
        p.lead { (words.published_about) }
        ul.quotations {
            @for quotation in quotations {
                li { (card(quotation, nearest(quotation, catalog, derived).as_ref(), words, lang)) }
            }
        }
    }
    .into_string()
}

/// The series of ours that comes nearest, of the region that it is of.
fn nearest<'a>(quotation: &Quotation, catalog: &'a Catalog, derived: &'a [Series]) -> Option<Subject<'a>> {
    let near = quotation.nearest.as_ref()?;
    let series = derived.iter().find(|series| series.indicator.id == near.indicator)?;
    let region = catalog.region(&near.region)?;
    Some(Subject { catalog, indicator: &series.indicator, series, region })
}

fn card(q: &Quotation, nearest: Option<&Subject<'_>>, words: &Words, lang: Lang) -> Markup {
    html! {
        article.card.quotation {
            div {
                h2 { span.quoted { (describe::quoted(q, lang)) } " " (q.what.get(lang)) }
                p.basis { (q.period.get(lang)) }
                p {
                    (words.said_by) " " (q.said_by.get(lang)) ". " (words.published_in) " "
                    @match &q.address {
                        Some(address) => a rel="external noreferrer" href=(address) { (q.published_in.get(lang)) },
                        None => (q.published_in.get(lang)),
                    }
                    "."
                }
                h3 { (words.open_data_say) }
                @if let Some(nearest) = nearest { (beside(nearest, words, lang)) }
                p { (q.difference.get(lang)) }
            }
            @if let Some(nearest) = nearest { @if let Some(chart) = chart(q, nearest, words, lang) { (chart) } }
        }
    }
}

/// The first and the newest figure of the nearest series, and the way to it. That the count changed in between is said:
/// the first stands there because the quotation is of that time.
fn beside(nearest: &Subject<'_>, words: &Words, lang: Lang) -> Markup {
    let Subject { indicator, region, .. } = nearest;
    let line = nearest.series.line(&region.id);
    let ends = line.and_then(|l| Some((l.earliest()?, l.latest()?)));
    let figure = |o: &Observation| {
        let figure = number::observation(o, indicator.decimals, indicator.unit, lang);
        format!("{}: {figure}", o.period.short(lang))
    };
    html! {
        p.beside {
            (describe::title(nearest, lang)) "."
            @if let Some((first, last)) = ends {
                " " (figure(first)) "; " (figure(last))
                @if indicator.breaks_between(first.period, last.period) { " (" (words.counted_otherwise) ")" }
                "."
            }
            " "
            a href={ "~/indicator/" (indicator.id) "?region=~" (region.id) } { (words.see_series) }
        }
    }
}

/// The nearest series with the quoted figure in it; nothing where that is of another unit or does not say when it was.
fn chart(q: &Quotation, nearest: &Subject<'_>, words: &Words, lang: Lang) -> Option<Markup> {
    let indicator = nearest.indicator;
    let line = nearest.series.line(&nearest.region.id)?;
    let points: Vec<(f64, f64)> =
        q.points.iter().filter_map(|point| Some((point.moment()?, point.value))).collect();
    if points.is_empty() || q.unit != indicator.unit {
        return None;
    }
    let drawing = trend::draw(&TrendSpec {
        lines: vec![TrendLine { name: "", observations: &line.observations, role: Role::Chosen }],
        quoted: vec![QuotedLine { label: "", points: &points }],
        annotations: &[],
        breaks: &indicator.breaks,
        unit: indicator.unit,
        decimals: indicator.decimals,
        domain: None,
        density: Density::Small,
        width: WIDTH,
        height: HEIGHT,
        lang,
        theme: Theme::Css,
    });
    let sentence = describe::plain(&describe::sentence(nearest, lang));
    let said = format!("{} {}. {sentence}", words.chart_of, describe::title(nearest, lang));
    Some(html! {
        figure {
            div role="img" aria-label=(said) { (PreEscaped(drawing.svg)) }
            figcaption.fine { (describe::title(nearest, lang)) "; " (words.quoted_drawn) }
        }
    })
}
