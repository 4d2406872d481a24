//! The figures as a table, as `charts::describe` words them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::live::say;
use crate::parts::markup::Markup;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;

/// A table in a frame that scrolls by itself on a narrow screen.
#[component]
pub fn FigureTable(
    /// What the table holds.
    data: TrendData,
) -> impl IntoView {
    let lang = Reader::here().lang;
    let html = say(move || {
        let Some(table) = data.table(lang.get()) else { return String::new() };
        let mut out = Markup::default();
        out.tags("<div class=scroll tabindex=0 role=region aria-label=\"").text(&table.caption);
        out.tags("\"><table><caption>").text(&table.caption).tags("</caption><thead><tr>");
        for cell in &table.head {
            out.tags("<th scope=col>").text(cell).tags("</th>");
        }
        out.tags("</tr></thead><tbody>");
        for row in &table.rows {
            out.tags("<tr tabindex=-1 data-period=\"").text(&row.head).tags("\"><th scope=row>");
            out.text(&row.head).tags("</th>");
            for cell in &row.cells {
                out.tags("<td>").text(cell).tags("</td>");
            }
            out.tags("</tr>");
        }
        out.tags("</tbody></table></div>");
        out.done()
    });
    view! { <div inner_html=html></div> }
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
