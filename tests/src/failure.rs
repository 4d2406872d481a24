//! Why a test cannot go on, in a sentence. What a page *should* show is asserted by the tests themselves.

use std::fmt;

/// One or more sentences for the developer.
pub struct Failure(String);

/// What a step of a test comes to.
pub type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// A failure with the sentence that explains it.
    pub fn new(why: impl Into<String>) -> Failure {
        Failure(why.into())
    }
}

/// Says what was being done when an error came.
pub trait Doing<T> {
    /// Puts `what` before the error's own words.
    fn doing(self, what: impl fmt::Display) -> Outcome<T>;
}

impl<T, E: fmt::Display> Doing<T> for Result<T, E> {
    fn doing(self, what: impl fmt::Display) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{what}: {error}")))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The sentence itself: the test runner prints errors this way.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
