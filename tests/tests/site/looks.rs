//! Every main page on a desktop and on a phone, by day and by night, in both languages.

use tests::browser::{Browser, Look};
use tests::failure::{Doing, Outcome};
use tests::pages::{Overview, Screen};
use tests::site::Site;

use super::nothing_is_wrong;

const PATHS: [&str; 6] = [
    "/",
    "/regio/woerden",
    "/indicator/vmbo-techniek-aandeel",
    "/indicator/vmbo-techniek-aandeel?tab=table",
    "/cijfers",
    "/bronnen",
];

/// Opens every page in this look, checks it, and keeps a picture of it in `TECHNET_PICTURES` if that is set.
async fn all_pages_in(look: Look) -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(look).await?);
    for path in PATHS {
        for lang in ["nl", "en"] {
            let path = format!("{path}{}lang={lang}", if path.contains('?') { '&' } else { '?' });
            let screen = Screen::open(&browser, &site, &path).await?;
            let at = format!("{path} at {look}");
            assert_eq!(screen.language().await?, lang, "{at}");
            let out = browser.sideways().await?;
            assert_eq!(out, 0, "{at} scrolls sideways: {:#?}", browser.sticking_out().await?);
            nothing_is_wrong(&site, &browser, &at).await?;
            keep_picture(&browser, &path, look).await?;
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
async fn on_a_desktop_by_day() -> Outcome {
    all_pages_in(Look::DESKTOP).await
}

#[tokio::test]
async fn on_a_desktop_by_night() -> Outcome {
    all_pages_in(Look::DESKTOP.by_night()).await
}

#[tokio::test]
async fn on_a_phone_by_day() -> Outcome {
    all_pages_in(Look::PHONE).await
}

#[tokio::test]
async fn on_a_phone_by_night() -> Outcome {
    all_pages_in(Look::PHONE.by_night()).await
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
