//! One fresh Chromium with one window.

use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::driver::Driver;
use super::{Look, Message, console, devtools, network};
use crate::failure::{Doing, Failure, Outcome};

/// How long a page may take to show what is waited for: long, for a machine that compiles beside the tests.
const PATIENCE: Duration = Duration::from_secs(30);

/// A browser that a test drives; it ends when this is dropped.
#[derive(Debug)]
pub struct Browser {
    client: Client,
    patience: Duration,
    /// Dropped after the client: it ends the browser.
    _driver: Driver,
}

impl Browser {
    /// Opens Chromium with an empty profile, as a reader who has never been here.
    pub async fn open(look: Look) -> Outcome<Browser> {
        let mut driver = Driver::start()?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(look))
            .connect(&driver.address())
            .await
            .doing("opening Chromium")?;
        let session = client.session_id().await.doing("opening Chromium")?;
        driver.keeps(session.unwrap_or_default());
        let browser = Browser { client, patience: PATIENCE, _driver: driver };
        browser.look(look).await?;
        Ok(browser)
    }

    /// The same browser, waiting no longer than this for what a page is to show.
    pub fn patient_for(self, patience: Duration) -> Browser {
        Browser { patience, ..self }
    }

    /// Makes the window so wide, and the system light or dark.
    pub async fn look(&self, look: Look) -> Outcome {
        let size =
            json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false });
        devtools::ask(&self.client, "Emulation.setDeviceMetricsOverride", size).await?;
        let theme = json!({ "features": [{ "name": "prefers-color-scheme", "value": look.theme.name() }] });
        devtools::ask(&self.client, "Emulation.setEmulatedMedia", theme).await?;
        Ok(())
    }

    /// From the next page on, no page's script runs.
    pub async fn without_script(&self) -> Outcome {
        devtools::ask(&self.client, "Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
        Ok(())
    }

    /// Opens an address and waits until the page has loaded.
    pub async fn visit(&self, address: &str) -> Outcome {
        self.client.goto(address).await.doing(format!("opening {address}"))
    }

    /// The address as it stands.
    pub async fn address(&self) -> Outcome<String> {
        Ok(self.client.current_url().await.doing("reading the address")?.to_string())
    }

    /// Goes a step back.
    pub async fn back(&self) -> Outcome {
        self.client.back().await.doing("going back")
    }

    /// Waits until something that matches the CSS selector can be seen.
    pub async fn see(&self, css: &str) -> Outcome<Element> {
        self.until(&format!("`{css}` can be seen"), async || {
            for element in self.client.find_all(Locator::Css(css)).await.doing(css)? {
                if element.is_displayed().await.doing(css)? {
                    return Ok(Some(element));
                }
            }
            Ok(None)
        })
        .await
    }

    /// Waits for a link or button with this text among those that match the selector, and clicks it.
    pub async fn click(&self, css: &str, text: &str) -> Outcome {
        self.until(&format!("`{text}` among `{css}` can be clicked"), async || {
            for element in self.client.find_all(Locator::Css(css)).await.doing(css)? {
                if element.text().await.doing(css)?.trim() == text
                    && element.is_displayed().await.doing(css)?
                {
                    return element.click().await.doing(format!("clicking {text}")).map(Some);
                }
            }
            Ok(None)
        })
        .await
    }

    /// Puts the pointer on what matches the selector, so far from its left side (0 to 1), half-way down.
    pub async fn point_at(&self, css: &str, across: f64) -> Outcome {
        self.see(css).await?;
        let script = "const e = document.querySelector(arguments[0]); e.scrollIntoView({ block: 'center' });
            const r = e.getBoundingClientRect(); return [r.left + r.width * arguments[1], r.top + r.height / 2];";
        let place = self.run(script, vec![json!(css), json!(across)]).await?;
        let moved = json!({ "type": "mouseMoved", "x": place[0], "y": place[1] });
        devtools::ask(&self.client, "Input.dispatchMouseEvent", moved).await.map(|_| ())
    }

    /// Presses a key (`End`, `ArrowLeft`, …) with the keyboard on what matches the selector.
    pub async fn press(&self, css: &str, key: &str) -> Outcome {
        let code = match key {
            "End" => '\u{e010}',
            "Home" => '\u{e011}',
            "ArrowLeft" => '\u{e012}',
            "ArrowRight" => '\u{e014}',
            "Escape" => '\u{e00c}',
            "Enter" => '\u{e007}',
            "Tab" => '\u{e004}',
            _ => return Err(Failure::new(format!("no key is called {key}"))),
        };
        self.see(css).await?.send_keys(&code.to_string()).await.doing(format!("pressing {key} on {css}"))
    }

    /// The texts of all that match the selector, as a reader sees them.
    pub async fn texts(&self, css: &str) -> Outcome<Vec<String>> {
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.innerText.trim())";
        let texts = self.run(script, vec![json!(css)]).await?;
        serde_json::from_value(texts).doing(format!("reading the texts of `{css}`"))
    }

    /// The text of what matches the selector, once it can be seen.
    pub async fn text(&self, css: &str) -> Outcome<String> {
        self.see(css).await?;
        Ok(self.texts(css).await?.into_iter().next().unwrap_or_default())
    }

    /// How many match the selector now.
    pub async fn count(&self, css: &str) -> Outcome<usize> {
        Ok(self.client.find_all(Locator::Css(css)).await.doing(css)?.len())
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.client.execute(script, arguments).await.doing("running a script in the page")
    }

    /// Runs a script in the page that calls its last argument with the result.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.client.execute_async(script, arguments).await.doing("running a script in the page")
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

    /// What the console said since it was last asked.
    pub async fn messages(&self) -> Outcome<Vec<Message>> {
        console::messages(&self.client).await
    }

    /// The addresses that the page asked the network for since this was last asked.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        network::requests(&self.client).await
    }

    /// Keeps a picture of the whole page. The window stays as tall as the page.
    pub async fn picture(&self, path: &Path) -> Outcome {
        let height = self.run("return document.documentElement.scrollHeight", Vec::new()).await?;
        let width = self.run("return innerWidth", Vec::new()).await?;
        let whole = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        devtools::ask(&self.client, "Emulation.setDeviceMetricsOverride", whole).await?;
        // Charts are drawn again for the new size.
        tokio::time::sleep(Duration::from_millis(300)).await;
        let bytes = self.client.screenshot().await.doing("taking a picture")?;
        std::fs::write(path, bytes).doing(path.display())
    }

    /// Tries until it gives something, and says what the page shows instead when patience ends.
    ///
    /// A failure while trying is no end: the page may have replaced what was looked at in the meantime.
    pub async fn until<T>(
        &self,
        what: &str,
        mut attempt: impl AsyncFnMut() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        let start = Instant::now();
        loop {
            let attempted = attempt().await;
            if let Ok(Some(found)) = attempted {
                return Ok(found);
            }
            if start.elapsed() > self.patience {
                let error = attempted.err().map(|error| format!("\n{error}")).unwrap_or_default();
                return Err(Failure::new(format!(
                    "waited in vain until {what}{error}\n{}",
                    self.situation().await
                )));
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// What the reader sees now, for a failure to tell.
    async fn situation(&self) -> String {
        let address = self.address().await.unwrap_or_default();
        let text = self.texts("body").await.unwrap_or_default().concat();
        let messages = self.messages().await.unwrap_or_default();
        let messages: Vec<String> = messages.iter().map(Message::to_string).collect();
        let shown: String = text.chars().take(1500).collect();
        format!("at {address}\nconsole:\n{}\nthe page shows:\n{shown}", messages.join("\n"))
    }
}

/// Headless, quiet (no traffic of its own), with the console's and the network's log kept.
fn capabilities(look: Look) -> Capabilities {
    let window = format!("--window-size={},{}", look.width, look.height);
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        &window,
    ];
    let mut capabilities = Capabilities::new();
    capabilities.insert("browserName".to_owned(), json!("chrome"));
    capabilities
        .insert("goog:chromeOptions".to_owned(), json!({ "binary": "/usr/bin/chromium", "args": arguments }));
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL", "performance": "ALL" }));
    capabilities
}
