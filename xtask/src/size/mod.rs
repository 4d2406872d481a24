//! What the views weigh, compressed, against the budget; and which crates the app is made of.

mod crates;

use std::fs;

use crate::place::Place;
use crate::process::{self, Failure, Outcome};
use crate::{site, test, tools};

/// Builds the site, opens its views in a browser, and prints what came over the wire and what the app is made of; over
/// the budget is a failure.
pub fn report(place: &Place) -> Outcome {
    tools::for_browsing(place)?;
    site::build(place, "/")?;
    // As compiled, before anything is taken away: only there the functions have their names.
    let module = place.target.join("wasm32-unknown-unknown/wasm-release/app.wasm");
    let bytes = fs::read(&module).map_err(|error| Failure::io(module.display(), &error))?;
    print!("{}", crates::table(&crates::weigh(&bytes)?));
    let mut command = process::cargo(place, &["run", "--quiet", "--package", "tests", "--bin", "size"]);
    process::run(test::told_where(place, &mut command))
}
