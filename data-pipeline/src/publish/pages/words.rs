//! The words of these pages.

use model::lang::Lang;
use model::number;
use model::period::{Period, date_in_words};
use model::source::Edition;

/// Words in one language.
pub struct Words {
    pub published: &'static str,
    pub published_about: &'static str,
    pub said_by: &'static str,
    pub published_in: &'static str,
    pub open_data_say: &'static str,
    pub see_series: &'static str,
    /// Before the name of the series that a chart shows, for who does not see it.
    pub chart_of: &'static str,
    /// Behind that name, under the chart.
    pub quoted_drawn: &'static str,
    /// Behind two figures with a break between them.
    pub counted_otherwise: &'static str,
    pub sources: &'static str,
    pub publisher: &'static str,
    pub licence: &'static str,
    pub edition: &'static str,
    pub copied_by_hand: &'static str,
    pub definitions: &'static str,
    /// The heading over the remarks on the files.
    pub remarks: &'static str,
    /// The heading over the remarks on one region's figures.
    pub remarks_here: &'static str,
    /// Where those of a region without municipalities stand.
    pub remarks_there: &'static str,
    /// Where there are none.
    pub no_remarks: &'static str,
    pub counted: &'static str,
    pub breaks: &'static str,
    pub next_update: &'static str,
    pub not_announced: &'static str,
    pub mapping: &'static str,
    pub downloads: &'static str,
    pub downloads_about: &'static str,
    pub csv_dutch: &'static str,
    pub workbook: &'static str,
    pub everything: &'static str,
}

/// The words in a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nl => &Words {
            published: "Gepubliceerde cijfers",
            published_about: "Wat anderen publiceerden staat er als citaat: open en gestippeld getekend, met wie het zei en waar. Een citaat loopt nooit over in een berekende reeks.",
            said_by: "Volgens",
            published_in: "Gepubliceerd in",
            open_data_say: "Wat open data zeggen",
            see_series: "Bekijk de reeks",
            chart_of: "Lijngrafiek:",
            quoted_drawn: "open en gestippeld: het citaat",
            counted_otherwise: "tussendoor is er anders geteld",
            sources: "Bronnen",
            publisher: "Uitgever",
            licence: "Licentie",
            edition: "Editie",
            copied_by_hand: "met de hand overgenomen",
            definitions: "Wat de indicatoren tellen",
            remarks: "Kanttekeningen bij de bestanden",
            remarks_here: "Kanttekeningen bij deze cijfers",
            remarks_there: "Wat er van de bestanden te zeggen is, staat bij de bronnen.",
            no_remarks: "Bij de cijfers van deze regio zijn er geen.",
            counted: "Eenheid",
            breaks: "Breuken in de reeks",
            next_update: "Volgende cijfers",
            not_announced: "nog niet aangekondigd",
            mapping: "Gemeenten per regio",
            downloads: "Alle cijfers",
            downloads_about: "Deze adressen blijven gelijk en geven steeds de nieuwste cijfers.",
            csv_dutch: "CSV voor Excel in het Nederlands",
            workbook: "Excel-werkmap",
            everything: "Alles, voor programma’s",
        },
        Lang::En => &Words {
            published: "Published figures",
            published_about: "What others published stands as a quotation: drawn hollow and dashed, with who said it and where. A quotation never runs on into a computed series.",
            said_by: "According to",
            published_in: "Published in",
            open_data_say: "What open data say",
            see_series: "See the series",
            chart_of: "Line chart:",
            quoted_drawn: "hollow and dashed: the quotation",
            counted_otherwise: "the count changed in between",
            sources: "Sources",
            publisher: "Publisher",
            licence: "Licence",
            edition: "Edition",
            copied_by_hand: "copied by hand",
            definitions: "What the indicators count",
            remarks: "Remarks on the files",
            remarks_here: "Remarks on these figures",
            remarks_there: "What there is to say of the files stands with the sources.",
            no_remarks: "There are none on the figures of this region.",
            counted: "Unit",
            breaks: "Breaks in the series",
            next_update: "Next figures",
            not_announced: "not announced yet",
            mapping: "Municipalities of each region",
            downloads: "All figures",
            downloads_about: "These addresses stay the same and always give the newest figures.",
            csv_dutch: "CSV for Excel in Dutch",
            workbook: "Excel workbook",
            everything: "Everything, for programs",
        },
    }
}

/// How many school sites lie under the newest figure.
pub fn sites_of(n: usize, period: Period, lang: Lang) -> String {
    let (count, when) = (number::plain(n as f64, 0, lang), period.short(lang));
    match (n, lang) {
        (1, Lang::Nl) => format!("De schoollocatie onder het cijfer van {when}"),
        (1, Lang::En) => format!("The school site under the figure of {when}"),
        (_, Lang::Nl) => format!("De {count} schoollocaties onder het cijfer van {when}"),
        (_, Lang::En) => format!("The {count} school sites under the figure of {when}"),
    }
}

/// How many of the counts under the newest figure are hidden.
pub fn hidden(n: usize, period: Period, lang: Lang) -> Option<String> {
    let (count, when) = (number::plain(n as f64, 0, lang), period.short(lang));
    match (n, lang) {
        (0, _) => None,
        (1, Lang::Nl) => Some(format!(
            "Van de aantallen onder het cijfer van {when} is er één afgeschermd: het is 1 tot en met 4."
        )),
        (1, Lang::En) => {
            Some(format!("One of the counts under the figure of {when} is hidden: it is 1 to 4."))
        }
        (_, Lang::Nl) => Some(format!(
            "Van de aantallen onder het cijfer van {when} zijn er {count} afgeschermd: elk is 1 tot en met 4. Vandaar de grenzen."
        )),
        (_, Lang::En) => Some(format!(
            "Of the counts under the figure of {when}, {count} are hidden: each is 1 to 4. Hence the bounds."
        )),
    }
}

/// How many printed totals of its schools do not add up, in one edition.
pub fn differing(n: usize, edition: &str, lang: Lang) -> Option<String> {
    let count = number::plain(n as f64, 0, lang);
    match (n, lang) {
        (0, _) => None,
        (1, Lang::Nl) => Some(format!(
            "In editie {edition} is één afgedrukt totaal van een school hier niet de som van zijn delen. Het totaal is gebruikt."
        )),
        (1, Lang::En) => Some(format!(
            "In edition {edition} one printed total of a school here is not the sum of its parts. The total was used."
        )),
        (_, Lang::Nl) => Some(format!(
            "In editie {edition} zijn {count} afgedrukte totalen van scholen hier niet de som van hun delen. De totalen zijn gebruikt."
        )),
        (_, Lang::En) => Some(format!(
            "In edition {edition} {count} printed totals of schools here are not the sum of their parts. The totals were used."
        )),
    }
}

/// The municipalities of a region without a figure.
pub fn silent(names: &[&str], lang: Lang) -> String {
    let names = names.join(", ");
    match lang {
        Lang::Nl => format!("Zonder vmbo-school in de bestanden: {names}."),
        Lang::En => format!("Without a vmbo school in the files: {names}."),
    }
}

/// When an edition was retrieved and, where known, changed.
pub fn dates(edition: &Edition, lang: Lang) -> String {
    let (retrieved, modified) = match lang {
        Lang::Nl => ("opgehaald", "gewijzigd"),
        Lang::En => ("retrieved", "modified"),
    };
    let mut text = format!("{retrieved} {}", date_in_words(&edition.retrieved, lang));
    if let Some(day) = &edition.modified {
        text.push_str(&format!(", {modified} {}", date_in_words(day, lang)));
    }
    text
}
