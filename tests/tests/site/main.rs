//! The built site in a real Chromium, as its readers use it.
//!
//! `cargo xtask test` builds the site first; without it, every test here fails and says so.

mod bad_data;
mod cursor;
mod dialogs;
mod embedding;
mod looks;
mod main_task;
mod weight;

use tests::axe;
use tests::browser::Browser;
use tests::failure::Outcome;
use tests::site::Site;

/// Nothing on the page as it stands keeps a reader out, the console said nothing, and nobody else was asked.
async fn nothing_is_wrong(site: &Site, browser: &Browser, at: &str) -> Outcome {
    let violations = axe::violations(browser).await?;
    let told: Vec<String> = violations.iter().map(ToString::to_string).collect();
    assert!(violations.is_empty(), "axe, {at}:\n{}", told.join("\n"));
    nothing_was_said_or_asked(site, browser, at).await
}

/// The console said nothing, and no other origin was asked for anything.
async fn nothing_was_said_or_asked(site: &Site, browser: &Browser, at: &str) -> Outcome {
    assert_eq!(browser.messages().await?, [], "console, {at}");
    let requests = browser.requests().await?;
    let foreign: Vec<_> = requests.iter().filter(|address| !address.starts_with(site.origin())).collect();
    assert!(foreign.is_empty(), "requests elsewhere, {at}: {foreign:?}");
    Ok(())
}
