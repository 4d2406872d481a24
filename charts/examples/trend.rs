//! One trend chart as a WebAssembly module, for `cargo xtask bench charts`: what a page that shows nothing else loads.

#![cfg(target_family = "wasm")]

use charts::theme::Theme;
use charts::trend::{self, Density, Role, TrendLine, TrendSpec};
use model::lang::Lang;
use model::observation::Observation;
use model::period::Period;
use model::unit::Unit;
use wasm_bindgen::prelude::wasm_bindgen;

/// Draws two lines of school years from `first`, each figure between its bounds.
#[wasm_bindgen]
pub fn draw(
    first: i32,
    low: &[f64],
    high: &[f64],
    other_low: &[f64],
    other_high: &[f64],
    width: u32,
) -> String {
    let line = |low: &[f64], high: &[f64]| -> Vec<Observation> {
        let bounds = low.iter().zip(high);
        let one = |(year, (low, high)): (i32, (&f64, &f64))| {
            Observation::new(Period::SchoolYear(year)).between(*low, *high)
        };
        (first..).zip(bounds).map(one).collect()
    };
    let (chosen, other) = (line(low, high), line(other_low, other_high));
    let lines = vec![
        TrendLine { name: "Nederland", observations: &other, role: Role::Context },
        TrendLine { name: "Utrecht", observations: &chosen, role: Role::Chosen },
    ];
    let spec = TrendSpec {
        lines,
        quoted: Vec::new(),
        annotations: &[],
        breaks: &[],
        unit: Unit::Percent,
        decimals: 1,
        domain: None,
        density: Density::Full,
        width,
        height: 320,
        lang: Lang::Nl,
        theme: Theme::Light,
    };
    trend::draw(&spec).svg
}
