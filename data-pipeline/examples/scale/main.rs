//! What publishing costs where every municipality is a region: the first half of `cargo xtask bench scale`.
//!
//! Two made-up analysts' folders with the same indicators and years, one of 8 regions and one of 342, are each
//! published by a process of its own, so that time and peak memory are of one release. The figures follow a rule, with
//! no randomness, so that two runs are of the same bytes.

mod folder;
mod weight;

use std::env;
use std::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use data_pipeline::publish::lock::Lock;
use data_pipeline::run;

/// How many regions the two releases have.
const REGIONS: [usize; 2] = [8, 342];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.as_slice() {
        [folder] => both(Path::new(folder)),
        [folder, n_regions] => one(Path::new(folder), n_regions.parse()?),
        _ => Err("scale FOLDER".into()),
    }
}

/// Publishes both.
fn both(folder: &Path) -> Result<(), Box<dyn Error>> {
    for n_regions in REGIONS {
        let own = folder.join(n_regions.to_string());
        if own.exists() {
            fs::remove_dir_all(&own)?;
        }
        let child = Command::new(env::current_exe()?).arg(&own).arg(n_regions.to_string()).status()?;
        if !child.success() {
            return Err(format!("publishing {n_regions} regions failed").into());
        }
    }
    Ok(())
}

/// Makes a folder, publishes it, and tells what that took.
fn one(folder: &Path, n_regions: usize) -> Result<(), Box<dyn Error>> {
    let (data, out) = (folder.join("data"), folder.join("public"));
    let n_figures = folder::make(&data, n_regions)?;
    let start = Instant::now();
    let prepared = run::prepare(&data)?;
    let rendered = start.elapsed();
    if prepared.release.is_none() {
        return Err(format!("the made-up folder has findings: {:?}", prepared.findings).into());
    }
    run::publish(&prepared, &data, &Lock::take(&out)?)?;
    let published = start.elapsed();
    drop(prepared);
    let again = Instant::now();
    run::publish(&run::prepare(&data)?, &data, &Lock::take(&out)?)?;
    let mut told = io::stdout().lock();
    writeln!(
        told,
        "{n_regions} regions, {n_figures} figures: rendered after {:.1} s, published after {:.1} s, again with nothing \
         to do {:.1} s, at most {} of memory",
        rendered.as_secs_f64(),
        published.as_secs_f64(),
        again.elapsed().as_secs_f64(),
        peak()?
    )?;
    for (kind, n_files, bytes) in weight::by_kind(&out)? {
        writeln!(told, "  {kind:<28} {n_files:>8} files {:>12.1} MB", bytes as f64 / 1e6)?;
    }
    Ok(())
}

/// The most memory that this process ever had, as Linux counts it.
fn peak() -> io::Result<String> {
    let status = fs::read_to_string(PathBuf::from("/proc/self/status"))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    Ok(line.unwrap_or("?").trim().to_owned())
}
