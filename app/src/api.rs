//! The only place that fetches. Everything that can be wrong with a file comes out as a [`Failure`] that says which
//! file and why.

use gloo_net::http::Request;
use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::id::{IndicatorId, ReleaseId};
use model::quotation::Quotations;
use model::release::Current;
use model::series::Series;
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

/// Reads with the browser's own parser and serde: half the code of a JSON parser of ours.
fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Failure> {
    let fail = |reason| Failure { file: file.to_owned(), reason };
    if text.trim_start().starts_with('<') {
        return Err(fail(Reason::Page));
    }
    let value = js_sys::JSON::parse(text).map_err(|error| fail(Reason::Malformed(worded(&error))))?;
    // A newer layout may well be unreadable to us, or be read wrongly: its schema is looked at first.
    let schema = js_sys::Reflect::get(&value, &"schema".into()).ok().and_then(|schema| schema.as_f64());
    if schema.is_some_and(|schema| schema > f64::from(SCHEMA_VERSION)) {
        return Err(fail(Reason::Newer));
    }
    serde_wasm_bindgen::from_value(value).map_err(|error| fail(Reason::Malformed(worded(&error.into()))))
}

/// What the browser says of an error.
fn worded(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.unwrap_or_default()
}

/// What the page's first script fetched: a promise of the text of `data/current.json`.
async fn asked_already() -> Option<String> {
    let window: JsValue = web_sys::window()?.into();
    let promise = js_sys::Reflect::get(&window, &"technetCurrent".into()).ok()?;
    let promise: js_sys::Promise = promise.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.as_string()
}
