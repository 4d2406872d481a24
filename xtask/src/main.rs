//! The developer's commands: `cargo xtask help` lists them.
//!
//! One program runs on a laptop exactly what CI runs. It only starts other programs (cargo, trunk, npm, apt-get) and
//! reads what they print; only to look inside the app's WebAssembly does it need crates, and it compiles in seconds.
//!
//! Invariant: no dependency on another crate of the workspace.

mod bench;
mod changed;
mod ci;
mod command;
mod downloads;
mod golden;
mod invariants;
mod place;
mod plots;
mod process;
mod shrink;
mod site;
mod size;
mod test;
mod tools;

use std::process::ExitCode;

use crate::command::Command;
use crate::place::Place;
use crate::process::Outcome;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = match Command::parse(&arguments) {
        Ok(command) => command,
        Err(wrong) => {
            eprintln!("{wrong}\n\n{}", command::HELP);
            return ExitCode::from(2);
        }
    };
    match run(&command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\ncargo xtask {command}: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Outcome {
    let place = Place::find()?;
    match command {
        Command::Help => {
            print!("{}", command::HELP);
            Ok(())
        }
        Command::Serve { port, open } => site::serve(&place, *port, *open),
        Command::Build { public_url } => site::build(&place, public_url),
        Command::Test { part } => test::run(&place, *part),
        Command::Refresh { arguments } => site::refresh(&place, arguments),
        Command::BenchCharts => bench::charts(&place),
        Command::BenchView => bench::view(&place),
        Command::BenchScale => bench::scale(&place),
        Command::Golden => golden::rewrite(&place),
        Command::Size => size::report(&place),
        Command::Ci => ci::run(&place),
    }
}
