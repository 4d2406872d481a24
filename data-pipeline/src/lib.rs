//! From the publishers' files to a published release.
//!
//! The modules stand in the order in which a figure passes through them. Each stage is a plain function between named
//! types, called one after the other in [`run`]; no stage knows the next.
//!
//! Invariants: only [`read`] opens the publishers' files and only [`publish`] writes under the output folder. Between
//! the two there is no clock, no network and no randomness: the same figures in, the same bytes out. A `DataFrame`
//! never leaves this crate, and an error of polars never reaches a person.

pub mod config;

pub mod read;

pub mod clean;

pub mod figures;

pub mod harmonise;

pub mod derive;

pub mod lineage;

pub mod check;

pub mod publish;
pub mod quoted;

pub mod export;

pub mod clock;
pub mod digest;
pub mod failure;
pub mod finding;
pub mod frame;
pub mod passing;
pub mod place;
pub mod report;
pub mod run;
pub mod watch;
