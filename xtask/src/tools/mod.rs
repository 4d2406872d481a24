//! The programs that building and testing the site need besides Rust: which, whether they are there, how to get them.
//!
//! Invariant: nothing is installed without being named first, nothing outside the tools folder but the WebAssembly
//! target of the toolchain and, on Debian as root, the browser and Python; and what is there is not installed again.

mod browser;
mod cargo_tool;
mod debian;
mod npm;
mod validators;
mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use crate::place::Place;
use crate::process::{Failure, Outcome, spoken};

/// A program, with the version that is known to work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tool {
    WasmTarget,
    Trunk,
    WasmBindgen,
    WasmOpt,
    Esbuild,
    Axe,
    Browser,
    Validators,
}

/// Readies what building the site needs.
pub fn for_building(place: &Place) -> Outcome {
    ready(place, &[Tool::WasmTarget, Tool::Trunk, Tool::WasmBindgen, Tool::WasmOpt, Tool::Esbuild])
}

/// Readies what building the module of all plots needs.
pub fn for_plotting(place: &Place) -> Outcome {
    ready(place, &[Tool::WasmTarget, Tool::WasmBindgen])
}

/// Readies what looking at the site in a browser needs.
pub fn for_browsing(place: &Place) -> Outcome {
    ready(place, &[Tool::Axe, Tool::Browser])
}

/// Readies what checking the app for WebAssembly needs.
pub fn for_checking(place: &Place) -> Outcome {
    ready(place, &[Tool::WasmTarget])
}

/// Readies what opening the downloads with others' programs needs.
pub fn for_validating(place: &Place) -> Outcome {
    ready(place, &[Tool::Validators])
}

/// The Python that has those programs.
pub fn validators_python(place: &Place) -> PathBuf {
    validators::python(place)
}

/// The search path with our tools before everything else.
pub fn search_path(place: &Place) -> Outcome<OsString> {
    let ours = [place.bin(), place.npm().join("node_modules/.bin")];
    let theirs = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.into_iter().chain(env::split_paths(&theirs)))
        .map_err(|error| Failure::new(format!("the tools folder cannot stand in PATH: {error}")))
}

/// The accessibility checker's script, which the browser tests inject.
pub fn axe_script(place: &Place) -> PathBuf {
    npm::AXE.folder(place).join("axe.min.js")
}

/// Readies the chart libraries that ours is compared with, and gives the files that a page loads.
pub fn libraries(place: &Place) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (package, file) in &npm::LIBRARIES {
        if !package.is_here(place) {
            println!("installs {package} in {}", place.shown(&place.tools));
            package.install(place)?;
        }
        files.push(package.folder(place).join(file));
    }
    Ok(files)
}

fn ready(place: &Place, tools: &[Tool]) -> Outcome {
    let mut missing = Vec::new();
    for &tool in tools {
        if !tool.is_here(place)? {
            missing.push(tool);
        }
    }
    for &tool in &missing {
        println!("installs {} ({})", tool.name(place)?, tool.takes());
    }
    for &tool in &missing {
        let start = Instant::now();
        fs::create_dir_all(&place.tools)
            .map_err(|error| Failure::io(format!("making {}", place.tools.display()), &error))?;
        tool.install(place)?;
        if !tool.is_here(place)? {
            return Err(Failure::new(format!("{} was installed, but is not found", tool.name(place)?)));
        }
        println!("installed {} ({})", tool.name(place)?, spoken(start.elapsed()));
    }
    Ok(())
}

impl Tool {
    fn is_here(self, place: &Place) -> Outcome<bool> {
        match self {
            Tool::WasmTarget => wasm_target::is_here(place),
            Tool::Trunk => Ok(cargo_tool::trunk().is_here(place)),
            Tool::WasmBindgen => Ok(cargo_tool::wasm_bindgen(place)?.is_here(place)),
            Tool::WasmOpt => Ok(npm::WASM_OPT.is_here(place)),
            Tool::Esbuild => Ok(npm::ESBUILD.is_here(place)),
            Tool::Axe => Ok(npm::AXE.is_here(place)),
            Tool::Browser => Ok(browser::is_here()),
            Tool::Validators => Ok(validators::is_here(place)),
        }
    }

    /// What it is and where it goes: `trunk 0.21.14 in target/tools`.
    fn name(self, place: &Place) -> Outcome<String> {
        let folder = place.shown(&place.tools);
        Ok(match self {
            Tool::WasmTarget => wasm_target::NAME.to_owned(),
            Tool::Trunk => format!("{} in {folder}", cargo_tool::trunk()),
            Tool::WasmBindgen => format!("{} in {folder}", cargo_tool::wasm_bindgen(place)?),
            Tool::WasmOpt => format!("{} in {folder}", npm::WASM_OPT),
            Tool::Esbuild => format!("{} in {folder}", npm::ESBUILD),
            Tool::Axe => format!("{} in {folder}", npm::AXE),
            Tool::Browser => browser::NAME.to_owned(),
            Tool::Validators => format!("{} in {folder}", validators::NAME),
        })
    }

    /// How long installing it takes on two cores.
    const fn takes(self) -> &'static str {
        match self {
            Tool::Trunk => "about 2.5 min",
            Tool::WasmBindgen | Tool::Browser | Tool::Validators => "about 1 min",
            Tool::WasmTarget | Tool::WasmOpt | Tool::Esbuild | Tool::Axe => "seconds",
        }
    }

    fn install(self, place: &Place) -> Outcome {
        match self {
            Tool::WasmTarget => wasm_target::install(place),
            Tool::Trunk => cargo_tool::trunk().install(place),
            Tool::WasmBindgen => cargo_tool::wasm_bindgen(place)?.install(place),
            Tool::WasmOpt => npm::WASM_OPT.install(place),
            Tool::Esbuild => npm::ESBUILD.install(place),
            Tool::Axe => npm::AXE.install(place),
            Tool::Browser => browser::install(),
            Tool::Validators => validators::install(place),
        }
    }
}
