//! Delimited text to rows: commas, semicolons or tabs, quotation marks, line ends within them.
//!
//! Written here rather than bought, because two things matter more than speed: a row's number must be the
//! one that a spreadsheet program shows (blank lines count, a note of three lines is one row), and a
//! quotation mark that is never closed must be said, not swallow the rest of the caseload into one cell.

use super::{CELL_LIMIT, COLUMN_LIMIT, Grid, ROW_LIMIT, Row, SpreadsheetError, letter};

/// The rows of a text, blank ones left out.
pub(super) fn grid(text: &str) -> Result<Grid, SpreadsheetError> {
    let (delimiter, text) = match named(text) {
        Some(found) => found,
        None => (guess(text), text),
    };
    let mut rows = Rows { chars: text.chars().peekable(), delimiter, number: 0 };
    let mut grid = Grid::new();
    while let Some(row) = rows.next_row()? {
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            grid.push(row);
        }
        if grid.len() > ROW_LIMIT + super::heading::SEARCHED {
            return Err(too_many_rows());
        }
    }
    Ok(grid)
}

pub(super) fn too_many_rows() -> SpreadsheetError {
    SpreadsheetError::TooLarge { limit: format!("{ROW_LIMIT} rows") }
}

/// Excel's own first line `sep=;`.
fn named(text: &str) -> Option<(char, &str)> {
    let rest = text.strip_prefix("sep=")?;
    let delimiter = rest.chars().next()?;
    let after = &rest[delimiter.len_utf8()..];
    let rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix('\n'))?;
    Some((delimiter, rest))
}

/// The delimiter that cuts the first rows into the most columns of one number.
fn guess(text: &str) -> char {
    let score = |delimiter: char| {
        let mut rows = Rows { chars: text.chars().peekable(), delimiter, number: 0 };
        let widths: Vec<usize> = std::iter::from_fn(|| rows.next_row().ok().flatten())
            .take(20)
            .map(|row| row.cells.len())
            .filter(|width| *width > 1)
            .collect();
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        widths.iter().map(|width| alike(*width) * (width - 1)).max().unwrap_or(0)
    };
    // Of equals the last is taken: the comma.
    [';', '\t', ','].into_iter().max_by_key(|delimiter| score(*delimiter)).unwrap_or(',')
}

struct Rows<'a> {
    chars: std::iter::Peekable<std::str::Chars<'a>>,
    delimiter: char,
    number: u32,
}

enum After {
    Cell,
    Row,
}

impl Rows<'_> {
    fn next_row(&mut self) -> Result<Option<Row>, SpreadsheetError> {
        if self.chars.peek().is_none() {
            return Ok(None);
        }
        self.number += 1;
        let mut cells = Vec::new();
        loop {
            let (cell, after) = self.next_cell(cells.len())?;
            if cells.len() < COLUMN_LIMIT {
                cells.push(cell);
            } else if !cell.is_empty() {
                return Err(SpreadsheetError::TooLarge {
                    limit: format!("{COLUMN_LIMIT} columns"),
                });
            }
            if matches!(after, After::Row) {
                return Ok(Some(Row { number: self.number, cells }));
            }
        }
    }

    fn next_cell(&mut self, column: usize) -> Result<(String, After), SpreadsheetError> {
        let mut cell = String::new();
        let quoted = self.chars.next_if_eq(&'"').is_some();
        if quoted {
            self.quoted(&mut cell)?;
        }
        // What follows a closing mark before the next delimiter is kept as it stands.
        let after = self.plain(&mut cell);
        if cell.chars().nth(CELL_LIMIT).is_some() {
            return Err(SpreadsheetError::CellTooLong { row: self.number, column: letter(column) });
        }
        Ok((cell, after))
    }

    fn quoted(&mut self, cell: &mut String) -> Result<(), SpreadsheetError> {
        loop {
            match self.chars.next() {
                Some('"') if self.chars.next_if_eq(&'"').is_none() => return Ok(()),
                Some('\r') => {
                    self.chars.next_if_eq(&'\n');
                    cell.push('\n');
                }
                Some(c) => cell.push(c),
                None => return Err(SpreadsheetError::OpenQuote { row: self.number }),
            }
        }
    }

    fn plain(&mut self, cell: &mut String) -> After {
        loop {
            match self.chars.next() {
                Some(c) if c == self.delimiter => return After::Cell,
                Some('\r') => {
                    self.chars.next_if_eq(&'\n');
                    return After::Row;
                }
                Some('\n') | None => return After::Row,
                Some(c) => cell.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<(u32, Vec<String>)> {
        let grid = grid(text).expect("rows");
        grid.into_iter().map(|row| (row.number, row.cells)).collect()
    }

    #[test]
    fn rows_are_cut_as_spreadsheet_programs_cut_them() {
        let check = |text: &str, expect: &[(u32, &[&str])]| {
            let found = cells(text);
            let found: Vec<_> =
                found.iter().map(|(n, c)| (*n, c.iter().map(String::as_str).collect())).collect();
            let expect: Vec<(u32, Vec<&str>)> =
                expect.iter().map(|(n, c)| (*n, c.to_vec())).collect();
            assert_eq!(found, expect, "{text:?}");
        };
        check("a,b\r\n1,2\r\n", &[(1, &["a", "b"]), (2, &["1", "2"])]);
        check("a;b\n1,5;2", &[(1, &["a", "b"]), (2, &["1,5", "2"])]);
        check("a\tb\n1,1\t2", &[(1, &["a", "b"]), (2, &["1,1", "2"])]);
        check("a,b\r1,2", &[(1, &["a", "b"]), (2, &["1", "2"])]);
        check(
            "a,b\n\n1,\"x\ny \"\"z\"\"\"\nc,d",
            &[(1, &["a", "b"]), (3, &["1", "x\ny \"z\""]), (4, &["c", "d"])],
        );
        check("a,b\n,\n1", &[(1, &["a", "b"]), (3, &["1"])]);
        check("a,5\" pipe\n\"x\" y,1", &[(1, &["a", "5\" pipe"]), (2, &["x y", "1"])]);
        check("sep=|\na|b", &[(1, &["a", "b"])]);
        check("only", &[(1, &["only"])]);
        check("", &[]);
    }

    #[test]
    fn what_cannot_be_cut_is_said_with_its_row() {
        assert_eq!(grid("a,b\n1,\"2\n3,4\n"), Err(SpreadsheetError::OpenQuote { row: 2 }));
        let long = format!("a,b\n1,{}", "x".repeat(CELL_LIMIT + 1));
        let column = "B".to_owned();
        assert_eq!(grid(&long), Err(SpreadsheetError::CellTooLong { row: 2, column }));
        let wide = "x,".repeat(COLUMN_LIMIT + 1) + "x";
        assert!(matches!(grid(&wide), Err(SpreadsheetError::TooLarge { .. })));
        let tall = "x,y\n".repeat(ROW_LIMIT + super::super::heading::SEARCHED + 1);
        assert!(matches!(grid(&tall), Err(SpreadsheetError::TooLarge { .. })));
    }
}
