//! How a reader perceives the page: its width, its zoom, and what their system asks of pages.

use std::path::Path;
use std::time::Duration;

use serde_json::json;

use super::{Browser, Look};
use crate::failure::{Doing, Outcome};

impl Browser {
    /// Makes the window so wide, and the system light or dark.
    pub async fn look(&self, look: Look) -> Outcome {
        self.look_with(look, &[]).await
    }

    /// The same, with more that the system asks of pages: `("forced-colors", "active")`.
    pub async fn look_with(&self, look: Look, more: &[(&str, &str)]) -> Outcome {
        let size =
            json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await?;
        let mut features = vec![json!({ "name": "prefers-color-scheme", "value": look.theme.name() })];
        features.extend(more.iter().map(|(name, value)| json!({ "name": name, "value": value })));
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// From the next page on, no page's script runs.
    pub async fn without_script(&self) -> Outcome {
        self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        Ok(())
    }

    /// Before any script of the next pages, this one runs: what the browser is to lack, say.
    pub async fn beforehand(&self, script: &str) -> Outcome {
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source).await.map(|_| ())
    }

    /// By how many pixels the page can be scrolled sideways: 0 on a page that fits.
    pub async fn sideways(&self) -> Outcome<i64> {
        let script = "const d = document.documentElement; return d.scrollWidth - d.clientWidth";
        Ok(self.run(script, Vec::new()).await?.as_i64().unwrap_or_default())
    }

    /// The innermost elements that reach beyond the page's right edge, for a failure to tell; not those in a frame that
    /// scrolls by itself.
    pub async fn sticking_out(&self) -> Outcome<Vec<String>> {
        let script = "
            const framed = e => e && e !== document.body
                && (getComputedStyle(e).overflowX !== 'visible' || framed(e.parentElement));
            const out = e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                && !framed(e.parentElement);
            return [...document.querySelectorAll('body *')]
                .filter(e => out(e) && ![...e.children].some(out))
                .map(e => e.outerHTML.slice(0, 160));";
        serde_json::from_value(self.run(script, Vec::new()).await?).doing("looking beyond the page's edge")
    }

    /// Keeps a picture of the whole page. The window stays as tall as the page.
    pub async fn picture(&self, path: &Path) -> Outcome {
        let height = self.run("return document.documentElement.scrollHeight", Vec::new()).await?;
        let width = self.run("return innerWidth", Vec::new()).await?;
        let whole = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", whole).await?;
        // Charts are drawn again for the new size.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let bytes = self.client.screenshot().await.doing("taking a picture")?;
        std::fs::write(path, bytes).doing(path.display())
    }

    /// How many sheets of A4 the page prints on.
    pub async fn sheets(&self) -> Outcome<usize> {
        let a4 = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "preferCSSPageSize": true, "printBackground": false });
        let printed = self.devtools("Page.printToPDF", a4).await?;
        // The pages of Chromium's PDF are objects that are not compressed.
        let script = "return (atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) || []).length";
        let count = self.run(script, vec![printed["data"].clone()]).await?;
        Ok(count.as_u64().unwrap_or_default() as usize)
    }
}
