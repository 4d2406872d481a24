//! The browser: its width and theme, its patience, and that it ends with the test.

use std::time::{Duration, Instant};

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::site::{Files, Site};

/// A page that nothing is wrong with, round this content.
pub fn page(content: &str) -> String {
    format!(
        "<!doctype html><html lang=\"nl\"><head><meta charset=\"utf-8\"><title>Verzonnen pagina</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\"></head>\
         <body><main>{content}</main></body></html>"
    )
}

/// Serves one page and opens it.
pub async fn opened(content: &str, look: Look) -> Outcome<(Site, Browser)> {
    let site = Site::of(Files::made_up(&[("index.html", &page(content))])).await?;
    let browser = Browser::open(look).await?;
    browser.visit(&site.address("/")).await?;
    Ok((site, browser))
}

#[tokio::test]
async fn a_page_is_seen_at_the_width_and_in_the_theme_asked_for() -> Outcome {
    let content = "<h1>Breed</h1><style>@media (prefers-color-scheme: dark) { h1::after { content: ' en donker' } }</style>";
    let (_site, browser) = opened(content, Look::PHONE.by_night()).await?;
    let script = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches]";
    assert_eq!(browser.run(script, Vec::new()).await?, serde_json::json!([390, true]));
    browser.look(Look::DESKTOP).await?;
    assert_eq!(browser.run(script, Vec::new()).await?, serde_json::json!([1280, false]));
    Ok(())
}

#[tokio::test]
async fn what_comes_later_is_waited_for() -> Outcome {
    let content = "<h1>Later</h1><script>setTimeout(() => document.querySelector('main').innerHTML += '<p>Daar</p>', 700)</script>";
    let (_site, browser) = opened(content, Look::DESKTOP).await?;
    assert_eq!(browser.text("p").await?, "Daar");
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_seen_is_not_clicked() -> Outcome {
    let content = "<h1>Knoppen</h1><button hidden onclick=\"this.textContent = 'fout'\">Druk</button>\
                   <button onclick=\"document.querySelector('h1').textContent = 'Gedrukt'\">Druk</button>";
    let (_site, browser) = opened(content, Look::DESKTOP).await?;
    browser.click("button", "Druk").await?;
    assert_eq!(browser.text("h1").await?, "Gedrukt");
    Ok(())
}

#[tokio::test]
async fn a_vain_wait_tells_what_the_page_shows_instead() -> Outcome {
    let (_site, browser) =
        opened("<h1>Iets anders</h1><script>console.error('stuk')</script>", Look::DESKTOP).await?;
    let (browser, start) = (browser.patient_for(Duration::from_secs(2)), Instant::now());
    let failure = browser.see("table").await.map(|_| ()).unwrap_err().to_string();
    assert!(start.elapsed() >= Duration::from_secs(2));
    for told in ["`table` can be seen", "Iets anders", "stuk"] {
        assert!(failure.contains(told), "{failure}");
    }
    Ok(())
}

#[tokio::test]
async fn without_script_a_page_stands_and_no_script_runs() -> Outcome {
    let content = "<h1>Zonder</h1><script>document.querySelector('h1').textContent = 'Met'</script>";
    let (site, browser) = opened(content, Look::DESKTOP).await?;
    assert_eq!(browser.text("h1").await?, "Met");
    browser.without_script().await?;
    browser.visit(&site.address("/")).await?;
    assert_eq!(browser.text("h1").await?, "Zonder");
    Ok(())
}
