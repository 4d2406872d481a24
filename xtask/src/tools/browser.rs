//! Chromium and its driver, for the tests that look at the site as a reader does.
//!
//! They come from Debian's packages: system-wide, so only as root and only when they are not there.

use std::process::Command;

use crate::process::{self, Failure, Outcome};

/// What is installed, and where.
pub const NAME: &str = "chromium and chromium-driver as Debian packages";

/// Whether both the browser and its driver run.
pub fn is_here() -> bool {
    ["chromium", "chromedriver"].iter().all(|program| process::version(program).is_some())
}

/// Installs both with apt-get, or says what to install by hand.
pub fn install() -> Outcome {
    let root = process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root || process::version("apt-get").is_none() {
        return Err(Failure::new(
            "the browser tests need `chromium` and a `chromedriver` of the same version on the PATH; \
             on Debian: apt-get install chromium chromium-driver fonts-liberation",
        ));
    }
    process::run(apt().args(["update", "-qq"]))?;
    process::run(apt().args([
        "install",
        "-qq",
        "--yes",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
        "fonts-liberation",
    ]))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
