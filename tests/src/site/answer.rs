//! An answer of the host: what a static host says of a file.

use axum::response::Response;
use http::{StatusCode, header};

use super::compressed;

/// An answer before it is put into HTTP's words.
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// What the body is.
    pub content_type: &'static str,
    /// Where to go instead.
    pub location: Option<String>,
    /// The body as it is sent.
    pub body: Vec<u8>,
    /// The body compressed, where that is known already.
    pub compressed: Option<Vec<u8>>,
    is_compressed: bool,
}

impl Answer {
    /// A plain text.
    pub fn text(status: StatusCode, text: &str) -> Answer {
        let body = text.as_bytes().to_vec();
        let content_type = "text/plain; charset=utf-8";
        Answer { status, content_type, location: None, body, compressed: None, is_compressed: false }
    }

    /// The same, compressed if the reader takes brotli.
    pub fn encoded(mut self, brotli: bool) -> Answer {
        if brotli && self.content_type != "image/png" {
            self.body = self.compressed.take().unwrap_or_else(|| compressed(&self.body));
            self.is_compressed = true;
        }
        self
    }

    /// In HTTP's words.
    pub fn response(self) -> Response {
        let mut response =
            Response::builder().status(self.status).header(header::CONTENT_TYPE, self.content_type);
        if self.is_compressed {
            response = response.header(header::CONTENT_ENCODING, "br");
        }
        if let Some(location) = self.location {
            response = response.header(header::LOCATION, location);
        }
        response.body(self.body.into()).unwrap_or_default()
    }
}

/// What a file is, by its name.
pub fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}
