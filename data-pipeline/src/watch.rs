//! Watching the analysts' folder: what changed there, told once things are quiet.
//!
//! Editors save in several steps: a file is cut to nothing and filled again, or a copy under another name takes its
//! place. So a change is told only when nothing has happened for a moment, and no file is still being written; names that
//! editors and browsers use on the way are no changes; and a file whose bytes are those seen before has not changed,
//! however often it was written. That last rule also leaves out what a run itself writes into `data/figures`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use notify_debouncer_full::notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify_debouncer_full::notify::{self, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use crate::digest;
use crate::failure::Failure;
use crate::passing::is_passing;

/// How long nothing must have happened to a file before a change is told.
const QUIET: Duration = Duration::from_millis(100);
/// After how long [`Watch::next`] gives up where it is not to wait for ever.
const SOON: Duration = Duration::from_secs(1);
/// How long a file that nobody is known to have closed must rest: a copy over a slow network pauses, and where the
/// system does not tell of closing it is all there is to go by.
const UNCLOSED: Duration = Duration::from_secs(2);

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// These files, by path from the folder, are others than before, or are gone.
    Changed(Vec<PathBuf>),
    /// Nothing, for as long as was waited.
    Nothing,
    /// The analyst asked to end.
    Stop,
}

enum Message {
    Events(Vec<Touch>),
    Stop,
}

/// What happened to a file.
enum Touch {
    /// It was written to, and may be again.
    Written(PathBuf),
    /// Whoever wrote to it has closed it.
    Closed(PathBuf),
    /// It came, went or was renamed as a whole.
    Moved(PathBuf),
}

/// A folder under watch, until it is dropped.
pub struct Watch {
    root: PathBuf,
    seen: BTreeMap<PathBuf, Option<String>>,
    messages: Receiver<Message>,
    _debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Watch {
    /// Begins to watch a folder and everything in it, and for the analyst's Ctrl-C. At the second Ctrl-C the process
    /// ends at once.
    ///
    /// # Errors
    /// If the folder cannot be watched.
    pub fn begin(folder: &Path) -> Result<Watch, Failure> {
        let root = folder.canonicalize().map_err(Failure::read(folder))?;
        let (sender, messages) = mpsc::channel();
        let stop = sender.clone();
        let told = move |events: DebounceEventResult| {
            let touches = events.unwrap_or_default().into_iter().flat_map(|event| touches(event.event));
            let _ = sender.send(Message::Events(touches.collect()));
        };
        let unwatchable = |error: notify::Error| Failure::read(folder)(io::Error::other(error));
        let mut debouncer = new_debouncer(QUIET, None, told).map_err(unwatchable)?;
        debouncer.watch(&root, RecursiveMode::Recursive).map_err(unwatchable)?;
        let mut signals = Signals::new([SIGINT, SIGTERM]).map_err(|e| Failure::Internal(e.to_string()))?;
        thread::spawn(move || {
            for (times, signal) in signals.forever().enumerate() {
                if times > 0 {
                    process::exit(128 + signal);
                }
                let _ = stop.send(Message::Stop);
            }
        });
        Ok(Watch { root, seen: BTreeMap::new(), messages, _debouncer: debouncer })
    }

    /// Waits for the next event; where `soon`, for a second at most.
    pub fn next(&mut self, soon: bool) -> Event {
        loop {
            let message = if soon {
                match self.messages.recv_timeout(SOON) {
                    Err(RecvTimeoutError::Timeout) => return Event::Nothing,
                    other => other.ok(),
                }
            } else {
                self.messages.recv().ok()
            };
            let Some(Message::Events(mut touches)) = message else { return Event::Stop };
            // What came in while a release was being published, or while a file is still written, is one change.
            loop {
                let next = match self.is_being_written(&touches) {
                    true => self.messages.recv_timeout(UNCLOSED).ok(),
                    false => self.messages.try_recv().ok(),
                };
                match next {
                    Some(Message::Events(more)) => touches.extend(more),
                    Some(Message::Stop) => return Event::Stop,
                    None => break,
                }
            }
            let touched: Vec<PathBuf> = touches.into_iter().filter_map(Touch::changing).collect();
            let changed = self.changed(&touched);
            if !changed.is_empty() {
                return Event::Changed(changed);
            }
        }
    }

    /// Takes files as seen, as they are now: those that a run itself wrote.
    pub fn has_written(&mut self, paths: &[PathBuf]) {
        for path in paths.iter().filter_map(|path| path.canonicalize().ok()) {
            if let Ok(within) = path.strip_prefix(&self.root) {
                self.seen.insert(within.to_owned(), content(&path));
            }
        }
    }

    /// Whether a file was written to and not closed since.
    fn is_being_written(&self, touches: &[Touch]) -> bool {
        let mut open: BTreeSet<&Path> = BTreeSet::new();
        for touch in touches {
            match touch {
                Touch::Written(path) => drop(open.insert(path)),
                Touch::Closed(path) | Touch::Moved(path) => drop(open.remove(path.as_path())),
            }
        }
        let counts = |path: &Path| path.strip_prefix(&self.root).is_ok_and(|within| !is_passing(within));
        open.into_iter().any(|path| path.is_file() && counts(path))
    }

    fn changed(&mut self, touched: &[PathBuf]) -> Vec<PathBuf> {
        let touched: BTreeSet<&PathBuf> = touched.iter().collect();
        let mut changed = Vec::new();
        for path in touched {
            let Ok(within) = path.strip_prefix(&self.root) else { continue };
            if is_passing(within) || path.is_dir() {
                continue;
            }
            let content = content(path);
            if self.seen.get(within) != Some(&content) {
                changed.push(within.to_owned());
            }
            self.seen.insert(within.to_owned(), content);
        }
        changed
    }
}

impl Touch {
    /// The file, where this may have changed it. Closing alone has not: what was written is told of by itself.
    fn changing(self) -> Option<PathBuf> {
        match self {
            Touch::Written(path) | Touch::Moved(path) => Some(path),
            Touch::Closed(_) => None,
        }
    }
}

/// What an event says, file by file. Reading is told of too; ours must not wake us.
fn touches(event: notify::Event) -> Vec<Touch> {
    let touch: fn(PathBuf) -> Touch = match event.kind {
        EventKind::Access(AccessKind::Close(AccessMode::Write)) => Touch::Closed,
        EventKind::Access(_) => return Vec::new(),
        EventKind::Create(_) | EventKind::Modify(ModifyKind::Data(_)) => Touch::Written,
        _ => Touch::Moved,
    };
    event.paths.into_iter().map(touch).collect()
}

/// The hash of a file; `None` where it is gone.
fn content(path: &Path) -> Option<String> {
    fs::read(path).ok().map(|bytes| digest::sha256(&bytes))
}
