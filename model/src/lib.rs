//! The figures of the TechNet Monitor, as types.
//!
//! This crate is the contract between the pipeline, which writes a release, and everything that reads one. It owns
//! what a region, a period, an observation and an indicator *are*, and how a number or a period is worded for a
//! Dutch or an English reader.
//!
//! Invariant: no IO, no clock, nothing but serde below it, and no float that stands for "missing". With the feature
//! `schema`, which only the pipeline asks for, its types also describe themselves as JSON Schema.

pub mod catalog;
pub mod changes;
pub mod flag;
pub mod history;
pub mod id;
pub mod indicator;
pub mod lang;
pub mod lineage;
pub mod number;
pub mod observation;
pub mod period;
pub mod quality;
pub mod quotation;
pub mod region;
pub mod release;
#[cfg(feature = "schema")]
mod schema;
pub mod series;
pub mod source;
pub mod unit;

/// The version of the published JSON. It rises when an older app could misread a newer file; the app refuses a
/// schema that is newer than this and asks the reader to reload.
pub const SCHEMA_VERSION: u32 = 2;
