//! The reader: where they are, in which language and theme. Made once from the address and what they set before, and
//! handed down as a context.

use std::sync::Arc;

use leptos::prelude::*;
use model::lang::{Lang, Text};

use crate::address::{self, Address, Page, ThemeChoice, ViewState};
use crate::texts::{self, Texts};
use crate::travel::{self, Place};

/// What the reader looks at, and how.
#[derive(Clone, Copy)]
pub struct Reader {
    base: StoredValue<String>,
    place: RwSignal<Place>,
    /// The address as it stands.
    pub address: Memo<Arc<Address>>,
    /// The language: the address's, else the one set before, else Dutch.
    pub lang: Memo<Lang>,
    /// The theme that the reader set: the address's, else the one set before.
    pub theme: RwSignal<Option<ThemeChoice>>,
}

impl Reader {
    /// The reader of this page, on a site that lies below `base`.
    pub fn new(base: String) -> Reader {
        let place = travel::follow(base.clone());
        let base_length = base.len();
        let address = Memo::new(move |_| {
            place.with(|place| {
                Arc::new(Address::parse(place.path.get(base_length..).unwrap_or("/"), &place.query))
            })
        });
        let kept = stored("lang").and_then(|code| Lang::parse(&code)).unwrap_or_default();
        let lang = Memo::new(move |_| address.with(|a| a.view.lang).unwrap_or(kept));
        let set = address.with_untracked(|a| a.view.theme);
        let theme = RwSignal::new(set.or_else(|| ThemeChoice::parse(&stored("theme")?)));
        Reader { base: StoredValue::new(base), place, address, lang, theme }
    }

    /// The reader of the view that is being made.
    pub fn here() -> Reader {
        expect_context::<Reader>()
    }

    /// The app's words in the reader's language.
    pub fn texts(self) -> &'static Texts {
        texts::of(self.lang.get())
    }

    /// One of the app's words, following the language.
    ///
    /// Views take such signals rather than closures: one type is compiled once, a closure once for each place.
    pub fn word(self, pick: fn(&Texts) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(self.texts()).to_owned())
    }

    /// A text of the data, following the language.
    pub fn text(self, text: &Text) -> Signal<String> {
        let text = text.clone();
        Signal::derive(move || text.get(self.lang.get()).to_owned())
    }

    /// The address of another page, following the view; see [`Reader::link`].
    pub fn to(self, page: &Page) -> Signal<String> {
        let page = page.clone();
        Signal::derive(move || self.link(&page))
    }

    /// The view, as the address holds it.
    pub fn view(self) -> ViewState {
        self.address.with(|a| a.view.clone())
    }

    /// The view as it stands now, for what happens once: a click, a dialog that opens.
    pub fn view_now(self) -> ViewState {
        self.address.with_untracked(|a| a.view.clone())
    }

    /// The page.
    pub fn page(self) -> Page {
        self.address.with(|a| a.page.clone())
    }

    /// The address of a page with a view, for a link.
    pub fn href(self, page: &Page, view: &ViewState) -> String {
        self.base.with_value(|base| address::href(base, page, view))
    }

    /// The address of another page in the same language and theme, with the chosen regions kept.
    pub fn link(self, page: &Page) -> String {
        self.href(page, &self.view().elsewhere())
    }

    /// Goes to another address of the site, as by a link.
    pub fn go(self, address: &str) {
        travel::go(self.place, address);
    }

    /// Shows another view of this page. The reader stays where they are, and "back" leads to the page before.
    pub fn show(self, change: impl FnOnce(&mut ViewState)) {
        let mut view = self.view_now();
        change(&mut view);
        let address = self.href(&self.address.with_untracked(|a| a.page.clone()), &view);
        travel::replace(self.place, &address);
    }

    /// The path below which the site lies, without its trailing slash.
    pub fn base(self) -> String {
        self.base.get_value()
    }

    /// What goes along to another page, as it stands behind its path: `?lang=en`, or nothing.
    pub fn query_elsewhere(self) -> String {
        let query = self.address.with_untracked(|a| a.view.elsewhere().print());
        if query.is_empty() { query } else { format!("?{query}") }
    }

    /// The address of a file of the site.
    pub fn file(self, path: &str) -> String {
        self.base.with_value(|base| format!("{base}/{path}"))
    }

    /// Sets the theme, and keeps it.
    pub fn set_theme(self, theme: ThemeChoice) {
        keep("theme", theme.code());
        self.theme.set(Some(theme));
    }

    /// Keeps the language for the next visit.
    pub fn keep_lang(self, lang: Lang) {
        keep("lang", lang.code());
    }
}

/// What the reader set before. A browser that keeps nothing is no error.
fn stored(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}

fn keep(key: &str, value: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, value);
    }
}
