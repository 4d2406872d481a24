//! Where something stands in a file, in the words of a spreadsheet: `I17` is column I, row 17.
//!
//! Separate, because every stage from reading to the lineage of a published figure speaks of places.

use std::fmt;

/// A cell of a table: column and row, both counted from zero; row 0 is the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Cell {
    /// The column, from zero.
    pub column: u32,
    /// The row, from zero.
    pub row: u32,
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_letters(self.column), u64::from(self.row) + 1)
    }
}

/// The letters of a column: 0 is `A`, 25 is `Z`, 26 is `AA`.
pub fn column_letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// Several cells in as few words as a spreadsheet needs: neighbours in one row become `O12:R12`, the rest is listed
/// with spaces between. The order is by row, then column.
pub fn ranges(mut cells: Vec<Cell>) -> String {
    cells.sort_unstable_by_key(|cell| (cell.row, cell.column));
    let mut runs: Vec<(Cell, Cell)> = Vec::new();
    for cell in cells {
        match runs.last_mut() {
            Some((_, last)) if last.row == cell.row && last.column + 1 == cell.column => *last = cell,
            _ => runs.push((cell, cell)),
        }
    }
    let worded: Vec<String> = runs
        .into_iter()
        .map(|(first, last)| if first == last { first.to_string() } else { format!("{first}:{last}") })
        .collect();
    worded.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_lettered_as_in_a_spreadsheet() {
        let lettered: Vec<String> =
            [0, 8, 25, 26, 51, 52, 701, 702].into_iter().map(column_letters).collect();
        assert_eq!(lettered, ["A", "I", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
        assert_eq!(Cell { column: 8, row: 16 }.to_string(), "I17");
    }

    #[test]
    fn neighbouring_cells_are_one_range() {
        let cell = |column, row| Cell { column, row };
        assert_eq!(ranges(vec![cell(15, 11), cell(14, 11), cell(16, 11), cell(14, 13)]), "O12:Q12 O14");
        assert_eq!(ranges(Vec::new()), "");
    }
}
