//! Drawings as pixels, for where a picture must be a PNG: slides, and the card of a shared link.
//!
//! Separate from `charts`, because a browser needs none of it. Text is set in a font that this program carries (the
//! one whose widths `charts` measures by), so that a picture is the same on every machine.

mod fonts;

use std::thread;

use charts::drawing::Drawing;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::failure::Failure;

/// A picture to be made: a drawing, and how many pixels a CSS pixel gets.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What is drawn. Its colours are plain: there is no page to take variables from.
    pub drawing: Drawing,
    /// 1, or 2 for fine screens and print.
    pub scale: u8,
}

/// Makes a picture a PNG.
///
/// # Errors
/// If the drawing is no SVG or has no size, which is a fault of this program.
pub fn png(picture: &Picture) -> Result<Vec<u8>, Failure> {
    let wrong = |why: String| Failure::Internal(format!("a drawing cannot be made a PNG: {why}"));
    let options =
        Options { font_family: fonts::FAMILY.to_owned(), fontdb: fonts::carried(), ..Options::default() };
    let tree = Tree::from_str(&picture.drawing.svg, &options).map_err(|error| wrong(error.to_string()))?;
    let scale = u32::from(picture.scale);
    let mut pixels = Pixmap::new(picture.drawing.width * scale, picture.drawing.height * scale)
        .ok_or_else(|| wrong("it has no size".to_owned()))?;
    let enlarged = Transform::from_scale(f32::from(picture.scale), f32::from(picture.scale));
    resvg::render(&tree, enlarged, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| wrong(error.to_string()))
}

/// Makes several pictures at once, each on a thread of its own: one takes some hundredths of a second.
///
/// # Errors
/// If one of them cannot be made; see [`png`].
pub fn pngs(pictures: Vec<(String, Picture)>) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    thread::scope(|scope| {
        let started: Vec<_> =
            pictures.iter().map(|(name, picture)| (name, scope.spawn(move || png(picture)))).collect();
        let ended = started.into_iter().map(|(name, thread)| {
            let panicked = |_| Failure::Internal(format!("drawing {name} panicked"));
            Ok((name.clone(), thread.join().map_err(panicked)??))
        });
        ended.collect()
    })
}
