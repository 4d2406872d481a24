//! The few words of an embed page that are not said of its figures.

use model::lang::Lang;
use model::period::date_in_words;

/// Words in one language.
pub struct Words {
    /// Before the title of a chart, for who does not see it.
    pub chart: &'static str,
    /// The same for the chart of all regions.
    pub dots: &'static str,
    /// Behind the name of an indicator whose every region is shown.
    pub all_regions: &'static str,
    /// The heads of the columns of all regions: region, period and figure.
    pub region: &'static str,
    /// See `region`.
    pub period: &'static str,
    /// See `region`.
    pub figure: &'static str,
    /// The heading of what unfolds.
    pub details: &'static str,
    /// The name of the table, for who scrolls through it by keyboard.
    pub table: &'static str,
    /// The heading over the definition.
    pub definition: &'static str,
    /// The heading over the breaks.
    pub breaks: &'static str,
    /// Before the licence.
    pub licence: &'static str,
    /// Before the identifier of a release.
    pub release: &'static str,
    /// The link to the dashboard.
    pub full_view: &'static str,
    /// The link to the same page in the other language, in that language.
    pub other_language: &'static str,
    /// The link to the figures.
    pub csv: &'static str,
    /// The link to the workbook.
    pub xlsx: &'static str,
    /// The heading of the list of pages.
    pub all_pages: &'static str,
    /// Over the list of pages.
    pub about_pages: &'static str,
}

/// The words in a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Nl => &Words {
            chart: "Lijngrafiek",
            dots: "Puntengrafiek",
            all_regions: "alle regio’s",
            region: "Regio",
            period: "Periode",
            figure: "Cijfer",
            details: "Tabel en toelichting",
            table: "Tabel met de cijfers",
            definition: "Wat er geteld is",
            breaks: "Breuken in de reeks",
            licence: "Licentie",
            release: "uitgave",
            full_view: "TechNet Monitor",
            other_language: "English",
            csv: "CSV",
            xlsx: "Excel",
            all_pages: "Kant-en-klare grafieken",
            about_pages: "Elke grafiek staat op een eigen pagina, met zijn tabel en zijn bron, en werkt zonder script.",
        },
        Lang::En => &Words {
            chart: "Line chart",
            dots: "Dot chart",
            all_regions: "all regions",
            region: "Region",
            period: "Period",
            figure: "Figure",
            details: "Table and notes",
            table: "Table of the figures",
            definition: "What was counted",
            breaks: "Breaks in the series",
            licence: "Licence",
            release: "release",
            full_view: "TechNet Monitor",
            other_language: "Nederlands",
            csv: "CSV",
            xlsx: "Excel",
            all_pages: "Ready-made charts",
            about_pages: "Each chart has a page of its own, with its table and its source, and works without script.",
        },
    }
}

/// What a page says whose figures are overdue since a day.
pub fn overdue(day: &str, lang: Lang) -> String {
    let day = date_in_words(day, lang);
    match lang {
        Lang::Nl => format!("Achterstallig: op {day} werden nieuwe cijfers verwacht."),
        Lang::En => format!("Overdue: new figures were expected on {day}."),
    }
}
