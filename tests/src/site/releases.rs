//! Another release beside the one that was built, made up in memory: for a reader who meets two.

use serde_json::{Value, json};

use super::Site;
use crate::failure::{Doing, Outcome};

/// The identifier of the release that is made up.
pub const MADE_UP: &str = "abcdef012345";

/// A figure of Utrecht, and what it is in the release that is made up.
const BEFORE: &str = "\"low\":14.5104,\"high\":14.8899";
const AFTER: &str = "\"low\":18.5104,\"high\":18.8899";

impl Site {
    /// The identifier of the release that is current.
    pub fn current(&self) -> Outcome<String> {
        let current: Value = serde_json::from_str(&self.text("data/current.json")?).doing("current.json")?;
        Ok(current["release"].as_str().unwrap_or_default().to_owned())
    }

    /// Publishes a further release: the same files under [`MADE_UP`] but for one figure, with the history that says so.
    pub fn publish_another(&self) -> Outcome {
        let before = self.current()?;
        let folder = format!("data/releases/{before}/");
        let files = self.files();
        for path in files.paths().filter(|path| path.starts_with(&folder)) {
            let Some(rest) = path.strip_prefix(&folder) else { continue };
            if rest.ends_with(".json") || rest.ends_with(".html") {
                let text = self.text(path)?.replace(&before, MADE_UP).replace(BEFORE, AFTER);
                self.put(&format!("data/releases/{MADE_UP}/{rest}"), &text);
            }
        }
        let mut history: Value =
            serde_json::from_str(&self.text("data/history.json")?).doing("history.json")?;
        if let Some(releases) = history["releases"].as_array_mut() {
            let changes = json!({ "new": 2, "revised": 1, "removed": 0, "redefined": 0 });
            let past = json!({
                "release": MADE_UP, "published": "2031-05-06T07:08:09Z", "previous": before, "changes": changes
            });
            releases.insert(0, past);
        }
        self.put("data/history.json", &history.to_string());
        let told = |words: &str| {
            format!("<section class=\"changes\"><p>{words} <a href=\"~/bronnen\">~</a></p></section>")
        };
        self.put(&format!("data/changes/{MADE_UP}.nl.html"), &told("Utrecht ging van 14,0 naar 14,5."));
        self.put(&format!("data/changes/{MADE_UP}.en.html"), &told("Utrecht went from 14.0 to 14.5."));
        let current = self.text("data/current.json")?.replace(&before, MADE_UP);
        self.put("data/current.json", &current);
        Ok(())
    }
}
