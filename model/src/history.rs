//! The releases that were published, and when. The file `data/history.json`.
//!
//! Separate from a release, because a release's bytes depend on nothing but its figures and definitions, while this
//! file tells what readers saw one after the other.

use serde::{Deserialize, Serialize};

use crate::id::ReleaseId;

/// `data/history.json`: every release that is there, the one first published last at the front. Replaced whenever a
/// release is published for the first time or removed; made anew from the folder of releases where it is lost.
///
/// Unknown fields are allowed here, as in [`Current`](crate::release::Current).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct History {
    /// The version of the layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// The releases, newest first.
    pub releases: Vec<Past>,
}

/// A release as it was first published. Going back to it later changes nothing here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Past {
    /// Which.
    pub release: ReleaseId,
    /// When it was first published, in UTC: `2026-11-23T15:04:05Z`.
    pub published: String,
    /// What readers saw just before; `None` for the first release. It may have been removed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<ReleaseId>,
    /// How much differs from `previous`; `None` where there is nothing to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changes: Option<ChangeCounts>,
}

/// How many figures differ between two releases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeCounts {
    /// Figures that were not there before.
    pub new: u32,
    /// Figures that are others than before.
    pub revised: u32,
    /// Figures that are there no more.
    pub removed: u32,
    /// Indicators whose definition is another.
    pub redefined: u32,
    /// Regions of which something reads differently.
    #[serde(default, skip_serializing_if = "is_none")]
    pub rezoned: u32,
}

fn is_none(count: &u32) -> bool {
    *count == 0
}

impl History {
    /// A release of the history.
    pub fn past(&self, release: &ReleaseId) -> Option<&Past> {
        self.releases.iter().find(|past| past.release == *release)
    }
}
