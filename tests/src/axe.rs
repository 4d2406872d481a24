//! The accessibility checker axe, put into a page from its file and asked for violations.

use std::fmt;
use std::fs;

use serde::Deserialize;

use crate::browser::Browser;
use crate::failure::{Doing, Failure, Outcome};
use crate::place;

/// Something that keeps a reader out, as axe words it.
#[derive(Debug, Clone, Deserialize)]
pub struct Violation {
    /// The rule's id, such as `color-contrast`.
    pub id: String,
    /// `minor`, `moderate`, `serious` or `critical`.
    #[serde(default)]
    pub impact: Option<String>,
    /// What must be done.
    pub help: String,
    /// Where it is broken.
    pub nodes: Vec<Node>,
}

/// A place in the page.
#[derive(Debug, Clone, Deserialize)]
pub struct Node {
    /// Its markup.
    pub html: String,
    /// What is wrong with it, in sentences.
    #[serde(default, rename = "failureSummary")]
    pub summary: Option<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}): {}", self.id, self.impact.as_deref().unwrap_or("?"), self.help)?;
        for node in self.nodes.iter().take(5) {
            write!(f, "\n    {}\n      {}", node.html, node.summary.as_deref().unwrap_or_default())?;
        }
        if self.nodes.len() > 5 {
            write!(f, "\n    and {} more", self.nodes.len() - 5)?;
        }
        Ok(())
    }
}

/// The violations of all of axe's rules, best practices among them, on the page as it stands.
pub async fn violations(browser: &Browser) -> Outcome<Vec<Violation>> {
    let path = place::axe_script()?;
    let script = fs::read_to_string(&path).doing(path.display())?;
    browser.run(&script, Vec::new()).await?;
    let answer = browser
        .run_async(
            "const done = arguments[arguments.length - 1];
             axe.run(document, { resultTypes: ['violations'] })
                .then(result => done({ violations: result.violations, passes: result.passes.length }))
                .catch(error => done({ error: String(error) }));",
            Vec::new(),
        )
        .await?;
    if let Some(error) = answer["error"].as_str() {
        return Err(Failure::new(format!("axe failed: {error}")));
    }
    if answer["passes"].as_u64().unwrap_or_default() == 0 {
        return Err(Failure::new("axe found nothing to check: the page is empty"));
    }
    serde_json::from_value(answer["violations"].clone()).doing("reading what axe found")
}
