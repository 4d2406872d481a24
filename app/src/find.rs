//! What can be gone to by name, and which name comes nearest to some words: for the search, and for an address that
//! names nothing.

use model::catalog::Catalog;
use model::lang::{Lang, Text};

use crate::address::Page;
use crate::texts;

/// The most that are offered.
pub const MOST: usize = 6;

/// How far a name is at least that does not have the words as they are.
const UNLIKE: usize = 3;

/// How many letters of a name may differ from those typed: one in three, and at least one.
fn slips(wanted: &str) -> usize {
    (wanted.len() / 3).max(1)
}

/// A page and its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// Where it leads.
    pub page: Page,
    /// What it is called.
    pub name: Text,
    /// What kind of thing it is.
    pub kind: Kind,
}

/// What a name is the name of.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// A region.
    Region,
    /// A municipality, with the region that it belongs to.
    Municipality(Text),
    /// An indicator.
    Indicator,
    /// Any other page.
    Page,
}

/// Everything that a release has a page of, and the pages that are always there.
pub fn places(catalog: &Catalog) -> Vec<Place> {
    let mut all = Vec::new();
    let with_page = |region: &&model::region::Region| region.kind != model::region::RegionKind::Quoted;
    for region in catalog.regions.iter().filter(with_page) {
        let page = Page::Region(region.id.clone());
        all.push(Place { page, name: region.name.clone(), kind: Kind::Region });
    }
    for region in catalog.technet_regions() {
        for municipality in region.municipalities.iter().filter(|m| m.name != region.name.nl) {
            let (page, name) = (Page::Region(region.id.clone()), Text::same(&municipality.name));
            all.push(Place { page, name, kind: Kind::Municipality(region.name.clone()) });
        }
    }
    for indicator in &catalog.indicators {
        let page = Page::Indicator(indicator.id.clone());
        all.push(Place { page, name: indicator.name.clone(), kind: Kind::Indicator });
    }
    for page in
        [Page::Overview, Page::Indicators, Page::Published, Page::Revisions, Page::Sources, Page::About]
    {
        let name = texts::page_name(&page);
        all.push(Place { page, name, kind: Kind::Page });
    }
    all
}

/// The places whose names come nearest to `wanted`, at most [`MOST`]; those that are equally near in the order of the
/// list. A name is also found by its address and by its other language.
pub fn nearest<'a>(places: &'a [Place], wanted: &str, lang: Lang) -> Vec<&'a Place> {
    let wanted = wanted.trim().to_ascii_lowercase();
    let mut ranked: Vec<(usize, &Place)> = Vec::new();
    for place in places {
        let path = place.page.path();
        // A municipality has no address of its own to be found by.
        let id = match place.kind {
            Kind::Municipality(_) => "",
            _ => path.rsplit('/').next().unwrap_or_default(),
        };
        let names = [place.name.get(lang), place.name.nl.as_str(), place.name.en.as_str(), id];
        let far = names
            .iter()
            .filter(|name| !name.is_empty())
            .map(|name| distance(&name.to_ascii_lowercase(), &wanted))
            .min();
        let far = far.unwrap_or(usize::MAX);
        let at = ranked.iter().take_while(|(other, _)| *other <= far).count();
        ranked.insert(at, (far, place));
    }
    // Where something has the words as they are, what is only like them would be noise; and so is what is not even like
    // them.
    let most = match ranked.first() {
        Some((far, _)) if *far < UNLIKE => UNLIKE - 1,
        _ => UNLIKE + slips(&wanted),
    };
    ranked.retain(|(far, _)| *far <= most);
    ranked.truncate(MOST);
    ranked.into_iter().map(|(_, place)| place).collect()
}

/// How far a name is from what was typed: 0 begins with it, 1 has a word that does, 2 holds it; else the number of
/// letters to change, counted from [`UNLIKE`].
fn distance(name: &str, wanted: &str) -> usize {
    match name.find(wanted) {
        Some(0) => 0,
        Some(at) if !name.as_bytes()[at - 1].is_ascii_alphanumeric() => 1,
        Some(_) => 2,
        None => UNLIKE + strsim::levenshtein(name, wanted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::id::{IndicatorId, RegionId};

    fn place(page: Page, nl: &str, en: &str) -> Place {
        Place { page, name: Text { nl: nl.to_owned(), en: en.to_owned() }, kind: Kind::Page }
    }

    fn region(id: &str, name: &str) -> Place {
        place(Page::Region(RegionId::new(id).unwrap()), name, name)
    }

    fn found(wanted: &str) -> Vec<String> {
        let indicator = Page::Indicator(IndicatorId::new("vmbo-techniek-aandeel").unwrap());
        let places = [
            region("utrecht", "Utrecht"),
            region("provincie-utrecht", "Provincie Utrecht"),
            region("woerden", "Woerden"),
            region("ijsselstein", "IJsselstein"),
            place(indicator, "Aandeel examenkandidaten vmbo in techniek", "Share of technical candidates"),
            place(Page::Sources, "Bronnen", "Sources"),
        ];
        let found = nearest(&places, wanted, Lang::Nl);
        found.into_iter().map(|place| place.name.nl.clone()).collect()
    }

    #[test]
    fn what_begins_with_the_words_comes_first_then_what_has_them() {
        assert_eq!(found("utr")[..2], ["Utrecht", "Provincie Utrecht"]);
        assert_eq!(found("techniek")[0], "Aandeel examenkandidaten vmbo in techniek");
    }

    #[test]
    fn a_slip_of_the_fingers_finds_the_nearest_name() {
        assert_eq!(found("wordeen")[0], "Woerden");
        assert_eq!(found("iselstein")[0], "IJsselstein");
    }

    #[test]
    fn a_name_is_found_in_either_language_and_by_its_address() {
        assert_eq!(found("sources")[0], "Bronnen");
        assert_eq!(found("vmbo-techniek")[0], "Aandeel examenkandidaten vmbo in techniek");
        assert_eq!(found("").len(), MOST);
    }

    #[test]
    fn what_is_like_nothing_finds_nothing() {
        for wanted in ["xyzzy", "bestaat-niet", "zq"] {
            assert_eq!(found(wanted), Vec::<String>::new(), "{wanted}");
        }
    }
}
