//! The built site in a real Chromium, as its readers use it.
//!
//! `cargo xtask test` builds the site first; without it, every test here fails and says so. After each task, whatever
//! it is, the console said nothing, nobody else was asked for anything, and nothing was left behind in the browser.

mod address;
mod bad_data;
mod comparing;
mod cursor;
mod dialogs;
mod downloading;
mod embedding;
mod explaining;
mod keyboard;
mod lasting;
mod looks;
mod main_task;
mod newer;
mod offline;
mod printed;
mod reflow;
mod revised;
mod searching;
mod spoken;
mod weight;
mod without;

use tests::axe;
use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::site::Site;

/// The indicator that most tests look at.
const SHARE: &str = "vmbo-techniek-aandeel";

/// What a reader may have set, and the site may keep.
const KEPT: [&str; 2] = ["theme", "lang"];

/// Lets a reader who has never been here do something on the built site, and looks round afterwards.
async fn reading(look: Look, task: impl AsyncFnOnce(&Site, &Browser) -> Outcome) -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(look).await?);
    task(&site, &browser).await?;
    nothing_was_kept(&browser, "afterwards").await?;
    nothing_was_said_or_asked(&site, &browser, "afterwards").await
}

/// Nothing on the page as it stands keeps a reader out, the console said nothing, and nobody else was asked.
async fn nothing_is_wrong(site: &Site, browser: &Browser, at: &str) -> Outcome {
    let violations = axe::violations(browser).await?;
    let told: Vec<String> = violations.iter().map(ToString::to_string).collect();
    assert!(violations.is_empty(), "axe, {at}:\n{}", told.join("\n"));
    nothing_was_kept(browser, at).await?;
    nothing_was_said_or_asked(site, browser, at).await
}

/// The console said nothing, and no other origin was asked for anything.
async fn nothing_was_said_or_asked(site: &Site, browser: &Browser, at: &str) -> Outcome {
    assert_eq!(browser.messages().await?, [], "console, {at}");
    nobody_else_was_asked(site, browser, at).await
}

/// No other origin was asked for anything.
async fn nobody_else_was_asked(site: &Site, browser: &Browser, at: &str) -> Outcome {
    let requests = browser.requests().await?;
    let foreign: Vec<_> = requests.iter().filter(|address| !address.starts_with(site.origin())).collect();
    assert!(foreign.is_empty(), "requests elsewhere, {at}: {foreign:?}");
    Ok(())
}

/// The console said nothing but what the browser says itself of a file that does not come.
async fn only_missing_files_were_told(browser: &Browser, files: &[&str], at: &str) -> Outcome {
    let mut messages = browser.messages().await?;
    messages.retain(|m| m.source != "network" || !files.iter().any(|file| m.text.contains(file)));
    assert_eq!(messages, [], "console, {at}");
    Ok(())
}

/// No cookie, and nothing in the page's stores but theme and language.
async fn nothing_was_kept(browser: &Browser, at: &str) -> Outcome {
    assert!(browser.cookies().await?.is_empty(), "cookies, {at}");
    let mut stored = browser.stored().await?;
    stored.retain(|name| !KEPT.contains(&name.as_str()));
    assert!(stored.is_empty(), "stored, {at}: {stored:?}");
    Ok(())
}
