//! The address holds the view: which page, which regions, which periods, in which language.
//!
//! Parsed and printed as a whole, without a browser, so that every address can be tested. A parameter is valid,
//! absent, or invalid with a reason; an invalid one is told to the reader and otherwise ignored.

mod choice;
mod page;
mod point;
mod problem;
mod query;
mod renamed;
mod time;
mod view;

pub use choice::{ModeChoice, Tab, ThemeChoice};
pub use page::Page;
pub use point::Point;
pub use problem::{Expected, Problem};
pub use time::TimeRange;
pub use view::ViewState;

/// A whole address below the site's root.
#[derive(Clone, Debug, PartialEq)]
pub struct Address {
    /// Which page.
    pub page: Page,
    /// What it shows.
    pub view: ViewState,
    /// What in the address could not be used.
    pub problems: Vec<Problem>,
}

impl Address {
    /// Reads a path below the site's root, with its leading slash, and the query as it stands in the address.
    pub fn parse(path: &str, query: &str) -> Address {
        let pairs = query::split(query);
        let (view, problems) =
            ViewState::parse(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        Address { page: Page::parse(path), view, problems }
    }
}

/// The address of a page with a view, below the site's root `base` (`""` or `/sub`).
pub fn href(base: &str, page: &Page, view: &ViewState) -> String {
    let query = view.print();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{base}{}{mark}{query}", page.path())
}
