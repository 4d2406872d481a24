//! Taking a chart along: what a reader chooses of it, how that looks, and the code that shows it elsewhere.

use leptos::prelude::*;
use model::lang::Lang;

use crate::address::{ModeChoice, ThemeChoice};
use crate::live::live;
use crate::parts::choice::{Choice, Options};
use crate::parts::copyable::Copyable;
use crate::parts::snippet::{Framed, Snippet};
use crate::parts::trend_data::TrendData;
use crate::reader::Reader;
use crate::texts::{self, Word};

/// The site's address with its trailing slash, for code that is pasted elsewhere.
fn site() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    base.rfind('/').map(|at| base[..=at].to_owned()).unwrap_or_default()
}

/// What of a card is framed: the ready-made page of its region, or its own view where no page is ready for it.
fn framed(data: &TrendData, reader: Reader) -> Framed {
    let view = reader.view_now();
    match data.chosen.as_slice() {
        [region] if data.mode == ModeChoice::Absolute && view.time.is_all() && !view.previous => {
            Framed::Region(region.id.clone())
        }
        several => Framed::View(crate::address::ViewState {
            regions: several.iter().map(|region| region.id.clone()).collect(),
            tab: crate::address::Tab::Chart,
            ..view
        }),
    }
}

/// What is framed, in words.
fn title(data: &TrendData, framed: &Framed, lang: Lang) -> String {
    let name = data.series.indicator.name.get(lang);
    let regions: Vec<&str> = match framed {
        Framed::AllRegions => vec![texts::of(lang).every_region],
        _ => data.chosen.iter().map(|region| region.name.get(lang)).collect(),
    };
    match framed {
        Framed::Region(_) => data.title(lang).unwrap_or_default(),
        _ => format!("{name}, {}", regions.join(", ")),
    }
}

/// What a card shows, for elsewhere: choices, a preview, and the code.
#[component]
pub fn EmbedSnippet(
    /// What the card shows.
    data: TrendData,
) -> impl IntoView {
    let reader = Reader::here();
    let of_card = framed(&data, reader);
    let all = RwSignal::new(String::new());
    let pinned = RwSignal::new(match reader.view_now().release {
        Some(_) => "1".to_owned(),
        None => String::new(),
    });
    let lang = RwSignal::new(reader.lang.get_untracked().code().to_owned());
    let theme = RwSignal::new(String::new());
    let snippet = move || {
        let lang = Lang::parse(&lang.get()).unwrap_or_default();
        let framed = if all.get().is_empty() { of_card.clone() } else { Framed::AllRegions };
        Snippet {
            site: site(),
            indicator: data.series.indicator.id.clone(),
            title: title(&data, &framed, lang),
            framed,
            pinned: (!pinned.get().is_empty()).then(|| data.catalog.release.clone()),
            lang,
            theme: ThemeChoice::parse(&theme.get()),
        }
    };
    let choice = move |label: Word, value: RwSignal<String>, offers: &'static [(&'static str, Word)]| {
        let options = Signal::derive(move || {
            offers
                .iter()
                .map(|(code, word)| ((*code).to_owned(), word(reader.texts()).to_owned()))
                .collect::<Options>()
        });
        let chosen = Callback::new(move |code| value.set(code));
        view! { <Choice label=reader.word(label) options value=value.into() chosen/> }.into_any()
    };
    view! {
        <div class="controls">
            {choice(|t| t.what, all, &[("", |t| t.this_chart), ("all", |t| t.all_newest)])}
            {choice(|t| t.figures, pinned, &[("", |t| t.follow), ("1", |t| t.pin)])}
            {choice(|t| t.language, lang, &[("nl", |t| t.dutch), ("en", |t| t.english)])}
            {choice(|t| t.theme, theme, &[("", |t| t.by_itself), ("light", |t| t.to_light), ("dark", |t| t.to_dark)])}
        </div>
        {live(move || shown(reader, &snippet()))}
    }
}

/// How it looks, and the code.
fn shown(reader: Reader, snippet: &Snippet) -> AnyView {
    let field = |label: Word, text: String| view! { <Copyable label=reader.word(label) text/> }.into_any();
    let about: Word = match snippet.framed {
        Framed::View(_) => |t| t.embed_view,
        _ => |t| t.embed_about,
    };
    let picture =
        snippet.picture().zip(snippet.image()).zip(snippet.markdown()).map(|((address, image), markdown)| {
            view! {
                <details>
                    <summary>{reader.word(|t| t.as_picture)}</summary>
                    {field(|t| t.image_snippet, image)}
                    {field(|t| t.markdown_snippet, markdown)}
                    <p><a class="link" rel="external" href=address>{reader.word(|t| t.picture_itself)}</a></p>
                </details>
            }
            .into_any()
        });
    let page = snippet.page();
    view! {
        <p>{reader.word(about)}</p>
        <div class="preview" inner_html=snippet.preview()></div>
        {field(|t| t.snippet, snippet.frame())}
        <p><a class="link" rel="external" href=page>{reader.word(|t| t.open_embed)}</a></p>
        <details>
            <summary>{reader.word(|t| t.height_by_itself)}</summary>
            {field(|t| t.listener, snippet.listener())}
        </details>
        {picture}
    }
    .into_any()
}
