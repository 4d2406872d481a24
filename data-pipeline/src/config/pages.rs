//! The texts of the pages about the dashboard itself, in `pages/<name>.<language>.md`: prose that the owners change
//! without a programmer.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use model::lang::Text;

use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};

/// The texts, as Markdown.
#[derive(Clone, Debug)]
pub struct Pages {
    /// What the dashboard is, who takes part, what one may do with it.
    pub about: Text,
    /// How is counted.
    pub method: Text,
    /// The accessibility statement.
    pub accessibility: Text,
}

/// Reads the folder of texts. `None` when one is missing; the findings say which.
///
/// # Errors
/// If a file is there and cannot be read.
pub fn read(folder: &Path, findings: &mut Findings) -> Result<Option<Pages>, Failure> {
    let about = text(folder, "about", findings)?;
    let method = text(folder, "method", findings)?;
    let accessibility = text(folder, "accessibility", findings)?;
    Ok(match (about, method, accessibility) {
        (Some(about), Some(method), Some(accessibility)) => Some(Pages { about, method, accessibility }),
        _ => None,
    })
}

fn text(folder: &Path, name: &str, findings: &mut Findings) -> Result<Option<Text>, Failure> {
    let nl = markdown(&folder.join(format!("{name}.nl.md")), findings)?;
    let en = markdown(&folder.join(format!("{name}.en.md")), findings)?;
    Ok(match (nl, en) {
        (Some(nl), Some(en)) => Some(Text { nl, en }),
        _ => None,
    })
}

fn markdown(path: &Path, findings: &mut Findings) -> Result<Option<String>, Failure> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text.replace("\r\n", "\n"))),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            findings.push(missing().in_file(&path.display().to_string()));
            Ok(None)
        }
        Err(error) => Err(Failure::read(path)(error)),
    }
}

fn missing() -> Finding {
    Finding::error(
        "page-missing",
        both("deze tekst ontbreekt".to_owned(), "this text is missing".to_owned()),
        both(
            "zet de tekst van de pagina in dit bestand, als Markdown",
            "put the page's text into this file, as Markdown",
        ),
    )
}
