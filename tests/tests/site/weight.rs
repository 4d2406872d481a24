//! What comes over the wire, against `size-budget.toml`.

use tests::browser::{Browser, Look};
use tests::budget::{Budget, too_heavy};
use tests::failure::Outcome;
use tests::pages::Embed;
use tests::site::Site;
use tests::views;

#[tokio::test]
async fn the_first_view_is_within_its_budget_and_has_not_grown() -> Outcome {
    let (first, budget) = (views::first().await?, Budget::read()?);
    assert!(first.sent.iter().all(|sent| sent.status == 200), "{first:#?}");
    let wrong = too_heavy(first.name, first.bytes(), budget.first_view, budget.recorded.first_view);
    assert_eq!(wrong, None, "{:#?}", first.sent);
    Ok(())
}

#[tokio::test]
async fn each_later_view_costs_little_more() -> Outcome {
    let budget = Budget::read()?;
    for view in views::later().await? {
        assert!(view.sent.iter().all(|sent| sent.status == 200), "{view:#?}");
        let wrong = budget.too_heavy_later(view.name, view.bytes());
        assert_eq!(wrong, None, "{:#?}", view.sent);
    }
    Ok(())
}

/// Each page by itself, and one of them with all that a browser asks for beside it.
#[tokio::test]
async fn every_embed_page_is_within_its_budget() -> Outcome {
    let (site, budget) = (Site::built().await?, Budget::read()?);
    let newest =
        |path: &&str| path.starts_with("embed/") && path.ends_with(".html") && !path.starts_with("embed/v/");
    let pages: Vec<(&str, usize)> = site
        .files()
        .paths()
        .filter(newest)
        .filter_map(|path| Some((path, site.files().get(path)?.compressed().len())))
        .collect();
    assert!(pages.len() >= 100, "a page for each indicator and region: {} are there", pages.len());
    let heavy: Vec<_> = pages.iter().filter(|(_, bytes)| *bytes > budget.embed_page).collect();
    assert!(heavy.is_empty(), "over {} B: {heavy:?}", budget.embed_page);

    let browser = Browser::open(Look::DESKTOP).await?;
    Embed::open(&browser, &site, Embed::EXAMPLE).await?;
    let sent = site.sent_when_quiet().await;
    let total: usize = sent.iter().map(|sent| sent.bytes).sum();
    println!("an embed page with its script: {total} B of {} B", budget.embed_page);
    let wrong = too_heavy("an embed page", total, budget.embed_page, budget.recorded.embed_page);
    assert_eq!(wrong, None, "{sent:#?}");
    Ok(())
}
