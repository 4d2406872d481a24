//! What the first view weighs, compressed, against the budget.

use crate::place::Place;
use crate::process::{self, Outcome};
use crate::{site, test, tools};

/// Builds the site, opens it in a browser, and prints what came over the wire; over the budget is a failure.
pub fn report(place: &Place) -> Outcome {
    tools::for_browsing(place)?;
    site::build(place, "/")?;
    let mut command = process::cargo(place, &["run", "--quiet", "--package", "tests", "--bin", "size"]);
    process::run(test::told_where(place, &mut command))
}
