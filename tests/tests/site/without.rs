//! Without script, and without WebAssembly: the text, a still picture, and ways on.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::site::{Fault, Site};

use super::{nobody_else_was_asked, nothing_was_said_or_asked};

/// The still picture can be seen, and it is a picture.
async fn the_still_picture_stands(browser: &Browser) -> Outcome {
    browser.see("#still h1").await?;
    browser
        .until("the still picture is loaded", async || {
            let wide = "const i = document.querySelector('#still img'); return !!i && i.complete && i.naturalWidth > 100";
            Ok(browser.run(wide, vec![]).await?.as_bool().unwrap_or_default().then_some(()))
        })
        .await
}

#[tokio::test]
async fn without_script_the_text_a_picture_and_links_stand() -> Outcome {
    let site = Site::built().await?;
    for look in [Look::DESKTOP, Look::PHONE.by_night()] {
        let browser = Browser::open(look).await?;
        browser.without_script().await?;
        browser.visit(&site.address("/")).await?;
        the_still_picture_stands(&browser).await?;
        let text = browser.text("body").await?;
        assert!(text.contains("Zonder JavaScript"), "{text}");
        assert_eq!(browser.sideways().await?, 0, "{look}");
        let links = "return [...document.querySelectorAll('noscript a')].map(a => a.href)";
        let links: Vec<String> = serde_json::from_value(browser.run(links, vec![]).await?).unwrap();
        assert!(links.len() >= 2, "{links:?}");
        nothing_was_said_or_asked(&site, &browser, "without script").await?;
        for link in links {
            browser.visit(&link).await.or_else(|error| match link.ends_with(".csv") {
                // A download is no page: the browser saves it and stays where it is.
                true => Ok(()),
                false => Err(error),
            })?;
        }
        assert!(
            site.sent().iter().all(|sent| sent.status == 200),
            "every link leads somewhere: {:?}",
            site.sent()
        );
    }
    Ok(())
}

const LACKING: [(&str, &str); 2] = [
    ("no WebAssembly", "delete window.WebAssembly"),
    (
        "WebAssembly forbidden",
        "const no = () => Promise.reject(new WebAssembly.CompileError('forbidden'));
         WebAssembly.instantiate = WebAssembly.instantiateStreaming = WebAssembly.compile = WebAssembly.compileStreaming = no;",
    ),
];

#[tokio::test]
async fn without_webassembly_the_picture_stays_and_a_line_says_what_is_missing() -> Outcome {
    let site = Site::built().await?;
    for (what, script) in LACKING {
        let browser = Browser::open(Look::DESKTOP).await?;
        browser.beforehand(script).await?;
        browser.visit(&site.address("/")).await?;
        the_still_picture_stands(&browser).await?;
        browser
            .until(&format!("{what}: the line says so"), async || {
                Ok(browser.text("#still-status").await?.contains("konden niet starten").then_some(()))
            })
            .await?;
        let ways = browser.count("#still-status a, #still a[href]").await?;
        assert!(ways >= 1, "{what}: there is a way on");
        nobody_else_was_asked(&site, &browser, what).await?;
    }
    Ok(())
}

/// The app itself: missing, cut off on its way, or a page in its place.
#[tokio::test]
async fn an_app_that_does_not_come_leaves_the_picture_and_says_so() -> Outcome {
    let site = Site::built().await?;
    for (file, fault) in [("_bg.wasm", Fault::Missing), ("_bg.wasm", Fault::Cut), ("_bg.wasm", Fault::Page)] {
        let browser = Browser::open(Look::DESKTOP).await?;
        site.spoil(file, fault);
        browser.visit(&site.address("/regio/woerden")).await?;
        the_still_picture_stands(&browser).await?;
        browser
            .until(&format!("{fault:?} of {file} is told"), async || {
                Ok(browser.text("#still-status").await?.contains("konden niet starten").then_some(()))
            })
            .await?;
        site.mend();
    }
    Ok(())
}
