//! What each command does, and the exit status it ends with: 0 published or nothing to do, 1 findings that block,
//! 2 wrong use, 3 could not read or write.

mod refresh;
mod releases;

use std::fs;
use std::process::ExitCode;

use data_pipeline::config;
use data_pipeline::failure::Failure;
use data_pipeline::figures::store;
use data_pipeline::finding::{Findings, Severity};
use data_pipeline::publish::release::Release;
use data_pipeline::report;
use data_pipeline::run::{self, Prepared};

use crate::args::{Action, Args};
use crate::{diff, explain, words};

/// Findings block a release.
const BLOCKED: u8 = 1;
/// Something could not be read or written.
const FAILED: u8 = 3;

/// Does what was asked.
pub fn run(args: &Args) -> ExitCode {
    let done = match &args.action {
        Action::Refresh { out, watch: false } => refresh::once(args, out),
        Action::Refresh { out, watch: true } => refresh::watching(args, out),
        Action::Check => check(args),
        Action::Sources => sources(args),
        Action::Explain { words, json } => explained(args, words, *json),
        Action::Diff(asked) => compared(args, asked),
        Action::Releases { out, json } => releases::list(args, out, *json),
        Action::Rollback { out, release } => releases::roll_back(args, out, release),
        Action::Prune { out, prune } => releases::prune(args, out, *prune),
    };
    done.unwrap_or_else(|failure| {
        eprintln!("{}", failure.worded().get(args.lang));
        ExitCode::from(FAILED)
    })
}

fn check(args: &Args) -> Result<ExitCode, Failure> {
    let prepared = run::prepare(&args.data)?;
    tell(args, &prepared)?;
    match &prepared.release {
        Some(release) => {
            say(args, &words::checked(release.id.as_str(), args.lang));
            Ok(ExitCode::SUCCESS)
        }
        None => Ok(ExitCode::from(BLOCKED)),
    }
}

fn sources(args: &Args) -> Result<ExitCode, Failure> {
    let mut findings = Findings::default();
    let Some(config) = config::load(&args.data, &mut findings)? else {
        tell_findings(args, &findings)?;
        return Ok(ExitCode::from(BLOCKED));
    };
    let editions = store::read(&args.data.join("figures"), &config, &mut findings)?;
    tell_findings(args, &findings)?;
    for source in &config.sources {
        println!("{}  {}, {}", source.id, source.publisher, source.title);
        println!("  {}", source.address);
        println!("  {}", source.licence.get(args.lang));
        for edition in editions.iter().filter(|e| e.source == source.id) {
            let origin = &edition.origin;
            println!(
                "  {}",
                words::edition(&origin.edition, &origin.retrieved, edition.figures.len(), args.lang)
            );
        }
    }
    Ok(if findings.block() { ExitCode::from(BLOCKED) } else { ExitCode::SUCCESS })
}

fn explained(args: &Args, words: &[String], json: bool) -> Result<ExitCode, Failure> {
    match rendered(args)? {
        Some(release) => explain::run(&release, words, json, args.lang),
        None => Ok(ExitCode::from(BLOCKED)),
    }
}

fn compared(args: &Args, asked: &diff::Asked) -> Result<ExitCode, Failure> {
    let done = diff::run(asked, args.lang, || rendered(args))?;
    Ok(done.unwrap_or_else(|| ExitCode::from(BLOCKED)))
}

/// The release that would be published now; `None` when findings block it, and then they are told.
fn rendered(args: &Args) -> Result<Option<Release>, Failure> {
    let prepared = run::prepare(&args.data)?;
    if prepared.release.is_none() {
        tell(args, &prepared)?;
    }
    Ok(prepared.release)
}

/// Tells what was read and found.
fn tell(args: &Args, prepared: &Prepared) -> Result<(), Failure> {
    for file in &prepared.files {
        say(args, &words::read(file, args.lang));
    }
    tell_findings(args, &prepared.findings)
}

fn tell_findings(args: &Args, findings: &Findings) -> Result<(), Failure> {
    let (errors, warnings) = (findings.count(Severity::Error), findings.count(Severity::Warning));
    if errors + warnings > 0 {
        if !args.quiet || errors > 0 {
            eprint!("{}", report::on_screen(findings, args.lang, args.colour));
        }
        // Also one who wants to hear nothing of what went well is to know that there is something.
        eprintln!("{}", words::verdict(errors, warnings, args.lang));
    }
    if let Some(path) = &args.report {
        fs::write(path, report::as_json(findings)).map_err(Failure::write(path))?;
    }
    Ok(())
}

fn say(args: &Args, line: &str) {
    if !args.quiet {
        println!("{line}");
    }
}
