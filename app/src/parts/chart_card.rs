//! A trend in a card: title, picture with cursor, source, and what can be done with it.

use std::sync::Arc;

use charts::describe::{self, Subject};
use charts::theme::Theme;
use charts::trend::{self, Density, Role, TrendLine, TrendSpec};
use leptos::prelude::*;
use model::catalog::Catalog;
use model::indicator::Indicator;
use model::region::Region;
use model::series::Series;

use crate::parts::cursor::{CursorLayer, Readable, Wording};
use crate::parts::dialog::{Dialog, DialogBox};
use crate::parts::embed_dialog::{DownloadList, EmbedSnippet};
use crate::parts::figure_table::FigureTable;
use crate::parts::plot::Picture;
use crate::reader::{Reader, say};

/// Everything that a trend card draws: data that are here, and the regions to show.
#[derive(Clone)]
pub struct TrendData {
    /// The catalogue.
    pub catalog: Arc<Catalog>,
    /// The indicator.
    pub indicator: Indicator,
    /// Its series.
    pub series: Arc<Series>,
    /// The regions in colour; the first is the one that the words speak of.
    pub chosen: Vec<Region>,
    /// The regions in grey.
    pub context: Vec<Region>,
}

/// The height of a trend for a width; the style sheet has the same threshold.
pub fn height_for(width: u32) -> u32 {
    match width {
        0..480 => 260,
        480..700 => 320,
        _ => 420,
    }
}

impl TrendData {
    /// The words' subject: the first chosen region.
    pub fn subject(&self) -> Option<Subject<'_>> {
        let region = self.chosen.first()?;
        Some(Subject {
            catalog: &self.catalog,
            indicator: &self.indicator,
            series: &self.series,
            region,
        })
    }

    fn spec(&self, width: u32, lang: model::lang::Lang) -> TrendSpec<'_> {
        let several = self.chosen.len() > 1;
        let line = |region: &Region, role: Role| -> Option<TrendLine<'_>> {
            let line = self.series.line(&region.id)?;
            // Two regions of one province show one and the same line: it is drawn once, under the first name.
            let region = self.catalog.region(&region.id)?;
            Some(TrendLine {
                name: region.name.get(lang),
                observations: &line.observations,
                role,
            })
        };
        let grey = self
            .context
            .iter()
            .filter(|r| !self.chosen.iter().any(|c| c.id == r.id));
        let mut lines: Vec<TrendLine<'_>> = grey.filter_map(|r| line(r, Role::Context)).collect();
        for (i, region) in self.chosen.iter().enumerate() {
            let role = if several {
                Role::Series(u8::try_from(i % 8).unwrap_or(0))
            } else {
                Role::Chosen
            };
            lines.extend(line(region, role));
        }
        TrendSpec {
            lines,
            quoted: Vec::new(),
            breaks: &self.indicator.breaks,
            unit: self.indicator.unit,
            decimals: self.indicator.decimals,
            domain: None,
            density: Density::Full,
            width,
            height: height_for(width),
            lang,
            theme: Theme::Css,
        }
    }

    fn readable(&self, lang: model::lang::Lang) -> Vec<Readable> {
        let mut all: Vec<&Region> = self.chosen.iter().collect();
        all.extend(
            self.context
                .iter()
                .filter(|r| !self.chosen.iter().any(|c| c.id == r.id)),
        );
        all.into_iter()
            .enumerate()
            .filter_map(|(i, region)| {
                let observations = Arc::new(self.series.line(&region.id)?.observations.clone());
                Some(Readable {
                    name: region.name.get(lang).to_owned(),
                    observations,
                    chosen: i < self.chosen.len(),
                })
            })
            .collect()
    }

    /// The figures as a table, with the compared regions as columns.
    pub fn table(&self, lang: model::lang::Lang) -> Option<describe::Table> {
        let mut others: Vec<&Region> = self.chosen.iter().skip(1).collect();
        others.extend(
            self.context
                .iter()
                .filter(|r| !self.chosen.iter().any(|c| c.id == r.id)),
        );
        Some(describe::table(&self.subject()?, &others, lang))
    }
}

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
            data.with(|data| {
                data.as_ref()
                    .and_then(|d| d.subject().map(|s| word(&s, reader.lang.get())))
            })
            .unwrap_or_default()
        }
    };
    let title = Memo::new({
        let title = about(describe::title);
        move |_| title()
    });
    let alt = about(|s, lang| {
        format!(
            "{}. {}",
            describe::title(s, lang),
            describe::plain(&describe::sentence(s, lang))
        )
    });
    let (download, embed, table, definition) = (Dialog::new(), Dialog::new(), Dialog::new(), Dialog::new());

    let definition_text = say(move || {
        let lang = reader.lang.get();
        data.with(|d| d.as_ref().map(|d| d.indicator.definition.get(lang).to_owned()))
            .unwrap_or_default()
    });
    view! {
        <figure class="card chart-card" data-chart="trend">
            <figcaption>
                <h2>{title}</h2>
                <p class="basis">{say(about(describe::subtitle))}</p>
            </figcaption>
            <div class="chart-frame"><TrendPicture data alt=say(alt) title/></div>
            <div class="card-foot">
                <p class="fine">
                    {say(move || {
                        data.with(|d| d.as_ref().map(|d| describe::source_line(&d.catalog, &d.indicator, reader.lang.get())))
                            .unwrap_or_default()
                    })}
                </p>
                <div class="actions">
                    <button type="button" class="link" on:click=move |_| table.open()>{reader.word(|t| t.table)}</button>
                    <button type="button" class="link" on:click=move |_| download.open()>{reader.word(|t| t.download)}</button>
                    <button type="button" class="link" on:click=move |_| embed.open()>{reader.word(|t| t.embed)}</button>
                    <button type="button" class="link" on:click=move |_| definition.open()>{reader.word(|t| t.explanation)}</button>
                </div>
            </div>
            <DialogBox dialog=table title>
                <FigureTable table=Signal::derive(move || data.with(|d| d.as_ref().and_then(|d| d.table(reader.lang.get()))))/>
            </DialogBox>
            <DialogBox dialog=download title=reader.word(|t| t.download)>
                {move || data.get().map(|data| view! { <DownloadList data/> })}
            </DialogBox>
            <DialogBox dialog=embed title=reader.word(|t| t.embed)>
                {move || data.get().map(|data| view! { <EmbedSnippet data/> })}
            </DialogBox>
            <DialogBox dialog=definition title>
                <p>{definition_text}</p>
            </DialogBox>
        </figure>
    }
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
                    (d.indicator.unit, d.indicator.decimals)
                });
                Wording { unit, decimals, lang }
            })
        });
        view! { <CursorLayer layout lines wording label=title/> }.into_any()
    };
    view! { <Picture class="plot-full" draw alt over=Box::new(over)/> }
}
