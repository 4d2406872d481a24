//! The commands about releases on disk: `technet releases`, `rollback` and `prune`.

use std::path::Path;
use std::process::ExitCode;

use data_pipeline::failure::Failure;
use data_pipeline::publish::lock::Lock;
use data_pipeline::publish::prune::{self, Prune};
use data_pipeline::publish::{release, releases, rollback};
use model::id::ReleaseId;

use super::{BLOCKED, say};
use crate::args::Args;
use crate::words;

/// Lists the releases. Ends with 1 where one is damaged.
pub fn list(args: &Args, out: &Path, json: bool) -> Result<ExitCode, Failure> {
    let listed = releases::list(out)?;
    if json {
        print!("{}", String::from_utf8_lossy(&release::json(&listed)?));
    } else if listed.is_empty() {
        return Err(Failure::NothingPublished { out: out.to_owned() });
    } else {
        print!("{}", words::releases::table(&listed, args.lang));
    }
    let mut status = ExitCode::SUCCESS;
    for damage in listed.iter().filter_map(|listed| listed.damage.as_ref()) {
        eprintln!("{}", damage.worded().get(args.lang));
        status = ExitCode::from(BLOCKED);
    }
    Ok(status)
}

/// Sends readers back, or forward, to a release that lies there.
pub fn roll_back(args: &Args, out: &Path, release: &ReleaseId) -> Result<ExitCode, Failure> {
    let outcome = rollback::rollback(&Lock::take(out)?, release)?;
    say(args, &words::releases::rolled_back(&outcome, args.lang));
    Ok(ExitCode::SUCCESS)
}

/// Removes old releases.
pub fn prune(args: &Args, out: &Path, prune: Prune) -> Result<ExitCode, Failure> {
    let removed = prune::prune(&Lock::take(out)?, prune)?;
    say(args, &words::releases::pruned(&removed, args.lang));
    Ok(ExitCode::SUCCESS)
}
