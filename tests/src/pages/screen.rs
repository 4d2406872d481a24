//! What every page of the dashboard has: a menu, a heading, a language, a theme, and a way to say that it failed.

use crate::browser::Browser;
use crate::failure::Outcome;
use crate::site::Site;

/// A page of the dashboard in a browser.
#[derive(Debug, Clone, Copy)]
pub struct Screen<'b> {
    /// The browser that shows it.
    pub browser: &'b Browser,
}

impl<'b> Screen<'b> {
    /// Opens a path of the site, such as `/bronnen`, and waits until its figures stand there.
    pub async fn open(browser: &'b Browser, site: &Site, path: &str) -> Outcome<Screen<'b>> {
        browser.visit(&site.address(path)).await?;
        let screen = Screen { browser };
        screen.settled().await?;
        Ok(screen)
    }

    /// Waits until the app has taken over from the still picture and every chart has drawn or said why not.
    pub async fn settled(&self) -> Outcome {
        let script = "
            const main = document.querySelector('main[data-ready=\"true\"]');
            if (!main || document.getElementById('still') || !main.querySelector('h1, [role=\"alert\"]')) return false;
            const drawn = chart => chart.querySelector('svg') || main.querySelector('[role=\"alert\"]');
            return [...main.querySelectorAll('[data-chart]')].every(drawn);";
        self.browser
            .until("the page has shown its figures", async || {
                let settled = self.browser.run(script, Vec::new()).await?.as_bool().unwrap_or_default();
                Ok(settled.then_some(()))
            })
            .await
    }

    /// Waits until texts that come in files of their own are here too.
    pub async fn read_up(&self) -> Outcome {
        let browser = self.browser;
        browser
            .until("nothing is waited for any more", async || {
                Ok((browser.count("main .waiting").await? == 0).then_some(()))
            })
            .await
    }

    /// Scrolls through the whole page, so that what is drawn only when it is seen is drawn, and back to the top.
    pub async fn leaf_through(&self) -> Outcome {
        let script = "const done = arguments[0];
            (async () => {
                for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
                    scrollTo(0, y);
                    await new Promise(next => requestAnimationFrame(() => setTimeout(next, 30)));
                }
                scrollTo(0, 0);
                done(true);
            })();";
        self.browser.run_async(script, Vec::new()).await?;
        self.settled().await
    }

    /// The page's heading.
    pub async fn heading(&self) -> Outcome<String> {
        self.browser.text("main h1").await
    }

    /// All that a reader can read on the page.
    pub async fn text(&self) -> Outcome<String> {
        self.browser.text("main[data-ready]").await
    }

    /// How many charts have drawn.
    pub async fn charts(&self) -> Outcome<usize> {
        self.browser.count("main figure[data-chart] svg").await
    }

    /// Goes to a page by its name in the menu.
    pub async fn go_to(&self, name: &str) -> Outcome {
        self.browser.click("header nav a", name).await?;
        self.settled().await
    }

    /// Switches to the other language by its name.
    pub async fn switch_language(&self, name: &str) -> Outcome {
        self.browser.click("header a[hreflang]", name).await?;
        self.settled().await
    }

    /// The language that the page says it is in: `nl` or `en`.
    pub async fn language(&self) -> Outcome<String> {
        let lang = self.browser.run("return document.documentElement.lang", Vec::new()).await?;
        Ok(lang.as_str().unwrap_or_default().to_owned())
    }

    /// Presses the theme button.
    pub async fn switch_theme(&self) -> Outcome {
        let button = self.browser.see("header button").await?;
        crate::failure::Doing::doing(button.click().await, "pressing the theme button")
    }

    /// The colour behind the page, as `rgb(…)`.
    pub async fn paper(&self) -> Outcome<String> {
        let colour =
            self.browser.run("return getComputedStyle(document.body).backgroundColor", Vec::new()).await?;
        Ok(colour.as_str().unwrap_or_default().to_owned())
    }

    /// What the page remarks on: its address, an older release, figures that are missing.
    pub async fn remark(&self) -> Outcome<String> {
        self.browser.text("main .note").await
    }

    /// What the line at the window's lower edge says, once it says something.
    pub async fn news(&self) -> Outcome<String> {
        self.browser.text(".freshness:not([data-state=fresh]) p").await
    }

    /// What the page says is wrong, once it says so.
    pub async fn complaint(&self) -> Outcome<String> {
        self.browser.text("main [role=\"alert\"]").await
    }

    /// Presses "Opnieuw proberen" (or "Try again").
    pub async fn try_again(&self) -> Outcome {
        let name = if self.language().await? == "en" { "Try again" } else { "Opnieuw proberen" };
        self.browser.click("main [role=\"alert\"] button", name).await
    }
}
