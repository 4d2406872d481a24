//! Starting other programs, and saying what went wrong with which.
//!
//! Separate because every command does this and each must name the program that failed; nothing else here starts one.

use std::env;
use std::fmt;
use std::io;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::place::Place;

/// Why a command stopped: one or more sentences for the developer.
#[derive(Debug, PartialEq, Eq)]
pub struct Failure(String);

/// What a step of a command comes to.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure with the sentence that explains it.
    pub fn new(why: impl Into<String>) -> Failure {
        Failure(why.into())
    }

    /// An error of the operating system, with what was being done.
    pub fn io(doing: impl fmt::Display, error: &io::Error) -> Failure {
        Failure(format!("{doing}: {error}"))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A cargo command in the workspace. What `cargo run` left in the environment for this program is not handed on: a
/// crate whose build script watches it would be compiled again for nothing.
pub fn cargo(place: &Place, arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(&place.root).args(arguments);
    for (name, _) in env::vars_os() {
        let own = name.to_str().is_some_and(|name| {
            ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_"]
                .iter()
                .any(|start| name.starts_with(start))
        });
        if own {
            command.env_remove(name);
        }
    }
    command
}

/// Runs the program with its output on the developer's screen; a status other than 0 is a failure.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| Failure::io(written(command), &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(Failure(format!("`{}` ended with {status}", written(command))))
    }
}

/// Runs the program quietly and returns what it printed; what it said is part of the failure.
pub fn read(command: &mut Command) -> Outcome<String> {
    let output = command.output().map_err(|error| Failure::io(written(command), &error))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure(format!("`{}` ended with {}\n{said}", written(command), output.status)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What the program prints about itself, or nothing when it is not there or fails.
pub fn version(program: impl AsRef<std::ffi::OsStr>) -> Option<String> {
    let output = Command::new(program).arg("--version").stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a step under a heading and says how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("── {name}");
    let start = Instant::now();
    let done = work()?;
    println!("── {name}: {}", spoken(start.elapsed()));
    Ok(done)
}

/// A duration as a person says it: `0.4 s`, `95 s`, `4 min 10 s`.
pub fn spoken(time: Duration) -> String {
    match time.as_secs() {
        0..10 => format!("{:.1} s", time.as_secs_f64()),
        seconds @ 10..120 => format!("{seconds} s"),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

/// The command line, as it would be typed.
fn written(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_program_and_its_status() {
        let failure = run(Command::new("sh").args(["-c", "exit 3"])).unwrap_err();
        assert_eq!(failure.to_string(), "`sh -c exit 3` ended with exit status: 3");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let failure = run(&mut Command::new("no-such-program")).unwrap_err();
        assert!(failure.to_string().starts_with("no-such-program: "), "{failure}");
        assert_eq!(version("no-such-program"), None);
    }

    #[test]
    fn what_a_program_said_is_part_of_its_failure() {
        let failure = read(Command::new("sh").args(["-c", "echo no room >&2; exit 1"])).unwrap_err();
        assert!(failure.to_string().contains("no room"), "{failure}");
    }

    #[test]
    fn durations_are_said_as_a_person_would() {
        assert_eq!(spoken(Duration::from_millis(430)), "0.4 s");
        assert_eq!(spoken(Duration::from_secs(95)), "95 s");
        assert_eq!(spoken(Duration::from_secs(250)), "4 min 10 s");
    }
}
