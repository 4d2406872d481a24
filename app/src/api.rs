//! The only place that fetches. Everything that can be wrong with a file comes out as a [`Failure`] that says which
//! file and why.

use gloo_net::http::Request;
use model::SCHEMA_VERSION;
use model::catalog::Catalog;
use model::history::History;
use model::id::{IndicatorId, RegionId, ReleaseId};
use model::lineage::Lineage;
use model::release::Current;
use model::series::Series;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::RequestCache;

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

impl Failure {
    /// Whether it is a region's file, which holds all of its series.
    pub fn is_of_region(&self) -> bool {
        self.file.contains("/regions/")
    }

    /// Whether the file is not to be had, rather than wrong.
    pub fn is_absence(&self) -> bool {
        matches!(self.reason, Reason::Unreachable | Reason::Status(_) | Reason::Page)
    }
}

/// `data/current.json`. The page's own first script has asked for it already; its answer is used if it came.
pub async fn current() -> Result<Current, Failure> {
    const FILE: &str = "data/current.json";
    match asked_already("technetCurrent").await {
        Some(text) => read(FILE, &text),
        None => newest().await.map(|(current, _)| current),
    }
}

/// Which release is the newest now, and whether that was kept from an earlier visit because there is no network.
pub async fn newest() -> Result<(Current, bool), Failure> {
    let (text, kept) = answer("data/current.json", RequestCache::NoCache).await?;
    Ok((read("data/current.json", &text)?, kept))
}

/// A release's catalogue. The page's own first script has asked for that of the newest.
pub async fn catalog(release: &ReleaseId) -> Result<Catalog, Failure> {
    let file = format!("data/releases/{release}/catalog.json");
    if let Some(text) = asked_already("technetCatalog").await
        && let Ok(catalog) = read::<Catalog>(&file, &text)
        && catalog.release == *release
    {
        return Ok(catalog);
    }
    get(&file).await
}

/// One indicator's series.
pub async fn series(release: &ReleaseId, indicator: &IndicatorId) -> Result<Series, Failure> {
    get(&format!("data/releases/{release}/series/{indicator}.json")).await
}

/// Every series as one region's page shows it, see [`RegionSeries`](model::series::RegionSeries). A release from before
/// these files were written has none.
pub async fn of_region(release: &ReleaseId, region: &RegionId) -> Result<Vec<Series>, Failure> {
    let file = format!("data/releases/{release}/regions/{region}.json");
    let value = parsed(&file, &text(&file).await?)?;
    // One by one, with the code that reads a single series: read as a whole they would need as much again.
    let all = js_sys::Reflect::get(&value, &"series".into()).ok().and_then(|all| all.dyn_into().ok());
    let all: js_sys::Array = all.unwrap_or_default();
    all.iter().map(|one| typed(&file, one)).collect()
}

/// What was published when.
pub async fn history() -> Result<History, Failure> {
    get("data/history.json").await
}

/// How one figure came about, and all others of its indicator and region.
pub async fn lineage(
    release: &ReleaseId,
    indicator: &IndicatorId,
    region: &RegionId,
) -> Result<Lineage, Failure> {
    get(&format!("data/releases/{release}/lineage/{indicator}/{region}.json")).await
}

/// A piece of a page that the pipeline wrote, by its address below the site's root.
///
/// # Errors
/// Also if a whole page came instead: a host's answer for a file that it has not.
pub async fn fragment(file: String) -> Result<String, Failure> {
    let text = text(&file).await?;
    let start = text.trim_start();
    let whole = |word: &str| start.get(..word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word));
    if !start.starts_with('<') || whole("<!doctype") || whole("<html") {
        return Err(Failure { file, reason: Reason::Page });
    }
    Ok(text)
}

async fn get<T: DeserializeOwned>(file: &str) -> Result<T, Failure> {
    read(file, &text(file).await?)
}

async fn text(file: &str) -> Result<String, Failure> {
    answer(file, RequestCache::Default).await.map(|(text, _)| text)
}

/// A file's text, and whether the service worker had kept it. Apart from [`get`], so that it is compiled once and not
/// for every type.
async fn answer(file: &str, cache: RequestCache) -> Result<(String, bool), Failure> {
    let fail = |reason| Failure { file: file.to_owned(), reason };
    let response = Request::get(file).cache(cache).send().await.map_err(|_| fail(Reason::Unreachable))?;
    match response.status() {
        // So the service worker says that there is no network and nothing kept.
        204 => return Err(fail(Reason::Unreachable)),
        status if !response.ok() => return Err(fail(Reason::Status(status))),
        _ => {}
    }
    let kept = response.headers().get("x-technet-kept").is_some();
    Ok((response.text().await.map_err(|_| fail(Reason::Unreachable))?, kept))
}

fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, Failure> {
    typed(file, parsed(file, text)?)
}

fn typed<T: DeserializeOwned>(file: &str, value: JsValue) -> Result<T, Failure> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|error| Failure { file: file.to_owned(), reason: Reason::Malformed(worded(&error.into())) })
}

/// Reads with the browser's own parser: half the code of a JSON parser of ours.
fn parsed(file: &str, text: &str) -> Result<JsValue, Failure> {
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
    Ok(value)
}

/// What the browser says of an error.
fn worded(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.unwrap_or_default()
}

/// What the page's first script fetched under this name: a promise of a text.
async fn asked_already(name: &str) -> Option<String> {
    let window: JsValue = web_sys::window()?.into();
    let promise = js_sys::Reflect::get(&window, &name.into()).ok()?;
    let promise: js_sys::Promise = promise.dyn_into().ok()?;
    wasm_bindgen_futures::JsFuture::from(promise).await.ok()?.as_string()
}
