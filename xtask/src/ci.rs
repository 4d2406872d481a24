//! Everything that must hold before a change lands, cheapest first.

use crate::place::Place;
use crate::process::{self, Outcome};
use crate::{invariants, test, tools};

/// Formatting, lints, the invariants of `ARCHITECTURE.md`, then all tests.
pub fn run(place: &Place) -> Outcome {
    tools::for_checking(place)?;
    process::step("checks formatting", || {
        process::run(&mut process::cargo(place, &["fmt", "--all", "--", "--check"]))
    })?;
    process::step("checks the invariants", || invariants::check(place))?;
    process::step("lints", || {
        process::run(&mut process::cargo(
            place,
            &["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"],
        ))
    })?;
    process::step("lints the app for WebAssembly", || {
        process::run(&mut process::cargo(
            place,
            &[
                "clippy",
                "--quiet",
                "--package",
                "app",
                "--target",
                "wasm32-unknown-unknown",
                "--",
                "-D",
                "warnings",
            ],
        ))
    })?;
    test::run(place, None)
}
