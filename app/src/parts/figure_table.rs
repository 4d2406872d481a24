//! The figures as a table, as `charts::describe` words them.

use leptos::prelude::*;

use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

/// A table in a frame that scrolls by itself on a narrow screen.
#[component]
pub fn FigureTable(
    /// What the table holds.
    data: TrendData,
) -> impl IntoView {
    let lang = Reader::here().lang;
    move || {
        data.table(lang.get()).map(|table| {
            let name = table.caption.clone();
            let head =
                table.head.into_iter().map(|cell| view! { <th scope="col">{cell}</th> }).collect_view();
            let rows = table
                .rows
                .into_iter()
                .map(|row| {
                    let cells = row.cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view();
                    view! { <tr><th scope="row">{row.head}</th>{cells}</tr> }
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
        })
    }
}
