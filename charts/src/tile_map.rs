//! The tile map: one tile a municipality, so that a small region is seen as well as a large one.
//!
//! Colour is the class of the region's figure, a hatch says that there is none, and the chosen region has an outline.
//! Names are never cut: where not every region's name fits on its tiles, all are numbered in the order of the spec,
//! and the page lists the names by those numbers.

use model::id::RegionId;
use model::lang::Lang;
use model::observation::Observation;
use model::region::Region;
use model::unit::Unit;

use crate::drawing::{Drawing, Rect};
use crate::theme::Theme;

mod classes;
mod labels;
mod marks;

pub use classes::Classes;

/// A region and what it shows.
#[derive(Clone, Copy, Debug)]
pub struct TileRegion<'a> {
    /// The region; its municipalities say where its tiles are.
    pub region: &'a Region,
    /// Its figure; none is hatched.
    pub observation: Option<&'a Observation>,
}

/// What to draw.
#[derive(Clone, Debug)]
pub struct TileMapSpec<'a> {
    /// The regions. Where they are numbered, the first is 1.
    pub regions: Vec<TileRegion<'a>>,
    /// The region with the outline.
    pub chosen: Option<&'a RegionId>,
    /// Which figures share a colour.
    pub classes: &'a Classes,
    /// How many decimals a figure has.
    pub decimals: u8,
    /// What the numbers count.
    pub unit: Unit,
    /// In CSS pixels; the height follows from it.
    pub width: u32,
    /// The reader's language.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
}

/// One municipality on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Tile {
    /// The region it belongs to.
    pub region: RegionId,
    /// Its name.
    pub municipality: String,
    /// Where it is; also where it can be pressed.
    pub rect: Rect,
}

/// The largest side of a tile in CSS pixels.
const LARGEST: f64 = 92.0;
/// Round the map, for the outline.
const MARGIN: f64 = 4.0;

/// Draws the map.
pub fn draw(spec: &TileMapSpec<'_>) -> Drawing {
    marks::draw(spec)
}

/// The tiles, region by region in the order of the spec.
pub fn tiles(spec: &TileMapSpec<'_>) -> Vec<Tile> {
    let grid = Grid::of(spec);
    let tiles_of = |r: &TileRegion<'_>| {
        let region = r.region.id.clone();
        let placed = r.region.municipalities.iter().filter_map(|m| Some((m.name.clone(), m.tile?)));
        placed
            .map(move |(municipality, at)| Tile { region: region.clone(), municipality, rect: grid.cell(at) })
            .collect::<Vec<_>>()
    };
    spec.regions.iter().flat_map(tiles_of).collect()
}

/// The columns and rows that are in use, and how large a cell is.
#[derive(Clone, Copy, Debug)]
struct Grid {
    column: u8,
    row: u8,
    rows: u8,
    side: f64,
    left: f64,
}

impl Grid {
    fn of(spec: &TileMapSpec<'_>) -> Grid {
        let places =
            || spec.regions.iter().flat_map(|r| r.region.municipalities.iter().filter_map(|m| m.tile));
        let column = places().map(|(c, _)| c).min().unwrap_or(0);
        let row = places().map(|(_, r)| r).min().unwrap_or(0);
        let columns = f64::from(places().map(|(c, _)| c).max().unwrap_or(0) - column) + 1.0;
        let rows = places().map(|(_, r)| r).max().unwrap_or(0) - row;
        let width = f64::from(spec.width.max(64));
        let side = ((width - 2.0 * MARGIN) / columns).min(LARGEST).floor().max(4.0);
        Grid { column, row, rows, side, left: ((width - side * columns) / 2.0).floor() }
    }

    fn cell(&self, (column, row): (u8, u8)) -> Rect {
        Rect {
            x: self.left + f64::from(column.saturating_sub(self.column)) * self.side,
            y: MARGIN + f64::from(row.saturating_sub(self.row)) * self.side,
            width: self.side,
            height: self.side,
        }
    }

    fn height(&self) -> u32 {
        ((f64::from(self.rows) + 1.0) * self.side + 2.0 * MARGIN) as u32
    }
}
