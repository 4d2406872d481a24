//! How long each plot takes to draw and how large it is, the slowest first: `cargo run --release -p charts --example time`.

#[path = "../tests/plots/mod.rs"]
mod plots;

use std::io::{self, Write};
use std::time::Instant;

/// How often each is drawn; the middle one counts.
const TIMES: usize = 41;

fn main() -> io::Result<()> {
    let mut rows: Vec<(f64, &str, usize)> = Vec::new();
    for (name, plot) in plots::all() {
        let mut spent: Vec<f64> = (0..TIMES)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(plot());
                start.elapsed().as_secs_f64() * 1e6
            })
            .collect();
        spent.sort_by(f64::total_cmp);
        rows.push((spent[TIMES / 2], name, plot().svg.len()));
    }
    rows.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut out = io::stdout().lock();
    writeln!(out, "{:<36} {:>10} {:>10}", "", "µs", "bytes")?;
    let told = rows.iter().take(8).chain(rows.iter().filter(|(_, name, _)| *name == "trend-640"));
    for (spent, name, bytes) in told {
        writeln!(out, "{name:<36} {spent:>10.0} {bytes:>10}")?;
    }
    let middle = rows.get(rows.len() / 2).map_or(f64::NAN, |row| row.0);
    writeln!(out, "{:<36} {middle:>10.0}", format!("the middle one of {}", rows.len()))
}
