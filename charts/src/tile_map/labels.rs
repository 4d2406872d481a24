//! What stands on the tiles: every region's name in full, or every region's number.

use model::region::Region;

use super::{Grid, TileMapSpec};
use crate::canvas::{Anchor, Canvas};
use crate::drawing::Rect;
use crate::measure;
use crate::order::ordered;
use crate::paint::Paint;
use crate::theme::Token;

/// The size of the text.
pub(super) const TEXT: f64 = 13.0;
/// Round the words, inside their plate.
const PADDING: f64 = 5.0;

/// Draws names where all of them fit, else numbers.
pub(super) fn draw(canvas: &mut Canvas<'_>, spec: &TileMapSpec<'_>, grid: &Grid) {
    let rooms: Vec<Option<Rect>> = spec.regions.iter().map(|r| room(r.region, grid)).collect();
    let named: Vec<Option<Vec<String>>> = spec
        .regions
        .iter()
        .zip(&rooms)
        .map(|(r, room)| {
            room.map_or(Some(Vec::new()), |room| name_lines(r.region.name.get(spec.lang), &room))
        })
        .collect();
    let all_fit = named.iter().all(Option::is_some);
    for (index, (room, lines)) in rooms.iter().zip(named).enumerate() {
        let Some(room) = room else { continue };
        let lines = if all_fit { lines.unwrap_or_default() } else { vec![(index + 1).to_string()] };
        plate(canvas, room, &lines);
    }
}

/// The widest row of a region's tiles, and of those the one nearest to the region's middle.
fn room(region: &Region, grid: &Grid) -> Option<Rect> {
    let tiles: Vec<(u8, u8)> = region.municipalities.iter().filter_map(|m| m.tile).collect();
    let tiles = ordered(&tiles, |a, b| (a.1, a.0).cmp(&(b.1, b.0)));
    let middle = tiles.iter().map(|(_, row)| f64::from(*row)).sum::<f64>() / tiles.len().max(1) as f64;
    let mut runs: Vec<(u8, u8, u8)> = Vec::new();
    for (column, row) in tiles {
        match runs.last_mut() {
            Some((first, length, at)) if *at == row && *first + *length == column => *length += 1,
            _ => runs.push((column, 1, row)),
        }
    }
    let off = |row: u8| (f64::from(row) - middle).abs();
    let best = runs.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(off(b.2).total_cmp(&off(a.2))))?;
    let cell = grid.cell((best.0, best.2));
    Some(Rect { width: cell.width * f64::from(best.1), ..cell })
}

/// The name in lines that fit into the room; none when a word would have to be cut.
fn name_lines(name: &str, room: &Rect) -> Option<Vec<String>> {
    let limit = room.width - 2.0 * PADDING - 2.0;
    let lines = measure::wrap(name, limit, TEXT, false);
    let whole = lines.join(" ") == name;
    (whole && lines.len() as f64 * TEXT * 1.15 + 8.0 <= room.height).then_some(lines)
}

/// Words on a plate of paper, legible on every class and on the hatch.
fn plate(canvas: &mut Canvas<'_>, room: &Rect, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let widest = measure::widest(lines, TEXT, false);
    let height = lines.len() as f64 * TEXT * 1.15 + 6.0;
    let width = (widest + 2.0 * PADDING).max(height);
    let (x, y) = (room.x + room.width / 2.0, room.y + room.height / 2.0);
    let back = Rect { x: x - width / 2.0, y: y - height / 2.0, width, height };
    canvas.rect(back, Paint::fill(Token::Paper).rounded(height.min(22.0) / 2.0));
    let first = y - (lines.len() as f64 - 1.0) * TEXT * 1.15 / 2.0 + TEXT * 0.36;
    for (i, line) in lines.iter().enumerate() {
        let at = (x, first + i as f64 * TEXT * 1.15);
        canvas.text(line, at, Anchor::Middle, Paint::text(Token::Ink, TEXT));
    }
}
