//! The drawings that were rewritten, each beside what it was: a page for the eye, where `git diff` shows only numbers.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};

/// Writes the page for these files, given by their paths in the workspace, and tells where it is; none where no
/// drawing is among them.
pub fn write(place: &Place, changed: &[&str]) -> Outcome<Option<PathBuf>> {
    let mut body = String::new();
    for path in changed.iter().filter(|path| path.ends_with(".svg")) {
        let now = fs::read_to_string(place.root.join(path)).unwrap_or_default();
        // A drawing that is new was not in the last commit.
        let before = process::read(
            Command::new("git").current_dir(&place.root).args(["show", &format!("HEAD:{path}")]),
        )
        .unwrap_or_default();
        body.push_str(&row(path, &before, &now));
    }
    if body.is_empty() {
        return Ok(None);
    }
    let page = place.target.join("changed.html");
    fs::write(&page, format!("{HEAD}{body}</html>")).map_err(|error| Failure::io(page.display(), &error))?;
    Ok(Some(page))
}

const HEAD: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Changed drawings</title><style>\
    body{font:14px system-ui,sans-serif}section{display:flex;flex-wrap:wrap;gap:16px;margin-bottom:32px}\
    h2{font-size:14px;width:100%;margin:0}figure{margin:0;padding:12px;outline:1px solid silver}\
    .dark{background:black;color:white}svg{display:block}</style>";

fn row(path: &str, before: &str, now: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".svg");
    let ground = if name.ends_with("-dark") || name.ends_with("-contrast") { " class=\"dark\"" } else { "" };
    let figure = |words: &str, svg: &str| {
        let shown = if svg.is_empty() { "none" } else { svg };
        format!("<figure{ground}><figcaption>{words}</figcaption>{shown}</figure>")
    };
    format!("<section><h2>{name}</h2>{}{}</section>", figure("before", before), figure("now", now))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_drawing_stands_beside_nothing() {
        let row = row("charts/tests/golden/trend-dark.svg", "", "<svg/>");
        assert!(row.contains("<h2>trend-dark</h2>"), "{row}");
        assert!(row.contains("before</figcaption>none") && row.contains("now</figcaption><svg/>"), "{row}");
        assert!(row.contains("class=\"dark\""), "{row}");
    }
}
