//! A reader who clicks through regions, tabs and pages for long.

use crate::failure::Outcome;
use crate::pages::Screen;

/// One round is ten clicks, and ends at the overview.
const ROUNDS: &str = "
    const [rounds, done] = arguments;
    const frame = () => new Promise(next => requestAnimationFrame(() => setTimeout(next)));
    const click = async (css, i) => {
        const all = document.querySelectorAll(css);
        if (all.length) all[i % all.length].click();
        await frame();
        await frame();
    };
    (async () => {
        for (let i = 0; i < rounds; i++) {
            await click('nav.picker a', i);
            await click('nav.picker a', i + 3);
            await click('.menu li:nth-child(2) a', 0);
            await click('main .cards a', i);
            await click('nav.tabs a', 1);
            await click('nav.tabs a', 2);
            await click('nav.tabs a', 3);
            await click('nav.tabs a', 0);
            await click('.menu li:nth-child(3) a', 0);
            await click('.menu li:nth-child(1) a', 0);
        }
        await frame();
        done(true);
    })();";

/// Clicks so many rounds of ten, beginning and ending at the overview.
pub async fn clicks(screen: &Screen<'_>, rounds: u32) -> Outcome {
    // A few at a time: the driver does not wait for long.
    for _ in 0..rounds.div_ceil(5) {
        screen.browser.run_async(ROUNDS, vec![5.into()]).await?;
    }
    screen.settled().await
}
