//! A region on paper.

use tests::browser::Look;
use tests::failure::Outcome;
use tests::pages::RegionPage;

use super::reading;

#[tokio::test]
async fn every_region_prints_on_one_sheet_of_a4() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        for (id, lang) in
            [("utrecht", "nl"), ("gooi-en-vechtstreek", "nl"), ("amstel-en-venen", "en"), ("woerden", "en")]
        {
            let page = RegionPage::open(browser, site, &format!("{id}?lang={lang}")).await?;
            page.screen.leaf_through().await?;
            assert_eq!(browser.sheets().await?, 1, "{id} in {lang}");
        }
        Ok(())
    })
    .await
}
