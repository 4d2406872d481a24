//! Chromium, driven: opened fresh for each test, with what it says and asks for kept.

mod capabilities;
mod console;
mod devtools;
mod driver;
mod hand;
mod kept;
mod look;
mod network;
mod senses;
mod spoken;
mod strain;
mod window;

pub use console::Message;
pub use look::{Look, Theme};
pub use window::Browser;
