//! The sheet of figures: a row an observation, with a filter over every column.

use rust_xlsxwriter::{ExcelDateTime, Format, Worksheet, XlsxError};

use model::series::Series;

use crate::publish::download::table::{Column, Field, Kind, Table};
use crate::publish::download::xlsx::head;

/// Writes the rows of the table.
pub fn write(sheet: &mut Worksheet, series: &Series, table: &Table) -> Result<(), XlsxError> {
    let names: Vec<&str> = table.columns.iter().map(|c| c.dutch).collect();
    let widths: Vec<u16> = table.columns.iter().map(width).collect();
    head(sheet, &names, &widths)?;
    let formats = Formats::of(series.indicator.decimals);
    let mut last = 0;
    for (row, fields) in (1..).zip(&table.rows) {
        for (column, field) in (0..).zip(fields) {
            cell(sheet, row, column, field, &formats)?;
        }
        last = row;
    }
    sheet.autofilter(0, 0, last, names.len().saturating_sub(1) as u16)?;
    Ok(())
}

/// How numbers and days are shown; what is in the cell keeps all its digits.
struct Formats {
    number: Format,
    count: Format,
    day: Format,
}

impl Formats {
    fn of(decimals: u8) -> Formats {
        let number = match decimals {
            0 => "#,##0".to_owned(),
            n => format!("#,##0.{}", "0".repeat(usize::from(n))),
        };
        Formats {
            number: Format::new().set_num_format(number),
            count: Format::new().set_num_format("#,##0"),
            day: Format::new().set_num_format("yyyy-mm-dd"),
        }
    }
}

fn cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    field: &Field,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match field {
        Field::Number(Some(number)) => {
            sheet.write_number_with_format(row, column, *number, &formats.number)?;
        }
        Field::Count(Some(count)) => {
            sheet.write_number_with_format(row, column, *count, &formats.count)?;
        }
        // Unknown is an empty cell: neither nought nor a text.
        Field::Number(None) | Field::Count(None) => {}
        Field::Text(text) if text.is_empty() => {}
        Field::Text(text) => {
            sheet.write_string(row, column, text)?;
        }
        Field::Day(text) => match ExcelDateTime::parse_from_str(text) {
            Ok(day) => {
                sheet.write_datetime_with_format(row, column, &day, &formats.day)?;
            }
            Err(_) => {
                sheet.write_string(row, column, text)?;
            }
        },
    }
    Ok(())
}

/// The width of a column in digits of the standard font.
fn width(column: &Column) -> u16 {
    match column.kind {
        Kind::Text => match column.name {
            "unit" => 12,
            "release" => 15,
            _ => 26,
        },
        Kind::Period | Kind::Day => 12,
        Kind::Number | Kind::Count => 13,
        Kind::Flags => 10,
    }
}
