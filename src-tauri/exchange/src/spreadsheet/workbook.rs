//! Workbooks by calamine: the first sheet that has rows.
//!
//! An XLSX is read cell by cell, so that a single cell in the far corner of a sheet costs nothing; calamine's
//! own table of all cells between would be refused by no one and fill the memory.

use super::archive::weigh;
use super::delimited::too_many_rows;
use super::{CELL_LIMIT, COLUMN_LIMIT, Grid, ROW_LIMIT, Row, Sheet, SpreadsheetError};
use super::{cell, heading, letter};
use calamine::{Reader, Xlsx, XlsxError, open_workbook_from_rs};
use std::collections::BTreeMap;
use std::io::Cursor;

type Bytes<'a> = Cursor<&'a [u8]>;

/// Reads the first sheet with rows.
pub(super) fn sheet(bytes: &[u8]) -> Result<Sheet, SpreadsheetError> {
    weigh(bytes)?;
    xlsx(open_workbook_from_rs(Cursor::new(bytes)).map_err(|_| broken())?)
}

fn xlsx(mut book: Xlsx<Bytes>) -> Result<Sheet, SpreadsheetError> {
    let mut reason = SpreadsheetError::Empty;
    for (index, name) in book.sheet_names().into_iter().enumerate() {
        match xlsx_grid(&mut book, &name).and_then(heading::sheet) {
            Err(empty @ SpreadsheetError::NoRows) => reason = empty,
            Err(SpreadsheetError::Empty) => {}
            Err(SpreadsheetError::Broken { .. }) => return Err(broken_in(index)),
            other => return other,
        }
    }
    Err(reason)
}

fn xlsx_grid(book: &mut Xlsx<Bytes>, name: &str) -> Result<Grid, SpreadsheetError> {
    let mut gathered = Gathered::default();
    let mut cells = match book.worksheet_cells_reader(name) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(Grid::new()),
        other => other.map_err(|_| broken())?,
    };
    while let Some(cell) = cells.next_cell().map_err(|_| broken())? {
        let at = cell.get_position();
        gathered.add(at, cell::text_ref(cell.get_value().clone()))?;
    }
    Ok(gathered.grid())
}

/// The most text that a sheet may hold. One long text of a workbook can stand in every cell.
const TEXT_LIMIT: usize = 64 * 1024 * 1024;

/// Cells by row and column, whatever the order in which a file names them.
#[derive(Default)]
struct Gathered {
    rows: BTreeMap<u32, Vec<String>>,
    bytes: usize,
}

impl Gathered {
    fn add(&mut self, (row, column): (u32, u32), text: String) -> Result<(), SpreadsheetError> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let (number, column) = (row.saturating_add(1), column as usize);
        if column >= COLUMN_LIMIT {
            return Err(SpreadsheetError::TooLarge { limit: format!("{COLUMN_LIMIT} columns") });
        }
        if text.chars().nth(CELL_LIMIT).is_some() {
            return Err(SpreadsheetError::CellTooLong { row: number, column: letter(column) });
        }
        self.bytes += text.len();
        if self.bytes > TEXT_LIMIT {
            return Err(SpreadsheetError::TooLarge { limit: "64 megabytes of text".to_owned() });
        }
        let cells = self.rows.entry(number).or_default();
        cells.resize(cells.len().max(column + 1), String::new());
        cells[column] = text;
        if self.rows.len() > ROW_LIMIT + heading::SEARCHED { Err(too_many_rows()) } else { Ok(()) }
    }

    fn grid(self) -> Grid {
        self.rows.into_iter().map(|(number, cells)| Row { number, cells }).collect()
    }
}

fn broken() -> SpreadsheetError {
    SpreadsheetError::Broken { place: String::new() }
}

/// A sheet is named by its place, since its name may be someone's.
fn broken_in(index: usize) -> SpreadsheetError {
    SpreadsheetError::Broken { place: format!(" (in sheet {})", index + 1) }
}
