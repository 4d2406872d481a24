//! The origin of an edition: who published it, where, when it was retrieved, and the hash of each file read.
//!
//! Written beside the figures as `<edition>.toml`, so that a figure in git can be traced to the very bytes it was
//! read from.

use model::lang::Text;
use model::source::{Edition, SourceFile};
use serde::{Deserialize, Serialize};

/// Where an edition's figures came from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// Who published it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Where a person finds it.
    pub address: String,
    /// Under which terms it may be used.
    pub licence: Text,
    /// What tells it from other editions.
    pub edition: String,
    /// When it was retrieved.
    pub retrieved: String,
    /// When the publisher last changed it, where the publisher says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Text>,
    /// The codes of the areas of which figures were kept, those of our regions at the time; none where the figures were
    /// copied by hand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<String>,
    /// The files read.
    #[serde(rename = "file")]
    pub files: Vec<OriginFile>,
}

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OriginFile {
    /// Its name.
    pub name: String,
    /// The SHA-256 of its bytes; absent where the figures were copied by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// How its text was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
}

impl Origin {
    /// The edition as the catalogue names it.
    pub fn described(&self) -> Edition {
        let files = self.files.iter();
        Edition {
            edition: self.edition.clone(),
            files: files.map(|f| SourceFile { name: f.name.clone(), sha256: f.sha256.clone() }).collect(),
            retrieved: self.retrieved.clone(),
            modified: self.modified.clone(),
            remark: self.remark.clone(),
        }
    }
}
