//! One publisher at a time: a lock on a file beside what is published.
//!
//! The lock is the system's, so it ends with the process that holds it, however that ends. The file is there for its
//! name and for telling who holds it; it is removed when the work is done. Nobody ever waits for it: a second publisher
//! is told who is at work, and ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process;

use crate::clock;
use crate::failure::Failure;

/// The name of the file, in the folder that is published to.
const FILE: &str = ".technet.lock";
/// How often a file that was removed under our hands is made again: each time, somebody else's work came to its end.
const ATTEMPTS: usize = 100;

/// Who holds the lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// The number of the process.
    pub process: u32,
    /// Since when, in UTC: `2026-11-23T15:04:05Z`.
    pub since: String,
}

/// The right to change what is published under a folder, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    out: PathBuf,
    file: File,
    /// Whether the folder was not there before.
    is_new: bool,
}

impl Lock {
    /// Takes the lock on a folder, which is made if it is not there.
    ///
    /// # Errors
    /// If somebody else holds it, or the folder cannot be written to.
    pub fn take(out: &Path) -> Result<Lock, Failure> {
        let is_new = !out.exists();
        fs::create_dir_all(out).map_err(Failure::write(out))?;
        let path = out.join(FILE);
        for _ in 0..ATTEMPTS {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false);
            let mut file = options.open(&path).map_err(Failure::write(&path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(Failure::Locked { out: out.to_owned(), holder: holder(&mut file) });
                }
                Err(TryLockError::Error(error)) => return Err(Failure::write(&path)(error)),
            }
            // Whoever held it may have removed the file between our opening it and locking it.
            if is_still_at(&file, &path) {
                // Who we are is a courtesy: a full disk is met where it matters.
                let _ = file.set_len(0);
                let _ = writeln!(file, "{} {}", process::id(), clock::now());
                return Ok(Lock { out: out.to_owned(), file, is_new });
            }
        }
        Err(Failure::Locked { out: out.to_owned(), holder: None })
    }

    /// The folder that may be changed.
    pub fn out(&self) -> &Path {
        &self.out
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = fs::remove_file(self.out.join(FILE));
        let _ = self.file.unlock();
        if self.is_new {
            // Only where nothing was published after all: a folder that holds something is not removed.
            let _ = fs::remove_dir(&self.out);
        }
    }
}

fn is_still_at(file: &File, path: &Path) -> bool {
    let same =
        |ours: fs::Metadata, there: fs::Metadata| (ours.dev(), ours.ino()) == (there.dev(), there.ino());
    file.metadata().is_ok_and(|ours| fs::metadata(path).is_ok_and(|there| same(ours, there)))
}

/// Who holds it; `None` where they have not said so yet.
fn holder(file: &mut File) -> Option<Holder> {
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    let (process, since) = text.trim().split_once(' ')?;
    Some(Holder { process: process.parse().ok()?, since: since.to_owned() })
}
