//! The examples of `charts` that are WebAssembly modules: all plots, for the browser tests to draw with.

use std::path::{Path, PathBuf};
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
    module(place, "plots", &folder(place))
}

/// The same for any of the examples of `charts` that are modules.
pub fn module(place: &Place, example: &str, folder: &Path) -> Outcome {
    let what =
        ["build", "--package", "charts", "--example", example, "--target", TARGET, "--profile", PROFILE];
    process::run(&mut process::cargo(place, &what))?;
    let module = place.target.join(TARGET).join(PROFILE).join(format!("examples/{example}.wasm"));
    let mut bindings = Command::new(place.bin().join("wasm-bindgen"));
    bindings.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder).arg(module);
    process::run(&mut bindings)
}
