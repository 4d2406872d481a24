//! What can be wrong with the pages of an OData answer, in words.

use crate::finding::{Finding, both};
use crate::read::odata::OdataPage;

/// Where a row stands.
pub struct Place<'a> {
    /// The page.
    pub page: &'a OdataPage,
    /// The number of the page, from one.
    pub number: usize,
    /// The number of the row on its page, from one.
    pub row: usize,
    /// The row's `ID`.
    pub id: Option<u64>,
}

impl Place<'_> {
    /// As it is kept beside a figure.
    pub fn in_words(&self) -> String {
        let id = self.id.map(|id| format!(" (ID {id})")).unwrap_or_default();
        format!("page {} #{}{id}", self.number, self.row)
    }

    /// A finding at this place.
    pub fn tell(&self, finding: Finding, key: &str, text: &str) -> Finding {
        finding
            .in_file(&self.page.file.path)
            .in_sheet(self.in_words())
            .in_row(self.row as u64)
            .in_column(key)
            .quoting(text)
    }
}

/// A page names a successor that is not there.
pub fn successor_missing(page: &OdataPage) -> Finding {
    let skip = page.next_skip().or(page.last_id().map(|id| id + 1)).unwrap_or_default();
    let address = page.next.clone().unwrap_or_default();
    Finding::error(
        "page-missing",
        both(
            format!(
                "deze pagina heeft een vervolg ($skip={skip}) dat er niet bij is: de tabel is onvolledig"
            ),
            format!("this page has a successor ($skip={skip}) that is not there: the table is incomplete"),
        ),
        both(
            format!("haal ook de volgende pagina op en zet haar in data/raw: {address}"),
            format!("retrieve the following page too and put it into data/raw: {address}"),
        ),
    )
    .in_file(&page.file.path)
    .in_column("odata.nextLink")
    .quoting(&address)
    .expecting(both(
        format!("een pagina waarvan de eerste rij ID {skip} heeft"),
        format!("a page whose first row has ID {skip}"),
    ))
}

/// Rows are missing between two pages, or before the first.
pub fn page_missing(page: &OdataPage, expected: u64, found: u64) -> Finding {
    Finding::error(
        "page-missing",
        both(
            format!("er ontbreken rijen: verwacht was ID {expected}, gevonden is ID {found}"),
            format!("rows are missing: ID {expected} was expected, ID {found} was found"),
        ),
        both("haal alle pagina's van één antwoord op", "retrieve all pages of one answer"),
    )
    .in_file(&page.file.path)
}

/// A row lacks a key that the recipe names.
pub fn key_missing(key: &str) -> Finding {
    Finding::error(
        "column-missing",
        both(format!("deze rij heeft geen „{key}”"), format!("this row has no “{key}”")),
        both(
            "haal de tabel opnieuw op als UntypedDataSet, of verbeter de namen in data/sources",
            "retrieve the table again as UntypedDataSet, or correct the names in data/sources",
        ),
    )
}

/// A text is no period of CBS.
pub fn period_invalid(text: &str) -> Finding {
    Finding::error(
        "period-invalid",
        both(format!("„{text}” is geen periode van CBS"), format!("“{text}” is no period of CBS")),
        both("haal de tabel opnieuw op", "retrieve the table again"),
    )
    .expecting(both("een code als 2016KW01", "a code like 2016KW01"))
}

/// A text is no number of CBS.
pub fn number_invalid(text: &str) -> Finding {
    Finding::error(
        "number-invalid",
        both(format!("„{text}” is geen getal van CBS"), format!("“{text}” is no number of CBS")),
        both(
            "haal de tabel opnieuw op als UntypedDataSet (met een decimale punt)",
            "retrieve the table again as UntypedDataSet (with a decimal point)",
        ),
    )
    .expecting(both(
        "een getal met een decimale punt, of . x - of leeg",
        "a number with a decimal point, or . x - or blank",
    ))
}

/// A row says again what another said before.
pub fn key_twice(place: &Place<'_>, first: &str) -> Finding {
    Finding::error(
        "row-twice",
        both(format!("deze rij herhaalt {first}"), format!("this row repeats {first}")),
        both("zet de pagina's van één antwoord in data/raw", "put the pages of one answer into data/raw"),
    )
    .in_file(&place.page.file.path)
    .in_row(place.row as u64)
}
