//! Where the built site and the accessibility checker are. `cargo xtask` says so in the environment.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The workspace's root.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap_or_default()
}

/// The built site: `TECHNET_DIST`, or `dist/` in the workspace.
pub fn dist() -> Outcome<PathBuf> {
    let dist = env::var_os("TECHNET_DIST").map_or_else(|| root().join("dist"), PathBuf::from);
    if dist.join("index.html").is_file() {
        return Ok(dist);
    }
    Err(Failure::new(format!("there is no built site in {}: run `cargo xtask build`", dist.display())))
}

/// The accessibility checker's script: `TECHNET_AXE`, or where xtask installs it.
pub fn axe_script() -> Outcome<PathBuf> {
    let default = || root().join("target/tools/npm/node_modules/axe-core/axe.min.js");
    let script = env::var_os("TECHNET_AXE").map_or_else(default, PathBuf::from);
    if script.is_file() {
        return Ok(script);
    }
    Err(Failure::new(format!("axe is not at {}: run `cargo xtask test`", script.display())))
}
