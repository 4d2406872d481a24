//! Chromium and its driver, for the tests that look at the site as a reader does.
//!
//! They come from Debian's packages: system-wide, so only as root and only when they are not there.

use crate::process::{self, Outcome};
use crate::tools::debian;

/// What is installed, and where.
pub const NAME: &str = "chromium and chromium-driver as Debian packages";

/// Whether both the browser and its driver run.
pub fn is_here() -> bool {
    ["chromium", "chromedriver"].iter().all(|program| process::version(program).is_some())
}

/// Installs both with apt-get, or says what to install by hand.
pub fn install() -> Outcome {
    debian::install(
        &["chromium", "chromium-driver", "fonts-liberation"],
        "the browser tests need `chromium` and a `chromedriver` of the same version on the PATH; \
         on Debian: apt-get install chromium chromium-driver fonts-liberation",
    )
}
