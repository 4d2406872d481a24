//! Programs that cargo installs: trunk, which builds the site, and wasm-bindgen, which writes the app's glue.
//!
//! Both are compiled without optimisation: that takes a third of the time, and their own speed does not matter. They
//! are compiled in a folder of their own, which is removed again, so that the workspace's builds stay untouched.

use std::fmt;
use std::fs;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};

/// A program on the registry.
pub struct CargoTool {
    package: &'static str,
    program: &'static str,
    version: String,
    options: &'static [&'static str],
}

/// trunk. 0.22 needs a newer Rust than this workspace's; `rustls` spares the machine a C library.
pub fn trunk() -> CargoTool {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: "0.21.14".to_owned(),
        options: &["--locked", "--no-default-features", "--features", "rustls"],
    }
}

/// wasm-bindgen's program, of exactly the version that the app is compiled with: trunk refuses any other. Not
/// `--locked`: its lock file can name versions that the registry no longer has.
pub fn wasm_bindgen(place: &Place) -> Outcome<CargoTool> {
    let path = place.root.join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| Failure::io(path.display(), &error))?;
    let version = locked_version(&lock, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen, which the app is built with"))?;
    Ok(CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: version.to_owned(),
        options: &[],
    })
}

impl CargoTool {
    /// Whether the program in the tools folder is of this version.
    pub fn is_here(&self, place: &Place) -> bool {
        let said = process::version(place.bin().join(self.program));
        said.is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
    }

    /// Compiles the program into the tools folder.
    pub fn install(&self, place: &Place) -> Outcome {
        let scratch = place.tools.join("build");
        let mut command = process::cargo(place, &["install", "--force", "--quiet", self.package]);
        command
            .arg(format!("--version=={}", self.version))
            .args(self.options)
            .arg("--root")
            .arg(&place.tools)
            .arg("--target-dir")
            .arg(&scratch)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        process::run(&mut command)?;
        fs::remove_dir_all(&scratch)
            .map_err(|error| Failure::io(format!("removing {}", scratch.display()), &error))
    }
}

/// Prints the name and version: `trunk 0.21.14`.
impl fmt::Display for CargoTool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.package, self.version)
    }
}

/// The version of a package in the text of a lock file.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lock.lines();
    let name = format!("name = \"{package}\"");
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"registry\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
