//! What the page asked the network for, wherever that is: our own host only sees what it is asked itself.

use fantoccini::Client;
use serde_json::Value;

use super::devtools;
use crate::failure::Outcome;

/// The addresses asked for since they were last asked after, without what never leaves the browser (`data:`, `blob:`).
pub async fn requests(client: &Client) -> Outcome<Vec<String>> {
    let log = devtools::log(client, "performance").await?;
    Ok(log.iter().filter_map(|entry| requested(entry["message"].as_str()?)).collect())
}

fn requested(event: &str) -> Option<String> {
    let event: Value = serde_json::from_str(event).ok()?;
    let message = &event["message"];
    let address = match message["method"].as_str()? {
        "Network.requestWillBeSent" => &message["params"]["request"]["url"],
        "Network.webSocketCreated" => &message["params"]["url"],
        _ => return None,
    };
    let address = address.as_str()?;
    let leaves = ["http:", "https:", "ws:", "wss:", "ftp:"].iter().any(|scheme| address.starts_with(scheme));
    leaves.then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_leaves_the_browser_counts() {
        let event = |url: &str| {
            format!(
                r#"{{"message":{{"method":"Network.requestWillBeSent","params":{{"request":{{"url":"{url}"}}}}}}}}"#
            )
        };
        assert_eq!(
            requested(&event("https://elsewhere.example/f.woff2")),
            Some("https://elsewhere.example/f.woff2".into())
        );
        assert_eq!(requested(&event("data:image/png;base64,xx")), None);
        assert_eq!(requested(r#"{"message":{"method":"Page.frameNavigated"}}"#), None);
    }
}
