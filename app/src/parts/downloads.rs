//! The files of an indicator, what each is for, and how to cite it.

use charts::export;
use charts::theme::Theme;
use charts::trend::{self, TrendSpec};
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

/// The size of a picture that is taken along, and of the chart in it.
const WIDTH: u32 = 960;
const HEIGHT: u32 = 480;

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
    files.push((format!("{at}/datapackage.json"), "datapackage.json".to_owned(), reader.word(|t| t.package)));
    let link = |(path, name, what): (String, String, Signal<String>)| {
        let href = reader.file(&path);
        view! { <li><a rel="external" download=name.clone() href=href>{what}</a> <code class="fine">{name}</code></li> }
            .into_any()
    };
    let files = files.into_iter().map(link).collect::<Vec<_>>();
    let picture = picture(&data, lang).unwrap_or_default();
    let name = data.chosen.first().map_or_else(|| id.to_string(), |region| format!("{id}-{}", region.id));
    view! {
        <p>{reader.word(|t| t.download_about)}</p>
        <ul class="downloads">
            {files}
            <li><a download=format!("{name}.svg") href=picture.clone()>{reader.word(|t| t.svg)}</a></li>
            // The page's first script turns it into pixels.
            <li><a download=format!("{name}.png") href=picture data-png="">{reader.word(|t| t.png)}</a></li>
        </ul>
        <Copyable label=reader.word(|t| t.cite) text=citation(reader, &data, lang)/>
    }
}

/// The picture on screen as a file of its own, with its words, source and licence inside; as an address that holds it.
fn picture(data: &TrendData, lang: Lang) -> Option<String> {
    let plot =
        |width: u32, height: u32, theme| trend::draw(&TrendSpec { height, theme, ..data.spec(width, lang) });
    let sheet = export::sheet(&data.words(lang)?, WIDTH, HEIGHT, Theme::Light, &plot);
    Some(format!("data:image/svg+xml,{}", String::from(js_sys::encode_uri_component(&sheet.svg))))
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
