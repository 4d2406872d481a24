//! A region's name in a sentence and in a title.

use model::lang::Lang;
use model::region::{Region, RegionKind};

/// The name as it follows "in": "Utrecht", "de provincie Utrecht", "the Netherlands".
pub(crate) fn inside(region: &Region, lang: Lang) -> String {
    let name = region.name.get(lang);
    match (region.kind, lang) {
        (RegionKind::Province, Lang::Nl) => format!("de provincie {}", bare(name)),
        (RegionKind::Province, Lang::En) => format!("the province of {}", bare(name)),
        (RegionKind::Country, Lang::En) if !(name.starts_with("The ") || name.starts_with("the ")) => {
            format!("the {name}")
        }
        (RegionKind::Country, Lang::En) => name.replacen("The ", "the ", 1),
        (RegionKind::Quoted, Lang::Nl) => format!("de {}", name.replacen("Regio ", "regio ", 1)),
        _ => name.to_owned(),
    }
}

/// The name in a title: "TechNet Utrecht", "provincie Utrecht", "Nederland".
pub(crate) fn title(region: &Region, lang: Lang) -> String {
    let name = region.name.get(lang);
    match (region.kind, lang) {
        (RegionKind::Technet, _) => format!("TechNet {name}"),
        (RegionKind::Province, Lang::Nl) => format!("provincie {}", bare(name)),
        (RegionKind::Province, Lang::En) => format!("province of {}", bare(name)),
        _ => name.to_owned(),
    }
}

/// A province's name without the word for it.
fn bare(name: &str) -> &str {
    ["Provincie ", "provincie ", "Province of ", "province of "]
        .iter()
        .find_map(|word| name.strip_prefix(word))
        .unwrap_or(name)
}
