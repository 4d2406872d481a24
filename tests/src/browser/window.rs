//! One fresh Chromium with one window.

use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use super::capabilities::capabilities;
use super::driver::Driver;
use super::{Look, Message, console, devtools, network};
use crate::failure::{Doing, Failure, Outcome};

/// How long a page may take to show what is waited for: long, for a machine that compiles beside the tests.
const PATIENCE: Duration = Duration::from_secs(30);

/// A browser that a test drives; it ends when this is dropped.
#[derive(Debug)]
pub struct Browser {
    pub(super) client: Client,
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

    /// Goes a step forward again.
    pub async fn forward(&self) -> Outcome {
        self.client.forward().await.doing("going forward")
    }

    /// Loads the page anew.
    pub async fn reload(&self) -> Outcome {
        self.client.refresh().await.doing("loading the page anew")
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

    /// Asks Chromium's developer tools for something.
    pub(super) async fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        devtools::ask(&self.client, command, parameters).await
    }

    /// Runs a script in the page and returns what it returns.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.client.execute(script, arguments).await.doing("running a script in the page")
    }

    /// Runs a script in the page that calls its last argument with the result.
    pub async fn run_async(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        self.client.execute_async(script, arguments).await.doing("running a script in the page")
    }

    /// What the console said since it was last asked.
    pub async fn messages(&self) -> Outcome<Vec<Message>> {
        console::messages(&self.client).await
    }

    /// The addresses that the page asked the network for since this was last asked.
    pub async fn requests(&self) -> Outcome<Vec<String>> {
        network::requests(&self.client).await
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
