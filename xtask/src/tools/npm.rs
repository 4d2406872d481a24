//! Packages from the npm registry: wasm-opt and esbuild, which shrink the app, axe, which checks pages for accessibility,
//! and the libraries that our charts are compared with.
//!
//! wasm-opt comes from here because the older ones elsewhere refuse what today's rustc writes.

use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};

/// A package and its version.
pub struct NpmPackage {
    package: &'static str,
    version: &'static str,
}

/// The WebAssembly optimiser.
pub const WASM_OPT: NpmPackage = NpmPackage { package: "binaryen", version: "132.0.0" };

/// The minifier of JavaScript and CSS.
pub const ESBUILD: NpmPackage = NpmPackage { package: "esbuild", version: "0.25.12" };

/// The accessibility checker.
pub const AXE: NpmPackage = NpmPackage { package: "axe-core", version: "4.14.1" };

/// The chart libraries that ours is compared with, and what they need, each with the file that a page loads.
pub const LIBRARIES: [(NpmPackage, &str); 6] = [
    (NpmPackage { package: "d3", version: "7.9.2" }, "dist/d3.min.js"),
    (NpmPackage { package: "@observablehq/plot", version: "0.6.17" }, "dist/plot.umd.min.js"),
    (NpmPackage { package: "vega", version: "6.4.0" }, "build/vega.min.js"),
    (NpmPackage { package: "vega-lite", version: "6.4.3" }, "build/vega-lite.min.js"),
    (NpmPackage { package: "echarts", version: "6.1.0" }, "dist/echarts.min.js"),
    (NpmPackage { package: "chart.js", version: "4.6.1" }, "dist/chart.umd.min.js"),
];

impl NpmPackage {
    /// Where the package is unpacked.
    pub fn folder(&self, place: &Place) -> PathBuf {
        place.npm().join("node_modules").join(self.package)
    }

    /// Whether the package is there in this version.
    pub fn is_here(&self, place: &Place) -> bool {
        let manifest = fs::read_to_string(self.folder(place).join("package.json")).unwrap_or_default();
        manifest.contains(&format!("\n  \"version\": \"{}\"", self.version))
    }

    /// Unpacks the package beside those already there.
    pub fn install(&self, place: &Place) -> Outcome {
        if process::version("npm").is_none() {
            return Err(Failure::new(format!("{self} comes from npm: install node and npm first")));
        }
        let manifest = place.npm().join("package.json");
        if !manifest.exists() {
            let written = fs::create_dir_all(place.npm())
                .and_then(|()| fs::write(&manifest, "{\n  \"name\": \"tools\",\n  \"private\": true\n}\n"));
            written.map_err(|error| Failure::io(format!("writing {}", manifest.display()), &error))?;
        }
        process::run(
            Command::new("npm")
                .args([
                    "install",
                    "--save-exact",
                    "--no-audit",
                    "--no-fund",
                    "--ignore-scripts",
                    "--loglevel=error",
                ])
                .arg("--prefix")
                .arg(place.npm())
                .arg(format!("{}@{}", self.package, self.version)),
        )
    }
}

/// Prints the name and version: `axe-core 4.14.1`.
impl fmt::Display for NpmPackage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.package, self.version)
    }
}
