//! All plots of `charts` as a WebAssembly module, for the browser tests to draw with.

use std::path::PathBuf;
use std::process::Command;

use crate::place::Place;
use crate::process::{self, Outcome};

/// The profile of the app: what is compared is what readers get.
const PROFILE: &str = "wasm-release";
const TARGET: &str = "wasm32-unknown-unknown";

/// Where the module is put.
pub fn folder(place: &Place) -> PathBuf {
    place.target.join("plots")
}

/// Compiles the module and writes what a page imports it by.
pub fn build(place: &Place) -> Outcome {
    let what =
        ["build", "--package", "charts", "--example", "plots", "--target", TARGET, "--profile", PROFILE];
    process::run(&mut process::cargo(place, &what))?;
    let module = place.target.join(TARGET).join(PROFILE).join("examples/plots.wasm");
    let mut bindings = Command::new(place.bin().join("wasm-bindgen"));
    bindings.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder(place)).arg(module);
    process::run(&mut bindings)
}
