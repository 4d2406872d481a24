//! What in an address could not be used, and why, in a sentence for the reader.

use model::lang::Lang;

/// A parameter that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The parameter's name as it stands in the address.
    pub parameter: String,
    /// Its value as it stands there.
    pub value: String,
    /// What it could have been.
    pub expected: Expected,
}

/// What a parameter could have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Identifiers of regions, each after a `~`.
    Regions,
    /// One of the tabs.
    Tab,
    /// `nl` or `en`.
    Lang,
    /// `light` or `dark`.
    Theme,
    /// Twelve hexadecimal digits.
    Release,
}

impl Problem {
    /// The sentence that tells the reader.
    pub fn sentence(&self, lang: Lang) -> String {
        let Problem {
            parameter,
            value,
            expected,
        } = self;
        let wanted = match (expected, lang) {
            (Expected::Regions, Lang::Nl) => "regio’s, elk met een ~ ervoor, zoals ~utrecht~woerden",
            (Expected::Regions, Lang::En) => "regions, each after a ~, such as ~utrecht~woerden",
            (Expected::Tab, _) => "chart, compare, map, table",
            (Expected::Lang, Lang::Nl) => "nl of en",
            (Expected::Lang, Lang::En) => "nl or en",
            (Expected::Theme, Lang::Nl) => "light of dark",
            (Expected::Theme, Lang::En) => "light or dark",
            (Expected::Release, Lang::Nl) => "het nummer van een uitgave: twaalf cijfers en letters a tot f",
            (Expected::Release, Lang::En) => "a release number: twelve digits and letters a to f",
        };
        match lang {
            Lang::Nl => format!("‘{parameter}={value}’ in het adres is niet gebruikt; daar hoort {wanted}."),
            Lang::En => format!("‘{parameter}={value}’ in the address was not used; it takes {wanted}."),
        }
    }
}
