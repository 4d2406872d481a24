//! Narrow, zoomed, high contrast, colours of the reader's own: the page still fits and nobody is kept out.

use tests::axe;
use tests::browser::{Browser, Look, Theme};
use tests::failure::Outcome;
use tests::pages::{Chart, Dialog, Screen};
use tests::site::Site;

use super::{SHARE, nothing_was_said_or_asked, reading};

/// 320 pixels: also what is left of 1280 at 400 %.
const NARROW: Look = Look { width: 320, height: 640, theme: Theme::Light };

fn paths() -> Vec<String> {
    let own =
        ["/", "/regio/woerden", "/indicator", "/cijfers", "/herzieningen", "/bronnen", "/over", "/nergens"];
    let tabs = ["", "?tab=compare", "?tab=map", "?tab=table"].map(|tab| format!("/indicator/{SHARE}{tab}"));
    own.into_iter().map(str::to_owned).chain(tabs).collect()
}

/// Nothing is cut off or hangs over the edge, and no text runs over another.
async fn it_fits(browser: &Browser, at: &str) -> Outcome {
    assert_eq!(browser.sideways().await?, 0, "{at} scrolls sideways: {:#?}", browser.sticking_out().await?);
    Ok(())
}

#[tokio::test]
async fn every_page_fits_in_320_pixels_which_is_zooming_to_400_percent() -> Outcome {
    reading(NARROW, async |site, browser| {
        for path in paths() {
            for lang in ["nl", "en"] {
                let path = format!("{path}{}lang={lang}", if path.contains('?') { '&' } else { '?' });
                let screen = Screen::open(browser, site, &path).await?;
                screen.read_up().await?;
                it_fits(browser, &path).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn dialogs_fit_in_320_pixels() -> Outcome {
    reading(NARROW, async |site, browser| {
        Screen::open(browser, site, &format!("/indicator/{SHARE}")).await?;
        for name in ["Tabel", "Download", "Insluiten", "Toelichting"] {
            Chart { browser }.ask_for(name).await?;
            the_dialog_fits(browser, name).await?;
        }
        Screen::open(browser, site, "/regio/utrecht").await?;
        browser.click("main .under button", "Scholen en kanttekeningen").await?;
        the_dialog_fits(browser, "Scholen en kanttekeningen").await
    })
    .await
}

async fn the_dialog_fits(browser: &Browser, name: &str) -> Outcome {
    let dialog = Dialog::opened(browser).await?;
    it_fits(browser, name).await?;
    let script = "const d = document.querySelector('dialog[open]'); return d.scrollWidth - d.clientWidth";
    assert_eq!(browser.run(script, vec![]).await?, 0, "{name} scrolls sideways");
    dialog.escape().await
}

/// Text of twice its size, in a window of the usual width.
#[tokio::test]
async fn text_of_200_percent_fits() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        browser
            .beforehand("addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; })")
            .await?;
        for path in ["/", "/regio/woerden", "/cijfers", "/bronnen"] {
            Screen::open(browser, site, path).await?.read_up().await?;
            it_fits(browser, path).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn own_colours_high_contrast_and_still_pictures_keep_nobody_out() -> Outcome {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let asked: [(&str, &str); 3] =
        [("forced-colors", "active"), ("prefers-contrast", "more"), ("prefers-reduced-motion", "reduce")];
    for path in ["/", "/regio/woerden", &format!("/indicator/{SHARE}?tab=compare"), "/cijfers", "/bronnen"] {
        Screen::open(&browser, &site, path).await?.read_up().await?;
        for feature in asked {
            for look in [Look::DESKTOP, Look::DESKTOP.by_night()] {
                browser.look_with(look, &[feature]).await?;
                let at = format!("{path} at {look} with {feature:?}");
                let mut violations = axe::violations(&browser).await?;
                // Forced colours are the reader's own; axe still computes with those that the page names.
                violations.retain(|v| feature.0 != "forced-colors" || v.id != "color-contrast");
                let told: Vec<String> = violations.iter().map(ToString::to_string).collect();
                assert!(told.is_empty(), "axe, {at}:\n{}", told.join("\n"));
            }
        }
    }
    nothing_was_said_or_asked(&site, &browser, "what readers ask of pages").await
}

/// Which region is chosen, which tab is open: told by more than colour.
#[tokio::test]
async fn what_is_chosen_can_be_told_without_colour() -> Outcome {
    reading(Look::DESKTOP, async |site, browser| {
        Screen::open(browser, site, &format!("/indicator/{SHARE}")).await?;
        browser.look_with(Look::DESKTOP, &[("forced-colors", "active")]).await?;
        for list in ["nav.tabs", "nav.picker", "nav.menu"] {
            let script = "
                const shape = e => { const s = getComputedStyle(e);
                    return [s.fontWeight, s.outlineStyle, s.borderBottomStyle, s.borderBottomWidth, s.borderBottomColor, s.textDecorationLine].join(); };
                const links = [...document.querySelectorAll(arguments[0] + ' a')];
                const here = links.find(a => a.ariaCurrent), other = links.find(a => !a.ariaCurrent);
                return [shape(here), shape(other)];";
            let shapes = browser.run(script, vec![list.into()]).await?;
            assert_ne!(shapes[0], shapes[1], "{list}: the chosen one looks like the others");
        }
        Ok(())
    })
    .await
}

/// WCAG 2.2, 2.5.8: what can be pressed is at least 24 by 24 pixels; links within a sentence are exempt, and so
/// are those in a table, whose rows keep them apart.
#[tokio::test]
async fn what_can_be_pressed_is_large_enough() -> Outcome {
    reading(Look::PHONE, async |site, browser| {
        for path in paths() {
            Screen::open(browser, site, &path).await?.read_up().await?;
            let script = "
                const own = e => !['P', 'DD', 'LI', 'TD', 'TH', 'H2', 'H3'].includes(e.parentElement.tagName) || getComputedStyle(e).display !== 'inline';
                return [...document.querySelectorAll('a[href], button, input, select, summary, [role=option]')]
                    .filter(e => own(e) && e.getClientRects().length && !e.closest('.skip') && !e.matches('.skip'))
                    .map(e => [e.getBoundingClientRect(), e])
                    .filter(([r]) => r.width < 24 || r.height < 24)
                    .filter(([r, e]) => !(e.type === 'checkbox' && e.closest('label')))
                    .map(([r, e]) => Math.round(r.width) + 'x' + Math.round(r.height) + ' ' + e.outerHTML.slice(0, 100));";
            let small: Vec<String> = serde_json::from_value(browser.run(script, vec![]).await?).unwrap();
            assert!(small.is_empty(), "{path}: too small: {small:#?}");
        }
        Ok(())
    })
    .await
}
