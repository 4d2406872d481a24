//! A data file that does not come, or comes wrong: the page says which and why, the rest works, and trying again
//! mends it.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{IndicatorPage, Screen};
use tests::site::{Fault, Site};

const FAULTS: [Fault; 4] = [Fault::Missing, Fault::Cut, Fault::Page, Fault::Unavailable];

/// Opens the page with the file gone wrong in each way, reads the complaint, mends the file and tries again.
async fn each_fault_is_told_and_mended(file: &str, path: &str) -> Outcome {
    let site = Site::built().await?;
    for fault in FAULTS {
        let browser = Browser::open(Look::DESKTOP).await?;
        site.spoil(file, fault);
        let screen = Screen::open(&browser, &site, path).await?;
        let complaint = screen.complaint().await?;
        assert!(complaint.contains(file), "{fault:?} of {file}: the complaint names it: {complaint}");
        assert_eq!(
            browser.count("main svg[data-drawn], main figure[data-chart] svg").await?,
            0,
            "{fault:?}: no chart"
        );

        site.mend();
        screen.try_again().await?;
        browser
            .until("the complaint is gone and a chart is there", async || {
                let mended = browser.count("main [role=\"alert\"]").await? == 0 && screen.charts().await? > 0;
                Ok(mended.then_some(()))
            })
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_pointer_to_the_release() -> Outcome {
    each_fault_is_told_and_mended("current.json", "/").await
}

#[tokio::test]
async fn the_catalogue() -> Outcome {
    each_fault_is_told_and_mended("catalog.json", "/").await
}

#[tokio::test]
async fn a_series() -> Outcome {
    each_fault_is_told_and_mended("series/vmbo-techniek-aandeel.json", "/indicator/vmbo-techniek-aandeel")
        .await
}

#[tokio::test]
async fn the_rest_of_the_page_works_beside_a_series_that_is_missing() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    site.spoil("series/vmbo-techniek-aandeel.json", Fault::Missing);
    let page = IndicatorPage::open(&browser, &site, "vmbo-techniek-aandeel", "").await?;
    assert!(!page.screen.complaint().await?.is_empty());
    page.screen.go_to("Bronnen").await?;
    assert_eq!(browser.count("main [role=\"alert\"]").await?, 0);
    assert!(page.screen.text().await?.contains("DUO"));
    Ok(())
}

#[tokio::test]
async fn a_page_that_is_not_there_offers_the_nearest() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let screen = Screen::open(&browser, &site, "/regio/utrcht").await?;
    let text = screen.text().await?;
    assert!(text.contains("utrcht") && text.contains("Utrecht"), "{text}");
    Ok(())
}
