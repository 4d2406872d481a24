//! One cursor runs through all pictures of a page, by pointer and by keys, and draws none of them anew.

use serde_json::{Value, json};
use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Chart, Dialog, Overview};
use tests::site::Site;

use super::nothing_is_wrong;

/// Counts every change inside a picture from now on.
const WATCH: &str = "window.redrawn = 0;
    const watch = new MutationObserver(changes => { window.redrawn += changes.length; });
    document.querySelectorAll('.picture').forEach(picture =>
        watch.observe(picture, { childList: true, subtree: true, attributes: true, characterData: true }));";

async fn redrawn(browser: &Browser) -> Outcome<Value> {
    browser.run("return window.redrawn;", vec![]).await
}

#[tokio::test]
async fn the_pointer_reads_every_picture_at_once_and_redraws_none() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let _overview = Overview::open(&browser, &site).await?;
    browser.run(WATCH, vec![]).await?;

    browser.point_at("[data-chart=trend] [role=slider]", 0.9).await?;
    browser.see("[data-chart=trend] .tip").await?;
    assert_eq!(browser.count("[data-chart=small] .rule").await?, 8, "a rule in each small picture");
    let far = browser.text("[data-chart=small] .figure").await?;
    browser.point_at("[data-chart=trend] [role=slider]", 0.6).await?;
    let near = browser.text("[data-chart=small] .figure").await?;
    assert_ne!(far, near, "the figures follow the cursor");

    assert_eq!(redrawn(&browser).await?, json!(0), "no picture was drawn anew");
    nothing_is_wrong(&site, &browser, "the cursor").await?;
    Ok(())
}

#[tokio::test]
async fn the_arrow_keys_run_along_the_points_and_say_what_stands_there() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let _overview = Overview::open(&browser, &site).await?;
    let slider = "[data-chart=trend] [role=slider]";
    let said = async |key: &str| -> Outcome<String> {
        browser.press(slider, key).await?;
        let said =
            browser.run(&format!("return document.querySelector('{slider}').ariaValueText;"), vec![]).await?;
        Ok(said.as_str().unwrap_or_default().to_owned())
    };
    let newest = said("End").await?;
    assert!(newest.starts_with("2023/24: Utrecht 14,5 tot 14,9"), "{newest}");
    assert!(said("ArrowLeft").await?.starts_with("2022/23: Utrecht"));
    assert!(said("Home").await?.contains(": "), "the first period says something");
    browser.press(slider, "Escape").await?;
    assert_eq!(browser.count("[data-chart=trend] .tip").await?, 0, "Escape takes the cursor away");
    nothing_is_wrong(&site, &browser, "the arrow keys").await
}

#[tokio::test]
async fn keys_jump_reach_the_table_and_leave() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let _overview = Overview::open(&browser, &site).await?;
    let chart = Chart { browser: &browser };
    let newest = chart.said_after("End").await?;
    let paged = chart.said_after("PageDown").await?;
    assert!(paged.starts_with("2019/20"), "four periods back from {newest}: {paged}");
    assert_eq!(chart.said_after("PageUp").await?, newest);
    let first = chart.said_after("Home").await?;
    assert_eq!(chart.said_after("ArrowLeft").await?, first, "nothing lies before the first");
    chart.key("End").await?;
    chart.key("ArrowLeft").await?;

    chart.key("t").await?;
    let dialog = Dialog::opened(&browser).await?;
    browser
        .until("the keyboard is on the row of the period", async || {
            let row = browser.run("return document.activeElement.dataset.period || ''", vec![]).await?;
            Ok((row == "2022/23").then_some(()))
        })
        .await?;
    nothing_is_wrong(&site, &browser, "the table that T opens").await?;
    dialog.escape().await?;
    assert_eq!(
        browser.run("return document.activeElement.role", vec![]).await?,
        "slider",
        "back in the chart"
    );
    browser.key("Tab").await?;
    assert_eq!(browser.count("[data-chart=trend] .tip").await?, 0, "the cursor leaves with the keyboard");
    nothing_is_wrong(&site, &browser, "after the keys").await
}
