//! Every plot as a WebAssembly module: what a browser draws is compared with the kept drawings, byte for byte.
//!
//! `cargo xtask test charts` builds it and hands it to Chromium. On any other target it is empty.

#![cfg(target_family = "wasm")]

#[path = "../tests/plots/mod.rs"]
mod plots;

use wasm_bindgen::prelude::wasm_bindgen;

/// The names of all plots.
#[wasm_bindgen]
pub fn names() -> Vec<String> {
    plots::all().into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// Draws the plot with this place in [`names`].
#[wasm_bindgen]
pub fn draw(place: usize) -> String {
    plots::all().get(place).map_or_else(String::new, |(_, plot)| plot().svg)
}
