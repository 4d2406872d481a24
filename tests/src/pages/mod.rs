//! The dashboard's pages in the words of those who read them: "pick a region", "read the table".
//!
//! Where things are in the markup is known here and nowhere else in the tests.

mod chart;
mod clicks;
mod dialog;
mod embed;
mod explanation;
mod indicator;
mod overview;
mod region;
mod revisions;
mod screen;
mod search;

pub use chart::Chart;
pub use clicks::clicks;
pub use dialog::Dialog;
pub use embed::Embed;
pub use explanation::{Counted, Explanation};
pub use indicator::{IndicatorPage, Tab, Table};
pub use overview::Overview;
pub use region::RegionPage;
pub use revisions::Revisions;
pub use screen::Screen;
pub use search::Search;
