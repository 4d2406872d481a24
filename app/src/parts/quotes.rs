//! Quoted figures, as theirs who said them.

use charts::describe;
use leptos::prelude::*;
use model::catalog::Catalog;
use model::quotation::Quotation;

use crate::live::say;

/// The figures that started it all.
#[component]
pub fn Founding(
    /// Where they stand.
    catalog: std::sync::Arc<Catalog>,
) -> impl IntoView {
    let reader = crate::reader::Reader::here();
    let founding: Vec<Quotation> = catalog.quotations.iter().filter(|q| q.founding).cloned().collect();
    view! {
        <aside class="quotes" aria-labelledby="quotes-title">
            <h2 id="quotes-title">{reader.word(|t| t.where_it_began)}</h2>
            <dl>
                {founding
                    .into_iter()
                    .take(2)
                    .map(|quotation| {
                        let words = quotation.clone();
                        view! {
                            <div>
                                <dt>
                                    {say(move || {
                                        let lang = reader.lang.get();
                                        format!("{}, {}", words.what.get(lang), words.period.get(lang))
                                    })}
                                </dt>
                                <dd class="quoted">{say(move || describe::quoted(&quotation, reader.lang.get()))}</dd>
                            </div>
                        }
                    })
                    .collect_view()}
            </dl>
            <p class="fine">
                {reader.word(|t| t.quoted_from)} " "
                <a href=reader.to(&crate::address::Page::Published)>{reader.word(|t| t.what_they_say)}</a>
            </p>
        </aside>
    }
}
