//! A trend in a card: title, picture with cursor, source, and what can be done with it.

use std::sync::Arc;

use charts::describe::{self, Subject};
use charts::trend;
use leptos::prelude::*;
use model::period::Period;

use crate::later;
use crate::live::{On, click, live, say};
use crate::parts::cursor::{CursorLayer, Wish};
use crate::parts::dialog::{Content, Dialog};
use crate::parts::explain::explain;
use crate::parts::figure_table::{FigureTable, focus_row};
use crate::parts::plot::Picture;
use crate::parts::readable::Wording;
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;
use crate::texts::Word;

/// A trend in a card.
#[component]
pub fn TrendCard(
    /// What it shows.
    #[prop(into)]
    data: Signal<Option<TrendData>>,
) -> impl IntoView {
    let reader = Reader::here();
    let about = move |word: fn(&Subject<'_>, model::lang::Lang) -> String| {
        move || {
            data.with(|data| data.as_ref().and_then(|d| d.subject().map(|s| word(&s, reader.lang.get()))))
                .unwrap_or_default()
        }
    };
    let title = say(move || {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().and_then(|d| d.title(lang))).unwrap_or_default()
    });
    let alt = move || {
        let words = data.with(|d| d.as_ref().and_then(|d| d.words(reader.lang.get())));
        words.map(|w| format!("{}. {} {}", w.title, w.subtitle, w.sentence)).unwrap_or_default()
    };
    let (download, embed, table) = (Dialog::new(), Dialog::new(), Dialog::new());

    let shown = move |view: fn(TrendData) -> AnyView| -> Content {
        Box::new(move || live(move || data.get().map(view).into_any()).into_any())
    };
    let dialogs = [
        table.place(title, shown(|data| view! { <FigureTable data/> }.into_any())),
        download.place(reader.word(|t| t.download), shown(later::downloads)),
        embed.place(reader.word(|t| t.embed), shown(later::snippet)),
    ]
    .collect_view();
    let told = move |line: usize, period: Option<Period>| {
        data.with_untracked(|data| {
            let data = data.as_ref()?;
            let region = &data.region_of(line)?.id;
            let period = period.or_else(|| Some(data.series.line(region)?.latest()?.period))?;
            explain(reader, &data.catalog, &data.series.indicator.id, region, period);
            Some(())
        });
    };
    let wish = Callback::new(move |wish| match wish {
        Wish::Explain(line, period) => told(line, Some(period)),
        Wish::Table(period) => {
            table.open();
            focus_row(period.short(reader.lang.get_untracked()));
        }
    });
    view! {
        <figure class="card chart-card" data-chart="trend">
            <figcaption>
                <h2>{title}</h2>
                <p class="basis">{say(about(describe::subtitle))}</p>
            </figcaption>
            <div class="chart-frame"><TrendPicture data alt=say(alt) title wish/></div>
            <div class="card-foot">
                <p class="fine">
                    {say(move || {
                        data.with(|d| d.as_ref().map(|d| d.source(reader.lang.get()))).unwrap_or_default()
                    })}
                </p>
                <div class="actions">
                    {action(|t| t.table, click(move |_| table.open()))}
                    {action(|t| t.download, click(move |_| download.open()))}
                    {action(|t| t.embed, click(move |_| embed.open()))}
                    {action(|t| t.explanation, click(move |_| told(0, None)))}
                </div>
            </div>
            {dialogs}
        </figure>
    }
}

/// One of the things that can be done with a chart, or a page.
pub fn action(word: Word, act: On<web_sys::MouseEvent>) -> AnyView {
    let name = Reader::here().word(word);
    view! { <button type="button" class="link" on:click=act>{name}</button> }.into_any()
}

/// The picture of a trend with its cursor.
#[component]
fn TrendPicture(
    /// What it shows.
    data: Signal<Option<TrendData>>,
    /// The picture in words.
    #[prop(into)]
    alt: Signal<String>,
    /// The picture's name.
    #[prop(into)]
    title: Signal<String>,
    /// Does what a reader asks of a figure.
    wish: Callback<Wish>,
) -> impl IntoView {
    let reader = Reader::here();
    let draw = move |width| {
        let lang = reader.lang.get();
        data.with(|data| data.as_ref().map(|data| trend::draw(&data.spec(width, lang)).svg))
    };
    let over = move |width: Signal<u32>| {
        let layout = Memo::new_with_compare(
            move |_| {
                let (width, lang) = (width.get(), reader.lang.get());
                (width > 0)
                    .then(|| data.with(|d| d.as_ref().map(|d| Arc::new(trend::layout(&d.spec(width, lang))))))
                    .flatten()
            },
            |_, _| true,
        );
        let lines = Signal::derive(move || {
            let lang = reader.lang.get();
            data.with(|d| d.as_ref().map(|d| d.readable(lang)).unwrap_or_default())
        });
        let wording = Signal::derive(move || {
            let lang = reader.lang.get();
            data.with(|d| {
                let (unit, decimals) = d.as_ref().map_or((model::unit::Unit::Count, 0), |d| {
                    (d.series.indicator.unit, d.series.indicator.decimals)
                });
                Wording { unit, decimals, lang }
            })
        });
        view! { <CursorLayer layout lines wording label=title wish/> }.into_any()
    };
    view! { <Picture class="plot-full" draw=Box::new(draw) alt over=Box::new(over)/> }
}
