//! What a page may weigh: `size-budget.toml` at the workspace's root, where a growth is changed with a reason.

use std::collections::BTreeMap;
use std::fs;

use serde::Deserialize;

use crate::failure::{Doing, Outcome};
use crate::place;

/// By how much something may grow beyond what was recorded, in percent, before a reason is asked for.
const SPARE: usize = 2;

/// The most that may come over the wire, in bytes, compressed with brotli, all files counted.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Budget {
    /// The overview, opened for the first time.
    pub first_view: usize,
    /// Any later view, beyond the overview.
    pub later_view: usize,
    /// One embed page with all it needs.
    pub embed_page: usize,
    /// What was measured when somebody last gave a reason.
    pub recorded: Recorded,
}

/// What was measured, in bytes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Recorded {
    /// The overview, opened for the first time.
    pub first_view: usize,
    /// Each later view, by name.
    pub later_views: BTreeMap<String, usize>,
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

    /// Why a later view is too heavy, or nothing.
    pub fn too_heavy_later(&self, name: &str, bytes: usize) -> Option<String> {
        match self.recorded.later_views.get(name) {
            Some(recorded) => too_heavy(name, bytes, self.later_view, *recorded),
            None => Some(format!("{name}: {bytes} B, and nothing is recorded of it in size-budget.toml")),
        }
    }
}

/// Why something is too heavy, or nothing: over its budget, or grown without a reason beside it.
pub fn too_heavy(what: &str, bytes: usize, budget: usize, recorded: usize) -> Option<String> {
    if bytes > budget {
        return Some(format!("{what}: {bytes} B is over the budget of {budget} B"));
    }
    let most = recorded + recorded * SPARE / 100;
    (bytes > most).then(|| {
        format!(
            "{what}: {bytes} B is over {SPARE} % more than the {recorded} B in size-budget.toml; make it lighter, or \
             record {bytes} there with the reason beside it"
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_of_two_percent_needs_no_reason_and_more_does() {
        assert_eq!(too_heavy("a page", 1020, 2000, 1000), None);
        assert!(too_heavy("a page", 1021, 2000, 1000).is_some_and(|why| why.contains("record 1021")));
        assert!(too_heavy("a page", 2001, 2000, 2000).is_some_and(|why| why.contains("budget")));
    }
}
