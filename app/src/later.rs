//! What a first view does not need: each part in a WebAssembly file of its own, which comes when it is first asked for.
//!
//! A part is a function that makes a view. In a build for readers (`cargo xtask build` compiles with `--cfg split`) the
//! function and everything that only it needs are cut out of the app's file; otherwise, as when developing or testing
//! natively, it is simply there. Either way it is asked for and awaited, so that the rest of the app need not know.
//! Parts with the same file name share a file; what several files need comes in one of its own, or is in the app's.

// What the macro writes crosses from one WebAssembly file to the other.
#![allow(unsafe_code)]

use leptos::prelude::*;
use model::indicator::IndicatorEntry;
use model::region::Region;

use crate::address::Point;
use crate::api::Failure;
use crate::pages::{indicator, indicators, region, revisions, unknown, written};
use crate::parts::asked::{Answer, Asked, Question};
use crate::parts::compare::Compare;
use crate::parts::controls::MakeControls;
use crate::parts::dialog::Content;
use crate::parts::downloads::DownloadList;
use crate::parts::embed_dialog::EmbedSnippet;
use crate::parts::explain;
use crate::parts::found::Found;
use crate::parts::search::Finding;
use crate::parts::slopes::Slopes;
use crate::parts::trend_data::TrendData;

/// Declares a part: the place of its view, the file that it comes in, and what makes the view of what.
macro_rules! part {
    ($(#[$doc:meta])* $name:ident in $file:ident: $of:ty, $makes:expr) => {
        $(#[$doc])*
        pub fn $name(of: $of) -> AnyView {
            #[cfg(split)]
            #[leptos::wasm_split::wasm_split($file, fallible, wasm_split_path = ::leptos::wasm_split)]
            fn $name() -> Result<fn($of) -> AnyView, Failure> {
                Ok($makes)
            }
            #[cfg(not(split))]
            async fn $name() -> Result<fn($of) -> AnyView, Failure> {
                Ok($makes)
            }
            asked(Box::new(move || {
                let of = of.clone();
                let content = async move {
                    let makes = $name().await?;
                    Ok(Box::new(move || makes(of.clone())) as Content)
                };
                Some(Box::pin(content) as Answer)
            }))
        }
    };
}

part! {
    /// One region's page.
    region in region: Region, |region| view! { <region::RegionPage region/> }.into_any()
}
part! {
    /// One indicator's page.
    indicator in indicator: (IndicatorEntry, MakeControls), |(indicator, controls)| {
        view! { <indicator::IndicatorPage indicator controls/> }.into_any()
    }
}
part! {
    /// The newest figures of the regions beside each other, and from the first to the last.
    compared in compare: Signal<Option<TrendData>>, |data| view! { <Compare data/> <Slopes data/> }.into_any()
}
part! {
    /// The list of indicators.
    indicators in lists: (), |()| view! { <indicators::Indicators/> }.into_any()
}
part! {
    /// What others published.
    published in lists: (), |()| view! { <written::Written name="published" title=|t| t.published/> }.into_any()
}
part! {
    /// What changed between releases.
    revisions in lists: (), |()| view! { <revisions::Revisions/> }.into_any()
}
part! {
    /// Where the figures come from and how is counted.
    sources in lists: (), |()| view! { <written::Written name="sources" title=|t| t.sources/> }.into_any()
}
part! {
    /// The schools under a region's figures, and what to know of them.
    under in lists: Region, |region| view! { <written::Under region/> }.into_any()
}
part! {
    /// What all this is.
    about in lists: (), |()| view! { <written::Written name="about" title=|t| t.about_site/> }.into_any()
}
part! {
    /// What the search offers.
    found in search: Finding, |finding| view! { <Found finding/> }.into_any()
}
part! {
    /// The page of an address that names nothing.
    unknown in search: String, |wanted| view! { <unknown::Unknown wanted/> }.into_any()
}
part! {
    /// The formula and the cells under a figure.
    explained in explain: Memo<Option<Point>>, explain::explained
}
part! {
    /// The files of what a card shows.
    downloads in taking: TrendData, |data| view! { <DownloadList data/> }.into_any()
}
part! {
    /// The snippet that shows a card elsewhere.
    snippet in taking: TrendData, |data| view! { <EmbedSnippet data/> }.into_any()
}

#[cfg(split)]
impl From<leptos::wasm_split::SplitLoaderError> for Failure {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Failure {
        Failure { file: "app".to_owned(), reason: crate::api::Reason::Unreachable }
    }
}

fn asked(question: Question) -> AnyView {
    view! { <Asked question/> }.into_any()
}
