//! What opens from under a chart: table, downloads, snippet, definition.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Chart, Dialog, Overview, RegionPage, Screen};
use tests::site::Site;

use super::nothing_is_wrong;

/// In every look and both languages.
#[tokio::test]
async fn every_dialog_opens_is_sound_and_closes_by_escape() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    for (lang, names) in [
        ("nl", ["Tabel", "Download", "Insluiten", "Toelichting"]),
        ("en", ["Table", "Download", "Embed", "Explanation"]),
    ] {
        browser.look(Look::DESKTOP).await?;
        Screen::open(&browser, &site, &format!("/?lang={lang}")).await?;
        for name in names {
            browser.look(Look::DESKTOP).await?;
            Chart { browser: &browser }.ask_for(name).await?;
            let dialog = Dialog::opened(&browser).await?;
            for look in Look::ALL {
                browser.look(look).await?;
                nothing_is_wrong(&site, &browser, &format!("{name} at {look}")).await?;
            }
            dialog.escape().await?;
        }
    }
    Ok(())
}

/// What a region's figures rest on: its schools by name, and what there is to say of their counts.
#[tokio::test]
async fn the_schools_under_a_region_are_named() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    for (lang, button, heading, remark) in [
        ("nl", "Scholen en kanttekeningen", "schoollocaties onder het cijfer van 2023/24", "afgeschermd"),
        ("en", "Schools and remarks", "school sites under the figure of 2023/24", "hidden"),
    ] {
        browser.look(Look::DESKTOP).await?;
        let region = RegionPage::open(&browser, &site, &format!("woerden?lang={lang}")).await?;
        let dialog = region.look_under(button).await?;
        let words = dialog.text().await?;
        assert!(words.contains(heading) && words.contains(remark), "{words}");
        assert_eq!(browser.count("dialog[open] .sites li").await?, 3, "{words}");
        for look in Look::ALL {
            browser.look(look).await?;
            nothing_is_wrong(&site, &browser, &format!("the schools at {look}")).await?;
        }
        dialog.escape().await?;
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
