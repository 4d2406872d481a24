//! What was revised: the list of releases, the figures that differ, and an older release looked at.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Overview, Revisions, Screen};
use tests::site::{MADE_UP, Site};

use super::{nothing_is_wrong, nothing_was_said_or_asked};

#[tokio::test]
async fn a_reader_sees_what_the_newest_release_changed() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let before = site.current()?;
    site.publish_another()?;
    Overview::open(&browser, &site).await?;
    let screen = Screen { browser: &browser };
    screen.go_to("Herzieningen").await?;
    screen.read_up().await?;
    let page = Revisions { screen };
    let changes = page.changes().await?;
    assert!(changes.contains("6 mei 2031") && changes.contains("van 14,0 naar 14,5"), "{changes}");
    assert_eq!(browser.texts(".changes a[href=\"/bronnen\"]").await?, ["~"], "links lead into the site");
    let releases = page.releases().await?;
    assert!(releases[0].contains("2 nieuw, 1 herzien, 0 vervallen"), "{releases:?}");
    assert!(releases[0].contains(MADE_UP) && releases[1].contains(&before), "newest first: {releases:?}");
    nothing_is_wrong(&site, &browser, "revisions").await?;

    page.screen.switch_language("English").await?;
    page.screen.read_up().await?;
    let changes = page.changes().await?;
    assert!(changes.contains("6 May 2031") && changes.contains("from 14.0 to 14.5"), "{changes}");
    nothing_is_wrong(&site, &browser, "revisions in English").await
}

#[tokio::test]
async fn an_older_release_says_that_it_is_one_and_leads_to_the_newest() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let before = site.current()?;
    site.publish_another()?;
    let overview = Screen::open(&browser, &site, &format!("/?release={before}")).await?;
    let remark = overview.remark().await?;
    assert!(remark.contains("oudere uitgave"), "{remark}");
    assert!(browser.text("footer").await?.contains(&before), "the release that is shown");
    nothing_is_wrong(&site, &browser, "an older release").await?;
    overview.go_to("Bronnen").await?;
    assert!(browser.address().await?.contains(&before), "the release goes along from page to page");

    browser.click("main .note a", "Naar de nieuwste").await?;
    browser
        .until("the newest release is shown", async || {
            Ok(browser.text("footer").await?.contains(MADE_UP).then_some(()))
        })
        .await?;
    assert_eq!(browser.count("[data-release=pinned]").await?, 0);
    nothing_was_said_or_asked(&site, &browser, "the newest release").await
}

/// The release before stands behind the lines of the new one, in any chart.
#[tokio::test]
async fn the_release_before_can_be_laid_behind_a_chart() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    site.publish_another()?;
    let screen = Screen::open(&browser, &site, &format!("/indicator/{}", super::SHARE)).await?;
    let alone =
        browser.run("return document.querySelector('[data-chart=trend] .picture').innerHTML", vec![]).await?;
    browser.click("label.check", "Vorige uitgave erachter").await?;
    browser
        .until("the chart has more lines", async || {
            let now = browser
                .run("return document.querySelector('[data-chart=trend] .picture').innerHTML", vec![])
                .await?;
            Ok((now != alone).then_some(()))
        })
        .await?;
    assert!(browser.address().await?.contains("previous=1"));
    screen.settled().await?;
    nothing_is_wrong(&site, &browser, "with the release before").await
}
