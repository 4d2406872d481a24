//! The charts in Chromium: the same bytes as anywhere else, and words that are whole and apart.
//!
//! Separate from `tests/site`, because no site is needed: the kept drawings are looked at, and a WebAssembly module of
//! all plots, which `cargo xtask test charts` builds.

mod gallery;
mod geometry;
mod same_bytes;
