//! `technet diff`: what changed between two releases on disk, or from one of them to what `data/` gives now.

mod layout;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use data_pipeline::failure::Failure;
use data_pipeline::publish::changes::side::Side;
use data_pipeline::publish::changes::{self, fragment};
use data_pipeline::publish::disk;
use data_pipeline::publish::release::Release;
use model::id::ReleaseId;
use model::lang::Lang;

/// The exit status of wrong use.
const WRONG_USE: u8 = 2;

/// What was asked for.
pub struct Asked {
    /// The folder that was published to.
    pub out: PathBuf,
    /// The earlier release; what readers see now where none was named.
    pub old: Option<String>,
    /// The later release; what `data/` gives now where none was named.
    pub new: Option<String>,
    /// Where a page goes.
    pub html: Option<PathBuf>,
    /// Whether to say it as JSON.
    pub json: bool,
}

/// Tells what changed. `now` gives the release that would be published now; it is asked only where it is needed, and
/// gives nothing when findings block it.
///
/// # Errors
/// If a file cannot be read or written.
pub fn run(
    asked: &Asked,
    lang: Lang,
    now: impl FnOnce() -> Result<Option<Release>, Failure>,
) -> Result<Option<ExitCode>, Failure> {
    let data = asked.out.join("data");
    let old = match &asked.old {
        Some(said) => on_disk(&data, said)?,
        None => match disk::current(&data)? {
            Some(current) => on_disk(&data, current.release.as_str())?,
            None => None,
        },
    };
    let Some(old) = old else {
        return Ok(Some(unknown(&data, asked.old.as_deref(), lang)?));
    };
    let rendered;
    let new = match &asked.new {
        Some(said) => on_disk(&data, said)?,
        None => {
            let Some(release) = now()? else { return Ok(None) };
            rendered = release;
            Side::of_files(&rendered.files)?
        }
    };
    let Some(new) = new else {
        return Ok(Some(unknown(&data, asked.new.as_deref(), lang)?));
    };
    let changes = changes::between(&old, &new)?;
    if let Some(path) = &asked.html {
        let page = fragment::page(&changes, &old, &new, lang);
        fs::write(path, page).map_err(Failure::write(path))?;
    }
    if asked.json {
        let text = serde_json::to_string_pretty(&changes).map_err(|e| Failure::Internal(e.to_string()))?;
        println!("{text}");
    } else {
        print!("{}", layout::text(&changes, &old, &new, lang));
    }
    Ok(Some(ExitCode::SUCCESS))
}

/// A release on disk; `None` where it is not there, or what was said is no identifier.
fn on_disk(data: &Path, said: &str) -> Result<Option<Side<'static>>, Failure> {
    match ReleaseId::new(said) {
        Ok(id) => Side::of_folder(&disk::folder_of(data, &id)),
        Err(_) => Ok(None),
    }
}

fn unknown(data: &Path, said: Option<&str>, lang: Lang) -> Result<ExitCode, Failure> {
    let known: Vec<String> = disk::releases(data)?.iter().map(ToString::to_string).collect();
    eprintln!("{}", words::unknown(said, &known, lang));
    Ok(ExitCode::from(WRONG_USE))
}
