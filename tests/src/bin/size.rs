//! `cargo xtask size`: what the views and an embed page weigh over the wire, file by file, against the budget.

use std::process::ExitCode;

use tests::budget::{Budget, too_heavy};
use tests::failure::Outcome;
use tests::views::{self, View};

#[tokio::main]
async fn main() -> ExitCode {
    match weigh().await {
        Ok(complaints) if complaints.is_empty() => ExitCode::SUCCESS,
        Ok(complaints) => {
            complaints.iter().for_each(|complaint| eprintln!("{complaint}"));
            ExitCode::FAILURE
        }
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// Weighs everything and tells it; what is too heavy.
async fn weigh() -> Outcome<Vec<String>> {
    let budget = Budget::read()?;
    let (first, embed) = (views::first().await?, views::embed().await?);
    let mut complaints = Vec::new();
    told(&first);
    complaints.extend(too_heavy(first.name, first.bytes(), budget.first_view, budget.recorded.first_view));
    println!("later views, beyond the first:\n");
    for view in views::later().await? {
        told(&view);
        complaints.extend(budget.too_heavy_later(view.name, view.bytes()));
    }
    told(&embed);
    complaints.extend(too_heavy(embed.name, embed.bytes(), budget.embed_page, budget.recorded.embed_page));
    Ok(complaints)
}

/// Prints the files of a view, heaviest first.
fn told(view: &View) {
    let mut sent = view.sent.clone();
    sent.sort_by_key(|sent| std::cmp::Reverse(sent.bytes));
    println!("{}, compressed with brotli:", view.name);
    for one in &sent {
        println!("  {one}");
    }
    println!("  {:>8} B  in all", view.bytes());
}
