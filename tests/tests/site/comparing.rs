//! Two regions side by side: in the chart, by their newest figures, on the map, in the table.

use tests::browser::Look;
use tests::failure::Outcome;
use tests::pages::{IndicatorPage, Tab};

use super::{SHARE, nothing_is_wrong, reading};

#[tokio::test]
async fn a_reader_adds_a_region_and_compares_it() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let page = IndicatorPage::open(browser, site, SHARE, "?region=utrecht").await?;
        browser.click("nav[aria-label=\"Regio\"] a", "Woerden").await?;
        browser
            .until("both regions are chosen", async || {
                let chosen = browser.texts("nav[aria-label=\"Regio\"] a[aria-current]").await?;
                Ok((chosen == ["Utrecht", "Woerden"]).then_some(()))
            })
            .await?;
        assert!(browser.address().await?.contains("region=~utrecht~woerden"), "{}", browser.address().await?);

        page.turn_to(Tab::Table).await?;
        let table = page.table().await?;
        for region in ["Utrecht", "Woerden"] {
            assert!(table.cell("2023/24", region)?.contains('%'), "{region} in {table:?}");
        }
        page.turn_to(Tab::Compare).await?;
        browser.see("[data-chart=dots] svg").await?;
        browser.click("[data-chart=dots] summary", "Tabel").await?;
        let chosen = browser.texts("[data-chart=dots] tr.chosen").await?;
        assert_eq!(chosen.len(), 2, "both stand out: {chosen:?}");
        let dots = chosen.iter().find(|row| row.contains("Utrecht")).cloned().unwrap_or_default();
        assert!(dots.contains("14,5 tot 14,9"), "the same figure in every view: {dots}");
        nothing_is_wrong(site, browser, "compare").await?;
        page.turn_to(Tab::Map).await?;
        assert!(browser.count("[data-chart] svg").await? >= 1);
        Ok(())
    })
    .await
}

/// Which years, as what, and with what behind it: every choice is in the address, and the figures follow.
#[tokio::test]
async fn a_reader_looks_at_an_index_from_a_year_of_their_choice() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let page =
            IndicatorPage::open(browser, site, SHARE, "?region=utrecht&tab=table&time=2019..2023").await?;
        let table = page.table().await?;
        let periods: Vec<&str> = table.rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(periods.len(), 5, "2019/20 to 2023/24: {periods:?}");

        browser.choose("Toon als", "index").await?;
        browser
            .until("the table shows index numbers", async || {
                let first = page.table().await?.cell("2019/20", "Utrecht").map(str::to_owned)?;
                Ok(first.starts_with("100").then_some(()))
            })
            .await?;
        assert!(browser.address().await?.contains("mode=index"));
        browser.choose("Toon als", "verandering op een jaar eerder").await?;
        browser
            .until("the address says so", async || {
                Ok(browser.address().await?.contains("mode=change").then_some(()))
            })
            .await?;
        nothing_is_wrong(site, browser, "the change on a year earlier").await
    })
    .await
}
