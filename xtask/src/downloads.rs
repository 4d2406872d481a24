//! The downloads of a release, opened by programs that others wrote: see `tests/validators`.

use std::path::Path;
use std::process::Command;

use crate::place::Place;
use crate::process::{self, Outcome};
use crate::tools;

/// Publishes the kept figures into a folder of its own and checks what came out; then checks that the checks can fail.
pub fn validate(place: &Place) -> Outcome {
    let public = place.target.join("downloads");
    process::step("publishes the figures to be checked", || {
        let mut command =
            process::cargo(place, &["run", "--package", "data-pipeline", "--bin", "technet", "--"]);
        process::run(command.args(["refresh", "--data", "data", "--out"]).arg(&public))
    })?;
    let latest = public.join("data/latest");
    process::step("opens the downloads with what others wrote", || {
        process::run(&mut validator(place, &latest))
    })?;
    process::step("spoils the downloads, to be found out", || {
        process::run(validator(place, &latest).arg("--broken"))
    })
}

fn validator(place: &Place, folder: &Path) -> Command {
    let mut command = Command::new(tools::validators_python(place));
    // No caches beside the sources.
    command.current_dir(&place.root).env("PYTHONDONTWRITEBYTECODE", "1");
    command.arg("tests/validators/validate.py").arg(folder);
    command
}
