//! The one place that talks to plotters: marks in CSS pixels in, an SVG out.

use std::fmt::Write as _;

use plotters::backend::{DrawingBackend, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, IntoFont, RGBColor, ShapeStyle, TextStyle};

use crate::drawing::{Drawing, Rect};
use crate::finish;
use crate::paint::{Paint, to_units};
use crate::theme::Theme;

/// On which side of its position a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// To the right of it.
    Start,
    /// Across it.
    Middle,
    /// To the left of it.
    End,
}

/// What marks are drawn on. Coordinates in CSS pixels from the top left.
pub(crate) struct Canvas<'a> {
    backend: SVGBackend<'a>,
    paints: Vec<Paint>,
}

/// Draws a picture of `width` by `height` CSS pixels, whose text is `size` pixels high unless it says otherwise.
pub(crate) fn draw(
    width: u32,
    height: u32,
    size: f64,
    theme: Theme,
    body: impl FnOnce(&mut Canvas<'_>),
) -> Drawing {
    let mut raw = String::with_capacity(8 * 1024);
    let paints = {
        let mut canvas =
            Canvas { backend: SVGBackend::with_string(&mut raw, (width, height)), paints: Vec::new() };
        body(&mut canvas);
        // Writing to a string cannot fail; the backend's results exist for those that write to a file.
        canvas.backend.present().ok();
        canvas.paints
    };
    Drawing { svg: finish::finish(&raw, width, height, size, theme, &paints), width, height }
}

impl Canvas<'_> {
    /// A straight line.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), paint: Paint) {
        let style = self.shape(paint);
        self.backend.draw_line(point(from), point(to), &style).ok();
    }

    /// A line through points.
    pub(crate) fn path(&mut self, points: &[(f64, f64)], paint: Paint) {
        let style = self.shape(paint);
        self.backend.draw_path(points.iter().copied().map(point), &style).ok();
    }

    /// A filled shape with these corners.
    pub(crate) fn polygon(&mut self, points: &[(f64, f64)], paint: Paint) {
        let style = self.shape(paint);
        self.backend.fill_polygon(points.iter().copied().map(point), &style).ok();
    }

    /// A disc or ring.
    pub(crate) fn circle(&mut self, centre: (f64, f64), radius: f64, paint: Paint) {
        let style = self.shape(paint);
        self.backend.draw_circle(point(centre), to_units(radius).unsigned_abs(), &style, true).ok();
    }

    /// A rectangle.
    pub(crate) fn rect(&mut self, rect: Rect, paint: Paint) {
        let style = self.shape(paint);
        self.backend
            .draw_rect(point((rect.x, rect.y)), point((rect.right(), rect.bottom())), &style, true)
            .ok();
    }

    /// A line of text with its baseline at `at`.
    pub(crate) fn text(&mut self, text: &str, at: (f64, f64), anchor: Anchor, paint: Paint) {
        let h_pos = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = self.number_of(paint);
        // Family and size are the drawing's or the paint's; plotters must be given some.
        let style = TextStyle::from((FontFamily::SansSerif, 10.0).into_font())
            .color(&color)
            .pos(Pos::new(h_pos, VPos::Bottom));
        self.backend.draw_text(&printable(text), &style, point(at)).ok();
    }

    /// The paint as plotters takes it: a colour that is the paint's number.
    fn number_of(&mut self, paint: Paint) -> RGBColor {
        let index = self.paints.iter().position(|p| *p == paint).unwrap_or_else(|| {
            self.paints.push(paint);
            self.paints.len() - 1
        });
        RGBColor(0, (index >> 8) as u8, index as u8)
    }

    fn shape(&mut self, paint: Paint) -> ShapeStyle {
        ShapeStyle::from(self.number_of(paint)).filled()
    }
}

fn point((x, y): (f64, f64)) -> (i32, i32) {
    (to_units(x), to_units(y))
}

/// A text as XML can hold it: no control characters, and no line end, which `finish` reads as the end of a mark.
pub(crate) fn printable(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let allowed = !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}');
        out.write_char(if allowed { c } else { ' ' }).ok();
    }
    out
}
