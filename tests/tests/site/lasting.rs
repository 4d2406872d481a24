//! A page that is open for long, and one that comes slowly: nothing grows, nothing jumps.

use std::collections::BTreeMap;

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Overview, RegionPage, Screen, clicks};
use tests::site::Site;

use super::{SHARE, nothing_was_said_or_asked, reading};

async fn counts_after(browser: &Browser, rounds: u32) -> Outcome<BTreeMap<String, f64>> {
    clicks(&Screen { browser }, rounds).await?;
    browser.counts().await
}

/// An hour's worth of clicks: after the first 200, another 400 leave nothing behind.
#[tokio::test]
async fn six_hundred_clicks_leave_nothing_behind() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        Overview::open(browser, site).await?;
        let before = counts_after(browser, 20).await?;
        let after = counts_after(browser, 40).await?;
        for (what, spare) in [("Nodes", 200.0), ("JSEventListeners", 20.0), ("Documents", 1.0)] {
            let (before, after) = (before[what], after[what]);
            println!("{what}: {before} after 200 clicks, {after} after 600");
            assert!(after <= before + spare, "{what} grow: {before} after 200 clicks, {after} after 600");
        }
        Ok(())
    })
    .await
}

/// From the still picture to the last card, on a desktop and on a phone, quickly and slowly.
#[tokio::test]
async fn nothing_jumps_while_a_page_comes() -> Outcome {
    let site = Site::built().await?;
    for look in [Look::DESKTOP, Look::PHONE] {
        for path in ["/", "/regio/woerden", &format!("/indicator/{SHARE}"), "/cijfers", "/bronnen", "/over"] {
            stands_still(&site, look, path).await?;
        }
    }
    Ok(())
}

async fn stands_still(site: &Site, look: Look, path: &str) -> Outcome {
    let browser = Browser::open(look).await?;
    let screen = Screen::open(&browser, site, path).await?;
    screen.read_up().await?;
    let shifted = browser.shifted().await?;
    assert!(shifted == 0.0, "{path} at {look} shifts by {shifted}: {}", browser.what_shifted().await?);
    nothing_was_said_or_asked(site, &browser, path).await
}

#[tokio::test]
async fn nothing_jumps_on_a_slow_line() -> Outcome {
    reading(Look::PHONE, async |site, browser| {
        browser.slow_network(1_600_000.0, 150.0).await?;
        Overview::open(browser, site).await?;
        let shifted = browser.shifted().await?;
        assert!(shifted == 0.0, "the overview shifts by {shifted}: {}", browser.what_shifted().await?);
        Ok(())
    })
    .await
}

fn is_of_figures(path: &str) -> bool {
    path.contains("/series/") || path.contains("/regions/")
}

/// Moving the cursor, choosing a region: what a reader does redraws no more than it must, and fetches nothing twice.
#[tokio::test]
async fn nothing_is_fetched_twice() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let overview = Overview::open(browser, site).await?;
        overview.pick_region("Woerden").await?;
        let region = overview.all_about("Woerden").await?;
        region.screen.go_to("Overzicht").await?;
        RegionPage::wait_for(&overview.all_about("Woerden").await?, "Woerden").await?;
        let mut data: Vec<String> =
            site.sent().into_iter().map(|sent| sent.path).filter(|path| is_of_figures(path)).collect();
        data.sort();
        let all = data.len();
        data.dedup();
        assert!(data.iter().any(|path| path.contains("/regions/")), "{data:?}");
        assert_eq!(all, data.len(), "each file once: {data:?}");
        Ok(())
    })
    .await
}
