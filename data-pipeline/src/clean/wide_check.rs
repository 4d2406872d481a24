//! What a wide table is checked for: every cell a number, and parts that add up to their total.

use std::collections::{BTreeMap, HashMap};

use polars::prelude::*;

use crate::clean::cell;
use crate::clean::number::NumberError;
use crate::clean::wide_columns::Columns;
use crate::config::source_spec::AddsUpSpec;
use crate::failure::Failure;
use crate::finding::{Finding, Findings, both};
use crate::frame;
use crate::read::table::RawTable;

/// Counts that could not be read, each with its place.
pub fn not_numbers(long: &DataFrame, table: &RawTable, findings: &mut Findings) -> Result<(), Failure> {
    let bad =
        long.clone().lazy().filter(col("low").is_null()).select([col("row"), col("column")]).collect()?;
    for (row, column) in places(&bad)? {
        findings.push(count_invalid(table, row, column));
    }
    Ok(())
}

/// Counts that could not be read in the rows that are not ours. No figure rests on them, but a file that is damaged
/// there may be damaged anywhere. Each distinct text is read once.
pub fn counts_elsewhere(table: &RawTable, columns: &Columns, ours: &[usize], findings: &mut Findings) {
    let mut is_count: BTreeMap<&str, bool> = BTreeMap::new();
    for row in (0..table.rows.len()).filter(|row| ours.binary_search(row).is_err()) {
        for count in &columns.counts {
            let text = table.text(row, count.column);
            if !*is_count.entry(text).or_insert_with(|| cell::count(text).is_ok()) {
                findings.push(count_invalid(table, row, count.column));
            }
        }
    }
}

/// Percentages that could not be read, each with its place. Each distinct text is read once.
pub fn percentages(table: &RawTable, columns: &Columns, findings: &mut Findings) {
    let mut read: BTreeMap<&str, Option<NumberError>> = BTreeMap::new();
    for &column in &columns.percentages {
        for row in 0..table.rows.len() {
            let text = table.text(row, column);
            if let Some(error) = read.entry(text).or_insert_with(|| cell::percentage(text).err()) {
                findings.push(percentage_invalid(table, row, column, *error));
            }
        }
    }
}

/// Totals that their parts cannot make: a warning, because the publisher's own files have some. Where a cell could not
/// be read there is nothing to add up.
pub fn adds_up(
    long: &DataFrame,
    spec: &AddsUpSpec,
    table: &RawTable,
    findings: &mut Findings,
) -> Result<(), Failure> {
    let is_part = frame::one_of(&spec.dimension, &spec.parts);
    let is_total = col(spec.dimension.as_str()).eq(lit(spec.total.as_str()));
    let sum = |end: &str, of: &Expr| col(end).filter(of.clone()).sum();
    let bad = long
        .clone()
        .lazy()
        .group_by_stable([col("row"), col("measure"), col("period")])
        .agg([
            sum("low", &is_part).alias("parts_low"),
            sum("high", &is_part).alias("parts_high"),
            sum("low", &is_total).alias("total_low"),
            sum("high", &is_total).alias("total_high"),
            col("column").filter(is_total.clone()).first(),
            col("low").null_count().alias("unread"),
        ])
        .filter(col("unread").eq(lit(0)))
        .filter(col("parts_low").gt(col("total_high")).or(col("parts_high").lt(col("total_low"))))
        .collect()?;
    let ends = |name: &str| -> Result<Vec<f64>, Failure> {
        Ok(bad.column(name)?.f64()?.iter().map(Option::unwrap_or_default).collect())
    };
    let (low, high) = (ends("parts_low")?, ends("parts_high")?);
    for ((row, column), (low, high)) in places(&bad)?.into_iter().zip(low.into_iter().zip(high)) {
        findings.push(not_a_total(table, row, column, low, high));
    }
    Ok(())
}

fn places(frame: &DataFrame) -> Result<Vec<(usize, usize)>, Failure> {
    let (rows, columns) = (frame.column("row")?.u32()?, frame.column("column")?.u32()?);
    let pairs = rows.iter().zip(columns.iter());
    Ok(pairs.map(|(r, c)| (r.unwrap_or_default() as usize, c.unwrap_or_default() as usize)).collect())
}

fn count_invalid(table: &RawTable, row: usize, column: usize) -> Finding {
    let text = table.text(row, column);
    let message = if text.trim().is_empty() {
        both(
            "deze cel is leeg, en een aantal hoort er te staan",
            "this cell is empty where a count should be",
        )
    } else {
        both(format!("„{text}” is geen aantal"), format!("“{text}” is no count"))
    };
    Finding::error("number-invalid", message, retrieve_or_correct())
        .in_file(&table.file.path)
        .at(table.cell(row, column))
        .in_column(&table.headers[column])
        .quoting(text)
        .expecting(both("een geheel getal, of <5", "a whole number, or <5"))
}

/// Rows that stand there twice, cell for cell: their counts would be added up.
pub fn rows_twice(table: &RawTable, findings: &mut Findings) {
    let mut first: HashMap<Vec<&str>, usize> = HashMap::new();
    for (row, record) in table.rows.iter().enumerate() {
        let cells: Vec<&str> = record.iter().collect();
        match first.get(&cells) {
            None => drop(first.insert(cells, row)),
            Some(before) => findings.push(
                Finding::error(
                    "row-twice",
                    both(
                        format!(
                            "deze rij is gelijk aan rij {}: haar aantallen zouden dubbel tellen",
                            before + 2
                        ),
                        format!("this row is the same as row {}: its counts would count twice", before + 2),
                    ),
                    both(
                        "haal het bestand opnieuw op, of haal een van beide rijen weg",
                        "retrieve the file again, or remove one of the two rows",
                    ),
                )
                .in_file(&table.file.path)
                .in_row(row as u64 + 2),
            ),
        }
    }
}

fn percentage_invalid(table: &RawTable, row: usize, column: usize, error: NumberError) -> Finding {
    let text = table.text(row, column);
    let (kind, message) = match error {
        NumberError::NotANumber => (
            "number-invalid",
            both(format!("„{text}” is geen percentage"), format!("“{text}” is no percentage")),
        ),
        NumberError::Ambiguous { comma, point } => (
            "number-ambiguous",
            both(
                format!("„{text}” kan {comma} of {point} zijn"),
                format!("“{text}” may be {comma} or {point}"),
            ),
        ),
    };
    Finding::error(kind, message, retrieve_or_correct())
        .in_file(&table.file.path)
        .at(table.cell(row, column))
        .in_column(&table.headers[column])
        .quoting(text)
        .expecting(both("een percentage", "a percentage"))
}

fn retrieve_or_correct() -> model::lang::Text {
    both(
        "haal het bestand opnieuw op, of verbeter deze cel naar wat de uitgever bedoelt",
        "retrieve the file again, or correct this cell to what the publisher means",
    )
}

fn not_a_total(table: &RawTable, row: usize, column: usize, low: f64, high: f64) -> Finding {
    let text = table.text(row, column);
    let (nl, en) = if low < high {
        (format!("{low} tot {high}"), format!("{low} to {high}"))
    } else {
        (low.to_string(), low.to_string())
    };
    Finding::warning(
        "total-differs",
        both(
            format!("het totaal is hier {text}, maar de delen komen op {nl}; het totaal wordt gebruikt"),
            format!("the total here is {text}, but its parts come to {en}; the total is used"),
        ),
        both("niets, tenzij DUO het bestand verbetert", "nothing, unless DUO corrects the file"),
    )
    .in_file(&table.file.path)
    .at(table.cell(row, column))
    .in_column(&table.headers[column])
    .quoting(text)
}
