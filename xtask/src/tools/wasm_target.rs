//! The standard library for WebAssembly, which the app is compiled against: part of the Rust toolchain.

use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::process::{self, Outcome};

/// The target's name, as rustc knows it.
const TARGET: &str = "wasm32-unknown-unknown";

/// What is installed, and where.
pub const NAME: &str = "Rust's target wasm32-unknown-unknown in the toolchain";

/// Whether the toolchain of this workspace has the target.
pub fn is_here(place: &Place) -> Outcome<bool> {
    let sysroot = process::read(Command::new("rustc").current_dir(&place.root).args(["--print", "sysroot"]))?;
    Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir())
}

/// Adds the target to the toolchain.
pub fn install(place: &Place) -> Outcome {
    process::run(Command::new("rustup").current_dir(&place.root).args(["target", "add", TARGET]))
}
