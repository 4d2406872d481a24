//! The page of one indicator for all regions: the newest figure of each as dots with their bounds, and as a table.

use charts::dots::{self, DotRow, DotsSpec};
use charts::drawing::Drawing;
use charts::theme::Theme;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use model::catalog::Catalog;
use model::lang::Lang;
use model::number;
use model::observation::Observation;
use model::region::Region;
use model::series::Series;

use crate::publish::embed::frame::{self, About};
use crate::publish::embed::words::words;
use crate::publish::embed::{Follows, style};

/// The widths of the drawing for pages from 560 pixels up, and below.
const WIDE: u32 = 600;
const NARROW: u32 = 340;

/// The page, as each of `wanted`.
pub fn html(catalog: &Catalog, series: &Series, wanted: &[Follows<'_>], lang: Lang) -> Vec<String> {
    let [wide, narrow] = [WIDE, NARROW].map(|width| draw(catalog, series, width, Theme::Css, lang).svg);
    wanted.iter().map(|follows| around(catalog, series, [&wide, &narrow], *follows, lang)).collect()
}

fn around(
    catalog: &Catalog,
    series: &Series,
    [wide, narrow]: [&str; 2],
    follows: Follows<'_>,
    lang: Lang,
) -> String {
    let (words, indicator) = (words(lang), &series.indicator);
    let title = title(series, lang);
    let about = About { title: &title, sentence: indicator.basis.get(lang), follows, lang };
    html! {
        (DOCTYPE)
        html lang=(lang.code()) data-embed=(indicator.id) data-next-update=[frame::due(indicator, follows)] {
            head {
                (frame::head(&about))
                style { (PreEscaped(style::css())) }
            }
            body {
                main {
                    h1 { (title) }
                    p.sub { (indicator.basis.get(lang)) }
                    div role="img" aria-label={ (words.dots) ": " (title) } {
                        div.wide { (PreEscaped(wide)) }
                        div.narrow { (PreEscaped(narrow)) }
                    }
                    @if let Some(remark) = dots::remark(&spec(catalog, series, WIDE, Theme::Css, lang)) {
                        p.base { (remark) }
                    }
                    (details(catalog, series, lang))
                    (frame::overdue(indicator, follows, lang))
                    (frame::footer(catalog, indicator, None, follows, lang))
                }
                (frame::script(follows, frame::OF_INDICATOR))
            }
        }
    }
    .into_string()
}

/// The name of the indicator, that all regions are shown, and of which period.
pub fn title(series: &Series, lang: Lang) -> String {
    let newest = series.lines.iter().filter_map(|line| line.latest()).map(|o| o.period).max();
    let period = newest.map(|period| format!(", {}", period.short(lang))).unwrap_or_default();
    format!("{}, {}{period}", series.indicator.name.get(lang), words(lang).all_regions)
}

/// The chart in the colours of paper, as it leaves the page.
pub fn sheet(catalog: &Catalog, series: &Series, lang: Lang) -> Drawing {
    draw(catalog, series, WIDE, Theme::Light, lang)
}

fn draw(catalog: &Catalog, series: &Series, width: u32, theme: Theme, lang: Lang) -> Drawing {
    dots::draw(&spec(catalog, series, width, theme, lang))
}

fn spec<'a>(catalog: &'a Catalog, series: &'a Series, width: u32, theme: Theme, lang: Lang) -> DotsSpec<'a> {
    let rows = newest(catalog, series).map(|(region, observation)| DotRow {
        name: region.name.get(lang),
        observation: Some(observation),
        chosen: false,
    });
    let (unit, decimals) = (series.indicator.unit, series.indicator.decimals);
    DotsSpec { rows: rows.collect(), unit, decimals, width, lang, theme }
}

/// Every region with a line of its own and its newest figure; a region that inherits is its province here.
fn newest<'a>(
    catalog: &'a Catalog,
    series: &'a Series,
) -> impl Iterator<Item = (&'a Region, &'a Observation)> {
    series.lines.iter().filter_map(|line| Some((catalog.region(&line.region)?, line.latest()?)))
}

/// The table, with a link to each region's own page, and what was counted.
fn details(catalog: &Catalog, series: &Series, lang: Lang) -> Markup {
    let (words, indicator) = (words(lang), &series.indicator);
    html! {
        details {
            summary { (words.details) }
            div.scroll role="region" aria-label=(words.table) tabindex="0" {
                table {
                    thead { tr {
                        th scope="col" { (words.region) }
                        th scope="col" { (words.period) }
                        th scope="col" { (words.figure) }
                    } }
                    tbody {
                        @for (region, observation) in newest(catalog, series) {
                            tr {
                                th scope="row" { a href={ (region.id) "/" (frame::file_name(lang)) } { (region.name.get(lang)) } }
                                td { (observation.period.short(lang)) }
                                td { (number::observation(observation, indicator.decimals, indicator.unit, lang)) }
                            }
                        }
                    }
                }
            }
            h2 { (words.definition) }
            p { (indicator.definition.get(lang)) }
            p.base { (catalog.mapping_note.get(lang)) "." }
        }
    }
}
