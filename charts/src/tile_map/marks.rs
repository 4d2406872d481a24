//! The marks of a tile map: tiles, hatches, the outline, then names or numbers.

use super::labels;
use super::{Grid, TileMapSpec};
use crate::canvas::{self, Canvas};
use crate::drawing::{Drawing, Rect};
use crate::paint::Paint;
use crate::theme::Token;

/// Half the space between two regions, and between two tiles of one region.
const BETWEEN_REGIONS: f64 = 2.5;
const WITHIN_REGION: f64 = 0.5;
/// The outline of the chosen region.
const OUTLINE: f64 = 2.5;

pub(super) fn draw(spec: &TileMapSpec<'_>) -> Drawing {
    let grid = Grid::of(spec);
    let owners = owners(spec);
    canvas::draw(spec.width.max(64), grid.height(), labels::TEXT, spec.theme, |canvas| {
        if let Some(chosen) = spec.regions.iter().position(|r| Some(&r.region.id) == spec.chosen) {
            outline(canvas, &grid, &owners, chosen);
        }
        for (at, owner) in &owners {
            tile(canvas, spec, *owner, shrunk(&grid, &owners, *at, BETWEEN_REGIONS, WITHIN_REGION));
        }
        labels::draw(canvas, spec, &grid);
    })
}

/// Which region, by its place in the spec, has the tile. The first that claims it.
fn owners(spec: &TileMapSpec<'_>) -> Vec<((u8, u8), usize)> {
    let mut owners = Vec::new();
    for (index, region) in spec.regions.iter().enumerate() {
        for at in region.region.municipalities.iter().filter_map(|m| m.tile) {
            if owner(&owners, at).is_none() {
                owners.push((at, index));
            }
        }
    }
    owners
}

fn owner(owners: &[((u8, u8), usize)], at: (u8, u8)) -> Option<usize> {
    owners.iter().find(|(tile, _)| *tile == at).map(|(_, owner)| *owner)
}

/// The cell, smaller by `outer` on sides where another region or nothing lies, and by `inner` on the others. Negative
/// makes it larger.
fn shrunk(grid: &Grid, owners: &[((u8, u8), usize)], at: (u8, u8), outer: f64, inner: f64) -> Rect {
    let own = owner(owners, at);
    let side = |column: Option<u8>, row: Option<u8>| {
        let neighbour = column.zip(row).and_then(|n| owner(owners, n));
        if neighbour == own { inner } else { outer }
    };
    let (column, row) = at;
    let (left, right) = (side(column.checked_sub(1), Some(row)), side(column.checked_add(1), Some(row)));
    let (above, below) = (side(Some(column), row.checked_sub(1)), side(Some(column), row.checked_add(1)));
    let cell = grid.cell(at);
    Rect {
        x: cell.x + left,
        y: cell.y + above,
        width: (cell.width - left - right).max(1.0),
        height: (cell.height - above - below).max(1.0),
    }
}

/// A line round all tiles of the chosen region: their union in ink, and on it the same, smaller, in paper.
fn outline(canvas: &mut Canvas<'_>, grid: &Grid, owners: &[((u8, u8), usize)], chosen: usize) {
    for (outer, token) in
        [(BETWEEN_REGIONS - OUTLINE - 1.5, Token::Ink), (BETWEEN_REGIONS - 1.5, Token::Paper)]
    {
        for at in owners.iter().filter(|(_, owner)| *owner == chosen).map(|(at, _)| *at) {
            canvas.rect(shrunk(grid, owners, at, outer, -0.5), Paint::fill(token));
        }
    }
}

fn tile(canvas: &mut Canvas<'_>, spec: &TileMapSpec<'_>, owner: usize, rect: Rect) {
    let figure = spec.regions.get(owner).and_then(|r| r.observation).and_then(|o| o.centre());
    match figure.filter(|v| v.is_finite()) {
        Some(value) => {
            let class = spec.classes.class(value).min(Token::MAP.len() - 1);
            canvas.rect(rect, Paint::fill(Token::MAP[class]).rounded(2.0));
        }
        None => {
            canvas.rect(rect, Paint::fill(Token::Wash).outlined(Token::Line, 1.0).rounded(2.0));
            hatch(canvas, rect);
        }
    }
}

/// Slanting lines, each cut to the tile: a pattern would need an identifier.
fn hatch(canvas: &mut Canvas<'_>, rect: Rect) {
    let (w, h) = (rect.width, rect.height);
    let step = 7.0;
    let mut offset = step;
    while offset < w + h {
        let from = (rect.x + (offset - h).max(0.0), rect.y + offset.min(h));
        let to = (rect.x + offset.min(w), rect.y + (offset - w).max(0.0));
        canvas.line(from, to, Paint::stroke(Token::Context, 1.0).opacity(0.6));
        offset += step;
    }
}
