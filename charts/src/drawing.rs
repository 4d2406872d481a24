//! What a chart is drawn into: a finished SVG with its size. Separate, because everything else only makes or shows one.

/// A picture, ready to be put into a page or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// An `<svg>` element with width, height and view box, hidden from assistive technology (the words beside it say
    /// what it shows), without identifiers, so that it may stand twice in one page, and without an XML prolog.
    pub svg: String,
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
}

/// A rectangle in CSS pixels, from the drawing's top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub x: f64,
    /// Its upper edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Rect {
    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether a point lies in it or on its edge.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        (self.x..=self.right()).contains(&x) && (self.y..=self.bottom()).contains(&y)
    }
}
