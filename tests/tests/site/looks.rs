//! Every page on a desktop and on a phone, by day and by night, in both languages.

use tests::browser::{Browser, Look};
use tests::failure::{Doing, Outcome};
use tests::pages::{Overview, Screen};
use tests::site::Site;

use super::{SHARE, nothing_is_wrong};

/// The chart of the first indicator, and its other views.
const INDICATOR: [&str; 4] = ["", "?tab=compare", "?tab=map", "?tab=table"];

/// Opens a page in both languages, checks it in every look, and keeps pictures in `TECHNET_PICTURES` if that is set.
///
/// The page is opened once for each language: what changes with the width and the theme changes under the reader.
async fn in_every_look(paths: &[&str]) -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    for path in paths {
        for lang in ["nl", "en"] {
            let path = format!("{path}{}lang={lang}", if path.contains('?') { '&' } else { '?' });
            browser.look(Look::DESKTOP).await?;
            let screen = Screen::open(&browser, &site, &path).await?;
            screen.read_up().await?;
            assert_eq!(screen.language().await?, lang, "{path}");
            for look in Look::ALL {
                browser.look(look).await?;
                screen.leaf_through().await?;
                let at = format!("{path} at {look}");
                let out = browser.sideways().await?;
                assert_eq!(out, 0, "{at} scrolls sideways: {:#?}", browser.sticking_out().await?);
                nothing_is_wrong(&site, &browser, &at).await?;
                keep_picture(&browser, &path, look).await?;
            }
        }
    }
    Ok(())
}

async fn keep_picture(browser: &Browser, path: &str, look: Look) -> Outcome {
    let Some(folder) = std::env::var_os("TECHNET_PICTURES").map(std::path::PathBuf::from) else {
        return Ok(());
    };
    std::fs::create_dir_all(&folder).doing(folder.display())?;
    let name = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    let page: String = path.trim_matches('/').chars().map(name).collect();
    browser.picture(&folder.join(format!("{page}-{}-{}.png", look.width, look.theme.name()))).await?;
    browser.look(look).await
}

#[tokio::test]
async fn the_overview() -> Outcome {
    in_every_look(&["/"]).await
}

#[tokio::test]
async fn a_region() -> Outcome {
    in_every_look(&["/regio/woerden"]).await
}

#[tokio::test]
async fn an_indicator_in_each_view() -> Outcome {
    let paths = INDICATOR.map(|tab| format!("/indicator/{SHARE}{tab}"));
    in_every_look(&paths.each_ref().map(String::as_str)).await
}

#[tokio::test]
async fn figures_of_a_province_and_quarters() -> Outcome {
    in_every_look(&["/indicator", "/indicator/vacatures-bouw?region=woerden"]).await
}

#[tokio::test]
async fn published_figures_and_revisions() -> Outcome {
    in_every_look(&["/cijfers", "/herzieningen"]).await
}

#[tokio::test]
async fn sources_about_and_a_page_that_is_not_there() -> Outcome {
    in_every_look(&["/bronnen", "/over", "/nergens"]).await
}

#[tokio::test]
async fn the_theme_button_turns_day_into_night() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let overview = Overview::open(&browser, &site).await?;
    let by_day = overview.screen.paper().await?;
    overview.screen.switch_theme().await?;
    browser
        .until("the page is dark", async || Ok((overview.screen.paper().await? != by_day).then_some(())))
        .await?;
    nothing_is_wrong(&site, &browser, "the overview after the theme button").await
}

#[tokio::test]
async fn the_language_switch_turns_dutch_into_english_and_back() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let overview = Overview::open(&browser, &site).await?;
    assert_eq!(overview.screen.language().await?, "nl", "Dutch first");
    let dutch = overview.screen.heading().await?;
    overview.screen.switch_language("English").await?;
    assert_eq!(overview.screen.language().await?, "en");
    assert_ne!(overview.screen.heading().await?, dutch);
    overview.screen.go_to("Sources").await?;
    assert_eq!(overview.screen.language().await?, "en", "the language goes along");
    overview.screen.switch_language("Nederlands").await?;
    assert_eq!(overview.screen.language().await?, "nl");
    Ok(())
}
