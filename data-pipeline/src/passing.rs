//! Names that editors, browsers and office programs use on the way to another.
//!
//! Apart from those who ask: watching must not wake for such a file, and reading must not take it for a publisher's.

use std::path::Path;

/// Whether a path within some folder is of a file that will be gone or renamed soon, or is hidden.
pub fn is_passing(within: &Path) -> bool {
    let name = within.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let begins = ["~$", "#"].iter().any(|start| name.starts_with(start));
    let ends =
        ["~", ".swp", ".swx", ".tmp", ".new", ".part", ".crdownload"].iter().any(|end| name.ends_with(end));
    // 4913 is the file by which vim tries whether it may write.
    begins
        || ends
        || name == "4913"
        || within.components().any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_on_the_way_to_another_are_told_from_those_that_last() {
        for passing in [
            "raw/.a.csv.swp",
            "raw/a.csv~",
            "raw/.#a.csv",
            "raw/~$a.xlsx",
            "raw/a.csv.tmp",
            "raw/.DS_Store",
            ".git/index",
            "raw/4913",
            "figures/duo/2019.new",
        ] {
            assert!(is_passing(Path::new(passing)), "{passing}");
        }
        for lasting in ["raw/a.csv", "regions.toml", "indicators/vmbo-kandidaten.toml"] {
            assert!(!is_passing(Path::new(lasting)), "{lasting}");
        }
    }
}
