//! A caseload file as a sheet of text: which columns it has and what stands in which row.
//!
//! Delimited text in the encodings that office programs write, and Excel workbooks (.xlsx).
//! Formulas are never worked out: the value that the file keeps beside each is read. Nothing here knows
//! what a column means.

mod archive;
mod cell;
mod delimited;
mod heading;
mod workbook;

use crate::encoding::{NotText, decode};
use serde::Serialize;

/// The largest file that is opened.
pub const FILE_LIMIT: usize = 20 * 1024 * 1024;
/// The most rows below the heading.
pub const ROW_LIMIT: usize = 50_000;
/// The most columns.
pub const COLUMN_LIMIT: usize = 200;
/// The most characters in one cell.
pub const CELL_LIMIT: usize = 100_000;

/// A sheet: its columns as headed, and its rows that hold something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sheet {
    /// As the file heads them, each name once. A column without a heading is called by its letter.
    pub columns: Vec<String>,
    /// Rows below the heading, blank ones left out.
    pub rows: Vec<Row>,
}

/// A row that holds something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// As a spreadsheet program counts it; the heading is usually 1.
    pub number: u32,
    /// One text a column; typed dates as `YYYY-MM-DD`.
    pub cells: Vec<String>,
}

/// Why a file cannot be read, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpreadsheetError {
    /// Nothing in it.
    #[error("This file is empty. Choose the file that holds the caseload.")]
    Empty,
    /// A heading and nothing below.
    #[error("This file has no rows below its heading. Choose the file that holds the caseload.")]
    NoRows,
    /// Something else.
    #[error(
        "This is {found}, which cannot be read as a caseload. Open it where it was made, save it as .xlsx or .csv, and choose that file."
    )]
    NotASpreadsheet {
        /// What it seems to be, with its article.
        found: &'static str,
    },
    /// Opens only with a password.
    #[error(
        "This workbook is protected by a password. Open it in your spreadsheet program, save a copy without the password, and choose the copy; delete it afterwards."
    )]
    Protected,
    /// More than is read at once.
    #[error(
        "This file holds more than {limit}. Split it into smaller files and bring them in one after another."
    )]
    TooLarge {
        /// The limit, in words.
        limit: String,
    },
    /// One cell is too long.
    #[error(
        "Row {row}, column {column} holds more than {CELL_LIMIT} characters. Shorten that cell and choose the file again."
    )]
    CellTooLong {
        /// As the file counts.
        row: u32,
        /// The column's letter.
        column: String,
    },
    /// A quotation mark without its partner.
    #[error(
        "A quotation mark in row {row} is opened and never closed, so the rows after it cannot be told apart. Close or remove it, and choose the file again."
    )]
    OpenQuote {
        /// As the file counts.
        row: u32,
    },
    /// Damaged.
    #[error(
        "This file is damaged and cannot be read{place}. Open it in your spreadsheet program, save it again as .xlsx, and choose that file."
    )]
    Broken {
        /// Where, as " (in sheet 2)", or empty.
        place: String,
    },
}

impl From<NotText> for SpreadsheetError {
    fn from(not: NotText) -> Self {
        match not {
            NotText::HoldsNul => Self::NotASpreadsheet { found: "a file of another program" },
            NotText::Cut => Self::Broken { place: " (its text is cut or mixed)".to_owned() },
        }
    }
}

/// Rows as they come out of a file, each with its number, before anyone has looked for a heading.
type Grid = Vec<Row>;

/// Opens a caseload file. The name serves only to say what a file is that is no spreadsheet.
pub fn open(bytes: &[u8], file_name: &str) -> Result<Sheet, SpreadsheetError> {
    if bytes.len() > FILE_LIMIT {
        let limit = format!("{} megabytes", FILE_LIMIT / 1024 / 1024);
        return Err(SpreadsheetError::TooLarge { limit });
    }
    if bytes.is_empty() {
        return Err(SpreadsheetError::Empty);
    }
    match archive::sniff(bytes, file_name) {
        archive::Form::Other(found) => Err(SpreadsheetError::NotASpreadsheet { found }),
        archive::Form::Protected => Err(SpreadsheetError::Protected),
        archive::Form::Text => heading::sheet(delimited::grid(&decode(bytes)?)?),
        archive::Form::Xlsx => workbook::sheet(bytes),
    }
}

/// The letter of a column as spreadsheet programs name it: A to Z, AA and so on.
fn letter(index: usize) -> String {
    let last = char::from(b'A' + (index % 26) as u8);
    match index / 26 {
        0 => last.to_string(),
        more => format!("{}{last}", letter(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_that_spreadsheet_programs_show() {
        let check = |index, expect: &str| assert_eq!(letter(index), expect);
        check(0, "A");
        check(25, "Z");
        check(26, "AA");
        check(701, "ZZ");
        check(702, "AAA");
    }
}
