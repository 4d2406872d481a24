//! What each view of the dashboard weighs over the wire: the first one with everything, each later one beyond it.

use crate::browser::{Browser, Look};
use crate::failure::Outcome;
use crate::pages::{Embed, Overview, Search};
use crate::site::{Sent, Site};

/// The later views: a name, and the addresses that a reader goes to from the overview, one after the other. The last
/// of them is weighed.
const LATER: [(&str, &[&str]); 9] = [
    ("a region", &["/regio/woerden"]),
    ("the list of indicators", &["/indicator"]),
    ("an indicator", &["/indicator/vmbo-techniek-aandeel"]),
    ("its comparison", &["/indicator/vmbo-techniek-aandeel", "/indicator/vmbo-techniek-aandeel?tab=compare"]),
    ("an explanation", &["/?explain=2023/24"]),
    ("published figures", &["/cijfers"]),
    ("revisions", &["/herzieningen"]),
    ("sources", &["/bronnen"]),
    ("about", &["/over"]),
];

/// One view and all that was sent for it.
#[derive(Debug)]
pub struct View {
    /// What it is.
    pub name: &'static str,
    /// The answers.
    pub sent: Vec<Sent>,
}

impl View {
    /// What all of it weighs, in bytes as sent.
    pub fn bytes(&self) -> usize {
        self.sent.iter().map(|sent| sent.bytes).sum()
    }
}

/// The first view: the overview, by a reader who has never been here.
pub async fn first() -> Outcome<View> {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    Overview::open(&browser, &site).await?;
    Ok(View { name: "the first view", sent: site.sent_when_quiet().await })
}

/// One embed page with all that it needs.
pub async fn embed() -> Outcome<View> {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    Embed::open(&browser, &site, Embed::EXAMPLE).await?;
    Ok(View { name: "an embed page", sent: site.sent_when_quiet().await })
}

/// Each later view, gone to from the overview once that has been read to its end: only what its last step takes. The
/// first of them is what lies below the overview's first screen.
pub async fn later() -> Outcome<Vec<View>> {
    let (site, browser) = (Site::built().await?, Browser::open(Look::DESKTOP).await?);
    // What is kept for a visit without a network is fetched whatever the view.
    browser.beforehand("delete Navigator.prototype.serviceWorker").await?;
    let mut views = Vec::new();
    for (name, steps) in LATER {
        let overview = Overview::open(&browser, &site).await?;
        let first = site.sent_when_quiet().await.len();
        overview.screen.leaf_through().await?;
        let sent = site.sent_when_quiet().await;
        let mut before = sent.len();
        if views.is_empty() {
            views.push(View { name: "the rest of the overview", sent: sent[first..].to_vec() });
        }
        for (i, path) in steps.iter().enumerate() {
            let follow = "const link = document.createElement('a');
                link.href = arguments[0];
                document.querySelector('main').append(link);
                link.click();";
            browser.run(follow, vec![(*path).into()]).await?;
            overview.screen.settled().await?;
            overview.screen.leaf_through().await?;
            let sent = site.sent_when_quiet().await;
            if i + 1 < steps.len() {
                before = sent.len();
            } else {
                views.push(View { name, sent: sent[before..].to_vec() });
            }
        }
    }
    Overview::open(&browser, &site).await?;
    let before = site.sent_when_quiet().await.len();
    Search { browser: &browser }.type_words("woerden").await?;
    views.push(View { name: "the search", sent: site.sent_when_quiet().await.split_off(before) });
    Ok(views)
}
