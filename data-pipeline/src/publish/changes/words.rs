//! The words of a list of changes, in both languages.

use model::changes::{Change, Changes, Fate};
use model::history::ChangeCounts;
use model::lang::Lang;
use model::number;

use crate::publish::changes::fields;

/// Words in one language.
pub struct Words {
    /// The heading.
    pub heading: &'static str,
    /// The heading over definitions.
    pub definitions: &'static str,
    /// The heads of a table of figures: region, period, old, new, difference, why.
    pub figure_heads: [&'static str; 6],
    /// The heads of a table of definitions: indicator, field, old, new.
    pub definition_heads: [&'static str; 4],
    /// The heading over regions.
    pub regions: &'static str,
    /// What follows from that.
    pub regions_about: &'static str,
    /// The caption of the table of regions.
    pub regions_caption: &'static str,
    /// Its heads: region, field, old, new.
    pub region_heads: [&'static str; 4],
    /// Where nothing differs.
    pub nothing: &'static str,
    /// The caption of the table of definitions.
    pub definitions_caption: &'static str,
}

/// The words in a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nl => &Words {
            heading: "Wat er veranderde",
            definitions: "Andere definities",
            figure_heads: ["Regio", "Periode", "Was", "Is", "Verschil", "Waardoor"],
            definition_heads: ["Indicator", "Onderdeel", "Was", "Is"],
            regions: "Andere regio’s",
            regions_about: "Waar gemeenten bij kwamen of weggingen, gaan alle cijfers van die regio daarover, ook die van eerdere jaren.",
            regions_caption: "Regio’s die anders zijn",
            region_heads: ["Regio", "Onderdeel", "Was", "Is"],
            nothing: "Geen enkel cijfer, geen definitie en geen regio is anders.",
            definitions_caption: "Definities die anders zijn",
        },
        Lang::En => &Words {
            heading: "What changed",
            definitions: "Other definitions",
            figure_heads: ["Region", "Period", "Was", "Is", "Difference", "Because of"],
            definition_heads: ["Indicator", "Part", "Was", "Is"],
            regions: "Other regions",
            regions_about: "Where municipalities came or went, all figures of that region follow, those of earlier years too.",
            regions_caption: "Regions that differ",
            region_heads: ["Region", "Part", "Was", "Is"],
            nothing: "Not a single figure, no definition and no region differs.",
            definitions_caption: "Definitions that differ",
        },
    }
}

/// All changes in a sentence: "12 cijfers zijn nieuw, 3 zijn herzien."
pub fn summary(counts: ChangeCounts, lang: Lang) -> String {
    let part = |n: u32, nl: [&str; 2], en: [&str; 2]| {
        let printed = number::plain(f64::from(n), 0, lang);
        let forms = if lang == Lang::Nl { nl } else { en };
        (n > 0).then(|| format!("{printed} {}", forms[usize::from(n != 1)]))
    };
    let parts: Vec<String> = [
        part(counts.new, ["nieuw cijfer", "nieuwe cijfers"], ["new figure", "new figures"]),
        part(counts.revised, ["herzien cijfer", "herziene cijfers"], ["revised figure", "revised figures"]),
        part(
            counts.removed,
            ["vervallen cijfer", "vervallen cijfers"],
            ["removed figure", "removed figures"],
        ),
        part(
            counts.redefined,
            ["indicator met een andere definitie", "indicatoren met een andere definitie"],
            ["indicator defined otherwise", "indicators defined otherwise"],
        ),
        part(
            counts.rezoned,
            ["regio die anders is", "regio’s die anders zijn"],
            ["region that differs", "regions that differ"],
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    match parts.split_last() {
        Some((last, [])) => format!("{last}."),
        Some((last, first)) => {
            let and = if lang == Lang::Nl { "en" } else { "and" };
            format!("{} {and} {last}.", first.join(", "))
        }
        None => words(lang).nothing.to_owned(),
    }
}

/// Which releases are compared.
pub fn compared(changes: &Changes, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Uitgave {} vergeleken met {}.", changes.to, changes.from),
        Lang::En => format!("Release {} compared with {}.", changes.to, changes.from),
    }
}

/// The caption of an indicator's table.
pub fn caption(name: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Cijfers die anders zijn: {name}"),
        Lang::En => format!("Figures that differ: {name}"),
    }
}

/// What became of a figure, in a word.
pub fn fate(fate: Fate, lang: Lang) -> &'static str {
    match (fate, lang) {
        (Fate::New, Lang::Nl) => "nieuw",
        (Fate::New, Lang::En) => "new",
        (Fate::Revised, Lang::Nl) => "herzien",
        (Fate::Revised, Lang::En) => "revised",
        (Fate::Removed, Lang::Nl) => "vervallen",
        (Fate::Removed, Lang::En) => "removed",
    }
}

/// Where only the whole under a share differs.
pub fn other_base(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "alleen het aantal eronder",
        Lang::En => "only the number under it",
    }
}

/// How far both bounds moved alike.
pub fn both_bounds(by: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("beide grenzen {by}"),
        Lang::En => format!("both bounds {by}"),
    }
}

/// How far each bound moved.
pub fn bounds(low: &str, high: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("ondergrens {low}, bovengrens {high}"),
        Lang::En => format!("lower bound {low}, upper bound {high}"),
    }
}

/// Why a figure differs: the editions that it comes from.
pub fn why(change: &Change, lang: Lang) -> String {
    let (nl, en) = ("editie", "edition");
    let word = if lang == Lang::Nl { nl } else { en };
    match (&change.old_edition, &change.new_edition) {
        (Some(old), Some(new)) if old != new => format!("{word} {old} → {new}"),
        (_, Some(edition)) => format!("{word} {edition}"),
        (Some(edition), None) => format!("{word} {edition}"),
        (None, None) => "\u{2013}".to_owned(),
    }
}

/// An interval of texts.
pub fn from_to(first: &str, last: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{first} tot {last}"),
        Lang::En => format!("{first} to {last}"),
    }
}

/// How many figures stand in one row.
pub fn figures(n: usize, lang: Lang) -> String {
    let n = number::plain(n as f64, 0, lang);
    match lang {
        Lang::Nl => format!("{n} cijfers"),
        Lang::En => format!("{n} figures"),
    }
}

/// The name of a field of a definition.
pub fn field(name: &str, lang: Lang) -> &str {
    let (nl, en) = match name {
        fields::INDICATOR => ("de indicator zelf", "the indicator itself"),
        fields::REGION => ("de regio zelf", "the region itself"),
        "municipalities" => ("gemeenten", "municipalities"),
        "parent" => ("toont cijfers van", "shows figures of"),
        "provisional" => ("voorlopige indeling", "provisional mapping"),
        "name" => ("naam", "name"),
        "short" => ("korte naam", "short name"),
        "unit" => ("eenheid", "unit"),
        "decimals" => ("decimalen", "decimals"),
        "frequency" => ("lengte van een periode", "length of a period"),
        "basis" => ("waarvan", "taken of"),
        "definition" => ("definitie", "definition"),
        "headline" => ("kop", "headline"),
        "sentence" => ("zin", "sentence"),
        "base_noun" => ("wat er geteld is", "what is counted"),
        "direction" => ("gewenste richting", "wanted direction"),
        "breaks" => ("breuken", "breaks"),
        other => (other, other),
    };
    if lang == Lang::Nl { nl } else { en }
}
