//! Sources, licences, method, and the mapping of municipalities to regions.

use leptos::prelude::*;
use model::period::date_in_words;
use model::source::{Edition, Source};

use crate::pages::catalog;
use crate::reader::{Reader, say};
use crate::root::{leave_still, titled};

/// `/bronnen`
#[component]
pub fn Sources() -> impl IntoView {
    let reader = Reader::here();
    titled(reader.word(|t| t.sources));
    Effect::new(leave_still);
    let catalog = catalog();
    let sources =
        catalog.sources.iter().map(|source| view! { <SourceCard source=source.clone()/> }).collect_view();
    let note = catalog.mapping_note.clone();
    let regions = catalog
        .technet_regions()
        .map(|region| {
            let list = region
                .municipalities
                .iter()
                .map(|m| format!("{} ({})", m.name, m.code))
                .collect::<Vec<_>>()
                .join(", ");
            view! { <dt>{reader.text(&region.name)}</dt><dd>{list}</dd> }
        })
        .collect_view();
    view! {
        <h1>{reader.word(|t| t.sources)}</h1>
        {sources}
        <section class="about">
            <h2>{reader.word(|t| t.method)}</h2>
            <p>{reader.word(|t| t.method_bounds)}</p>
            <p>{reader.word(|t| t.method_quotes)}</p>
        </section>
        <section class="about">
            <h2>{reader.word(|t| t.mapping)}</h2>
            <p>{reader.text(&note)}</p>
            <dl>{regions}</dl>
        </section>
    }
}

#[component]
fn SourceCard(source: Source) -> impl IntoView {
    let reader = Reader::here();
    let (licence, editions) = (source.licence, source.editions);
    view! {
        <section class="card">
            <h2>{source.title}</h2>
            <dl>
                <dt>{reader.word(|t| t.publisher)}</dt>
                <dd><a rel="external noreferrer" href=source.address>{source.publisher}</a></dd>
                <dt>{reader.word(|t| t.licence)}</dt>
                <dd>{reader.text(&licence)}</dd>
                {editions.into_iter().map(|edition| view! { <EditionEntry edition/> }).collect_view()}
            </dl>
        </section>
    }
}

#[component]
fn EditionEntry(edition: Edition) -> impl IntoView {
    let reader = Reader::here();
    let Edition { edition, files, retrieved, modified, remark } = edition;
    let dates = move || {
        let (lang, texts) = (reader.lang.get(), reader.texts());
        let mut parts = vec![format!("{} {}", texts.retrieved, date_in_words(&retrieved, lang))];
        parts.extend(modified.as_ref().map(|day| format!("{} {}", texts.modified, date_in_words(day, lang))));
        parts.join(", ")
    };
    let files = files
        .into_iter()
        .map(|file| {
            let hash = move || {
                file.sha256
                    .clone()
                    .map(|hash| format!("SHA-256 {hash}"))
                    .unwrap_or_else(|| reader.texts().copied_by_hand.to_owned())
            };
            view! { <li><code>{file.name}</code> " " <span class="fine hash">{say(hash)}</span></li> }
        })
        .collect_view();
    view! {
        <dt>{reader.word(|t| t.edition)} " " {edition}</dt>
        <dd>
            {say(dates)}
            {remark.map(|remark| view! { <p>{reader.text(&remark)}</p> })}
            <ul>{files}</ul>
        </dd>
    }
}
