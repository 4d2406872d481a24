//! What was revised: the releases, and the figures that differ between them.

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::pages::Screen;
use crate::site::Site;

/// `/herzieningen`
#[derive(Debug, Clone, Copy)]
pub struct Revisions<'b> {
    /// What it has in common with every page.
    pub screen: Screen<'b>,
}

impl<'b> Revisions<'b> {
    /// Opens the page and waits for its text.
    pub async fn open(browser: &'b Browser, site: &Site) -> Outcome<Revisions<'b>> {
        let screen = Screen::open(browser, site, "/herzieningen").await?;
        screen.read_up().await?;
        Ok(Revisions { screen })
    }

    /// The releases, newest first, as they are told.
    pub async fn releases(&self) -> Outcome<Vec<String>> {
        self.screen.browser.see(".releases li").await?;
        self.screen.browser.texts(".releases li").await
    }

    /// What is told of the figures that differ.
    pub async fn changes(&self) -> Outcome<String> {
        self.screen.browser.text(".changes-of").await
    }
}
