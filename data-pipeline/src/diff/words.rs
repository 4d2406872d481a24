//! The words of `technet diff` that are not those of the published list of changes.

use model::lang::Lang;

/// A release that is not there.
pub fn unknown(said: Option<&str>, known: &[String], lang: Lang) -> String {
    let known = known.join(", ");
    match (said, lang) {
        (Some(said), Lang::Nl) => format!("er is geen uitgave „{said}”; wel deze: {known}"),
        (Some(said), Lang::En) => format!("there is no release “{said}”; there are these: {known}"),
        (None, Lang::Nl) => "er is nog niets gepubliceerd om mee te vergelijken".to_owned(),
        (None, Lang::En) => "nothing was published yet to compare with".to_owned(),
    }
}
