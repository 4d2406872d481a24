//! How a mark looks: colours by token, stroke, dash, opacity. plotters knows colours only; a paint travels through it
//! as a number in the place of a colour, and `finish` writes the paint where that number comes out.

use crate::theme::{Theme, Token};

/// How many units of the drawing make one CSS pixel: plotters has whole coordinates, and a tenth is fine enough.
pub(crate) const SCALE: f64 = 10.0;

/// How a mark looks. Lengths in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Paint {
    /// What the inside is filled with.
    pub fill: Option<Token>,
    /// What the outline or line is drawn with.
    pub stroke: Option<Token>,
    /// How thick the stroke is.
    pub width: f64,
    /// 0 to 1.
    pub opacity: f64,
    /// Lengths of strokes and spaces; empty for an unbroken line.
    pub dash: &'static [f64],
    /// The radius of a rectangle's corners.
    pub radius: f64,
    /// Text only: its size.
    pub size: f64,
    /// Text only: whether it is heavy.
    pub strong: bool,
}

impl Paint {
    const NONE: Paint = Paint {
        fill: None,
        stroke: None,
        width: 1.0,
        opacity: 1.0,
        dash: &[],
        radius: 0.0,
        size: 0.0,
        strong: false,
    };

    /// A filled shape.
    pub(crate) fn fill(token: Token) -> Paint {
        Paint { fill: Some(token), ..Paint::NONE }
    }

    /// A line.
    pub(crate) fn stroke(token: Token, width: f64) -> Paint {
        Paint { stroke: Some(token), width, ..Paint::NONE }
    }

    /// Words.
    pub(crate) fn text(token: Token, size: f64) -> Paint {
        Paint { fill: Some(token), size, ..Paint::NONE }
    }

    /// The same, heavy.
    pub(crate) fn strong(self, strong: bool) -> Paint {
        Paint { strong, ..self }
    }

    /// The same with an outline.
    pub(crate) fn outlined(self, token: Token, width: f64) -> Paint {
        Paint { stroke: Some(token), width, ..self }
    }

    /// The same, dashed.
    pub(crate) fn dashed(self, dash: &'static [f64]) -> Paint {
        Paint { dash, ..self }
    }

    /// The same, see-through.
    pub(crate) fn opacity(self, opacity: f64) -> Paint {
        Paint { opacity, ..self }
    }

    /// The same with round corners.
    pub(crate) fn rounded(self, radius: f64) -> Paint {
        Paint { radius, ..self }
    }

    /// Its SVG attributes, each with a space before it; only such as a group hands on to its members. `size` is the
    /// drawing's own text size, which needs no saying.
    pub(crate) fn look(&self, theme: Theme, size: f64) -> String {
        let mut out = String::new();
        let mut push = |name: &str, value: &str| {
            for part in [" ", name, "=\"", value, "\""] {
                out.push_str(part);
            }
        };
        let opacity = format!("{}", self.opacity);
        if let Some(token) = self.fill {
            push("fill", &token.paint(theme));
            if self.opacity < 1.0 {
                push("fill-opacity", &opacity);
            }
        }
        if let Some(token) = self.stroke {
            push("stroke", &token.paint(theme));
            push("stroke-width", &units(self.width));
            if self.opacity < 1.0 {
                push("stroke-opacity", &opacity);
            }
        }
        if self.size > 0.0 && self.stroke.is_some() {
            push("paint-order", "stroke");
        }
        if !self.dash.is_empty() {
            push("stroke-dasharray", &self.dash.iter().map(|d| units(*d)).collect::<Vec<_>>().join(" "));
        }
        if self.size > 0.0 && self.size != size {
            push("font-size", &units(self.size));
        }
        if self.strong {
            push("font-weight", "600");
        }
        out
    }

    /// The attributes that no group can hand on.
    pub(crate) fn own(&self) -> String {
        if self.radius > 0.0 { format!(" rx=\"{}\"", units(self.radius)) } else { String::new() }
    }
}

/// A length in CSS pixels, in the whole units of the drawing.
pub(crate) fn units(pixels: f64) -> String {
    format!("{}", to_units(pixels))
}

/// A length in CSS pixels as whole units. What is not a number lies at 0; what is far away stays within 32 bits.
pub(crate) fn to_units(pixels: f64) -> i32 {
    (pixels * SCALE).round() as i32
}
