//! What lies over a page: a table, downloads, a snippet, an explanation.

use crate::browser::Browser;
use crate::failure::Outcome;

/// The dialog that is open.
#[derive(Debug, Clone, Copy)]
pub struct Dialog<'b> {
    /// The browser that shows it.
    pub browser: &'b Browser,
}

impl<'b> Dialog<'b> {
    /// The dialog, once it is open and what it shows has come.
    pub async fn opened(browser: &'b Browser) -> Outcome<Dialog<'b>> {
        browser.see("dialog[open] h2").await?;
        browser
            .until("the dialog shows what it is for", async || {
                let waits = browser.count("dialog[open] .waiting").await? > 0;
                Ok((!waits && !browser.text("dialog[open]").await?.is_empty()).then_some(()))
            })
            .await?;
        Ok(Dialog { browser })
    }

    /// Its heading.
    pub async fn heading(&self) -> Outcome<String> {
        self.browser.text("dialog[open] h2").await
    }

    /// All that it says.
    pub async fn text(&self) -> Outcome<String> {
        self.browser.text("dialog[open]").await
    }

    /// Presses Escape and waits until it is gone.
    pub async fn escape(&self) -> Outcome {
        self.browser.key("Escape").await?;
        self.gone().await
    }

    /// Waits until it is gone.
    pub async fn gone(&self) -> Outcome {
        let browser = self.browser;
        browser
            .until(
                "no dialog is open",
                async || Ok((browser.count("dialog[open]").await? == 0).then_some(())),
            )
            .await
    }

    /// The files it offers, if it is that of downloads: the name under which each is saved, and its address.
    pub async fn files(&self) -> Outcome<Vec<(String, String)>> {
        let script = "return [...document.querySelectorAll('dialog[open] a[download]')].map(a => [a.download, a.href])";
        let files = self.browser.run(script, Vec::new()).await?;
        crate::failure::Doing::doing(serde_json::from_value(files), "reading the downloads")
    }
}
