//! `cargo xtask bench scale`, its second half: what a reader gets over the wire where a release has few regions, and where
//! it has hundreds.
//!
//! The built app is served with the made-up releases that the first half published, and opened by a reader who has
//! never been here: on the page of one region, and on the overview, which shows all of them.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use tests::browser::{Browser, Look};
use tests::failure::{Failure, Outcome};
use tests::pages::Screen;
use tests::site::{Files, Site};

/// By how much the first view of one region may weigh more where there are hundreds.
const MAY_GROW: f64 = 0.05;
/// A region that both releases have.
const REGION: &str = "/regio/aalbeek";

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
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let [few, many] = folders.as_slice() else {
        return Err(Failure::new("bench_scale FEW MANY: two folders that were published to"));
    };
    let (few, many) = (first_view(few, REGION).await?, first_view(many, REGION).await?);
    let grown = many as f64 / few as f64 - 1.0;
    println!(
        "the first view of one region: {few} B where there are few, {many} B where there are many: {:+.1} %",
        100.0 * grown
    );
    let overviews = (first_view(&folders[0], "/").await?, first_view(&folders[1], "/").await?);
    println!("the overview, with every region on it: {} B and {} B", overviews.0, overviews.1);
    if grown > MAY_GROW {
        return Err(Failure::new("the first view of one region grows with the number of regions"));
    }
    Ok(())
}

/// All bytes of a page, compressed as a host sends them, once it stands.
async fn first_view(public: &str, path: &str) -> Outcome<usize> {
    let site = Site::of(Arc::new(Files::built_round(Path::new(public))?)).await?;
    let browser = Browser::open(Look::DESKTOP).await?;
    // What is kept for a visit without a network comes after the first view.
    browser.beforehand("delete Navigator.prototype.serviceWorker").await?;
    Screen::open(&browser, &site, path).await?;
    let sent = site.sent_when_quiet().await;
    if let Some(missing) = sent.iter().find(|sent| sent.status != 200) {
        return Err(Failure::new(format!("{missing}")));
    }
    Ok(sent.iter().map(|sent| sent.bytes).sum())
}
