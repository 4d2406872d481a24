//! The oEmbed answer of a page, as a file: what a site shows that was given nothing but the page's address.
//!
//! Its HTML is the chart as a file of its own, with its words and its source. Not an `iframe`: that needs the site's
//! address, which is not known when figures are published.

use charts::drawing::Drawing;
use serde_json::json;

use crate::failure::Failure;
use crate::publish::download::canonical;

/// The answer, of version 1.0 of the specification, type `rich`.
pub fn of(title: &str, drawing: &Drawing) -> Result<Vec<u8>, Failure> {
    canonical::bytes(&json!({
        "version": "1.0",
        "type": "rich",
        "provider_name": "TechNet Monitor",
        "title": title,
        "html": drawing.svg,
        "width": drawing.width,
        "height": drawing.height,
    }))
}
