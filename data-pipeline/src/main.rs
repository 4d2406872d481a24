//! The command `technet`: what the analyst said, what it means, and what came of it.
//!
//! Separate from the library, because only here are there words for a terminal and an exit status.

mod args;
mod commands;
mod diff;
mod explain;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    match args::parse() {
        Ok(args) => commands::run(&args),
        Err(status) => status,
    }
}
