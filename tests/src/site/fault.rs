//! What can go wrong with a file on its way to the reader.

/// A way to go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 404.
    Missing,
    /// The first half of the file, with status 200.
    Cut,
    /// The app's page with status 200, as hosts with a fallback answer for what they do not have.
    Page,
    /// 503, as a host under repair answers.
    Unavailable,
}
