//! Failures: what stops a run that no analyst's file is to blame for — a folder that cannot be read, a disk that is
//! full, or a mistake of ours. Separate from findings, because there is nothing to collect: the run ends with it.

use std::io;
use std::path::{Path, PathBuf};

use model::lang::Text;

use crate::finding::both;

/// Why a run could not go on.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file or folder could not be read.
    #[error("could not read {path}: {source}")]
    Read {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file or folder could not be written.
    #[error("could not write {path}: {source}")]
    Write {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// What was written does not read back as it was meant.
    #[error("{path} does not read back as it was written")]
    ReadBack {
        /// Which file.
        path: PathBuf,
    },
    /// A step of the computation that cannot fail did: a mistake in this program, never in a file.
    #[error("internal: {0}")]
    Internal(String),
}

impl Failure {
    /// A failure to read `path`.
    pub fn read(path: &Path) -> impl FnOnce(io::Error) -> Failure {
        let path = path.to_owned();
        move |source| Failure::Read { path, source }
    }

    /// A failure to write `path`.
    pub fn write(path: &Path) -> impl FnOnce(io::Error) -> Failure {
        let path = path.to_owned();
        move |source| Failure::Write { path, source }
    }

    /// The failure in a sentence for the analyst.
    pub fn worded(&self) -> Text {
        match self {
            Failure::Read { path, source } => both(
                format!("kan {} niet lezen: {source}", path.display()),
                format!("cannot read {}: {source}", path.display()),
            ),
            Failure::Write { path, source } => both(
                format!("kan {} niet schrijven: {source}; wat lezers zien is niet veranderd", path.display()),
                format!("cannot write {}: {source}; what readers see has not changed", path.display()),
            ),
            Failure::ReadBack { path } => both(
                format!("{} leest niet terug zoals geschreven; de uitgave is niet vervangen", path.display()),
                format!("{} does not read back as written; the release was not replaced", path.display()),
            ),
            Failure::Internal(what) => both(
                format!("een fout in dit programma, niet in de bestanden: {what}"),
                format!("a mistake in this program, not in the files: {what}"),
            ),
        }
    }
}

impl From<polars::error::PolarsError> for Failure {
    fn from(error: polars::error::PolarsError) -> Failure {
        Failure::Internal(error.to_string())
    }
}
