//! `cargo xtask bench view`: the overview on a slow machine with a slow line, and after an hour's worth of clicks.
//!
//! Told for a person to read, not held against a number: how long things take depends on the machine. What must never
//! grow or jump is tested in `tests/site/lasting.rs`.

use std::process::ExitCode;

use tests::browser::{Browser, Look};
use tests::failure::Outcome;
use tests::pages::{Overview, clicks};
use tests::site::Site;

/// So many times slower than this machine.
const SLOWER: f64 = 4.0;
/// Bits a second.
const LINE: f64 = 1_600_000.0;
/// Milliseconds to the first byte of each answer.
const LATENCY: f64 = 150.0;

/// Notes when the still picture, the first chart and the app's readiness to be used come.
const WATCH: &str = "
    window.seen = {};
    const once = (name, there) => { if (!(name in seen) && there) seen[name] = performance.now(); };
    const look = () => {
        const still = document.querySelector('#still img');
        once('the page\\u2019s text', document.querySelector('#still h1'));
        once('the still picture', still && still.complete && still.naturalWidth > 0);
        once('the first chart', document.querySelector('main[data-ready] [data-chart] svg'));
        once('every chart in view', document.documentElement?.hasAttribute('data-live'));
        const slider = document.querySelector('[data-chart=trend] [role=slider]');
        once('the chart can be used', slider && slider.getAttribute('aria-valuetext'));
        requestAnimationFrame(look);
    };
    look();";

#[tokio::main]
async fn main() -> ExitCode {
    match bench().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn bench() -> Outcome {
    println!("a machine {SLOWER} times slower, {LINE} bits a second, {LATENCY} ms latency:");
    for look in [Look::DESKTOP, Look::PHONE] {
        let (site, browser) = (Site::built().await?, Browser::open(look).await?);
        browser.beforehand(WATCH).await?;
        browser.slow_machine(SLOWER).await?;
        browser.slow_network(LINE, LATENCY).await?;
        Overview::open(&browser, &site).await?;
        println!("  at {look}:");
        let seen = browser.run("return window.seen", Vec::new()).await?;
        for (name, at) in seen.as_object().into_iter().flatten() {
            println!("    {:>8.0} ms  {name}", at.as_f64().unwrap_or_default());
        }
        println!("    {:>8.0} ms  the longest task", browser.longest_task().await?);
        println!("    {:>8.4}     layout shift", browser.shifted().await?);
    }
    println!("memory, after clicks on the overview, regions, tabs and pages:");
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    let overview = Overview::open(&browser, &site).await?;
    for (clicked, rounds) in [(0, 0), (200, 20), (400, 20), (600, 20)] {
        clicks(&overview.screen, rounds).await?;
        let counts = browser.counts().await?;
        let count = |name: &str| counts.get(name).copied().unwrap_or(f64::NAN);
        println!(
            "    after {clicked:>3}: {:>6} nodes, {:>5} listeners, {:>8.0} kB on the heap",
            count("Nodes"),
            count("JSEventListeners"),
            count("JSHeapUsedSize") / 1000.0
        );
    }
    Ok(())
}
