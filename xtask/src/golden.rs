//! The golden files: the drawings and releases that the tests compare with, rewritten on purpose.

use std::process::Command;

use crate::place::Place;
use crate::process::{self, Outcome};

/// The environment variable on which golden tests write their files instead of comparing with them.
const REWRITE: &str = "UPDATE_GOLDEN";

/// Rewrites all golden files, then lists what changed, for `git diff` to show.
pub fn rewrite(place: &Place) -> Outcome {
    for package in ["charts", "data-pipeline"] {
        process::run(process::cargo(place, &["test", "--quiet", "--package", package]).env(REWRITE, "1"))?;
    }
    let changed = process::read(Command::new("git").current_dir(&place.root).args([
        "status",
        "--short",
        "--",
        "charts",
        "data-pipeline",
    ]))?;
    let changed: Vec<&str> = changed.lines().filter(|line| line.contains("golden")).collect();
    match changed.len() {
        0 => println!("no golden file changed"),
        n => println!("{n} golden files changed:\n{}", changed.join("\n")),
    }
    Ok(())
}
