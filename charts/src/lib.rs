//! The pictures and the words of the TechNet Monitor.
//!
//! A chart is plain data in (a spec with observations) and plain data out (a [`drawing::Drawing`], a table, a
//! sentence). Marks go through plotters' SVG backend; where they go is decided here: layout, scales, ticks, labels.
//!
//! Invariant: this crate knows no file, no browser and no clock, and the same spec gives the same bytes natively and
//! in WebAssembly. Hence text is measured by a table and not by a font, and no function of the platform's
//! mathematics library stands between a value and a pixel.
//!
//! Invariant: nothing here fails or panics. Whatever is drawn, a drawing comes back.

pub mod bar;
pub mod describe;
pub mod dots;
pub mod drawing;
pub mod export;
pub mod mode;
pub mod slope;
pub mod spark;
pub mod theme;
pub mod tile_map;
pub mod trend;

mod canvas;
mod finish;
mod measure;
mod order;
mod paint;
mod placement;
mod scale;
mod segments;
mod tick;
mod time_axis;
