//! A static host on this machine, as plain as the ones the site is made for, that counts what it sends.
//!
//! It holds the files in memory and sends them compressed with brotli; a route of the app gets the app's page. On
//! request it goes wrong: a file can be missing, cut off, or answered with a page.

mod answer;
mod fault;
mod files;
mod line;
mod releases;
mod server;
mod wire;

pub use fault::Fault;
pub use files::{File, Files, compressed};
pub use releases::MADE_UP;
pub use server::Site;
pub use wire::Sent;
