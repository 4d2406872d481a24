//! What surrounds every page: the menu above, the small print below.

use leptos::prelude::*;
use model::catalog::Catalog;
use model::lang::Lang;

use crate::address::{Page, ThemeChoice};
use crate::data::Data;
use crate::live::{click, current, say};
use crate::parts::search::Search;
use crate::reader::Reader;

/// The bar over every page: name, menu, language, theme.
#[component]
pub fn Header() -> impl IntoView {
    let reader = Reader::here();
    let item = move |page: Page, label: fn(&crate::texts::Texts) -> &'static str| {
        let href = reader.to(&page);
        view! {
            <li>
                <a href=href aria-current=current(move || is_under(&reader.page(), &page))>
                    {reader.word(label)}
                </a>
            </li>
        }
    };
    view! {
        <a class="skip" href="#content" rel="external" on:click=click(to_content)>{reader.word(|t| t.skip)}</a>
        <header class="top">
            <div class="wrap">
                <a class="brand" href=reader.to(&Page::Overview)>
                    <i class="mark" aria-hidden="true"></i>
                    "TechNet Monitor"
                </a>
                <nav class="menu" aria-label=reader.word(|t| t.main_menu)>
                    <ul>
                        {item(Page::Overview, |t| t.overview)}
                        {item(Page::Indicators, |t| t.indicators)}
                        {item(Page::Published, |t| t.published)}
                        {item(Page::Revisions, |t| t.revisions)}
                        {item(Page::Sources, |t| t.sources)}
                    </ul>
                </nav>
                <Search/>
                <div class="settings"><ThemeSwitch/><LanguageSwitch/></div>
            </div>
        </header>
    }
}

/// Whether a page stands under an entry of the menu.
fn is_under(page: &Page, entry: &Page) -> bool {
    match (page, entry) {
        (Page::Region(_), Page::Overview) => true,
        (Page::Indicator(_), Page::Indicators) => true,
        _ => page == entry,
    }
}

/// Takes the keyboard to the content without touching the address, which holds the view.
fn to_content(event: web_sys::MouseEvent) {
    use wasm_bindgen::JsCast;
    event.prevent_default();
    if let Some(content) =
        document().get_element_by_id("content").and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok())
    {
        let _ = content.focus();
    }
}

#[component]
fn LanguageSwitch() -> impl IntoView {
    let reader = Reader::here();
    let other = move || match reader.lang.get() {
        Lang::Nl => Lang::En,
        Lang::En => Lang::Nl,
    };
    view! {
        <a
            class="setting"
            data-noscroll=""
            href=say(move || reader.href(&reader.page(), &reader.view().with_lang(other())))
            lang=say(move || other().code().to_owned())
            hreflang=say(move || other().code().to_owned())
            on:click=click(move |_| reader.keep_lang(other()))
        >
            {reader.word(|t| t.other_language)}
        </a>
    }
}

#[component]
fn ThemeSwitch() -> impl IntoView {
    let reader = Reader::here();
    let dark = move || match reader.theme.get() {
        Some(theme) => theme == ThemeChoice::Dark,
        None => window()
            .match_media("(prefers-color-scheme: dark)")
            .ok()
            .flatten()
            .is_some_and(|query| query.matches()),
    };
    let flip = move |_| reader.set_theme(if dark() { ThemeChoice::Light } else { ThemeChoice::Dark });
    view! {
        <button class="setting" type="button" on:click=click(flip)>
            <span class="visually-hidden">{reader.word(|t| t.theme)}": "</span>
            {say(move || if dark() { reader.texts().to_light } else { reader.texts().to_dark }.to_owned())}
        </button>
    }
}

/// What stands under every page: what this is, and which release it shows.
#[component]
pub fn Footer() -> impl IntoView {
    let reader = Reader::here();
    let catalog = expect_context::<Data>().catalog();
    let release = move || {
        let lang = reader.lang.get();
        catalog.get().ready().map(|catalog: std::sync::Arc<Catalog>| {
            let date = model::period::date_in_words(&catalog.retrieved, lang);
            format!("{} {} · {} {date}", reader.texts().release, catalog.release, reader.texts().retrieved)
        })
    };
    view! {
        <footer class="bottom">
            <div class="wrap">
                <p>{reader.word(|t| t.footer_about)} " " <a href=reader.to(&Page::About)>{reader.word(|t| t.about_site)}</a></p>
                <p class="fine">{release}</p>
            </div>
        </footer>
    }
}
