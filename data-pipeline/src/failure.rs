//! Failures: what stops a run that no analyst's file is to blame for — a folder that cannot be read, a disk that is
//! full, or a mistake of ours. Separate from findings, because there is nothing to collect: the run ends with it.

use std::io;
use std::path::{Path, PathBuf};

use model::id::ReleaseId;
use model::lang::{Lang, Text};

use crate::finding::both;
use crate::publish::lock::Holder;

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
    /// Somebody else is publishing to the same folder.
    #[error("{out} is being published to already")]
    Locked {
        /// The folder.
        out: PathBuf,
        /// Who is at work, where they have said so.
        holder: Option<Holder>,
    },
    /// A release on disk is not whole.
    #[error("{path} is damaged: {damage:?}")]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        damage: Damage,
    },
    /// There is no release of that name.
    #[error("there is no release {release}")]
    NoSuchRelease {
        /// The name.
        release: ReleaseId,
        /// The releases that there are.
        there: Vec<ReleaseId>,
    },
    /// Nothing was ever published to the folder.
    #[error("nothing was published to {out}")]
    NothingPublished {
        /// The folder.
        out: PathBuf,
    },
    /// Readers see the release, but something that follows it could not be made equal to it.
    #[error("release {release} is published, but what follows it is not renewed: {why}")]
    Behind {
        /// The release.
        release: ReleaseId,
        /// What went wrong.
        why: Box<Failure>,
    },
    /// A step of the computation that cannot fail did: a mistake in this program, never in a file.
    #[error("internal: {0}")]
    Internal(String),
}

/// What is wrong with a file of a release.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It is not there, or cannot be read.
    Missing,
    /// It is not what the manifest says.
    Altered,
    /// It does not read as what it is; with what the reader of JSON says.
    Unreadable(String),
    /// It was written by a newer program, with this version of the layout.
    Newer(u32),
}

impl Damage {
    /// The damage in a clause.
    fn worded(&self) -> Text {
        match self {
            Damage::Missing => {
                both("het bestand ontbreekt of is niet te lezen", "the file is missing or cannot be read")
            }
            Damage::Altered => {
                both("de inhoud is niet die van het manifest", "its content is not what the manifest says")
            }
            Damage::Unreadable(why) => both(
                format!("het bestand is niet te begrijpen ({why})"),
                format!("the file cannot be understood ({why})"),
            ),
            Damage::Newer(schema) => both(
                format!("een nieuwere versie van dit programma schreef het (indeling {schema})"),
                format!("a newer version of this program wrote it (layout {schema})"),
            ),
        }
    }
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
        let reason = self.reason();
        match self {
            Failure::Write { .. } => both(
                format!("{}; wat lezers zien is niet veranderd", reason.get(Lang::Nl)),
                format!("{}; what readers see has not changed", reason.get(Lang::En)),
            ),
            _ => reason,
        }
    }

    /// What went wrong, without what that means for readers.
    fn reason(&self) -> Text {
        match self {
            Failure::Read { path, source } => both(
                format!("kan {} niet lezen: {source}", path.display()),
                format!("cannot read {}: {source}", path.display()),
            ),
            Failure::Write { path, source } => both(
                format!("kan {} niet schrijven: {source}", path.display()),
                format!("cannot write {}: {source}", path.display()),
            ),
            Failure::ReadBack { path } => both(
                format!("{} leest niet terug zoals geschreven; de uitgave is niet vervangen", path.display()),
                format!("{} does not read back as written; the release was not replaced", path.display()),
            ),
            Failure::Locked { out, holder } => locked(out, holder.as_ref()),
            Failure::Damaged { path, damage } => {
                let why = damage.worded();
                both(
                    format!("de uitgave is niet heel: {}: {}", path.display(), why.get(Lang::Nl)),
                    format!("the release is not whole: {}: {}", path.display(), why.get(Lang::En)),
                )
            }
            Failure::NoSuchRelease { release, there } => {
                let there: Vec<&str> = there.iter().map(ReleaseId::as_str).collect();
                both(
                    format!("er is geen uitgave {release}; wel: {}", there.join(", ")),
                    format!("there is no release {release}; there are: {}", there.join(", ")),
                )
            }
            Failure::NothingPublished { out } => both(
                format!("in {} is nog niets gepubliceerd", out.display()),
                format!("nothing has been published to {} yet", out.display()),
            ),
            Failure::Behind { release, why } => {
                let why = why.reason();
                both(
                    format!(
                        "uitgave {release} is gepubliceerd, maar niet alles volgt haar al: {}; een volgende run herstelt dat",
                        why.get(Lang::Nl)
                    ),
                    format!(
                        "release {release} is published, but not everything follows it yet: {}; the next run mends that",
                        why.get(Lang::En)
                    ),
                )
            }
            Failure::Internal(what) => both(
                format!("een fout in dit programma, niet in de bestanden: {what}"),
                format!("a mistake in this program, not in the files: {what}"),
            ),
        }
    }
}

/// Who is publishing, and what to do.
fn locked(out: &Path, holder: Option<&Holder>) -> Text {
    let (nl, en) = match holder {
        Some(Holder { process, since }) => {
            let since = since.replace('T', " ").replace('Z', " UTC");
            (format!(" (proces {process}, sinds {since})"), format!(" (process {process}, since {since})"))
        }
        None => Default::default(),
    };
    both(
        format!(
            "er wordt al naar {} gepubliceerd{nl}: wacht tot dat klaar is en begin opnieuw; hier is niets veranderd",
            out.display()
        ),
        format!(
            "{} is being published to already{en}: wait until that has ended and start again; nothing was changed here",
            out.display()
        ),
    )
}

impl From<polars::error::PolarsError> for Failure {
    fn from(error: polars::error::PolarsError) -> Failure {
        Failure::Internal(error.to_string())
    }
}
