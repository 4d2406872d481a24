//! What a page may weigh: `size-budget.toml` at the workspace's root, where a growth is changed with a reason.

use std::fs;

use serde::Deserialize;

use crate::failure::{Doing, Outcome};
use crate::place;

/// The most that may come over the wire, in bytes, compressed with brotli, all files counted.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Budget {
    /// The overview, opened for the first time.
    pub first_view: usize,
    /// One embed page with all it needs.
    pub embed_page: usize,
}

impl Budget {
    /// Reads the budget.
    pub fn read() -> Outcome<Budget> {
        let path = place::root().join("size-budget.toml");
        let text = fs::read_to_string(&path).doing(path.display())?;
        toml::from_str(&text).doing(path.display())
    }
}
