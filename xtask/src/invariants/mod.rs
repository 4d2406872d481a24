//! The invariants of `ARCHITECTURE.md` that a program can check: who depends on whom, and who does what.
//!
//! Each broken one is told in a sentence with the place and the rule; all are told in one run.

mod dependencies;
mod sources;

use std::fs;
use std::path::Path;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};

/// Checks all of them.
pub fn check(place: &Place) -> Outcome {
    let mut broken = Vec::new();
    for member in dependencies::MEMBERS {
        let tree = process::read(&mut process::cargo(
            place,
            &[
                "tree",
                "--package",
                member,
                "--edges",
                "normal",
                "--target",
                "all",
                "--prefix",
                "depth",
                "--format",
                " {p}",
            ],
        ))?;
        broken.extend(dependencies::broken(member, &dependencies::parse(&tree)));
    }
    for member in dependencies::MEMBERS {
        walk(&place.root, &place.root.join(member).join("src"), &mut |path, text| {
            broken.extend(sources::broken(path, text));
        })?;
    }
    if broken.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{} invariants are broken:\n  {}", broken.len(), broken.join("\n  "))))
}

/// Hands every Rust file below the folder on, with its path from the workspace's root and its text.
fn walk(root: &Path, folder: &Path, visit: &mut impl FnMut(&str, &str)) -> Outcome {
    let failed = |path: &Path| {
        let path = path.display().to_string();
        move |error| Failure::io(path, &error)
    };
    let entries = fs::read_dir(folder).map_err(failed(folder))?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(failed(folder))?;
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(root, &path, visit)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).map_err(failed(&path))?;
            visit(&path.strip_prefix(root).unwrap_or(&path).to_string_lossy(), &text);
        }
    }
    Ok(())
}
