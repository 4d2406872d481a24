//! The overview: one region's headline, its charts, the way to everything else.

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::pages::{IndicatorPage, RegionPage, Screen};
use crate::site::Site;

/// `/`
#[derive(Debug, Clone, Copy)]
pub struct Overview<'b> {
    /// What it has in common with every page.
    pub screen: Screen<'b>,
}

impl<'b> Overview<'b> {
    /// Opens the site at its front door.
    pub async fn open(browser: &'b Browser, site: &Site) -> Outcome<Overview<'b>> {
        Ok(Overview { screen: Screen::open(browser, site, "/").await? })
    }

    /// The names of the regions to pick from.
    pub async fn regions(&self) -> Outcome<Vec<String>> {
        self.screen.browser.texts("nav[aria-label=\"Regio\"] a").await
    }

    /// Picks a region and waits until the page speaks of it.
    pub async fn pick_region(&self, name: &str) -> Outcome {
        self.screen.browser.click("nav[aria-label=\"Regio\"] a", name).await?;
        self.screen
            .browser
            .until(&format!("the overview speaks of {name}"), async || {
                let picked = self.screen.browser.texts("nav[aria-label=\"Regio\"] a[aria-current]").await?;
                Ok((picked == [name] && self.screen.heading().await?.contains(name)).then_some(()))
            })
            .await?;
        self.screen.settled().await
    }

    /// Follows "Bekijk de reeks" to the first indicator.
    pub async fn see_the_series(&self) -> Outcome<IndicatorPage<'b>> {
        self.screen.browser.click("main a", "Bekijk de reeks").await?;
        self.screen.browser.see("main nav.tabs").await?;
        self.screen.settled().await?;
        Ok(IndicatorPage { screen: self.screen })
    }

    /// Follows "Alles over Woerden" to the region's own page.
    pub async fn all_about(&self, region: &str) -> Outcome<RegionPage<'b>> {
        self.screen.browser.click("main a", &format!("Alles over {region}")).await?;
        let page = RegionPage { screen: self.screen };
        page.wait_for(region).await?;
        Ok(page)
    }
}
