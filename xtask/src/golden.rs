//! The golden files: the drawings and releases that the tests compare with, rewritten on purpose.

use std::fs;
use std::process::Command;

use crate::changed;
use crate::place::Place;
use crate::process::{self, Failure, Outcome};

/// The environment variable on which golden tests write their files instead of comparing with them.
const REWRITE: &str = "UPDATE_GOLDEN";

/// Rewrites all golden files, writes the gallery of all charts, lists what changed, and shows each changed drawing
/// beside what it was.
pub fn rewrite(place: &Place) -> Outcome {
    for package in ["charts", "data-pipeline"] {
        if place.root.join(package).join("tests/golden.rs").exists() {
            let mut tests =
                process::cargo(place, &["test", "--quiet", "--package", package, "--test", "golden"]);
            process::run(tests.env(REWRITE, "1"))?;
        }
    }
    let gallery = place.target.join("gallery.html");
    let page = process::read(&mut process::cargo(
        place,
        &["run", "--quiet", "--package", "charts", "--example", "gallery"],
    ))?;
    fs::write(&gallery, page).map_err(|error| Failure::io(gallery.display(), &error))?;
    println!("the gallery: {}", gallery.display());
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
    let paths: Vec<&str> = changed.iter().filter_map(|line| line.split_whitespace().last()).collect();
    if let Some(page) = changed::write(place, &paths)? {
        println!("before and after: {}", page.display());
    }
    Ok(())
}
