//! The commands that Chromium's driver has beyond the WebDriver standard: its developer tools, and its logs.

use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::failure::{Doing, Outcome};

/// Asks the developer tools for something, such as `Emulation.setEmulatedMedia`.
pub async fn ask(client: &Client, command: &str, parameters: Value) -> Outcome<Value> {
    let body = json!({ "cmd": command, "params": parameters });
    client.issue_cmd(Posted { path: "goog/cdp/execute", body }).await.doing(command)
}

/// What was added to a log (`browser` or `performance`) since it was last asked for.
pub async fn log(client: &Client, kind: &str) -> Outcome<Vec<Value>> {
    let body = json!({ "type": kind });
    let entries =
        client.issue_cmd(Posted { path: "se/log", body }).await.doing(format!("reading the log `{kind}`"))?;
    Ok(entries.as_array().cloned().unwrap_or_default())
}

/// A body sent to a path below the session.
#[derive(Debug)]
struct Posted {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Posted {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
