//! Every word of the app that is not data, in both languages.
//!
//! One struct, two constants: a text that is missing in one language does not compile. Words about figures are made
//! by rule in `charts::describe`; words of the data come with the catalogue.

use model::history::ChangeCounts;
use model::id::{RegionId, ReleaseId};
use model::lang::{Lang, Text};
use model::number;

use crate::address::{Expected, Page, Problem};
use crate::api::{Failure, Reason};

#[cfg(test)]
mod elsewhere;

macro_rules! texts {
    ($($name:ident: $nl:literal, $en:literal;)*) => {
        /// The app's words in one language.
        #[allow(missing_docs, reason = "each field is named by what it says")]
        pub struct Texts { $(pub $name: &'static str,)* }

        const NL: Texts = Texts { $($name: $nl,)* };
        const EN: Texts = Texts { $($name: $en,)* };
    };
}

texts! {
    skip: "Naar de inhoud", "Skip to content";
    overview: "Overzicht", "Overview";
    indicators: "Indicatoren", "Indicators";
    published: "Gepubliceerde cijfers", "Published figures";
    sources: "Bronnen", "Sources";
    main_menu: "Hoofdmenu", "Main menu";
    region: "Regio", "Region";
    other_language: "English", "Nederlands";
    to_dark: "Donker", "Dark";
    to_light: "Licht", "Light";
    theme: "Weergave", "Appearance";
    loading: "Bezig met laden…", "Loading…";
    retry: "Opnieuw proberen", "Try again";
    reload: "Herlaad de pagina", "Reload the page";
    school_year: "schooljaar", "school year";
    schools_and_remarks: "Scholen en kanttekeningen", "Schools and remarks";
    see_series: "Bekijk de reeks", "See the series";
    embed: "Insluiten", "Embed";
    download: "Download", "Download";
    table: "Tabel", "Table";
    explanation: "Toelichting", "Explanation";
    how: "Hoe komt dit cijfer tot stand?", "How does this figure come about?";
    not_explained: "Van dit cijfer is geen herleiding.", "There is no derivation of this figure.";
    counted: "Wat er geteld is", "What is counted";
    printed: "Zoals afgedrukt", "As printed";
    file_and_place: "Bestand en plaats", "File and place";
    files: "Bestanden", "Files";
    edition_short: "editie", "edition";
    revisions_about: "Bronnen herzien hun cijfers. Hier staat wat er van de ene uitgave op de andere veranderde: de oude en de nieuwe waarde, met hoeveel, en waardoor.", "Sources revise their figures. Here is what changed from one release to the next: the old and the new value, by how much, and why.";
    first_release: "Dit is de eerste uitgave; er is nog niets herzien.", "This is the first release; nothing has been revised yet.";
    changes_of: "Uitgave van", "Release of";
    releases: "Alle uitgaven", "All releases";
    see_release: "Bekijk de uitgave van", "See the release of";
    by_province: "Deze cijfers zijn er alleen per provincie: op een kaart zou één cijfer voor meer regio’s staan.", "These figures exist by province only: on a map one figure would stand for several regions.";
    file: "bestand", "file";
    found_nothing: "Niets gevonden", "Nothing found";
    municipality: "gemeente in", "municipality in";
    choices: "Wat u ziet", "What you see";
    choose_all: "Alle regio’s", "All regions";
    no_choice: "Wis keuze", "Clear choice";
    none_newer: "nieuwer hebben wij niet", "we have none newer";
    page_is_newer: "Toen deze uitgave verscheen, was deze pagina er nog niet.", "When this release came out, this page was not there yet.";
    from: "Van", "From";
    up_to: "Tot en met", "Up to";
    earliest: "begin van de reeks", "start of the series";
    latest: "nieuwste", "newest";
    shown_as: "Toon als", "Show as";
    as_figures: "cijfers", "figures";
    as_index: "index", "index";
    as_change: "verandering op een jaar eerder", "change on a year earlier";
    base: "100 in", "100 in";
    base_by_itself: "eerste vergelijkbare jaar", "first comparable year";
    show_previous: "Vorige uitgave erachter", "Show previous release";
    no_previous: "Er is geen vorige uitgave.", "There is no previous release.";
    first_to_last: "Van eerste tot nieuwste cijfer", "From the first figure to the newest";
    slope_about: "Over de langste tijd waarin er op dezelfde manier is geteld.", "Over the longest time that was counted in the same way.";
    about_site: "Over deze site", "About this site";
    search: "Zoek een regio, cijfer of pagina", "Find a region, figure or page";
    search_short: "Zoek regio of cijfer", "Find region or figure";
    indicator: "Indicator", "Indicator";
    page: "Pagina", "Page";
    newer: "Er zijn nieuwere cijfers.", "There are newer figures.";
    show_newer: "Tonen", "Show";
    xlsx: "Excel, met vlaggen, definities en bronnen op eigen bladen", "Excel, with flags, definitions and sources on sheets of their own";
    csvw: "Beschrijving van het CSV-bestand (CSVW)", "Description of the CSV file (CSVW)";
    json_stat: "JSON-stat, voor statistische programma’s", "JSON-stat, for statistical software";
    package: "Data Package: alle bestanden van deze uitgave op een rij", "Data Package: all files of this release in a list";
    cite: "Zo verwijst u ernaar:", "Cite it like this:";
    revisions: "Herzieningen", "Revisions";
    where_it_began: "Waar het mee begon", "Where it began";
    what_they_say: "Wat de cijfers wel en niet zeggen", "What the figures do and do not say";
    quoted_from: "Geciteerd, niet berekend.", "Quoted, not computed.";
    all_regions: "Alle regio’s op één schaal", "All regions on one scale";
    grey_is: "grijs:", "grey:";
    the_eight: "De acht regio’s", "The eight regions";
    map_basis: "één tegel per gemeente", "one tile a municipality";
    enlarge_map: "Kaart vergroten", "Enlarge the map";
    no_figure: "geen cijfer", "no figure";
    more_figures: "Meer over deze regio", "More on this region";
    province_figure: "provinciecijfer", "figure of the province";
    whole_region: "Alles over", "All about";
    chart: "Grafiek", "Chart";
    compare: "Vergelijken", "Compare";
    map: "Kaart", "Map";
    views: "Weergaven", "Views";
    definition: "Definitie", "Definition";
    unit: "Eenheid", "Unit";
    source: "Bron", "Source";
    next_update: "Volgende cijfers", "Next figures";
    not_announced: "nog niet aangekondigd", "not announced yet";
    break_in: "Breuk in", "Break in";
    figure: "Cijfer", "Figure";
    latest_period: "Nieuwste periode", "Newest period";
    close: "Sluiten", "Close";
    copy: "Kopieer", "Copy";
    copied: "Gekopieerd", "Copied";
    snippet: "Plak deze code in uw pagina:", "Paste this code into your page:";
    embed_about: "De grafiek werkt zonder script en noemt haar bron.", "The chart works without script and names its source.";
    embed_view: "Voor deze keuze is geen pagina klaargezet: in het kader staat het dashboard zelf, met alleen deze grafiek. Dat werkt niet zonder script.", "No page is ready for this choice: the frame holds the dashboard itself, with nothing but this chart. It does not work without script.";
    what: "Wat", "What";
    this_chart: "deze grafiek", "this chart";
    all_newest: "alle regio’s, nieuwste cijfers", "all regions, newest figures";
    every_region: "alle regio’s", "all regions";
    figures: "Cijfers", "Figures";
    follow: "steeds de nieuwste", "always the newest";
    pin: "blijvend deze uitgave", "this release for good";
    language: "Taal", "Language";
    dutch: "Nederlands", "Dutch";
    english: "Engels", "English";
    by_itself: "als bij de lezer", "as the reader has it";
    open_embed: "Open wat in het kader staat", "Open what the frame holds";
    height_by_itself: "Hoogte die zich aanpast", "A height that adapts";
    listener: "Eén keer in uw pagina, dan krijgt elk kader zijn eigen hoogte:", "Once in your page, and each frame takes its own height:";
    as_picture: "Als plaatje: mail, Word, Markdown", "As a picture: mail, Word, Markdown";
    image_snippet: "Plaatje met link. Toont een programma geen SVG, neem dan de PNG onder Download.", "Picture with link. Where a program does not show SVG, take the PNG under Download.";
    markdown_snippet: "Hetzelfde in Markdown:", "The same in Markdown:";
    picture_itself: "Het plaatje zelf (SVG)", "The picture itself (SVG)";
    download_about: "Elk bestand draagt eenheid, grenzen, vlaggen, bron en uitgave.", "Every file carries unit, bounds, flags, source and release.";
    csv: "CSV, voor machines", "CSV, for machines";
    csv_nl: "CSV, voor Excel in het Nederlands", "CSV, for Excel in Dutch";
    svg: "SVG van deze grafiek, met titel en bron", "SVG of this chart, with title and source";
    png: "PNG van deze grafiek, met titel en bron", "PNG of this chart, with title and source";
    municipalities: "Gemeenten", "Municipalities";
    until: "tot", "until";
    to: "tot", "to";
    retrieved: "opgehaald", "retrieved";
    compare_about: "Elke regio met de grenzen van haar cijfer. Regio’s waarvan die elkaar overlappen zijn niet te rangschikken.", "Each region with the bounds of its figure. Regions whose bounds overlap cannot be ranked.";
    not_found: "Deze pagina is er niet", "There is no such page";
    not_found_about: "Het adres wijst naar niets dat wij kennen:", "The address points at nothing we know:";
    meant: "Bedoelde u", "Did you mean";
    to_overview: "Naar het overzicht", "To the overview";
    address_note: "Bij dit adres", "On this address";
    read_chart: "Pijltjestoetsen: van punt naar punt en van lijn naar lijn. Enter: toelichting. T: tabel. Escape: eruit", "Arrow keys: from point to point and from line to line. Enter: explanation. T: table. Escape: out";
    release: "Uitgave", "Release";
    older_release: "U bekijkt een oudere uitgave.", "You are looking at an older release.";
    to_newest: "Naar de nieuwste", "To the newest";
    footer_about: "TechNet Monitor: technisch onderwijs en de arbeidsmarkt daarvoor in de regio Utrecht, uit open data.", "TechNet Monitor: technical education and its labour market in the Utrecht region, from open data.";
}

/// Picks one of the app's words.
pub type Word = fn(&Texts) -> &'static str;

/// The app's words in `lang`.
pub fn of(lang: Lang) -> &'static Texts {
    match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
    }
}

/// What is wrong with a data file, in a sentence.
pub fn failure(failure: &Failure, lang: Lang) -> String {
    let file = &failure.file;
    match (&failure.reason, lang) {
        (Reason::Unreachable, Lang::Nl) => format!("{file} is niet te bereiken. Is er een verbinding?"),
        (Reason::Unreachable, Lang::En) => format!("{file} cannot be reached. Is there a connection?"),
        (Reason::Status(404), Lang::Nl) => format!("{file} staat niet op de server."),
        (Reason::Status(404), Lang::En) => format!("{file} is not on the server."),
        (Reason::Status(status), Lang::Nl) => format!("De server gaf {file} niet (status {status})."),
        (Reason::Status(status), Lang::En) => format!("The server did not give {file} (status {status})."),
        (Reason::Page, Lang::Nl) => {
            format!("In plaats van {file} kwam er een webpagina; het bestand ontbreekt.")
        }
        (Reason::Page, Lang::En) => format!("A web page came in place of {file}; the file is missing."),
        (Reason::Malformed(detail), Lang::Nl) => format!("{file} is onvolledig of beschadigd ({detail})."),
        (Reason::Malformed(detail), Lang::En) => format!("{file} is incomplete or damaged ({detail})."),
        (Reason::Newer, Lang::Nl) => {
            format!("{file} is van een nieuwere versie dan deze pagina. Herlaad de pagina.")
        }
        (Reason::Newer, Lang::En) => format!("{file} is of a newer version than this page. Reload the page."),
    }
}

/// The name of a page that is not of one region or indicator.
pub fn page_name(page: &Page) -> Text {
    let pick: Word = match page {
        Page::Indicators => |t| t.indicators,
        Page::Published => |t| t.published,
        Page::Revisions => |t| t.revisions,
        Page::Sources => |t| t.sources,
        Page::About => |t| t.about_site,
        _ => |t| t.overview,
    };
    Text { nl: pick(&NL).to_owned(), en: pick(&EN).to_owned() }
}

/// That there is no network, and of which day the figures are.
pub fn offline(published: Option<&str>, lang: Lang) -> String {
    match (lang, published) {
        (Lang::Nl, Some(day)) => format!("Geen verbinding. U ziet de uitgave van {day}."),
        (Lang::En, Some(day)) => format!("No connection. You see the release of {day}."),
        (Lang::Nl, None) => "Geen verbinding. Wat u ziet kan verouderd zijn.".to_owned(),
        (Lang::En, None) => "No connection. What you see may be out of date.".to_owned(),
    }
}

/// A release's day with its time, which is that of Greenwich: of several on one day.
pub fn at_time(day: &str, time: &str) -> String {
    format!("{day}, {time} UTC")
}

/// A reference to figures of one release.
pub fn citation(title: &str, release: &ReleaseId, retrieved: &str, address: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => {
            format!("{title}. TechNet Monitor, uitgave {release} (gegevens opgehaald {retrieved}). {address}")
        }
        Lang::En => {
            format!("{title}. TechNet Monitor, release {release} (data retrieved {retrieved}). {address}")
        }
    }
}

/// How much differs between two releases.
pub fn counts(counts: ChangeCounts, lang: Lang) -> String {
    let word = |count: u32| number::plain(f64::from(count), 0, lang);
    let (new, revised, removed) = (word(counts.new), word(counts.revised), word(counts.removed));
    let many = |count: u32, one: &str, more: &str| {
        format!("{} {}", word(count), if count == 1 { one } else { more })
    };
    match lang {
        _ if counts == ChangeCounts::default() => match lang {
            Lang::Nl => "Geen enkel cijfer is anders.".to_owned(),
            Lang::En => "Not one figure differs.".to_owned(),
        },
        Lang::Nl => {
            let (definitions, regions) =
                (many(counts.redefined, "definitie", "definities"), many(counts.rezoned, "regio", "regio’s"));
            format!(
                "{new} nieuw, {revised} herzien, {removed} vervallen; {definitions} en {regions} gewijzigd"
            )
        }
        Lang::En => {
            let (definitions, regions) = (
                many(counts.redefined, "definition", "definitions"),
                many(counts.rezoned, "region", "regions"),
            );
            format!("{new} new, {revised} revised, {removed} removed; {definitions} and {regions} changed")
        }
    }
}

/// That an address holds one release, of the day `published`.
pub fn pinned(published: &str, newest: bool, lang: Lang) -> String {
    match (lang, newest) {
        (Lang::Nl, false) => format!("U bekijkt een oudere uitgave, van {published}."),
        (Lang::En, false) => format!("You are looking at an older release, of {published}."),
        (Lang::Nl, true) => {
            format!("Dit adres toont altijd de uitgave van {published}. Dat is nu ook de nieuwste.")
        }
        (Lang::En, true) => {
            format!("This address always shows the release of {published}. It is the newest now.")
        }
    }
}

/// That a region shows another's figures.
pub fn inherited(region: &str, from: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("De bron heeft geen cijfer van {region} alleen; dit is dat van {from}."),
        Lang::En => format!("The source does not go down to {region}; this is the figure of {from}."),
    }
}

/// That a printed text stands for several cells.
pub fn sum_of(cells: u32, lang: Lang) -> String {
    let cells = number::plain(f64::from(cells), 0, lang);
    match lang {
        Lang::Nl => format!("som van {cells} cellen"),
        Lang::En => format!("sum of {cells} cells"),
    }
}

/// Who said a quoted figure, at the end of its line.
pub fn quoted(said_by: &Text) -> Text {
    Text { nl: format!("geciteerd: {}", said_by.nl), en: format!("quoted: {}", said_by.en) }
}

/// What in the address was not used, in a sentence.
pub fn problem(problem: &Problem, lang: Lang) -> String {
    let Problem { parameter, value, expected } = problem;
    let wanted = match (expected, lang) {
        (Expected::Regions, Lang::Nl) => "regio’s, elk met een ~ ervoor, zoals ~utrecht~woerden",
        (Expected::Regions, Lang::En) => "regions, each after a ~, such as ~utrecht~woerden",
        (Expected::Time, Lang::Nl) => {
            "een jaar of een tijdvak, zoals 2019..2023, earliest..2020 of 2019..latest"
        }
        (Expected::Time, Lang::En) => "a year or a range, such as 2019..2023, earliest..2020 or 2019..latest",
        (Expected::Mode, _) => "absolute, index, change",
        (Expected::Year, Lang::Nl) => "een jaar van vier cijfers",
        (Expected::Year, Lang::En) => "a year of four digits",
        (Expected::Point, Lang::Nl) => "een periode, zoals 2023/24, eventueel met ~ en een regio erachter",
        (Expected::Point, Lang::En) => "a period, such as 2023/24, if need be followed by ~ and a region",
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

/// A region that the address names and the release has not.
pub fn unknown_region(id: &RegionId, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("De regio ‘{id}’ uit het adres kennen wij niet; zij is niet getoond."),
        Lang::En => format!("The region ‘{id}’ in the address is not one we know; it is not shown."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ignored_parameter_is_told_with_what_it_takes() {
        let ignored =
            Problem { parameter: "tab".to_owned(), value: "pie".to_owned(), expected: Expected::Tab };
        assert_eq!(
            problem(&ignored, Lang::Nl),
            "‘tab=pie’ in het adres is niet gebruikt; daar hoort chart, compare, map, table."
        );
    }
}
