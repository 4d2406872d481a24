//! Identifiers: lower-case words joined by hyphens, safe in an address and as a file name.
//!
//! A type each, so that a region can never be passed where an indicator is meant.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// The longest identifier we accept, in bytes.
const MAX_LEN: usize = 80;

/// Why a text is not an identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidId(pub String);

impl fmt::Display for InvalidId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "`{}` is not an identifier: use 1 to {MAX_LEN} of a-z, 0-9 and hyphens, starting with a letter or digit",
            self.0
        )
    }
}

impl std::error::Error for InvalidId {}

fn check(text: &str) -> Result<(), InvalidId> {
    let word =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if text.len() <= MAX_LEN && text.split('-').all(word) { Ok(()) } else { Err(InvalidId(text.to_owned())) }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier.
            ///
            /// # Errors
            /// If `text` is empty, too long, or has anything but `a-z`, `0-9` and single inner hyphens.
            pub fn new(text: &str) -> Result<Self, InvalidId> {
                check(text).map(|()| $name(text.to_owned()))
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                $name::new(&text).map_err(serde::de::Error::custom)
            }
        }
    };
}

id! {
    /// A region: `utrecht`, `gooi-en-vechtstreek`, `provincie-utrecht`, `nederland`.
    RegionId
}
id! {
    /// An indicator: `vmbo-techniek-aandeel`.
    IndicatorId
}
id! {
    /// A source: `duo-examens`, `cbs-83599ned`.
    SourceId
}
id! {
    /// A quotation: `vmbo-techniek-2012-2017`.
    QuotationId
}
id! {
    /// A release: the first twelve hexadecimal digits of a SHA-256 over what it holds.
    ReleaseId
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_safe_in_a_path() {
        for good in ["utrecht", "gooi-en-vechtstreek", "0a1b2c3d4e5f"] {
            assert_eq!(RegionId::new(good).unwrap().as_str(), good);
        }
        for bad in ["", "-a", "a-", "a--b", "../x", "Utrecht", "a b", "é", &"a".repeat(81)] {
            assert!(RegionId::new(bad).is_err(), "{bad}");
            assert!(serde_json::from_value::<RegionId>(serde_json::json!(bad)).is_err(), "{bad}");
        }
    }
}
