//! Going somewhere by name, and an address that names nothing.

use tests::browser::Look;
use tests::failure::Outcome;
use tests::pages::{Overview, RegionPage, Screen, Search};

use super::{nothing_is_wrong, reading};

#[tokio::test]
async fn a_few_letters_find_a_region_and_enter_goes_there() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let overview = Overview::open(browser, site).await?;
        let search = Search { browser };
        search.type_words("woer").await?;
        assert!(search.meant().await?.starts_with("Woerden"), "{:?}", search.offers().await?);
        nothing_is_wrong(site, browser, "the search, open").await?;
        browser.key("Enter").await?;
        RegionPage { screen: overview.screen }.wait_for("Woerden").await
    })
    .await
}

#[tokio::test]
async fn arrows_choose_another_offer_and_escape_leaves() -> Outcome {
    reading(Look::PHONE.by_night(), async |site, browser| {
        Screen::open(browser, site, "/bronnen?lang=en").await?;
        let search = Search { browser };
        search.type_words("vac").await?;
        let offers = search.offers().await?;
        assert!(offers.len() >= 2, "{offers:?}");
        browser.key("ArrowDown").await?;
        assert_eq!(search.meant().await?, offers[1]);
        browser.key("ArrowUp").await?;
        assert_eq!(search.meant().await?, offers[0]);
        assert_eq!(browser.sideways().await?, 0, "the list fits on a phone");
        nothing_is_wrong(site, browser, "the search on a phone").await?;
        browser.key("Escape").await?;
        assert_eq!(browser.count("#found [role=option]").await?, 0);
        Ok(())
    })
    .await
}

/// Between phone and desktop the header breaks into two lines.
#[tokio::test]
async fn the_list_stays_within_a_window_of_any_width() -> Outcome {
    for width in [320, 640, 900, 1100] {
        reading(Look { width, ..Look::DESKTOP }, async |site, browser| {
            Screen::open(browser, site, "/over").await?;
            let search = Search { browser };
            search.type_words("houten").await?;
            let meant = search.meant().await?;
            assert!(meant.starts_with("Houten") && meant.ends_with("gemeente in Utrecht"), "{meant}");
            let script = "const list = document.getElementById('found').getBoundingClientRect();
                return [list.left >= 0, list.right <= innerWidth]";
            let within = browser.run(script, vec![]).await?;
            assert_eq!(within, serde_json::json!([true, true]), "at {width} px");
            browser.type_words("xyzzy").await?;
            browser
                .until("nothing is found, and that is said", async || {
                    let said = browser.text(".found [role=status]").await?;
                    Ok((said == "Niets gevonden" && search.offers().await?.is_empty()).then_some(()))
                })
                .await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_page_that_is_not_there_offers_the_nearest() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        for (path, nearest) in [
            ("/regio/utrcht", "Utrecht"),
            ("/indicator/vmbo-techniek-aandel", "Aandeel"),
            ("/brnnen", "Bronnen"),
        ] {
            let screen = Screen::open(browser, site, path).await?;
            assert_eq!(screen.heading().await?, "Deze pagina is er niet");
            let offers = browser.texts("main ul a").await?;
            assert!(offers.iter().any(|offer| offer.contains(nearest)), "{path}: {offers:?}");
            browser.click("main ul a", &offers[0]).await?;
            browser.see("main h1").await?;
            screen.settled().await?;
        }
        Ok(())
    })
    .await
}
