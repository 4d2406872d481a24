//! The host: finds the file for a path, spoils it if told so, sends it, and notes what it sent.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode, Uri, header};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::answer::{Answer, content_type};
use super::line::{Line, OnLine};
use super::{Fault, File, Files, Sent};
use crate::failure::{Doing, Failure, Outcome};

/// A running host; it ends when this is dropped.
#[derive(Debug)]
pub struct Site {
    origin: String,
    host: Arc<Host>,
    line: Line,
    task: JoinHandle<()>,
}

#[derive(Debug)]
struct Host {
    files: Arc<Files>,
    replaced: Mutex<BTreeMap<String, Arc<File>>>,
    sent: Mutex<Vec<Sent>>,
    faults: Mutex<Vec<(String, Fault)>>,
}

impl Site {
    /// Serves the built site.
    pub async fn built() -> Outcome<Site> {
        Site::of(Files::built()?).await
    }

    /// Serves these files on a free port of the loopback address.
    pub async fn of(files: Arc<Files>) -> Outcome<Site> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.doing("opening a port")?;
        let origin = format!("http://{}", listener.local_addr().doing("opening a port")?);
        let host = Arc::new(Host {
            files,
            replaced: Mutex::default(),
            sent: Mutex::default(),
            faults: Mutex::default(),
        });
        let line = Line::default();
        let on_line = OnLine { listener, line: line.clone() };
        let routes = Router::new().fallback(answer).with_state(Arc::clone(&host));
        let task = tokio::spawn(async move {
            // Ends only with the task.
            let _ = axum::serve(on_line, routes).await;
        });
        Ok(Site { origin, host, line, task })
    }

    /// The site's origin, such as `http://127.0.0.1:41999`.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// The whole address of a path that begins with a slash.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The files that are served.
    pub fn files(&self) -> &Files {
        &self.host.files
    }

    /// From now on, every file whose path ends so goes wrong.
    pub fn spoil(&self, path_end: &str, fault: Fault) {
        held(&self.host.faults).push((path_end.to_owned(), fault));
    }

    /// From now on, everything goes well again.
    pub fn mend(&self) {
        held(&self.host.faults).clear();
    }

    /// From now on, this stands at that path, whatever stood there before.
    pub fn put(&self, path: &str, text: &str) {
        let file = Arc::new(File::new(text.as_bytes().to_vec()));
        held(&self.host.replaced).insert(path.to_owned(), file);
    }

    /// The text that stands at a path now.
    pub fn text(&self, path: &str) -> Outcome<String> {
        let replaced = held(&self.host.replaced).get(path).map(|file| file.plain.clone());
        let plain = replaced.or_else(|| self.host.files.get(path).map(|file| file.plain.clone()));
        let plain = plain.ok_or_else(|| Failure::new(format!("the site has no {path}")))?;
        String::from_utf8(plain).doing(path)
    }

    /// From now on nobody reaches the host, or they do again.
    pub fn out_of_reach(&self, out: bool) {
        self.line.cut(out);
    }

    /// All that was sent so far.
    pub fn sent(&self) -> Vec<Sent> {
        held(&self.host.sent).clone()
    }

    /// Waits until nothing was asked for during `0.5 s`, then tells all that was sent.
    pub async fn sent_when_quiet(&self) -> Vec<Sent> {
        let mut before = usize::MAX;
        loop {
            let sent = self.sent();
            if sent.len() == before {
                return sent;
            }
            before = sent.len();
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A lock holds plain lists: what a panicking test left in them is still whole.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn answer(State(host): State<Arc<Host>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/').to_owned();
    let brotli =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let answer = host.find(&path).encoded(brotli.contains("br"));
    held(&host.sent).push(Sent { path, status: answer.status.as_u16(), bytes: answer.body.len() });
    answer.response()
}

impl Host {
    fn find(&self, path: &str) -> Answer {
        let fault =
            held(&self.faults).iter().find(|(end, _)| path.ends_with(end.as_str())).map(|(_, fault)| *fault);
        match fault {
            Some(Fault::Missing) => return Answer::text(StatusCode::NOT_FOUND, "404"),
            Some(Fault::Unavailable) => return Answer::text(StatusCode::SERVICE_UNAVAILABLE, "503"),
            Some(Fault::Page) => return self.file("index.html", StatusCode::OK),
            Some(Fault::Cut) | None => {}
        }
        let mut answer = self.whole(path);
        if fault == Some(Fault::Cut) {
            answer.body.truncate(answer.body.len() / 2);
            answer.compressed = None;
        }
        answer
    }

    /// The file, the folder's page, or the app's page for what looks like a route; 404 for a file that is not there.
    fn whole(&self, path: &str) -> Answer {
        let page = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_owned()
        };
        if self.has(&page) {
            return self.file(&page, StatusCode::OK);
        }
        if self.has(&format!("{path}/index.html")) {
            let mut moved = Answer::text(StatusCode::MOVED_PERMANENTLY, "");
            moved.location = Some(format!("/{path}/"));
            return moved;
        }
        let is_route = !path.rsplit('/').next().unwrap_or_default().contains('.');
        if is_route {
            self.file("index.html", StatusCode::OK)
        } else {
            Answer::text(StatusCode::NOT_FOUND, "404")
        }
    }

    fn has(&self, path: &str) -> bool {
        held(&self.replaced).contains_key(path) || self.files.get(path).is_some()
    }

    fn file(&self, path: &str, status: StatusCode) -> Answer {
        let replaced = held(&self.replaced).get(path).cloned();
        let Some(file) = replaced.as_deref().or_else(|| self.files.get(path)) else {
            return Answer::text(StatusCode::NOT_FOUND, "404");
        };
        let mut answer = Answer::text(status, "");
        answer.content_type = content_type(path);
        answer.body = file.plain.clone();
        if answer.content_type != "image/png" {
            answer.compressed = Some(file.compressed().to_vec());
        }
        answer
    }
}
