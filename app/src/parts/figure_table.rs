//! The figures as a table, as `charts::describe` words them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::live::live;
use crate::parts::cursor::Cursor;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

/// A table in a frame that scrolls by itself on a narrow screen.
#[component]
pub fn FigureTable(
    /// What the table holds.
    data: TrendData,
) -> impl IntoView {
    let lang = Reader::here().lang;
    let cursor = Cursor::here();
    let under = Memo::new(move |_| cursor.period().map(|period| period.short(lang.get())));
    live(move || {
        let table = data.table(lang.get()).map(|table| {
            let name = table.caption.clone();
            let head =
                table.head.into_iter().map(|cell| view! { <th scope="col">{cell}</th> }).collect_view();
            let rows = table
                .rows
                .into_iter()
                .map(|row| {
                    let cells = row.cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
                    let (name, head) = (row.head.clone(), row.head.clone());
                    let here = move || under.with(|under| under.as_ref() == Some(&head));
                    view! { <tr tabindex="-1" data-period=name class:under=here><th scope="row">{row.head}</th>{cells}</tr> }
                })
                .collect_view();
            view! {
                <div class="scroll" tabindex="0" role="region" aria-label=name>
                    <table>
                        <caption>{table.caption}</caption>
                        <thead><tr>{head}</tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
        });
        table.into_any()
    })
}

/// Takes the keyboard to the row of a period in the dialog that has just opened.
pub fn focus_row(period: String) {
    request_animation_frame(move || {
        let row = document().query_selector(&format!("dialog[open] tr[data-period=\"{period}\"]"));
        if let Some(row) = row.ok().flatten().and_then(|row| row.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = row.focus();
        }
    });
}
