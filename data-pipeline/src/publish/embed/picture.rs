//! A chart as a file of its own: with its words above and its source below, because it leaves the page that said so.

use charts::describe::Subject;
use charts::drawing::Drawing;
use charts::export::{self, Words};
use charts::theme::Theme;
use model::lang::Lang;

use crate::publish::embed::chart;

/// The width of the file, and the height of the chart in it.
const WIDTH: u32 = 720;
const CHART_HEIGHT: u32 = 340;

/// The chart with its title, sentence, source, release and licence, in the colours of paper.
pub fn sheet(s: &Subject<'_>, lang: Lang) -> Drawing {
    let plot = |width, height, theme| chart::draw(s, width, height, theme, lang);
    export::sheet(&Words::of(s, lang), WIDTH, CHART_HEIGHT, Theme::Light, &plot)
}

/// The card that is shown where a link to the site is shared.
pub fn card(s: &Subject<'_>, lang: Lang) -> Drawing {
    let plot = |width, height, theme| chart::draw(s, width, height, theme, lang);
    export::card(&Words::of(s, lang), Theme::Light, &plot)
}

/// The chart alone, at the size of its place on the page that the app replaces.
pub fn still(s: &Subject<'_>, lang: Lang) -> String {
    chart::draw(s, 640, 360, Theme::Light, lang).svg
}
