//! Files as they pass from whoever renders them to the disk.

use std::collections::BTreeMap;

/// Content by path below some folder, with `/` between its parts.
pub type Files = BTreeMap<String, Vec<u8>>;
