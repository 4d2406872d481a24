//! What went over the wire.

use std::fmt;

/// One answer of the host.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// What was asked for, without a leading slash.
    pub path: String,
    /// The HTTP status.
    pub status: u16,
    /// The body's length as sent, in bytes.
    pub bytes: usize,
}

impl fmt::Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>8} B  {}  /{}", self.bytes, self.status, self.path)
    }
}
