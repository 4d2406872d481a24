//! `technet refresh`: once, or at every change in the analysts' folder.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use data_pipeline::failure::Failure;
use data_pipeline::publish::lock::Lock;
use data_pipeline::run::{self, Published};
use data_pipeline::watch::{Event, Watch};

use super::{BLOCKED, say, tell};
use crate::args::Args;
use crate::words;

/// Reads, checks and publishes.
pub fn once(args: &Args, out: &Path) -> Result<ExitCode, Failure> {
    Ok(match refresh(args, out)? {
        Some(_) => ExitCode::SUCCESS,
        None => ExitCode::from(BLOCKED),
    })
}

/// The same now and after every change, until the analyst ends it. Nothing that goes wrong ends it.
pub fn watching(args: &Args, out: &Path) -> Result<ExitCode, Failure> {
    // From before the first run, so that nothing that changes meanwhile is missed.
    let mut watch = Watch::begin(&args.data)?;
    let mut again = attempt(args, out, &mut watch);
    say(args, &words::watch::watching(&args.data, args.lang));
    loop {
        match watch.next(again) {
            Event::Stop => return Ok(ExitCode::SUCCESS),
            Event::Changed(files) => {
                let files: Vec<PathBuf> = files.iter().map(|file| args.data.join(file)).collect();
                say(args, &words::watch::changed(&files, args.lang));
                again = attempt(args, out, &mut watch);
            }
            Event::Nothing => again = attempt(args, out, &mut watch),
        }
    }
}

/// Refreshes, and says what went wrong if something did. Gives whether to try again soon: somebody else was publishing.
fn attempt(args: &Args, out: &Path, watch: &mut Watch) -> bool {
    match refresh(args, out) {
        Ok(published) => {
            watch.has_written(published.map(|published| published.figures).as_deref().unwrap_or_default());
            false
        }
        Err(failure) => {
            eprintln!("{}", failure.worded().get(args.lang));
            matches!(failure, Failure::Locked { .. })
        }
    }
}

fn refresh(args: &Args, out: &Path) -> Result<Option<Published>, Failure> {
    // From before reading, so that of two who begin together one does all and the other nothing.
    let lock = Lock::take(out)?;
    let prepared = run::prepare(&args.data)?;
    tell(args, &prepared)?;
    let published = run::publish(&prepared, &args.data, &lock)?;
    if let Some(published) = &published {
        for path in &published.figures {
            say(args, &words::figures_written(&path.display().to_string(), args.lang));
        }
        say(args, &words::outcome(&published.outcome, published.changes, args.lang));
    }
    Ok(published)
}
