//! Releases: the pointer that is replaced, and the list of hashes that never is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::id::ReleaseId;

/// `data/current.json`: which release readers see. Replacing it is what publishes one.
///
/// Unknown fields are allowed here, so that an old app can still read `schema` and say "reload the page".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Current {
    /// The version of the release's layout; see [`SCHEMA_VERSION`](crate::SCHEMA_VERSION).
    pub schema: u32,
    /// The release that readers see.
    pub release: ReleaseId,
    /// When it was first published, in UTC: `2026-11-23T15:04:05Z`.
    pub published: String,
    /// What readers saw just before it was first published. It stands here too, so that
    /// [`History`](crate::history::History) can be mended after a run that was cut short between the two files.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<ReleaseId>,
}

/// `manifest.json` in a release's folder: the SHA-256 of each of its other files, by path from that folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of the release's layout.
    pub schema: u32,
    /// The release.
    pub release: ReleaseId,
    /// Path to hexadecimal SHA-256.
    pub files: BTreeMap<String, String>,
}
