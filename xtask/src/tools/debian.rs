//! Packages of Debian: system-wide, so only as root, and only what is not there.

use std::process::Command;

use crate::process::{self, Failure, Outcome};

/// Installs packages with apt-get, or says what to install by hand.
pub fn install(packages: &[&str], by_hand: &str) -> Outcome {
    let root = process::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
    if !root || process::version("apt-get").is_none() {
        return Err(Failure::new(by_hand));
    }
    process::run(apt().args(["update", "-qq"]))?;
    process::run(apt().args(["install", "-qq", "--yes", "--no-install-recommends"]).args(packages))
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}
