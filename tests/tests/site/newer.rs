//! Something newer than the open page: a release that comes while it is open, and data of a layout not yet known.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Overview, Screen};
use tests::site::{MADE_UP, Site};

use super::{SHARE, nothing_is_wrong, nothing_was_said_or_asked};

#[tokio::test]
async fn a_new_release_is_offered_and_never_put_in_place_by_itself() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let before = site.current()?;
    let overview = Overview::open(&browser, &site).await?;
    browser.run("window.untouched = true", vec![]).await?;
    site.publish_another()?;
    browser.run("window.dispatchEvent(new Event('focus'))", vec![]).await?;
    assert_eq!(overview.screen.news().await?, "Er zijn nieuwere cijfers.");
    nothing_is_wrong(&site, &browser, "the offer").await?;

    overview.pick_region("Woerden").await?;
    assert!(browser.text("footer").await?.contains(&before), "the reader goes on with what they had");
    assert_eq!(browser.run("return window.untouched", vec![]).await?, true, "the page was not loaded anew");

    browser.click(".freshness button", "Tonen").await?;
    browser
        .until("the new release is shown", async || {
            Ok(browser.text("footer").await?.contains(MADE_UP).then_some(()))
        })
        .await?;
    assert!(browser.address().await?.contains("woerden"), "the same view, of the new release");
    nothing_was_said_or_asked(&site, &browser, "the new release").await
}

/// The same file, as if a much newer program had written it.
fn of_schema_99(text: &str) -> String {
    let (before, rest) = text.split_once("\"schema\":").unwrap_or((text, ""));
    format!("{before}\"schema\":99{}", rest.trim_start_matches(|c: char| c == ' ' || c.is_ascii_digit()))
}

/// Every kind of file: a newer layout is never read as if it were ours.
#[tokio::test]
async fn data_of_a_newer_layout_ask_for_a_reload_and_draw_nothing() -> Outcome {
    let site = Site::built().await?;
    let browser = Browser::open(Look::DESKTOP).await?;
    let release = format!("data/releases/{}", site.current()?);
    for (file, path) in [
        ("data/current.json".to_owned(), "/"),
        (format!("{release}/catalog.json"), "/"),
        (format!("{release}/series/{SHARE}.json"), "/indicator/vmbo-techniek-aandeel"),
        (format!("{release}/regions/woerden.json"), "/regio/woerden"),
        ("data/history.json".to_owned(), "/herzieningen"),
    ] {
        let whole = site.text(&file)?;
        let newer = of_schema_99(&whole);
        assert_ne!(whole, newer, "{file} says its schema");
        site.put(&file, &newer);
        let screen = Screen::open(&browser, &site, path).await?;
        let complaint = screen.complaint().await?;
        assert!(complaint.contains("Herlaad de pagina"), "{file}: {complaint}");
        assert_eq!(screen.charts().await?, 0, "{file}: no chart");
        site.put(&file, &whole);
        browser.click("main [role=alert] button", "Herlaad de pagina").await?;
        browser
            .until("the page is whole again", async || {
                Ok((browser.count("main [role=alert]").await? == 0 && browser.count("main h1").await? == 1)
                    .then_some(()))
            })
            .await?;
    }
    nothing_was_said_or_asked(&site, &browser, "newer layouts").await
}
