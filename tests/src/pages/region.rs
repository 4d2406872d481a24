//! A region's page: everything about one region.

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::pages::{Dialog, Screen};
use crate::site::Site;

/// `/regio/woerden`
#[derive(Debug, Clone, Copy)]
pub struct RegionPage<'b> {
    /// What it has in common with every page.
    pub screen: Screen<'b>,
}

impl<'b> RegionPage<'b> {
    /// Opens the page of a region by its id.
    pub async fn open(browser: &'b Browser, site: &Site, id: &str) -> Outcome<RegionPage<'b>> {
        Ok(RegionPage { screen: Screen::open(browser, site, &format!("/regio/{id}")).await? })
    }

    /// Opens what lies under the region's figures: its schools, and remarks.
    pub async fn look_under(&self, words: &str) -> Outcome<Dialog<'b>> {
        self.screen.browser.click(".under button", words).await?;
        Dialog::opened(self.screen.browser).await
    }

    /// Waits until the page is this region's.
    pub async fn wait_for(&self, name: &str) -> Outcome {
        let browser = self.screen.browser;
        browser
            .until(&format!("the page of {name} is there"), async || {
                let there = browser.address().await?.contains("/regio/")
                    && self.screen.heading().await?.contains(name);
                Ok(there.then_some(()))
            })
            .await?;
        self.screen.settled().await
    }
}
