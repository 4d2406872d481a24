//! What others wrote to read our downloads with: Python packages, in an environment of their own in the tools folder.
//!
//! Which, and of which version, stands in `tests/validators/requirements.txt`; a copy of that file in the environment
//! says that all of it was installed.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::place::Place;
use crate::process::{self, Failure, Outcome};
use crate::tools::debian;

/// What is installed.
pub const NAME: &str = "the validators of tests/validators/requirements.txt (Python packages)";

/// The environment's own Python.
pub fn python(place: &Place) -> PathBuf {
    folder(place).join("bin/python")
}

/// Whether exactly these packages were installed.
pub fn is_here(place: &Place) -> bool {
    let wanted = fs::read(requirements(place)).ok();
    wanted.is_some() && fs::read(installed(place)).ok() == wanted && process::version(python(place)).is_some()
}

/// Makes the environment and fills it from PyPI.
pub fn install(place: &Place) -> Outcome {
    if !makes_environments() {
        debian::install(
            &["python3", "python3-venv"],
            "the downloads are checked by Python programs: install python3 with its module venv; \
             on Debian: apt-get install python3 python3-venv",
        )?;
    }
    process::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder(place)))?;
    process::run(
        Command::new(python(place))
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
            .arg(requirements(place)),
    )?;
    fs::copy(requirements(place), installed(place))
        .map(drop)
        .map_err(|error| Failure::io("noting which validators were installed", &error))
}

/// Whether Python is there with all that it needs to make an environment; Debian packs a part of that apart.
fn makes_environments() -> bool {
    let mut command = Command::new("python3");
    command.args(["-c", "import ensurepip, venv"]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

fn folder(place: &Place) -> PathBuf {
    place.tools.join("python")
}

fn installed(place: &Place) -> PathBuf {
    folder(place).join("requirements.txt")
}

fn requirements(place: &Place) -> PathBuf {
    place.root.join("tests/validators/requirements.txt")
}
