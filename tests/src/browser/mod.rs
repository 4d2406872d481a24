//! Chromium, driven: opened fresh for each test, with what it says and asks for kept.

mod console;
mod devtools;
mod driver;
mod look;
mod network;
mod window;

pub use console::Message;
pub use look::{Look, Theme};
pub use window::Browser;
