//! A release from the fixtures against an independent computation, written in another language and without the
//! pipeline's definitions.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stumble")]

mod lab;

use std::path::Path;
use std::process::Command;

use lab::Lab;

#[test]
fn the_release_agrees_with_an_independent_computation() {
    let lab = Lab::new();
    let release = lab.publish();
    agrees(&lab, &release, "expected.py");
}

#[test]
fn every_cell_of_the_lineage_stands_where_it_is_said_to_stand() {
    let lab = Lab::new();
    let release = lab.publish();
    agrees(&lab, &release, "cells.py");
}

/// Runs a script over the raw files and the release, and insists that nothing differs.
fn agrees(lab: &Lab, release: &Path, script: &str) {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle").join(script);
    let output = Command::new("python3")
        .arg(script)
        .arg(lab.data().join("raw"))
        .arg(release)
        .output()
        .expect("python3 runs (apt-get install python3)");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains(" 0 differ"), "{said}");
}
