//! What the page said on the browser's console, and what the browser itself complained of there.

use std::fmt;

use fantoccini::Client;
use serde_json::Value;

use super::devtools;
use crate::failure::Outcome;

/// One message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
    pub level: String,
    /// Where it comes from, such as `console-api`, `javascript`, `network`, `security`.
    pub source: String,
    /// The message, with its place in the page's files.
    pub text: String,
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}) {}", self.level, self.source, self.text)
    }
}

/// The messages since they were last asked for.
pub async fn messages(client: &Client) -> Outcome<Vec<Message>> {
    Ok(devtools::log(client, "browser").await?.iter().map(message).collect())
}

fn message(entry: &Value) -> Message {
    let text = |key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    Message { level: text("level"), source: text("source"), text: text("message") }
}
