//! The main job: how is this region doing? From the front door to a number in the table.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{IndicatorPage, Overview, Tab};
use tests::site::Site;

use super::nothing_is_wrong;

const EIGHT: [&str; 8] = [
    "Utrecht",
    "Amersfoort",
    "Gooi & Vechtstreek",
    "Maarssen",
    "Woerden",
    "Amstel en Venen",
    "IJsselstein",
    "Veenendaal",
];

#[tokio::test]
async fn a_reader_picks_a_region_and_reads_a_number_in_the_table() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);

    let overview = Overview::open(&browser, &site).await?;
    let regions = overview.regions().await?;
    for name in EIGHT {
        assert!(regions.iter().any(|region| region == name), "{name} among {regions:?}");
    }
    assert!(overview.screen.charts().await? >= 2, "the overview has its charts");
    nothing_is_wrong(&site, &browser, "the overview").await?;

    overview.pick_region("Woerden").await?;
    assert!(browser.address().await?.contains("woerden"), "the address holds the region");
    nothing_is_wrong(&site, &browser, "the overview of Woerden").await?;

    let indicator = overview.see_the_series().await?;
    assert!(browser.address().await?.contains("/indicator/vmbo-techniek-aandeel"));
    nothing_is_wrong(&site, &browser, "the indicator").await?;

    indicator.turn_to(Tab::Table).await?;
    let table = indicator.table().await?;
    assert!(table.head.iter().any(|head| head.contains("Woerden")), "{:?}", table.head);
    let newest = table.cell("2023/24", "Woerden")?;
    assert!(newest.contains('%'), "a share: {newest}");
    nothing_is_wrong(&site, &browser, "the table").await
}

/// The figures that an independent computation gives, in the cells where a reader looks for them.
#[tokio::test]
async fn the_numbers_in_the_table_are_those_of_the_sources() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let page =
        IndicatorPage::open(&browser, &site, "vmbo-techniek-aandeel", "?tab=table&region=utrecht").await?;
    let table = page.table().await?;
    let expected = [
        ("2023/24", "Utrecht", "14,5 tot 14,9"),
        ("2014/15", "Utrecht", "11,0"),
        ("2019/20", "Nederland", "21,0 tot 22,0"),
    ];
    for (period, region, figure) in expected {
        let cell = table.cell(period, region)?;
        assert!(cell.contains(figure), "{region} in {period}: {cell:?} is to be {figure}");
    }
    nothing_is_wrong(&site, &browser, "the table's figures").await
}

#[tokio::test]
async fn every_page_of_the_menu_opens_and_is_sound() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let overview = Overview::open(&browser, &site).await?;
    let mut headings = vec![overview.screen.heading().await?];
    for name in ["Indicatoren", "Gepubliceerde cijfers", "Herzieningen", "Bronnen", "Overzicht"] {
        overview.screen.go_to(name).await?;
        headings.push(overview.screen.heading().await?);
        nothing_is_wrong(&site, &browser, name).await?;
    }
    assert_eq!(headings.first(), headings.last(), "back at the overview");
    headings.pop();
    let count = headings.len();
    headings.sort();
    headings.dedup();
    assert_eq!(headings.len(), count, "each page has a heading of its own: {headings:?}");
    Ok(())
}

#[tokio::test]
async fn a_view_is_in_the_address_and_back_leads_back() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let overview = Overview::open(&browser, &site).await?;
    let region = overview.all_about("Utrecht").await?;
    nothing_is_wrong(&site, &browser, "the region").await?;
    let shared = browser.address().await?;
    let heading = region.screen.heading().await?;

    browser.back().await?;
    browser.see("nav[aria-label=\"Regio\"]").await?;
    overview.screen.settled().await?;
    assert_ne!(browser.address().await?, shared);

    let elsewhere = Browser::open(Look::PHONE).await?;
    elsewhere.visit(&shared).await?;
    let there = tests::pages::Screen { browser: &elsewhere };
    there.settled().await?;
    assert_eq!(there.heading().await?, heading, "who is sent the address sees the same page");
    Ok(())
}
