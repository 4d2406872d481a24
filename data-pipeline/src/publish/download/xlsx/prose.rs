//! The sheets of words: what the flags and columns mean, the definition, the sources.

use model::catalog::Catalog;
use model::flag::Flag;
use model::lang::{Lang, Text};
use model::series::Series;
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use crate::finding::both;
use crate::publish::download::xlsx::head;
use crate::publish::download::{citation, table};

/// Every flag with its meaning, and every column.
pub fn flags(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    head(sheet, &["vlag of kolom", "betekenis", "meaning"], &[18, 62, 62])?;
    let flags = Flag::ALL.map(|flag| {
        (
            flag.letter().to_string(),
            Text { nl: flag.label(Lang::Nl).to_owned(), en: flag.label(Lang::En).to_owned() },
        )
    });
    let columns = table::columns().into_iter().map(|column| (column.dutch.to_owned(), column.about));
    rows(sheet, flags.into_iter().chain(columns))
}

/// What was counted, in both languages.
pub fn definition(sheet: &mut Worksheet, series: &Series) -> Result<(), XlsxError> {
    head(sheet, &["", "Nederlands", "English"], &[18, 80, 80])?;
    let indicator = &series.indicator;
    let mut all = vec![
        ("naam".to_owned(), indicator.name.clone()),
        ("eenheid".to_owned(), both(table::unit(series, Lang::Nl), table::unit(series, Lang::En))),
        ("toelichting".to_owned(), indicator.basis.clone()),
        ("definitie".to_owned(), indicator.definition.clone()),
    ];
    all.extend(indicator.breaks.iter().map(|b| (format!("breuk {}", b.from), b.note.clone())));
    all.extend(series.notes.iter().map(|note| ("opmerking".to_owned(), note.clone())));
    rows(sheet, all)
}

/// Who published what the figures were computed from, when it was retrieved, under which terms, and how to cite it.
pub fn sources(sheet: &mut Worksheet, catalog: &Catalog, series: &Series) -> Result<(), XlsxError> {
    head(sheet, &["", "Nederlands", "English"], &[18, 80, 80])?;
    let mut all = vec![
        ("uitgave".to_owned(), Text::same(catalog.release.as_str())),
        ("opgehaald".to_owned(), Text::same(&catalog.retrieved)),
        (
            "citeren als".to_owned(),
            both(citation::of(catalog, series, Lang::Nl), citation::of(catalog, series, Lang::En)),
        ),
        ("regio’s".to_owned(), catalog.mapping_note.clone()),
    ];
    for source in series.indicator.sources.iter().filter_map(|id| catalog.source(id)) {
        all.push(("bron".to_owned(), Text::same(&format!("{}: {}", source.publisher, source.title))));
        all.push(("adres".to_owned(), Text::same(&source.address)));
        all.push(("licentie".to_owned(), source.licence.clone()));
        for edition in &source.editions {
            let read = format!("{} ({})", edition.edition, edition.retrieved);
            all.push(("editie".to_owned(), Text::same(&read)));
        }
    }
    rows(sheet, all)
}

fn rows(sheet: &mut Worksheet, rows: impl IntoIterator<Item = (String, Text)>) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, (name, text)) in (1..).zip(rows) {
        sheet.write_string_with_format(row, 0, name, &wrapped)?;
        sheet.write_string_with_format(row, 1, text.nl, &wrapped)?;
        sheet.write_string_with_format(row, 2, text.en, &wrapped)?;
    }
    Ok(())
}
