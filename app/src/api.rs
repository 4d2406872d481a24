//! The only place that fetches. Everything that can be wrong with a file comes out as a [`Failure`] that says which
//! file and why.

use gloo_net::http::Request;
use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::id::{IndicatorId, ReleaseId};
use model::quotation::Quotations;
use model::release::Current;
use model::series::Series;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

/// Why a data file could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The file, as an address below the site's root.
    pub file: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a data file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No answer came: the network, or the server, is not there.
    Unreachable,
    /// The server answered with this status.
    Status(u16),
    /// A web page came instead of data; hosts do so for a file that they have not.
    Page,
    /// It is cut off or is not the JSON that we expect; with what the reader of JSON says, in English.
    Malformed(String),
    /// It was written for a newer version of this page.
    Newer,
}

/// `data/current.json`. The page's own first script has asked for it already; its answer is used if it came.
pub async fn current() -> Result<Current, Failure> {
    const FILE: &str = "data/current.json";
    match asked_already().await {
        Some(text) => read(FILE, &text),
        None => get(FILE).await,
    }
}

/// A release's catalogue.
pub async fn catalog(release: &ReleaseId) -> Result<Catalog, Failure> {
    get(&format!("data/releases/{release}/catalog.json")).await
}

/// A release's quotations.
pub async fn quotations(release: &ReleaseId) -> Result<Quotations, Failure> {
    get(&format!("data/releases/{release}/quotations.json")).await
}

/// One indicator's series.
pub async fn series(release: &ReleaseId, indicator: &IndicatorId) -> Result<Series, Failure> {
    get(&format!("data/releases/{release}/series/{indicator}.json")).await
}

async fn get<T: DeserializeOwned>(file: &str) -> Result<T, Failure> {
    let fail = |reason| Failure { file: file.to_owned(), reason };
    let response = Request::get(file).send().await.map_err(|_| fail(Reason::Unreachable))?;
    if !response.ok() {
        return Err(fail(Reason::Status(response.status())));
    }
    let text = response.text().await.map_err(|_| fail(Reason::Unreachable))?;
    read(file, &text)
}

fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Failure> {
    let fail = |reason| Failure { file: file.to_owned(), reason };
    if text.trim_start().starts_with('<') {
        return Err(fail(Reason::Page));
    }
    serde_json::from_str(text)
        .map_err(|error| {
            // A newer layout may well be unreadable to us: then the schema says so, and that is the true reason.
            let newer = serde_json::from_str::<Schema>(text).is_ok_and(|head| head.schema > SCHEMA_VERSION);
            fail(if newer { Reason::Newer } else { Reason::Malformed(error.to_string()) })
        })
        .and_then(|value| match serde_json::from_str::<Schema>(text) {
            Ok(head) if head.schema > SCHEMA_VERSION => Err(fail(Reason::Newer)),
            _ => Ok(value),
        })
}

#[derive(Deserialize)]
struct Schema {
    schema: u32,
}

/// What the page's first script fetched: a promise of the text of `data/current.json`.
async fn asked_already() -> Option<String> {
    let window: JsValue = web_sys::window()?.into();
    let promise = js_sys::Reflect::get(&window, &"technetCurrent".into()).ok()?;
    let promise: js_sys::Promise = promise.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.as_string()
}
