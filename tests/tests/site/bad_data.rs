//! A data file that does not come, or comes wrong: the page says which and why, the rest works, and trying again
//! mends it.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{IndicatorPage, Screen};
use tests::site::{Fault, MADE_UP, Site};

use super::{SHARE, only_missing_files_were_told};

const FAULTS: [Fault; 4] = [Fault::Missing, Fault::Cut, Fault::Page, Fault::Unavailable];

/// Of a piece of HTML nobody can tell that it was cut off.
const FAULTS_OF_TEXT: [Fault; 3] = [Fault::Missing, Fault::Page, Fault::Unavailable];

/// Opens the page with the file gone wrong in each way, reads the complaint, mends the file, tries again, and then sees
/// what the file is for.
async fn each_fault_is_told_and_mended(file: &str, path: &str, seen: &str, faults: &[Fault]) -> Outcome {
    let site = Site::built().await?;
    site.publish_another()?;
    for &fault in faults {
        let browser = Browser::open(Look::DESKTOP).await?;
        site.spoil(file, fault);
        let screen = Screen::open(&browser, &site, path).await?;
        let complaint = screen.complaint().await?;
        assert!(complaint.contains(file), "{fault:?} of {file}: the complaint names it: {complaint}");
        assert_eq!(browser.count(seen).await?, 0, "{fault:?}: nothing stands in its place");

        site.mend();
        screen.try_again().await?;
        browser
            .until(&format!("{fault:?} of {file}: the complaint is gone and `{seen}` is there"), async || {
                let mended =
                    browser.count("main [role=\"alert\"]").await? == 0 && browser.count(seen).await? > 0;
                Ok(mended.then_some(()))
            })
            .await?;
        only_missing_files_were_told(&browser, &[file], &format!("{fault:?} of {file}")).await?;
    }
    Ok(())
}

const CHART: &str = "main [data-chart] svg";

#[tokio::test]
async fn the_pointer_to_the_release() -> Outcome {
    each_fault_is_told_and_mended("current.json", "/", CHART, &FAULTS).await
}

#[tokio::test]
async fn the_catalogue() -> Outcome {
    each_fault_is_told_and_mended("catalog.json", "/", CHART, &FAULTS).await
}

#[tokio::test]
async fn a_series() -> Outcome {
    let (file, path) = (format!("series/{SHARE}.json"), format!("/indicator/{SHARE}"));
    each_fault_is_told_and_mended(&file, &path, CHART, &FAULTS).await
}

/// Of a region's file only what is wrong is told, once: where there is none the whole series are asked for, because
/// older releases have none, and those tell for themselves what is wrong with them.
#[tokio::test]
async fn a_region() -> Outcome {
    each_fault_is_told_and_mended("regions/woerden.json", "/regio/woerden", CHART, &[Fault::Cut]).await
}

#[tokio::test]
async fn a_release_from_before_there_were_files_of_regions() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    for fault in [Fault::Missing, Fault::Page, Fault::Unavailable] {
        site.spoil("regions/woerden.json", fault);
        site.spoil("series/vacatures-ict.json", Fault::Missing);
        let screen = Screen::open(&browser, &site, "/regio/woerden").await?;
        assert!(screen.charts().await? >= 10, "{fault:?}: the other series are drawn");
        let missing = screen.complaint().await?;
        assert!(missing.contains("series/vacatures-ict.json"), "{fault:?}: {missing}");
        assert_eq!(browser.count("main [role=\"alert\"]").await?, 1, "{fault:?}");
        site.mend();
    }
    let missing = ["regions/woerden.json", "series/vacatures-ict.json"];
    only_missing_files_were_told(&browser, &missing, "a release without files of regions").await
}

/// A release of the first layout has no page of quotations and no list of schools: asking again would not help.
#[tokio::test]
async fn a_release_from_before_there_was_this_page() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let catalog = format!("data/releases/{}/catalog.json", site.current()?);
    let text = site.text(&catalog)?;
    let older = text.replacen("\"schema\":2", "\"schema\":1", 1);
    assert_ne!(text, older);
    site.put(&catalog, &older);
    site.spoil("pages/published.nl.html", Fault::Missing);
    Screen::open(&browser, &site, "/cijfers").await?;
    browser.see("main p").await?;
    assert_eq!(browser.text("main p").await?, "Toen deze uitgave verscheen, was deze pagina er nog niet.");
    assert_eq!(browser.count("main [role=\"alert\"]").await?, 0);
    only_missing_files_were_told(&browser, &["pages/published.nl.html"], "an older release").await
}

#[tokio::test]
async fn the_history() -> Outcome {
    each_fault_is_told_and_mended("history.json", "/herzieningen", "main .releases li", &FAULTS).await
}

#[tokio::test]
async fn the_changes() -> Outcome {
    let file = format!("changes/{MADE_UP}.nl.html");
    each_fault_is_told_and_mended(&file, "/herzieningen", "main .changes", &FAULTS_OF_TEXT).await
}

#[tokio::test]
async fn the_explanation_of_a_figure() -> Outcome {
    let (file, path) =
        (format!("lineage/{SHARE}/utrecht.json"), format!("/indicator/{SHARE}?explain=2023/24~utrecht"));
    each_fault_is_told_and_mended(&file, &path, "dialog[open] .formula", &FAULTS).await
}

#[tokio::test]
async fn the_texts_about_the_dashboard() -> Outcome {
    each_fault_is_told_and_mended("pages/about.nl.html", "/over", "main .fragment p", &FAULTS_OF_TEXT)
        .await?;
    each_fault_is_told_and_mended("pages/published.nl.html", "/cijfers", "main .quotation", &FAULTS_OF_TEXT)
        .await?;
    each_fault_is_told_and_mended("pages/sources.nl.html", "/bronnen", "main .fragment h2", &FAULTS_OF_TEXT)
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
