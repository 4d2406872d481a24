//! The site as a reader meets it: a static host on this machine, a real Chromium, and page objects in the reader's
//! words.
//!
//! Separate from the crates it tests, and knowing nothing of their insides: it sees pages and files, as a reader does.
//! The harness itself is tested in `tests/harness` on made-up pages, so that a broken page is known to be noticed;
//! `tests/site` then looks at the built site.

pub mod axe;
pub mod browser;
pub mod budget;
pub mod failure;
pub mod pages;
pub mod place;
pub mod site;
pub mod views;
