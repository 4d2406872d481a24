//! The dashboard's pages in the words of those who read them: "pick a region", "read the table".
//!
//! Where things are in the markup is known here and nowhere else in the tests.

mod embed;
mod indicator;
mod overview;
mod region;
mod screen;

pub use embed::Embed;
pub use indicator::{IndicatorPage, Tab, Table};
pub use overview::Overview;
pub use region::RegionPage;
pub use screen::Screen;
