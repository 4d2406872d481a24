//! The host: routes, files, compression, counting, going wrong.

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::site::{Fault, Files, Site};

use super::driving::page;

/// Asks for a path from within a page and tells the status and the text that came.
async fn ask(browser: &Browser, path: &str) -> Outcome<(u64, String)> {
    let script = "const done = arguments[1];
        fetch(arguments[0]).then(async r => done([r.status, await r.text()]));";
    let answer = browser.run_async(script, vec![path.into()]).await?;
    Ok((answer[0].as_u64().unwrap_or_default(), answer[1].as_str().unwrap_or_default().to_owned()))
}

async fn site() -> Outcome<Site> {
    let index = page("<h1>Aan het begin</h1>");
    let embed = page("<h1>Ingesloten</h1>");
    Site::of(Files::made_up(&[
        ("index.html", &index),
        ("embed/een/index.html", &embed),
        ("data/current.json", "{\"release\":\"made-up\"}"),
    ]))
    .await
}

#[tokio::test]
async fn a_route_gets_the_page_and_a_file_that_is_not_there_gets_404() -> Outcome {
    let (site, browser) = (site().await?, Browser::open(Look::DESKTOP).await?);
    browser.visit(&site.address("/regio/utrecht")).await?;
    assert_eq!(browser.text("h1").await?, "Aan het begin");
    assert_eq!(ask(&browser, "/data/current.json").await?, (200, "{\"release\":\"made-up\"}".to_owned()));
    assert_eq!(ask(&browser, "/data/none.json").await?.0, 404);
    browser.visit(&site.address("/embed/een")).await?;
    assert_eq!(browser.text("h1").await?, "Ingesloten");
    assert!(browser.address().await?.ends_with("/embed/een/"), "relative links need the slash");
    Ok(())
}

#[tokio::test]
async fn files_go_wrong_on_request_and_are_mended() -> Outcome {
    let (site, browser) = (site().await?, Browser::open(Look::DESKTOP).await?);
    browser.visit(&site.address("/")).await?;
    let file = "/data/current.json";
    site.spoil("current.json", Fault::Missing);
    assert_eq!(ask(&browser, file).await?.0, 404);
    site.mend();
    site.spoil("current.json", Fault::Cut);
    assert_eq!(ask(&browser, file).await?, (200, "{\"release\"".to_owned()));
    site.mend();
    site.spoil("current.json", Fault::Page);
    assert!(ask(&browser, file).await?.1.contains("Aan het begin"));
    site.mend();
    site.spoil("current.json", Fault::Unavailable);
    assert_eq!(ask(&browser, file).await?.0, 503);
    site.mend();
    assert_eq!(ask(&browser, file).await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn what_is_sent_is_compressed_and_counted() -> Outcome {
    let filler = "Technisch onderwijs in de regio. ".repeat(500);
    let index = page(&format!("<h1>Lang</h1><p>{filler}</p>"));
    let site = Site::of(Files::made_up(&[("index.html", &index)])).await?;
    let browser = Browser::open(Look::DESKTOP).await?;
    browser.visit(&site.address("/")).await?;
    assert!(browser.text("p").await?.len() > 10_000, "it arrives whole");
    let sent = site.sent_when_quiet().await;
    assert_eq!(sent.len(), 1, "{sent:?}");
    assert_eq!(sent[0].status, 200);
    assert!((100..2_000).contains(&sent[0].bytes), "{sent:?}");
    Ok(())
}
