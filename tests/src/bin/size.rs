//! `cargo xtask size`: what the first view and an embed page weigh over the wire, file by file, against the budget.

use std::process::ExitCode;

use tests::browser::{Browser, Look};
use tests::budget::Budget;
use tests::failure::Outcome;
use tests::pages::{Embed, Overview};
use tests::site::{Sent, Site};

#[tokio::main]
async fn main() -> ExitCode {
    match weigh().await {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Whether both are within their budget.
async fn weigh() -> Outcome<bool> {
    let budget = Budget::read()?;
    let first = {
        let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
        Overview::open(&browser, &site).await?;
        site.sent_when_quiet().await
    };
    let embed = {
        let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
        Embed::open(&browser, &site, Embed::EXAMPLE).await?;
        site.sent_when_quiet().await
    };
    let first_fits = told("the first view", &first, budget.first_view);
    let embed_fits = told("an embed page", &embed, budget.embed_page);
    Ok(first_fits && embed_fits)
}

/// Prints the table; whether it is within the budget.
fn told(what: &str, sent: &[Sent], budget: usize) -> bool {
    let mut sent = sent.to_vec();
    sent.sort_by_key(|sent| std::cmp::Reverse(sent.bytes));
    let total: usize = sent.iter().map(|sent| sent.bytes).sum();
    println!("{what}, compressed with brotli:");
    for one in &sent {
        println!("  {one}");
    }
    let verdict = if total <= budget { "within" } else { "OVER" };
    println!("  {total:>8} B  in all, {verdict} the budget of {budget} B");
    total <= budget
}
