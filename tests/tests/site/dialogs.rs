//! What opens from under a chart: table, downloads, snippet, definition.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::Overview;
use tests::site::Site;

use super::nothing_is_wrong;

#[tokio::test]
async fn every_dialog_opens_is_sound_and_closes_by_escape() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let _overview = Overview::open(&browser, &site).await?;
    for name in ["Tabel", "Download", "Insluiten", "Toelichting"] {
        browser.click("[data-chart=trend] button", name).await?;
        browser.see("dialog[open]").await?;
        nothing_is_wrong(&site, &browser, name).await?;
        browser.press("dialog[open] button", "Escape").await?;
        browser.until(name, async || Ok((browser.count("dialog[open]").await? == 0).then_some(()))).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_snippet_names_the_chart_and_its_address_opens() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let _overview = Overview::open(&browser, &site).await?;
    browser.click("[data-chart=trend] button", "Insluiten").await?;
    browser.see("dialog[open] textarea").await?;
    let code = browser.run("return document.querySelector('dialog[open] textarea').value;", vec![]).await?;
    let code = code.as_str().unwrap_or_default();
    assert!(code.contains("title=\"Aandeel examenkandidaten vmbo in techniek, TechNet Utrecht\""), "{code}");
    assert!(code.contains("loading=\"lazy\""), "{code}");
    let address = code.split('"').nth(1).unwrap_or_default();
    browser.visit(address).await?;
    browser.see("svg").await?;
    nothing_is_wrong(&site, &browser, "the page that the snippet frames").await
}
