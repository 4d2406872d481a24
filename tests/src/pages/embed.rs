//! A ready-made embed page: one chart that stands in somebody else's page.

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::site::Site;

/// `/embed/vmbo-techniek-aandeel/utrecht/`
#[derive(Debug, Clone, Copy)]
pub struct Embed<'b> {
    /// The browser that shows it.
    pub browser: &'b Browser,
}

impl<'b> Embed<'b> {
    /// One embed page out of many.
    pub const EXAMPLE: &'static str = "/embed/vmbo-techniek-aandeel/utrecht/";

    /// Opens an embed page and waits for its chart.
    pub async fn open(browser: &'b Browser, site: &Site, path: &str) -> Outcome<Embed<'b>> {
        browser.visit(&site.address(path)).await?;
        browser.see("svg").await?;
        Ok(Embed { browser })
    }

    /// How many charts can be seen: one of the two that are drawn for different widths.
    pub async fn charts_seen(&self) -> Outcome<usize> {
        let script = "return [...document.querySelectorAll('svg')].filter(e => e.getBoundingClientRect().width > 200).length";
        Ok(self.browser.run(script, Vec::new()).await?.as_u64().unwrap_or_default() as usize)
    }

    /// All that a reader can read.
    pub async fn text(&self) -> Outcome<String> {
        self.browser.text("body").await
    }
}
