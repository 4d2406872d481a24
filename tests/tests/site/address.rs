//! The address holds the whole view: shared, gone back to, misspelt, or written years ago.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{IndicatorPage, Overview, RegionPage, Screen, Tab};
use tests::site::Site;

use super::{SHARE, nothing_is_wrong, nothing_was_said_or_asked, reading};

/// What a page shows, to set beside what another reader sees: its words, and its pictures as drawn.
async fn shown(browser: &Browser) -> Outcome<String> {
    let script = "return document.querySelector('main').innerText
        + [...document.querySelectorAll('main .picture svg')].map(svg => svg.innerHTML.length).join()
        + document.title + document.documentElement.lang + (document.documentElement.dataset.theme || '')";
    Ok(browser.run(script, vec![]).await?.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_shared_address_shows_the_same_elsewhere() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let page = IndicatorPage::open(&browser, &site, SHARE, "").await?;
    browser.click("nav[aria-label=\"Regio\"] a", "Woerden").await?;
    browser.choose("Van", "2019/20").await?;
    browser.choose("Toon als", "index").await?;
    page.turn_to(Tab::Table).await?;
    page.screen.switch_language("English").await?;
    let address = browser.address().await?;
    for part in ["woerden", "time=2019..latest", "mode=index", "tab=table", "lang=en"] {
        assert!(address.contains(part), "{part} in {address}");
    }
    let elsewhere = Browser::open(Look::DESKTOP).await?;
    elsewhere.visit(&address).await?;
    Screen { browser: &elsewhere }.settled().await?;
    assert_eq!(shown(&elsewhere).await?, shown(&browser).await?);
    nothing_was_said_or_asked(&site, &elsewhere, "elsewhere").await?;
    nothing_was_said_or_asked(&site, &browser, "here").await
}

#[tokio::test]
async fn back_and_forward_go_page_by_page_and_a_choice_is_no_page() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let overview = Overview::open(browser, site).await?;
        let region = overview.all_about("Utrecht").await?;
        let heading = region.screen.heading().await?;
        region.screen.go_to("Indicatoren").await?;
        let list = region.screen.heading().await?;
        browser.back().await?;
        let is = async |wanted: &str| {
            browser
                .until(&format!("the page is `{wanted}`"), async || {
                    Ok((region.screen.heading().await? == wanted).then_some(()))
                })
                .await
        };
        is(&heading).await?;
        browser.forward().await?;
        is(&list).await?;
        browser.back().await?;
        browser.back().await?;
        browser.see(".hero").await?;

        let indicator = IndicatorPage::open(browser, site, SHARE, "").await?;
        browser.choose("Van", "2019/20").await?;
        browser.choose("Van", "2018/19").await?;
        indicator.screen.settled().await?;
        browser.back().await?;
        browser
            .until("back leads to the page before, past both choices", async || {
                Ok((!browser.address().await?.contains("/indicator")).then_some(()))
            })
            .await
    })
    .await
}

#[tokio::test]
async fn what_is_wrong_in_an_address_is_told_and_the_rest_is_shown() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let path =
            format!("/indicator/{SHARE}?region=~utrecht~atlantis&tab=pie&time=2023..2019&mode=log&lang=fr");
        let screen = Screen::open(browser, site, &path).await?;
        let remark = screen.remark().await?;
        for wrong in ["atlantis", "tab=pie", "time=2023..2019", "mode=log", "lang=fr"] {
            assert!(remark.contains(wrong), "{wrong} is told: {remark}");
        }
        assert!(screen.charts().await? >= 1, "the chart of Utrecht stands");
        nothing_is_wrong(site, browser, "a misspelt address").await
    })
    .await
}

#[tokio::test]
async fn an_address_with_former_names_shows_what_it_showed() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        let former = format!(
            "/indicator/{SHARE}?regio=utrecht,woerden&tijd=2019..2023&weergave=index&taal=en&thema=dark"
        );
        let now = format!(
            "/indicator/{SHARE}?region=~utrecht~woerden&time=2019..2023&mode=index&lang=en&theme=dark"
        );
        Screen::open(browser, site, &former).await?;
        assert_eq!(browser.count("main .note").await?, 0, "nothing to remark on");
        let before = shown(browser).await?;
        Screen::open(browser, site, &now).await?;
        assert_eq!(before, shown(browser).await?);
        Ok(())
    })
    .await
}

/// A filter leaves the reader where they are; a page begins at its top.
#[tokio::test]
async fn a_choice_does_not_scroll_and_a_page_begins_at_its_top() -> Outcome {
    reading(Look::PHONE, async |site, browser| {
        let page = RegionPage::open(browser, site, "utrecht").await?;
        browser.run("scrollTo(0, 40)", vec![]).await?;
        browser.click("nav[aria-label=\"Regio\"] a", "Amersfoort").await?;
        page.wait_for("Amersfoort").await?;
        let down = browser.run("return scrollY", vec![]).await?;
        assert!(down.as_f64().unwrap_or_default() >= 30.0, "the page stays where it was: {down}");
        browser.run("scrollTo(0, 600)", vec![]).await?;
        browser.click("footer a", "Over deze site").await?;
        browser
            .until("the page begins at its top", async || {
                Ok((browser.run("return scrollY", vec![]).await? == 0).then_some(()))
            })
            .await
    })
    .await
}
