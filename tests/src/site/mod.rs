//! A static host on this machine, as plain as the ones the site is made for, that counts what it sends.
//!
//! It holds the files in memory and sends them compressed with brotli; a route of the app gets the app's page. On
//! request it goes wrong: a file can be missing, cut off, or answered with a page.

mod fault;
mod files;
mod server;
mod wire;

pub use fault::Fault;
pub use files::{Files, compressed};
pub use server::Site;
pub use wire::Sent;
