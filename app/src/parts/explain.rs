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
use crate::live::live;
use crate::pages::catalog;
use crate::parts::asked::{Answer, Asked};
use crate::parts::dialog::{Content, Dialog};
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
    let content: Content = Box::new(move || {
        let catalog = catalog();
        let question = move || asked.get().and_then(|point| question(&catalog, &point));
        view! { <div class="explained"><Asked question=Box::new(question)/></div> }.into_any()
    });
    dialog.place(reader.word(|t| t.explanation), content)
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
    let region = catalog.region(point.region.as_ref().unwrap_or(&region)).cloned();
    let (catalog, period) = (Arc::clone(catalog), point.period);
    let series = match expect_context::<Data>().series(&indicator).get() {
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
            let subjects = Arc::clone(&subjects);
            live(move || told(&subjects, Reader::here().lang.get())).into_any()
        }) as Content)
    }))
}

/// The whole explanation in one language.
fn told(about: &Subjects, lang: Lang) -> AnyView {
    let Subjects { catalog, series, lineage, region, period } = about;
    let (texts, indicator) = (texts::of(lang), &series.indicator);
    let subject = Subject { catalog, indicator, series, region };
    let figure = series.line(&region.id).and_then(|line| line.at(*period));
    let figure = figure.map(|o| number::observation(o, indicator.decimals, indicator.unit, lang));
    let inherited = series.inherited_from(&region.id).and_then(|id| catalog.region(id));
    let inherited = inherited.map(|from| {
        view! { <p class="note">{texts::inherited(region.name.get(lang), from.name.get(lang), lang)}</p> }
    });
    let body = match lineage.at(*period) {
        None => view! { <p>{texts.not_explained}</p> }.into_any(),
        Some(point) => {
            let terms = point.terms.iter().map(|term| of_term(about, term, lang)).collect_view();
            view! {
                <h3>{texts.how}</h3>
                <p class="formula">{point.formula.get(lang).to_owned()}</p>
                {terms}
            }
            .into_any()
        }
    };
    let remarks = lineage.remarks.iter().map(|r| view! { <p class="fine">{r.get(lang).to_owned()}</p> });
    let remarks = remarks.collect_view();
    let files = lineage.files.iter().map(|file| {
        let source = catalog.source(&file.source);
        let publisher = source.map_or("", |source| source.publisher.as_str()).to_owned();
        let rest = format!(
            "{publisher}, {}, {} {}, {} {}",
            source.map_or("", |source| source.title.as_str()),
            texts.edition_short,
            file.edition,
            texts.retrieved,
            date_in_words(&file.retrieved, lang)
        );
        view! { <li><code>{file.name.clone()}</code> <br/> {rest}</li> }
    });
    let files = files.collect_view();
    view! {
        <p class="basis">{describe::title(&subject, lang)}</p>
        <p class="outcome">{period.in_words(lang)} ": " <strong>{figure.unwrap_or_else(|| texts.no_figure.to_owned())}</strong></p>
        {inherited}
        {body}
        {remarks}
        <h3>{texts.definition}</h3>
        <p>{indicator.definition.get(lang).to_owned()}</p>
        <h3>{texts.files}</h3>
        <ol class="files">{files}</ol>
    }
    .into_any()
}

/// One number of the formula, and its cells.
fn of_term(about: &Subjects, term: &Term, lang: Lang) -> AnyView {
    let texts = texts::of(lang);
    let whole = term.low.fract() == 0.0 && term.high.fract() == 0.0;
    let decimals = if whole { 0 } else { 1 };
    let sum =
        format!("{}: {}", term.label.get(lang), number::interval_short(term.low, term.high, decimals, lang));
    if term.cells.is_empty() {
        return view! { <p class="term">{sum}</p> }.into_any();
    }
    let rows = term.cells.iter().map(|cell| of_cell(&about.lineage, cell, lang)).collect_view();
    let (caption, name) = (sum.clone(), sum.clone());
    view! {
        <details open="">
            <summary>{sum}</summary>
            <div class="scroll" tabindex="0" role="region" aria-label=name>
                <table class="cells">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{texts.counted}</th>
                            <th scope="col">{texts.printed}</th>
                            <th scope="col">{texts.file_and_place}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

/// One cell: what it counts, as printed, and where. Files are named by the number that they have in the list below.
fn of_cell(lineage: &Lineage, Cell(site, kind, file, printed, place, cells): &Cell, lang: Lang) -> AnyView {
    let kind = lineage.kinds.get(usize::from(*kind)).map_or("", |kind| kind.get(lang)).to_owned();
    let site = lineage.sites.get(usize::from(*site));
    let site = site.map(|s| view! { <b>{format!("{}, {} ({})", s.name, s.municipality, s.code)}</b> <br/> });
    let place = match cells {
        0 | 1 => format!("{} · {place}", file + 1),
        _ => format!("{} · {place} ({})", file + 1, texts::sum_of(*cells, lang)),
    };
    view! { <tr><th scope="row">{site} {kind}</th><td>{printed.clone()}</td><td>{place}</td></tr> }.into_any()
}
