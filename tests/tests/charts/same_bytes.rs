//! What WebAssembly draws in a browser is what the pipeline draws: byte for byte, for every kept drawing.

use std::collections::BTreeMap;
use std::sync::Arc;

use tests::browser::{Browser, Look};
use tests::failure::{Doing, Outcome};
use tests::site::{Files, Site};

use super::gallery;

/// Draws every plot in the page: `[[name, svg], …]`.
const DRAW_ALL: &str = "
    const done = arguments[0];
    import('/plots.js').then(async plots => {
        await plots.default();
        done(plots.names().map((name, place) => [name, plots.draw(place)]));
    }).catch(error => done(String(error)));";

#[tokio::test]
async fn a_browser_draws_the_same_bytes() -> Outcome {
    let site = Site::of(Arc::new(Files::read(&gallery::module()?)?)).await?;
    let browser = Browser::open(Look::DESKTOP).await?;
    // There is no page; an address of the module's own host is enough to import it from.
    browser.visit(&site.address("/none.html")).await?;
    let drawn = browser.run_async(DRAW_ALL, Vec::new()).await?;
    let drawn: Vec<(String, String)> =
        serde_json::from_value(drawn.clone()).doing(format!("drawing in the page: {drawn}"))?;
    let drawn: BTreeMap<String, String> = drawn.into_iter().map(|(name, svg)| (name, svg + "\n")).collect();
    let kept = gallery::kept()?;
    assert!(kept.len() >= 150, "{} drawings are kept", kept.len());
    assert_eq!(drawn.keys().collect::<Vec<_>>(), kept.keys().collect::<Vec<_>>());
    let differing: Vec<&String> = kept.keys().filter(|name| drawn[*name] != kept[*name]).collect();
    assert!(differing.is_empty(), "drawn otherwise in the browser: {differing:?}");
    Ok(())
}
