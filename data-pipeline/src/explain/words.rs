//! The words of `technet explain`, in both languages.

use model::id::RegionId;
use model::indicator::Indicator;
use model::lang::Lang;
use model::lineage::UsedFile;
use model::period::{Period, date_in_words};

/// Where nothing was named.
pub fn nothing_asked(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "noem een regio, of een indicator, een regio en een periode",
        Lang::En => "name a region, or an indicator, a region and a period",
    }
}

/// An indicator that there is not.
pub fn indicator_unknown(said: &str, nearest: &[&str], lang: Lang) -> String {
    let names = nearest.join(", ");
    match lang {
        Lang::Nl => format!("er is geen indicator „{said}”; bedoelde u een van deze? {names}"),
        Lang::En => format!("there is no indicator “{said}”; did you mean one of these? {names}"),
    }
}

/// A region that there is not.
pub fn region_unknown(said: &str, nearest: &[&str], lang: Lang) -> String {
    let names = nearest.join(", ");
    match lang {
        Lang::Nl => format!("er is geen regio „{said}”; bedoelde u een van deze? {names}"),
        Lang::En => format!("there is no region “{said}”; did you mean one of these? {names}"),
    }
}

/// A region that an indicator says nothing of.
pub fn no_line(indicator: &Indicator, region: &RegionId, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("{} heeft geen cijfers van {region}", indicator.id),
        Lang::En => format!("{} has no figures of {region}", indicator.id),
    }
}

/// A period that there is not, and the first and last that there are.
pub fn period_unknown(said: &str, ends: Option<(Period, Period)>, lang: Lang) -> String {
    let (first, last) = ends.map(|(a, b)| (a.to_string(), b.to_string())).unwrap_or_default();
    match lang {
        Lang::Nl => {
            format!("er is geen cijfer van „{said}”; de periodes lopen van {first} tot en met {last}")
        }
        Lang::En => format!("there is no figure of “{said}”; the periods run from {first} to {last}"),
    }
}

/// That a region shows another's figure.
pub fn inherited(region: &str, of: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("Dit is het cijfer van {of}: {region} zelf heeft er geen in deze bron."),
        Lang::En => format!("This is the figure of {of}: {region} itself has none in this source."),
    }
}

/// The same in few words.
pub fn figure_of(of: &str, lang: Lang) -> String {
    match lang {
        Lang::Nl => format!("cijfer van {of}"),
        Lang::En => format!("figure of {of}"),
    }
}

/// A number between two ends.
pub fn from_to(low: &str, high: &str, lang: Lang) -> String {
    match (low == high, lang) {
        (true, _) => low.to_owned(),
        (false, Lang::Nl) => format!("{low} tot {high}"),
        (false, Lang::En) => format!("{low} to {high}"),
    }
}

/// Of how many printed cells a text is the sum.
pub fn sum_of(n_cells: u32, lang: Lang) -> String {
    let n = model::number::plain(f64::from(n_cells), 0, lang);
    match lang {
        Lang::Nl => format!("som van {n} cellen"),
        Lang::En => format!("sum of {n} cells"),
    }
}

/// A term that no cell is listed under.
pub fn no_cells(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "geen cellen: nul, of het verschil van de andere",
        Lang::En => "no cells: nought, or the difference of the others",
    }
}

/// The heading over the files.
pub fn files(lang: Lang) -> &'static str {
    match lang {
        Lang::Nl => "Bestanden",
        Lang::En => "Files",
    }
}

/// A file, with who published it.
pub fn file(file: &UsedFile, publisher: &str, lang: Lang) -> String {
    let day = date_in_words(&file.retrieved, lang);
    let UsedFile { name, edition, .. } = file;
    match lang {
        Lang::Nl => format!("{name} ({publisher}, editie {edition}, opgehaald {day})"),
        Lang::En => format!("{name} ({publisher}, edition {edition}, retrieved {day})"),
    }
}
