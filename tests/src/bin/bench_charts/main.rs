//! `cargo xtask bench charts`: the same data drawn by our module and by four libraries, in one Chromium run.
//!
//! Each is opened from an empty page as a reader would meet it; rounds are interleaved, so that a busy machine is busy
//! for all, and the middle one of each measure is told.

mod pages;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::{env, fs};

use serde::Deserialize;
use tests::browser::{Browser, Look};
use tests::failure::{Doing, Failure, Outcome};
use tests::site::{Files, Site};

use pages::Contender;

/// How often each is opened, after once that does not count: the host compresses its files then.
const ROUNDS: usize = 7;

/// What a page told of itself, in milliseconds.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Times {
    /// From the beginning of the navigation to the frame after the chart was drawn.
    shown: f64,
    /// Drawing the first chart, libraries being there.
    first: f64,
    /// Drawing it again, the middle one of twenty.
    again: f64,
}

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
    let contenders = pages::all();
    let site = Site::of(Arc::new(Files::read(&folder(&contenders)?)?)).await?;
    let browser = Browser::open(Look::DESKTOP).await?;
    let mut times: Vec<Vec<Times>> = vec![Vec::new(); contenders.len()];
    let mut bytes = vec![0_usize; contenders.len()];
    for round in 0..=ROUNDS {
        for (place, contender) in contenders.iter().enumerate() {
            let before = site.sent().len();
            browser.visit("about:blank").await?;
            browser.visit(&site.address(&format!("/{}.html", contender.file))).await?;
            let told = browser
                .until(&format!("{} has drawn", contender.name), async || {
                    let told = browser.run("return window.told || null", Vec::new()).await?;
                    Ok(Some(told).filter(|told| !told.is_null()))
                })
                .await?;
            if round > 0 {
                times[place].push(serde_json::from_value(told).doing("reading the times")?);
                bytes[place] = site.sent()[before..].iter().map(|sent| sent.bytes).sum();
            }
        }
    }
    println!("{:<28} {:>10} {:>12} {:>12} {:>12}", "", "bytes", "shown (ms)", "first (ms)", "again (ms)");
    for ((contender, times), bytes) in contenders.iter().zip(&times).zip(bytes) {
        let (shown, first, again) =
            (middle(times, |t| t.shown), middle(times, |t| t.first), middle(times, |t| t.again));
        println!("{:<28} {bytes:>10} {shown:>12.1} {first:>12.2} {again:>12.2}", contender.name);
    }
    println!("bytes: with brotli, the page with all that it asked for; the middle one of {ROUNDS} rounds");
    Ok(())
}

fn middle(times: &[Times], of: impl Fn(&Times) -> f64) -> f64 {
    let mut all: Vec<f64> = times.iter().map(of).collect();
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(f64::NAN)
}

/// Puts the pages beside the modules and libraries that they load: `TECHNET_BENCH`, which xtask fills.
fn folder(contenders: &[Contender]) -> Outcome<PathBuf> {
    let folder = env::var_os("TECHNET_BENCH").map(PathBuf::from);
    let folder = folder.ok_or_else(|| Failure::new("run this by `cargo xtask bench charts`"))?;
    for contender in contenders {
        let path = folder.join(format!("{}.html", contender.file));
        fs::write(&path, pages::html(contender)).doing(path.display())?;
    }
    Ok(folder)
}
