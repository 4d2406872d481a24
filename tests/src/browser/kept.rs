//! What a page leaves behind in the browser.

use serde_json::{Value, json};

use super::Browser;
use crate::failure::{Doing, Outcome};

impl Browser {
    /// The cookies, of whatever origin.
    pub async fn cookies(&self) -> Outcome<Vec<Value>> {
        let all = self.devtools("Network.getAllCookies", json!({})).await?;
        Ok(all["cookies"].as_array().cloned().unwrap_or_default())
    }

    /// The names of what the page's origin keeps in its stores; not the files that a service worker keeps.
    pub async fn stored(&self) -> Outcome<Vec<String>> {
        let script = "const done = arguments[0];
            indexedDB.databases().then(all => done([
                ...Object.keys(localStorage), ...Object.keys(sessionStorage).map(k => 'session: ' + k), ...all.map(d => 'database: ' + d.name)
            ])).catch(error => done([String(error)]));";
        serde_json::from_value(self.run_async(script, Vec::new()).await?).doing("reading what is stored")
    }
}
