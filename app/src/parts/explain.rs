//! The explanation of one figure: its formula with the numbers in it, and the cells of the publishers' files under
//! each of them. Opened by the address, so that it can be shared.

use std::sync::Arc;

use charts::describe::{self, Subject};
use leptos::prelude::*;
use model::catalog::Catalog;
use model::id::{IndicatorId, RegionId};
use model::lang::Lang;
use model::lineage::{Cell, Lineage, Term};
use model::number;
use model::period::{Period, date_in_words};
use model::region::Region;
use model::series::Series;

use crate::address::{Page, Point};
use crate::api;
use crate::data::{Data, Load};
use crate::later;
use crate::live::say;
use crate::pages::catalog;
use crate::parts::asked::{Answer, Asked};
use crate::parts::dialog::{Content, Dialog};
use crate::parts::markup::Markup;
use crate::parts::picker::chosen;
use crate::reader::Reader;
use crate::texts;

/// Of what a page's figures are where the address does not say it: its indicator and its region.
fn defaults(reader: Reader, catalog: &Catalog) -> Option<(IndicatorId, RegionId)> {
    let (page, view) = (reader.page(), reader.view());
    let region = match &page {
        Page::Region(id) => id.clone(),
        _ => chosen(catalog, &view.regions)?.id,
    };
    let indicator = match page {
        Page::Indicator(id) => id,
        _ => catalog.indicators.first()?.id.clone(),
    };
    Some((indicator, region))
}

/// Asks for the explanation of a figure: writes it into the address.
pub fn explain(
    reader: Reader,
    catalog: &Catalog,
    indicator: &IndicatorId,
    region: &RegionId,
    period: Period,
) {
    let known = untrack(|| defaults(reader, catalog));
    let (same_indicator, same_region) =
        known.map_or((false, false), |(i, r)| (i == *indicator, r == *region));
    let point = Point {
        period,
        region: (!same_region || !same_indicator).then(|| region.clone()),
        indicator: (!same_indicator).then(|| indicator.clone()),
    };
    reader.show(|view| view.explain = Some(point));
}

/// The dialog with the explanation that the address asks for.
#[component]
pub fn Explanation() -> impl IntoView {
    let reader = Reader::here();
    let asked = Memo::new(move |_| reader.address.with(|a| a.view.explain.clone()));
    let dialog = Dialog::new();
    dialog.follow(
        Signal::derive(move || asked.with(Option::is_some)),
        Callback::new(move |()| reader.show(|view| view.explain = None)),
    );
    let content: Content = Box::new(move || later::explained(asked));
    dialog.place(reader.word(|t| t.explanation), content)
}

/// What stands in the dialog: the explanation of the figure asked for.
pub fn explained(asked: Memo<Option<Point>>) -> AnyView {
    let catalog = catalog();
    let question = move || asked.get().and_then(|point| question(&catalog, &point));
    view! { <Asked question=Box::new(question)/> }.into_any()
}

/// What is explained.
struct Subjects {
    catalog: Arc<Catalog>,
    series: Arc<Series>,
    lineage: Lineage,
    region: Region,
    period: Period,
}

fn question(catalog: &Arc<Catalog>, point: &Point) -> Option<Answer> {
    let (indicator, region) = defaults(Reader::here(), catalog)?;
    let indicator = point.indicator.clone().unwrap_or(indicator);
    let region = point.region.as_ref().unwrap_or(&region);
    let series = expect_context::<Data>().series(&indicator);
    let region = catalog.region(region).cloned();
    let (catalog, period) = (Arc::clone(catalog), point.period);
    let series = match series.get() {
        Load::Loading => return None,
        Load::Ready(series) => Ok(series),
        Load::Failed(failure) => Err(failure),
    };
    Some(Box::pin(async move {
        let series = series?;
        let Some(region) = region else {
            let nothing: Content =
                Box::new(|| view! { <p>{Reader::here().word(|t| t.not_explained)}</p> }.into_any());
            return Ok(nothing);
        };
        let owner = series.line(&region.id).map_or(&region.id, |line| &line.region);
        let lineage = api::lineage(&catalog.release, &indicator, owner).await?;
        let subjects = Arc::new(Subjects { catalog, series, lineage, region, period });
        Ok(Box::new(move || {
            let (subjects, lang) = (Arc::clone(&subjects), Reader::here().lang);
            let html = say(move || told(&subjects, lang.get()));
            view! { <div class="explained" inner_html=html></div> }.into_any()
        }) as Content)
    }))
}

/// The whole explanation in one language, as markup.
fn told(about: &Subjects, lang: Lang) -> String {
    let Subjects { catalog, series, lineage, region, period } = about;
    let (texts, indicator) = (texts::of(lang), &series.indicator);
    let subject = Subject { catalog, indicator, series, region };
    let figure = series.line(&region.id).and_then(|line| line.at(*period));
    let figure = figure.map(|o| number::observation(o, indicator.decimals, indicator.unit, lang));
    let mut out = Markup::default();
    out.tags("<p class=basis>").text(&describe::title(&subject, lang)).tags("</p><p class=outcome>");
    out.text(&period.in_words(lang)).tags(": <strong>");
    out.text(figure.as_deref().unwrap_or(texts.no_figure)).tags("</strong></p>");
    if let Some(from) = series.inherited_from(&region.id).and_then(|id| catalog.region(id)) {
        let words = texts::inherited(region.name.get(lang), from.name.get(lang), lang);
        out.tags("<p class=note>").text(&words).tags("</p>");
    }
    match lineage.at(*period) {
        None => drop(out.tags("<p>").text(texts.not_explained).tags("</p>")),
        Some(point) => {
            out.tags("<h3>").text(texts.how).tags("</h3><p class=formula>");
            out.text(point.formula.get(lang)).tags("</p>");
            point.terms.iter().for_each(|term| of_term(&mut out, lineage, term, lang));
        }
    }
    for remark in &lineage.remarks {
        out.tags("<p class=fine>").text(remark.get(lang)).tags("</p>");
    }
    out.tags("<h3>").text(texts.files).tags("</h3><ol class=files>");
    for file in &lineage.files {
        let source = catalog.source(&file.source);
        out.tags("<li><code>").text(&file.name).tags("</code><br>");
        if let Some(source) = source {
            out.text(&source.publisher).tags(", <span lang=nl>").text(&source.title).tags("</span>, ");
        }
        let retrieved = date_in_words(&file.retrieved, lang);
        for word in [texts.edition_short, " ", &file.edition, ", ", texts.retrieved, " ", &retrieved] {
            out.text(word);
        }
        out.tags("</li>");
    }
    out.tags("</ol><h3>").text(texts.definition).tags("</h3><p>");
    out.text(indicator.definition.get(lang)).tags("</p>");
    out.done()
}

/// One number of the formula, and its cells.
fn of_term(out: &mut Markup, lineage: &Lineage, term: &Term, lang: Lang) {
    let texts = texts::of(lang);
    let sum = number::interval_short(term.low, term.high, decimals(term), lang);
    let sum = format!("{}: {sum}", term.label.get(lang));
    if term.cells.is_empty() {
        out.tags("<p class=term>").text(&sum).tags("</p>");
        return;
    }
    out.tags("<details open><summary>").text(&sum);
    out.tags("</summary><div class=scroll tabindex=0 role=region aria-label=\"").text(&sum);
    out.tags("\"><table class=cells><caption class=visually-hidden>").text(&sum);
    out.tags("</caption><thead><tr><th scope=col>").text(texts.counted);
    out.tags("</th><th scope=col>").text(texts.printed);
    out.tags("</th><th scope=col>").text(texts.file_and_place).tags("</th></tr></thead><tbody>");
    term.cells.iter().for_each(|cell| of_cell(out, lineage, cell, lang));
    out.tags("</tbody></table></div></details>");
}

/// How many decimals it takes to print both ends of a number as they are; at most two.
fn decimals(term: &Term) -> u8 {
    let whole = |times: f64| {
        [term.low, term.high].iter().all(|end| ((end * times).round() - end * times).abs() < 1e-6)
    };
    if whole(1.0) {
        0
    } else if whole(10.0) {
        1
    } else {
        2
    }
}

/// One cell: what it counts, as printed, and where. Files are named by the number that they have in the list below.
fn of_cell(
    out: &mut Markup,
    lineage: &Lineage,
    Cell(site, kind, file, printed, place, cells): &Cell,
    lang: Lang,
) {
    out.tags("<tr><th scope=row>");
    if let Some(site) = lineage.sites.get(usize::from(*site)) {
        out.tags("<b>").text(&site.name).tags(", ").text(&site.municipality);
        out.tags(" (").text(&site.code).tags(")</b><br>");
    }
    out.text(lineage.kinds.get(usize::from(*kind)).map_or("", |kind| kind.get(lang)));
    out.tags("</th><td>").text(printed).tags("</td><td>");
    out.text(texts::of(lang).file).text(" ").text(&(file + 1).to_string());
    if !place.is_empty() {
        out.tags(" · ").text(place);
    }
    if *cells > 1 {
        out.text(&format!(" ({})", texts::sum_of(*cells, lang)));
    }
    out.tags("</td></tr>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::lang::Text;

    #[test]
    fn a_number_is_printed_with_the_decimals_that_it_has() {
        let of = |low, high| decimals(&Term { label: Text::same(""), low, high, cells: Vec::new() });
        assert_eq!((of(165.0, 169.0), of(0.6, 0.7), of(2.35, 2.45), of(1.0 / 3.0, 1.0)), (0, 1, 2, 2));
    }
}
