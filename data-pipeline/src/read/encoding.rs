//! From bytes to text: UTF-8 where the bytes allow it, else windows-1252.
//!
//! The publishers do not say. Text in windows-1252 with any accent is, but for rare accidents, no valid UTF-8; text
//! without accents is the same in both.

use std::borrow::Cow;
use std::fmt;

/// How a file was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// The western European code page of Windows.
    Windows1252,
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Windows1252 => "windows-1252",
        })
    }
}

/// The text of `bytes`, without a byte order mark, and how it was written.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), Encoding::Utf8),
        Err(_) => (encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0, Encoding::Windows1252),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_no_utf8_are_windows_1252() {
        assert_eq!(decode(b"Fryske M\xe2rren"), (Cow::Borrowed("Fryske Mârren"), Encoding::Windows1252));
        assert_eq!(decode("\u{feff}Fryslân".as_bytes()), (Cow::Borrowed("Fryslân"), Encoding::Utf8));
    }
}
