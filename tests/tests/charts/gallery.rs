//! The kept drawings, and the module that draws them anew.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use tests::failure::{Doing, Failure, Outcome};
use tests::place;

/// The kept drawings by name.
pub fn kept() -> Outcome<BTreeMap<String, String>> {
    let folder = place::root().join("charts/tests/golden");
    let mut drawings = BTreeMap::new();
    for entry in fs::read_dir(&folder).doing(folder.display())? {
        let path = entry.doing(folder.display())?.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        drawings.insert(name, fs::read_to_string(&path).doing(path.display())?);
    }
    Ok(drawings)
}

/// The folder of the module: `TECHNET_PLOTS`, or where `cargo xtask test charts` puts it.
pub fn module() -> Outcome<PathBuf> {
    let folder =
        env::var_os("TECHNET_PLOTS").map_or_else(|| place::root().join("target/plots"), PathBuf::from);
    if folder.join("plots.js").is_file() {
        return Ok(folder);
    }
    Err(Failure::new(format!("no plots are in {}: run `cargo xtask test charts`", folder.display())))
}
