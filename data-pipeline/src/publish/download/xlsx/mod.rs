//! A workbook for Excel and its like, in Dutch: the figures, what the flags mean, the definition, and the sources, each
//! on a sheet of its own. Numbers are numbers, texts are texts whatever they begin with, and days are days.
//!
//! The same figures give the same bytes: the workbook is dated by its figures, and the archive carries no time.

mod figures;
mod prose;

use model::catalog::Catalog;
use model::lang::Lang;
use model::series::Series;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::failure::Failure;
use crate::publish::download::table::Table;

/// The sheets, in their order.
pub const SHEETS: [&str; 4] = ["Cijfers", "Vlaggen", "Definitie", "Bronnen"];

/// The workbook of an indicator.
pub fn of(catalog: &Catalog, series: &Series, table: &Table) -> Result<Vec<u8>, Failure> {
    let made = workbook(catalog, series, table).and_then(|mut workbook| workbook.save_to_buffer());
    made.map_err(|error| Failure::Internal(format!("a workbook cannot be made: {error}")))
}

fn workbook(catalog: &Catalog, series: &Series, table: &Table) -> Result<Workbook, XlsxError> {
    let mut properties = DocProperties::new()
        .set_title(series.indicator.name.get(Lang::Nl))
        .set_author("TechNet Monitor")
        .set_comment(format!("uitgave {}", catalog.release));
    // A day before all figures where theirs is not written as a day: never the clock's.
    let day = ExcelDateTime::parse_from_str(&catalog.retrieved).or(ExcelDateTime::from_ymd(2000, 1, 1))?;
    properties = properties.set_creation_datetime(&day);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
    let [figures, flags, definition, sources] = SHEETS;
    figures::write(workbook.add_worksheet().set_name(figures)?, series, table)?;
    prose::flags(workbook.add_worksheet().set_name(flags)?)?;
    prose::definition(workbook.add_worksheet().set_name(definition)?, series)?;
    prose::sources(workbook.add_worksheet().set_name(sources)?, catalog, series)?;
    Ok(workbook)
}

/// The first row: bold, and always in sight.
fn head(sheet: &mut Worksheet, names: &[&str], widths: &[u16]) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    for (column, (name, width)) in (0..).zip(names.iter().zip(widths)) {
        sheet.write_string_with_format(0, column, *name, &bold)?;
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
