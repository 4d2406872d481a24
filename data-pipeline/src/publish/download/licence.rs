//! Licences that have a name and an address of their own, as data catalogues want them. What a source says of its
//! terms is a sentence; only one that begins with such a name is taken for that licence.

use model::lang::Lang;
use model::source::Source;

/// A licence that the world knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Its identifier in the list of SPDX.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Where its text is.
    pub address: &'static str,
}

/// How a source's terms begin, and the licence they then are.
const KNOWN: [(&str, Licence); 2] = [
    (
        "CC BY 4.0",
        Licence {
            id: "CC-BY-4.0",
            title: "Creative Commons Attribution 4.0",
            address: "https://creativecommons.org/licenses/by/4.0/",
        },
    ),
    (
        "CC0 1.0",
        Licence {
            id: "CC0-1.0",
            title: "Creative Commons Zero 1.0",
            address: "https://creativecommons.org/publicdomain/zero/1.0/",
        },
    ),
];

/// The licence of a source, where its terms name one.
pub fn of(source: &Source) -> Option<Licence> {
    let terms = source.licence.get(Lang::En);
    KNOWN.into_iter().find(|(start, _)| terms.starts_with(start)).map(|(_, licence)| licence)
}
