//! The files of an indicator, what each is for, and how to cite it.

use leptos::prelude::*;
use model::lang::Lang;
use model::period::date_in_words;

use crate::address::{Page, ViewState};
use crate::parts::copyable::Copyable;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;
use crate::texts::{self, Word};

/// The files of an indicator: what follows its name, and what it is for.
const FILES: [(&str, Word); 5] = [
    (".xlsx", |t| t.xlsx),
    (".nl.csv", |t| t.csv_nl),
    (".csv", |t| t.csv),
    (".csv-metadata.json", |t| t.csvw),
    (".json", |t| t.json_stat),
];

/// The files of what a card shows.
#[component]
pub fn DownloadList(
    /// What the card shows.
    data: TrendData,
) -> impl IntoView {
    let reader = Reader::here();
    let lang = reader.lang.get_untracked();
    let id = data.series.indicator.id.clone();
    let at = format!("data/releases/{}", data.catalog.release);
    let mut files: Vec<(String, String, Signal<String>)> = Vec::new();
    for (ending, what) in FILES {
        files.push((format!("{at}/{id}{ending}"), format!("{id}{ending}"), reader.word(what)));
    }
    if let Some(region) = data.chosen.first() {
        let name = match lang {
            Lang::Nl => "chart.svg",
            Lang::En => "chart.en.svg",
        };
        let path = format!("embed/{id}/{}/{name}", region.id);
        files.push((path, format!("{id}-{}.svg", region.id), reader.word(|t| t.svg)));
    }
    files.push((format!("{at}/datapackage.json"), "datapackage.json".to_owned(), reader.word(|t| t.package)));
    let link = |(path, name, what): (String, String, Signal<String>)| {
        let href = reader.file(&path);
        view! { <li><a rel="external" download=name.clone() href=href>{what}</a> <code class="fine">{name}</code></li> }
            .into_any()
    };
    let files = files.into_iter().map(link).collect::<Vec<_>>();
    view! {
        <p>{reader.word(|t| t.download_about)}</p>
        <ul class="downloads">{files}</ul>
        <Copyable label=reader.word(|t| t.cite) text=citation(reader, &data, lang)/>
    }
}

/// How to cite what a card shows: with the address of this very release, so that it stays true.
fn citation(reader: Reader, data: &TrendData, lang: Lang) -> String {
    let release = &data.catalog.release;
    let view = ViewState { release: Some(release.clone()), explain: None, ..reader.view_now() };
    let page = Page::Indicator(data.series.indicator.id.clone());
    let origin = window().location().origin().unwrap_or_default();
    texts::citation(
        &data.title(lang).unwrap_or_default(),
        release,
        &date_in_words(&data.catalog.retrieved, lang),
        &format!("{origin}{}", reader.href(&page, &view)),
        lang,
    )
}
