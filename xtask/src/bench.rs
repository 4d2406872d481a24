//! Comparisons: what a chart costs natively, and beside other libraries in the same browser; what the first view
//! costs on a slow machine with a slow line; what publishing costs, and what a reader gets, where there are many regions.

use std::fs;
use std::process::Command;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};
use crate::{plots, site, test, tools};

/// What the app is shrunk with, so that the module is as small as what readers get.
const SHRINK: [&str; 7] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Times every plot natively, then one chart in Chromium beside four libraries that draw the same figures.
pub fn charts(place: &Place) -> Outcome {
    tools::for_building(place)?;
    tools::for_browsing(place)?;
    let folder = place.target.join("bench");
    let io = |error| Failure::io(folder.display(), &error);
    fs::create_dir_all(&folder).map_err(io)?;
    for library in tools::libraries(place)? {
        fs::copy(&library, folder.join(library.file_name().unwrap_or_default())).map_err(io)?;
    }
    process::step("times the charts natively", || {
        let what = ["run", "--quiet", "--release", "--package", "charts", "--example", "time"];
        process::run(&mut process::cargo(place, &what))
    })?;
    process::step("builds a trend chart for the browser", || {
        plots::module(place, "trend", &folder)?;
        let module = folder.join("trend_bg.wasm");
        let mut shrink = Command::new("wasm-opt");
        shrink.env("PATH", tools::search_path(place)?).args(SHRINK).arg(&module).arg("-o").arg(&module);
        process::run(&mut shrink)
    })?;
    process::step("compares in Chromium", || {
        let what = ["run", "--quiet", "--package", "tests", "--bin", "bench_charts"];
        process::run(process::cargo(place, &what).env("TECHNET_BENCH", &folder))
    })
}

/// Builds the site and times its first view; then clicks for long and counts what that leaves behind.
pub fn view(place: &Place) -> Outcome {
    tools::for_browsing(place)?;
    site::build(place, "/")?;
    process::step("times the first view in Chromium", || {
        let mut command =
            process::cargo(place, &["run", "--quiet", "--package", "tests", "--bin", "bench_view"]);
        process::run(test::told_where(place, &mut command))
    })
}

/// Publishes made-up releases of 8 and of 342 regions, and compares what a reader of one region gets. It takes minutes
/// and some gigabytes of disk and memory.
pub fn scale(place: &Place) -> Outcome {
    let folder = place.target.join("bench").join("scale");
    process::step("publishes 8 and 342 made-up regions", || {
        let what = ["run", "--quiet", "--release", "--package", "data-pipeline", "--example", "scale", "--"];
        process::run(process::cargo(place, &what).arg(&folder))
    })?;
    tools::for_browsing(place)?;
    site::build(place, "/")?;
    process::step("weighs what a reader of each gets", || {
        let mut command =
            process::cargo(place, &["run", "--quiet", "--package", "tests", "--bin", "bench_scale", "--"]);
        for n_regions in ["8", "342"] {
            command.arg(folder.join(n_regions).join("public"));
        }
        process::run(test::told_where(place, &mut command))
    })
}
