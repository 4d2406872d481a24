//! The ready-made embed pages: whole without script, in every look, beside nobody else's network.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::Embed;
use tests::site::Site;

use super::{nothing_is_wrong, nothing_was_said_or_asked};

#[tokio::test]
async fn an_embed_page_is_complete_without_script() -> Outcome {
    let site = Site::built().await?;
    for look in [Look::DESKTOP, Look::PHONE] {
        let browser = Browser::open(look).await?;
        browser.without_script().await?;
        let embed = Embed::open(&browser, &site, Embed::EXAMPLE).await?;
        assert_eq!(embed.charts_seen().await?, 1, "one drawing at {look}");
        let text = embed.text().await?;
        for told in ["Utrecht", "14,5", "DUO"] {
            assert!(text.contains(told), "{told} at {look}: {text}");
        }
        assert_eq!(browser.sideways().await?, 0, "{look}");
        nothing_was_said_or_asked(&site, &browser, &format!("an embed page without script at {look}"))
            .await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_embed_page_is_sound_in_every_look_and_in_320_pixels() -> Outcome {
    let site = Site::built().await?;
    let narrow = Look { width: 320, ..Look::PHONE };
    for look in Look::ALL.into_iter().chain([narrow]) {
        let browser = Browser::open(look).await?;
        for path in [Embed::EXAMPLE.to_owned(), format!("{}en.html", Embed::EXAMPLE)] {
            let embed = Embed::open(&browser, &site, &path).await?;
            let at = format!("{path} at {look}");
            assert_eq!(embed.charts_seen().await?, 1, "{at}");
            assert_eq!(browser.sideways().await?, 0, "{at}");
            nothing_is_wrong(&site, &browser, &at).await?;
        }
    }
    Ok(())
}
