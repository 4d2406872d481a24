//! CSV for machines, and CSV for Excel in Dutch.

use csv::{Terminator, WriterBuilder};

use crate::publish::download::table::{Field, Table};

/// RFC 4180: `,`, decimal point, UTF-8, English headers, identifiers beside names. Texts stand as they are: a program
/// that reads them computes nothing.
pub fn for_machines(table: &Table) -> Vec<u8> {
    let head = table.columns.iter().map(|c| c.name);
    let mut builder = WriterBuilder::new();
    written(builder.terminator(Terminator::CRLF), head, table, |field| match field {
        Field::Text(text) | Field::Day(text) => text.clone(),
        Field::Number(number) => number.map(|n| n.to_string()).unwrap_or_default(),
        Field::Count(count) => count.map(|n| n.to_string()).unwrap_or_default(),
    })
}

/// What Excel opens rightly in a Dutch setting: `;`, decimal comma, a byte order mark. A text that a spreadsheet
/// would take for a formula is made plain text by an apostrophe.
pub fn for_dutch_excel(table: &Table) -> Vec<u8> {
    let head = table.columns.iter().map(|c| c.dutch);
    let mut builder = WriterBuilder::new();
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    builder.delimiter(b';').terminator(Terminator::CRLF);
    bytes.extend(written(&mut builder, head, table, |field| match field {
        Field::Text(text) if text.starts_with(['=', '+', '-', '@', '\t', '\r']) => format!("'{text}"),
        Field::Text(text) | Field::Day(text) => text.clone(),
        Field::Number(number) => number.map(|n| n.to_string().replace('.', ",")).unwrap_or_default(),
        Field::Count(count) => count.map(|n| n.to_string()).unwrap_or_default(),
    }));
    bytes
}

fn written<'a>(
    builder: &mut WriterBuilder,
    head: impl Iterator<Item = &'a str>,
    table: &Table,
    write: impl Fn(&Field) -> String,
) -> Vec<u8> {
    let mut writer = builder.from_writer(Vec::new());
    // Writing to memory cannot fail, and every row is as long as the header.
    let _ = writer.write_record(head);
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(&write));
    }
    writer.into_inner().unwrap_or_default()
}
