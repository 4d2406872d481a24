//! What Chromium is told when it starts: no window on the desktop, no traffic of its own, its logs kept.

use fantoccini::wd::Capabilities;
use serde_json::json;

use super::Look;

/// Headless, quiet (no traffic of its own), with the console's and the network's log kept.
pub fn capabilities(look: Look) -> Capabilities {
    let window = format!("--window-size={},{}", look.width, look.height);
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        // Hundreds of clicks a minute are no attack here.
        "--disable-ipc-flooding-protection",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        &window,
    ];
    let mut capabilities = Capabilities::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities
        .insert("goog:chromeOptions".to_owned(), json!({ "binary": "/usr/bin/chromium", "args": arguments }));
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
    capabilities
}
