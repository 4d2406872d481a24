//! Sources: whose files the figures come from, under which terms, in which edition.

use serde::{Deserialize, Serialize};

use crate::id::SourceId;
use crate::lang::Text;

/// A publisher's file or table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// Who publishes it: "DUO".
    pub publisher: String,
    /// What it is called, as the publisher writes it.
    pub title: String,
    /// The words to name it by under a chart: "DUO, Open Onderwijsdata".
    pub cite_as: Text,
    /// Where a person finds it.
    pub address: String,
    /// Under which terms it may be used.
    pub licence: Text,
    /// The editions that the release rests on, oldest first.
    pub editions: Vec<Edition>,
}

/// One edition of a source: the very file that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// What tells it from the others: `2019-2024`.
    pub edition: String,
    /// The files read, with their hashes.
    pub files: Vec<SourceFile>,
    /// When the file was retrieved, as `2026-11-23`.
    pub retrieved: String,
    /// When the publisher last changed it, where the publisher says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modified: Option<String>,
    /// What a reader should know of this edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Text>,
}

/// One file of an edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SourceFile {
    /// Its name, as it lay in `data/raw`.
    pub name: String,
    /// The SHA-256 of its bytes, in hexadecimal. Absent where the figures were copied from a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}
