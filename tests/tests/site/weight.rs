//! What comes over the wire, against `size-budget.toml`.

use tests::browser::{Browser, Look};
use tests::budget::Budget;
use tests::failure::Outcome;
use tests::pages::{Embed, Overview};
use tests::site::Site;

#[tokio::test]
async fn the_first_view_is_within_its_budget() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    Overview::open(&browser, &site).await?;
    let sent = site.sent_when_quiet().await;
    assert!(sent.iter().all(|sent| sent.status == 200), "{sent:#?}");
    let (total, budget) = (sent.iter().map(|sent| sent.bytes).sum::<usize>(), Budget::read()?.first_view);
    println!("the first view: {total} B of {budget} B");
    assert!(total <= budget, "{total} B is over the budget of {budget} B: {sent:#?}");
    Ok(())
}

/// Each page by itself, and one of them with all that a browser asks for beside it.
#[tokio::test]
async fn every_embed_page_is_within_its_budget() -> Outcome {
    let (site, budget) = (Site::built().await?, Budget::read()?.embed_page);
    let newest =
        |path: &&str| path.starts_with("embed/") && path.ends_with(".html") && !path.starts_with("embed/v/");
    let pages: Vec<(&str, usize)> = site
        .files()
        .paths()
        .filter(newest)
        .filter_map(|path| Some((path, site.files().get(path)?.compressed().len())))
        .collect();
    assert!(pages.len() >= 100, "a page for each indicator and region: {} are there", pages.len());
    let heavy: Vec<_> = pages.iter().filter(|(_, bytes)| *bytes > budget).collect();
    assert!(heavy.is_empty(), "over {budget} B: {heavy:?}");

    let browser = Browser::open(Look::DESKTOP).await?;
    Embed::open(&browser, &site, Embed::EXAMPLE).await?;
    let sent = site.sent_when_quiet().await;
    let total: usize = sent.iter().map(|sent| sent.bytes).sum();
    println!("an embed page with its script: {total} B of {budget} B");
    assert!(total <= budget, "{total} B is over {budget} B: {sent:#?}");
    Ok(())
}
