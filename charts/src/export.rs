//! A chart as a file that leaves its page: with its heading, its words, its source and its licence inside.
//!
//! Separate from the charts, because within a page all this stands beside them. Nothing refers to anything outside
//! the file, and colours are plain ones: a file has no page whose theme it could follow.

use model::lang::Lang;

use crate::describe::{self, Subject};
use crate::drawing::Drawing;
use crate::theme::Theme;

mod card;
mod page;
mod sheet;

pub use card::card;
pub use sheet::sheet;

/// All that is said round a chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What the figure comes to, as over a page.
    pub headline: String,
    /// What the chart shows, and of whom.
    pub title: String,
    /// What the unit is taken of.
    pub subtitle: String,
    /// The figure in a sentence or more.
    pub sentence: String,
    /// Where the figures come from, and by which release of ours.
    pub source: String,
    /// Under which terms they may be used.
    pub licence: String,
}

impl Words {
    /// The words of a subject, by rule.
    pub fn of(s: &Subject<'_>, lang: Lang) -> Words {
        let mut licences: Vec<&str> = Vec::new();
        for source in s.indicator.sources.iter().filter_map(|id| s.catalog.source(id)) {
            let licence = source.licence.get(lang);
            if !licence.is_empty() && !licences.contains(&licence) {
                licences.push(licence);
            }
        }
        let licence = match (licences.is_empty(), lang) {
            (true, _) => String::new(),
            (false, Lang::Nl) => format!("Licentie: {}", licences.join("; ")),
            (false, Lang::En) => format!("Licence: {}", licences.join("; ")),
        };
        Words {
            headline: describe::headline(s, lang),
            title: describe::title(s, lang),
            subtitle: describe::subtitle(s, lang),
            sentence: describe::plain(&describe::sentence(s, lang)),
            source: format!(
                "{}\u{a0}· TechNet Monitor {}",
                describe::source_line(s.catalog, s.indicator, lang),
                s.catalog.release
            ),
            licence,
        }
    }
}

/// Draws the chart for a width, a height and a theme that is not [`Theme::Css`].
pub type Plot<'a> = &'a dyn Fn(u32, u32, Theme) -> Drawing;

/// The theme of a file: the plain colours that stand in for a page's variables.
fn plain(theme: Theme) -> Theme {
    if theme == Theme::Css { Theme::Light } else { theme }
}
