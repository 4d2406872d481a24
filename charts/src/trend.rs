//! The trend chart: lines through time with what is known of each figure.
//!
//! A band shows an interval, a missing stretch of line a gap, a dotted upright a break, a hollow point a provisional
//! figure, a hollow dashed line a quotation, and a thin leader a remark. Names stand at the lines' ends instead of in a
//! legend.

use model::indicator::Break;
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;

use crate::drawing::Drawing;
use crate::scale;
use crate::segments::Point;
use crate::theme::Theme;

mod annotations;
mod axes;
mod beside;
mod breaks;
pub(crate) mod end_labels;
pub(crate) mod frame;
pub(crate) mod layout;
mod marks;
mod quotes;
mod reading;
mod text_boxes;

pub use layout::{TrendLayout, layout};
pub use reading::Reading;

/// What a line is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The region that the chart is about: in colour, heavy, with points.
    Chosen,
    /// What it is compared with: thin and grey.
    Context,
    /// The chosen region's figures as the last release had them: thin and dotted, behind all that is published now.
    /// See [`is_revised`] and [`previous_name`].
    Previous,
    /// One of several that are compared: colour and dash by number; after eight they begin again.
    Series(u8),
}

/// One line.
#[derive(Clone, Copy, Debug)]
pub struct TrendLine<'a> {
    /// The words at its end.
    pub name: &'a str,
    /// Its figures, in the order of time.
    pub observations: &'a [Observation],
    /// What it is to the reader.
    pub role: Role,
}

/// Figures that somebody else published.
#[derive(Clone, Copy, Debug)]
pub struct QuotedLine<'a> {
    /// The words beside it.
    pub label: &'a str,
    /// Calendar year and figure, in the order of time. A year's figure stands at the middle of the year.
    pub points: &'a [(f64, f64)],
}

/// A remark on one period of the line that the chart is about, the first chosen one: "coronajaar: geen centraal
/// examen". A thin leader runs from the figure to the words; from the axis where the period has no figure.
///
/// It is left out of a small multiple, where the period lies outside the chart, where nothing is drawn, and where the
/// plot has no free room for all of the words: they are never cut, and never lie on others or on the line's own figures.
#[derive(Clone, Copy, Debug)]
pub struct Annotation<'a> {
    /// The period that it belongs to.
    pub period: Period,
    /// The words, in the reader's language.
    pub text: &'a str,
}

/// How much a chart says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Density {
    /// Everything, for a chart that stands alone.
    #[default]
    Full,
    /// For small multiples: two or three ticks, the first and the last period, and no names.
    Small,
}

/// What to draw.
#[derive(Clone, Debug)]
pub struct TrendSpec<'a> {
    /// The lines; the first lies at the bottom.
    pub lines: Vec<TrendLine<'a>>,
    /// Quotations.
    pub quoted: Vec<QuotedLine<'a>>,
    /// Remarks; where room is short, as many as there is room for.
    pub annotations: &'a [Annotation<'a>],
    /// Where the count changed: no line crosses one.
    pub breaks: &'a [Break],
    /// What the numbers count.
    pub unit: Unit,
    /// How many decimals a figure has.
    pub decimals: u8,
    /// The value scale, where several charts share one; see [`shared_domain`]. It is widened when a figure lies
    /// outside it, so nothing is ever cut off.
    pub domain: Option<(f64, f64)>,
    /// How much it says.
    pub density: Density,
    /// In CSS pixels; made for 320 to 1600, and for 160 to 400 when small.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// The reader's language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
}

/// Draws a trend chart. Pure: the same spec gives the same bytes everywhere.
pub fn draw(spec: &TrendSpec<'_>) -> Drawing {
    marks::draw(spec, &layout(spec))
}

/// Whether some figure is another than the last release had it. A figure that is new is no revision.
pub fn is_revised(previous: &[Observation], now: &[Observation]) -> bool {
    previous.iter().any(|old| {
        let same_period = now.iter().find(|o| o.period == old.period);
        same_period.is_some_and(|new| new.bounds() != old.bounds())
    })
}

/// What the line of the last release is called.
pub fn previous_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "vorige uitgave",
        Lang::En => "previous release",
    }
}

/// The value scale that encloses all figures of several lines, bounds included, for small multiples: from zero (or the
/// least figure below it), and no wider than their few ticks need.
pub fn shared_domain(lines: &[&[Observation]]) -> (f64, f64) {
    let (mut low, mut high) = (0.0, 0.0);
    for point in lines.iter().flat_map(|line| line.iter().filter_map(Point::of)) {
        low = f64::min(low, point.low);
        high = f64::max(high, point.high);
    }
    scale::ticks(low, high, layout::SMALL_TICKS, false).range()
}
