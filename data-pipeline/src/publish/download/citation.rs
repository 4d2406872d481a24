//! How a dataset is cited, in one line of text. It names the release, which never changes; the address of the site is
//! not known when figures are published, so who shows the citation adds it.

use model::catalog::Catalog;
use model::lang::Lang;
use model::period;
use model::series::Series;

use crate::publish::download::table;

/// The citation of one indicator.
pub fn of(catalog: &Catalog, series: &Series, lang: Lang) -> String {
    let (name, release) = (series.indicator.name.get(lang), &catalog.release);
    let sources = table::sources(catalog, series, lang);
    let day = period::date_in_words(&catalog.retrieved, lang);
    match lang {
        Lang::Nl => {
            format!(
                "TechNet Monitor, „{name}”, uitgave {release}. Berekend uit {sources}; opgehaald op {day}."
            )
        }
        Lang::En => {
            format!(
                "TechNet Monitor, “{name}”, release {release}. Computed from {sources}; retrieved on {day}."
            )
        }
    }
}
