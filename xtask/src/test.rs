//! All tests, in the order in which a failure is found soonest: the crates by themselves, the downloads in programs
//! that others wrote, the browser tests' own harness on made-up pages, then the charts and the built site in a real
//! browser.

use std::process::Command;

use crate::command::Part;
use crate::place::Place;
use crate::process::{self, Outcome};
use crate::{downloads, plots, site, tools};

/// Readies what the tests need and runs them, or one part of them.
pub fn run(place: &Place, part: Option<Part>) -> Outcome {
    let wanted = |one: Part| part.is_none_or(|part| part == one);
    if wanted(Part::Site) {
        tools::for_building(place)?;
    }
    if wanted(Part::Charts) {
        tools::for_plotting(place)?;
    }
    if wanted(Part::Site) || wanted(Part::Harness) || wanted(Part::Charts) {
        tools::for_browsing(place)?;
    }
    if wanted(Part::Downloads) {
        tools::for_validating(place)?;
    }
    if wanted(Part::Unit) {
        process::step("tests the crates", || crates(place))?;
    }
    if wanted(Part::Downloads) {
        downloads::validate(place)?;
    }
    if wanted(Part::Harness) {
        process::step("tests the browser tests' harness", || {
            browser(place, &["--lib", "--bins", "--test", "harness"])
        })?;
    }
    if wanted(Part::Charts) {
        process::step("builds all plots for the browser", || plots::build(place))?;
        process::step("tests the charts in Chromium", || browser(place, &["--test", "charts"]))?;
    }
    if wanted(Part::Site) {
        site::build(place, "/")?;
        process::step("tests the site in Chromium", || browser(place, &["--test", "site"]))?;
    }
    Ok(())
}

/// Tells a program of the `tests` crate where the built site and the accessibility checker are.
pub fn told_where<'a>(place: &Place, command: &'a mut Command) -> &'a mut Command {
    command
        .env("TECHNET_DIST", place.dist())
        .env("TECHNET_PLOTS", plots::folder(place))
        .env("TECHNET_AXE", tools::axe_script(place))
}

/// The pipeline is tested apart: beside the app its dependencies would be compiled with other features, and then
/// once more for the command `technet`.
fn crates(place: &Place) -> Outcome {
    let apart = ["test", "--no-fail-fast", "--package", "data-pipeline"];
    let rest = [
        "test",
        "--no-fail-fast",
        "--package",
        "model",
        "--package",
        "charts",
        "--package",
        "app",
        "--package",
        "xtask",
    ];
    process::run(&mut process::cargo(place, &rest))?;
    process::run(&mut process::cargo(place, &apart))
}

/// One Chromium a core: more of them make each slow enough to miss its waits.
fn browser(place: &Place, targets: &[&str]) -> Outcome {
    let mut command = process::cargo(place, &["test", "--no-fail-fast", "--package", "tests"]);
    command.args(targets).args(["--", "--test-threads=2"]);
    process::run(told_where(place, &mut command))
}
