//! The three main tasks without a pointer: every step is a key, pressed where the keyboard happens to be.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Chart, Dialog, Explanation, Overview, RegionPage, Screen};

use super::{SHARE, nothing_is_wrong, reading};

/// What has the keyboard can be seen to have it: an outline, a border or a colour of its own.
async fn the_focus_can_be_seen(browser: &Browser) -> Outcome {
    let script = "
        const e = document.activeElement, s = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
        return [seen, s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2, e.outerHTML.slice(0, 120)];";
    let told = browser.run(script, vec![]).await?;
    assert!(told[0] == true && told[1] == true, "the focus is not to be seen: {told}");
    Ok(())
}

#[tokio::test]
async fn the_newest_figure_of_a_region_is_found() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let overview = Overview::open(browser, site).await?;
        browser.key("Tab").await?;
        assert_eq!(browser.focused().await?, "Naar de inhoud", "the skip link comes first");
        the_focus_can_be_seen(browser).await?;
        browser.key("Enter").await?;
        assert_eq!(browser.run("return document.activeElement.id", vec![]).await?, "content");
        browser.tab_to("Woerden").await?;
        the_focus_can_be_seen(browser).await?;
        browser.key("Enter").await?;
        browser
            .until("the overview speaks of Woerden", async || {
                Ok(overview.screen.heading().await?.contains("Woerden").then_some(()))
            })
            .await?;
        browser.tab_to("Alles over Woerden").await?;
        browser.key("Enter").await?;
        RegionPage { screen: overview.screen }.wait_for("Woerden").await?;
        assert_eq!(
            browser.run("return document.activeElement.id", vec![]).await?,
            "content",
            "the keyboard goes along"
        );
        assert!(
            browser
                .run("return document.title", vec![])
                .await?
                .as_str()
                .is_some_and(|t| t.contains("Woerden"))
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_figure_is_read_in_the_chart_and_explained() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        Screen::open(browser, site, &format!("/indicator/{SHARE}?region=utrecht")).await?;
        browser.tab_to("Aandeel examenkandidaten vmbo in techniek").await?;
        the_focus_can_be_seen(browser).await?;
        let chart = Chart { browser };
        assert!(chart.said().await?.starts_with("2023/24: Utrecht 14,5 tot 14,9"), "{}", chart.said().await?);
        browser.key("ArrowLeft").await?;
        assert!(chart.said().await?.starts_with("2022/23: Utrecht"));
        browser.key("ArrowDown").await?;
        assert!(chart.said().await?.starts_with("2022/23: Nederland"), "{}", chart.said().await?);
        browser.key("ArrowUp").await?;
        browser.key("Enter").await?;
        let told = Explanation::read(browser).await?;
        assert!(told.outcome.starts_with("2022/23"), "{}", told.outcome);
        nothing_is_wrong(site, browser, "the explanation").await?;
        Dialog { browser }.escape().await?;
        let back = browser.run("return document.activeElement.getAttribute('role')", vec![]).await?;
        assert_eq!(back, "slider", "the keyboard returns to the chart");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_regions_are_compared_and_the_table_is_downloaded() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let screen = Screen::open(browser, site, &format!("/indicator/{SHARE}?region=utrecht")).await?;
        browser.tab_to("Woerden").await?;
        browser.key("Enter").await?;
        browser
            .until("Woerden is chosen", async || {
                Ok(browser.address().await?.contains("woerden").then_some(()))
            })
            .await?;
        screen.settled().await?;
        browser.tab_to("Download").await?;
        browser.key("Enter").await?;
        let dialog = Dialog::opened(browser).await?;
        assert!(!dialog.files().await?.is_empty());
        browser.tab_to("CSV, voor machines").await?;
        the_focus_can_be_seen(browser).await?;
        dialog.escape().await?;
        assert_eq!(browser.focused().await?, "Download", "the keyboard returns to the button");
        Ok(())
    })
    .await
}

/// The keyboard goes through a page from top to bottom and never gets stuck.
#[tokio::test]
async fn tab_passes_through_every_page_and_out_of_it() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        for path in ["/", "/regio/woerden", "/bronnen"] {
            let screen = Screen::open(browser, site, path).await?;
            screen.read_up().await?;
            let mut seen = Vec::new();
            loop {
                browser.key("Tab").await?;
                let script = "const e = document.activeElement; if (!e || e === document.body) return null;
                    const r = e.getBoundingClientRect(); return [e.outerHTML.slice(0, 90), r.width > 0 && r.height > 0];";
                let here = browser.run(script, vec![]).await?;
                if here.is_null() {
                    break;
                }
                assert_eq!(here[1], true, "{path}: the keyboard is on something that cannot be seen: {here}");
                seen.push(here[0].to_string());
                assert!(seen.len() < 200, "{path}: Tab does not end: {:#?}", &seen[190..]);
            }
            assert!(seen.len() > 12, "{path}: {seen:#?}");
        }
        Ok(())
    })
    .await
}
