//! No network: what was seen once can be seen again, and the page says so.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Overview, Screen};
use tests::site::Site;

use super::{nobody_else_was_asked, nothing_was_kept, nothing_was_said_or_asked};

/// Visits the overview and waits until the service worker has kept what it is made of.
async fn visited() -> Outcome<(Site, Browser)> {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    Overview::open(&browser, &site).await?;
    let kept = "const done = arguments[0];
        (async () => {
            const names = await caches.keys();
            const shell = names.find(name => name.startsWith('technet-shell-'));
            if (!shell || !names.includes('technet-data')) return false;
            const data = (await (await caches.open('technet-data')).keys()).map(request => request.url);
            const page = await (await caches.open(shell)).match(location.origin + '/');
            return !!page && data.some(url => url.endsWith('current.json')) && data.some(url => url.includes('/series/'));
        })().then(done, () => done(false));";
    browser
        .until("the service worker has kept the page", async || {
            let done = browser.run_async(kept, vec![]).await?.as_bool().unwrap_or_default();
            Ok(done.then_some(()))
        })
        .await?;
    Ok((site, browser))
}

#[tokio::test]
async fn the_last_release_is_shown_without_a_network_with_its_date() -> Outcome {
    let (site, browser) = visited().await?;
    assert_eq!(browser.messages().await?, [], "console, online");
    site.out_of_reach(true);
    let overview = Overview::open(&browser, &site).await?;
    assert!(overview.screen.heading().await?.contains("Utrecht"));
    assert!(overview.screen.charts().await? >= 1, "the chart is drawn");
    let news = overview.screen.news().await?;
    assert!(news.starts_with("Geen verbinding. U ziet de uitgave van "), "{news}");
    // The text of the next page was never fetched: the page says so.
    overview.screen.go_to("Bronnen").await?;
    let missing = overview.screen.complaint().await?;
    assert!(missing.contains("niet te bereiken"), "{missing}");
    nobody_else_was_asked(&site, &browser, "offline").await?;
    nothing_was_kept(&browser, "offline").await?;

    site.out_of_reach(false);
    browser.run("window.dispatchEvent(new Event('online'))", vec![]).await?;
    browser
        .until("the page says that nothing is amiss any more", async || {
            Ok((browser.count(".freshness[data-state=fresh]").await? == 1).then_some(()))
        })
        .await
}

#[tokio::test]
async fn a_page_never_seen_before_opens_by_its_address_without_a_network() -> Outcome {
    let (site, browser) = visited().await?;
    site.out_of_reach(true);
    let screen = Screen::open(&browser, &site, "/regio/woerden").await?;
    assert_eq!(screen.heading().await?, "TechNet Woerden");
    assert!(screen.charts().await? >= 1, "what was kept is drawn");
    let missing = screen.complaint().await?;
    assert!(missing.contains("niet te bereiken"), "what was not kept is told: {missing}");
    site.out_of_reach(false);
    screen.try_again().await?;
    nothing_was_said_or_asked(&site, &browser, "back on the network").await
}

/// The service worker never answers for the network while there is one.
#[tokio::test]
async fn a_new_release_reaches_a_reader_who_was_here_before() -> Outcome {
    let (site, browser) = visited().await?;
    site.publish_another()?;
    Overview::open(&browser, &site).await?;
    let footer = browser.text("footer").await?;
    assert!(footer.contains(tests::site::MADE_UP), "{footer}");
    assert_eq!(browser.messages().await?, []);
    Ok(())
}
