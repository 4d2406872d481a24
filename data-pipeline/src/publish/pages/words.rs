//! The words of these pages that are not said of their figures.

use model::lang::Lang;
use model::period::date_in_words;
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
    pub sources: &'static str,
    pub publisher: &'static str,
    pub licence: &'static str,
    pub edition: &'static str,
    pub copied_by_hand: &'static str,
    pub definitions: &'static str,
    /// The heading over the remarks on the files.
    pub remarks: &'static str,
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
            sources: "Bronnen",
            publisher: "Uitgever",
            licence: "Licentie",
            edition: "Editie",
            copied_by_hand: "met de hand overgenomen",
            definitions: "Wat de indicatoren tellen",
            remarks: "Kanttekeningen bij de bestanden",
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
            sources: "Sources",
            publisher: "Publisher",
            licence: "Licence",
            edition: "Edition",
            copied_by_hand: "copied by hand",
            definitions: "What the indicators count",
            remarks: "Remarks on the files",
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
