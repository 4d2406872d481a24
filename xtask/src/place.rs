//! Where things are: the workspace, cargo's target folder, the tools. Found once, then handed on.

use std::env;
use std::path::{Path, PathBuf};

use crate::process::{Failure, Outcome};

/// The folders every command works in. All paths are absolute.
#[derive(Debug)]
pub struct Place {
    /// The workspace's root.
    pub root: PathBuf,
    /// Cargo's target folder.
    pub target: PathBuf,
    /// Where installed tools are kept: `bin/` and `npm/` inside it.
    pub tools: PathBuf,
}

impl Place {
    /// Finds the folders from the environment that cargo and the developer set.
    pub fn find() -> Outcome<Place> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root =
            manifest.parent().ok_or_else(|| Failure::new("xtask has no workspace above it"))?.to_owned();
        let target = set("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |path| root.join(path));
        let tools = set("TECHNET_TOOLS").map_or_else(|| target.join("tools"), |path| root.join(path));
        Ok(Place { root, target, tools })
    }

    /// The folder of installed programs.
    pub fn bin(&self) -> PathBuf {
        self.tools.join("bin")
    }

    /// The folder in which npm packages are installed.
    pub fn npm(&self) -> PathBuf {
        self.tools.join("npm")
    }

    /// The built site.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// A path as the developer would write it: relative to the workspace where it lies inside.
    pub fn shown<'a>(&self, path: &'a Path) -> std::path::Display<'a> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}

/// An environment variable that is set and not empty.
fn set(name: &str) -> Option<PathBuf> {
    env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_the_folder_of_the_workspace() -> Outcome {
        let place = Place::find()?;
        assert!(place.root.join("xtask/src/place.rs").is_file());
        assert!(place.target.is_absolute() && place.tools.is_absolute());
        Ok(())
    }

    #[test]
    fn paths_inside_the_workspace_are_shown_short() -> Outcome {
        let place = Place::find()?;
        assert_eq!(place.shown(&place.dist()).to_string(), "dist");
        assert_eq!(place.shown(Path::new("/elsewhere/tools")).to_string(), "/elsewhere/tools");
        Ok(())
    }
}
