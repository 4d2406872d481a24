//! What is said while the analysts' folder is watched.

use std::path::{Path, PathBuf};

use model::lang::Lang;

/// What changed in the watched folder; three files by name, the rest by number.
pub fn changed(files: &[PathBuf], lang: Lang) -> String {
    let mut names: Vec<String> = files.iter().take(3).map(|file| file.display().to_string()).collect();
    match (files.len().saturating_sub(names.len()), lang) {
        (0, _) => {}
        (more, Lang::Nl) => names.push(format!("en nog {more}")),
        (more, Lang::En) => names.push(format!("and {more} more")),
    }
    let names = names.join(", ");
    match lang {
        Lang::Nl => format!("gewijzigd: {names}"),
        Lang::En => format!("changed: {names}"),
    }
}

/// While nothing happens.
pub fn watching(data: &Path, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("wacht op wijzigingen in {} (Ctrl-C stopt)", data.display()),
        Lang::En => format!("waiting for changes in {} (Ctrl-C ends it)", data.display()),
    }
}
