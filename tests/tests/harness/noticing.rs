//! What is broken on purpose is noticed: by axe, on the console, on the network, at the page's edge.

use tests::axe;
use tests::browser::Look;
use tests::failure::Outcome;

use super::driving::opened;

#[tokio::test]
async fn a_good_page_gives_nothing_to_notice() -> Outcome {
    let (site, browser) = opened("<h1>Niets aan de hand</h1><p>Gewoon een zin.</p>", Look::DESKTOP).await?;
    let violations = axe::violations(&browser).await?;
    assert!(violations.is_empty(), "{violations:#?}");
    assert_eq!(browser.messages().await?, []);
    assert_eq!(browser.requests().await?, [site.address("/")]);
    assert_eq!(browser.sideways().await?, 0);
    Ok(())
}

#[tokio::test]
async fn axe_notices_what_keeps_a_reader_out() -> Outcome {
    let content = "<h1>Bijna goed</h1><img src=\"data:,\"><input type=\"text\">\
                   <p style=\"color: #999; background: #fff\">Te licht om te lezen.</p>";
    let (_site, browser) = opened(content, Look::DESKTOP).await?;
    let violations = axe::violations(&browser).await?;
    let ids: Vec<&str> = violations.iter().map(|violation| violation.id.as_str()).collect();
    for id in ["image-alt", "label", "color-contrast"] {
        assert!(ids.contains(&id), "{id} among {ids:?}");
    }
    let told = violations.iter().map(ToString::to_string).collect::<String>();
    assert!(told.contains("Te licht om te lezen"), "the place is told: {told}");
    Ok(())
}

#[tokio::test]
async fn the_console_is_listened_to() -> Outcome {
    let content = "<h1>Luidruchtig</h1><script>
        console.info('ter info'); console.warn('let op'); console.error('stuk');
        fetch('/data/none.json'); setTimeout(() => { nergens.bestaat() });
    </script>";
    let (site, browser) = opened(content, Look::DESKTOP).await?;
    site.sent_when_quiet().await;
    let messages = browser.messages().await?;
    for (level, told) in [
        ("INFO", "ter info"),
        ("WARNING", "let op"),
        ("SEVERE", "stuk"),
        ("SEVERE", "404"),
        ("SEVERE", "nergens"),
    ] {
        let heard = messages.iter().any(|message| message.level == level && message.text.contains(told));
        assert!(heard, "{level} {told} among {messages:#?}");
    }
    assert_eq!(browser.messages().await?, [], "each message is told once");
    Ok(())
}

#[tokio::test]
async fn a_request_elsewhere_is_noticed() -> Outcome {
    let (elsewhere, _other) = opened("<h1>Elders</h1>", Look::DESKTOP).await?;
    let content = format!("<h1>Nieuwsgierig</h1><img alt=\"\" src=\"{}\">", elsewhere.address("/pixel.png"));
    let (site, browser) = opened(&content, Look::DESKTOP).await?;
    let requests = browser.requests().await?;
    let foreign: Vec<_> = requests.iter().filter(|address| !address.starts_with(site.origin())).collect();
    assert_eq!(foreign, [&elsewhere.address("/pixel.png")]);
    Ok(())
}

#[tokio::test]
async fn a_page_that_is_too_wide_is_noticed() -> Outcome {
    let (_site, browser) =
        opened("<h1>Breed</h1><div style=\"width: 500px\">vast</div>", Look::PHONE).await?;
    assert!(browser.sideways().await? >= 100);
    let out = browser.sticking_out().await?;
    assert!(out.len() == 1 && out[0].contains("vast"), "{out:?}");
    browser.look(Look::DESKTOP).await?;
    assert_eq!(browser.sideways().await?, 0);
    Ok(())
}
