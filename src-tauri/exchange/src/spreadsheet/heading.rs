//! Which row heads the columns. Above it may stand a title, a date, or headings over several columns.

use super::delimited::too_many_rows;
use super::{Grid, ROW_LIMIT, Row, Sheet, SpreadsheetError, letter};
use std::collections::BTreeSet;

/// How many rows from the top are searched.
pub(super) const SEARCHED: usize = 20;

/// Makes a sheet of rows: the first one about as full as the fullest is the heading.
pub(super) fn sheet(mut grid: Grid) -> Result<Sheet, SpreadsheetError> {
    let fullest = grid.iter().take(SEARCHED).map(filled).max().ok_or(SpreadsheetError::Empty)?;
    let wide_enough = |row: &Row| filled(row) * 5 >= fullest * 3;
    let at = grid.iter().take(SEARCHED).position(wide_enough).unwrap_or(0);
    let rows = grid.split_off(at + 1);
    let heading = grid.pop().map(|row| row.cells).unwrap_or_default();
    let above = grid.pop().filter(|row| filled(row) > 1).map(|row| row.cells).unwrap_or_default();
    if rows.is_empty() {
        return Err(SpreadsheetError::NoRows);
    }
    if rows.len() > ROW_LIMIT {
        return Err(too_many_rows());
    }
    let width = rows.iter().map(|row| reach(&row.cells)).max().unwrap_or(0).max(reach(&heading));
    let columns = names(&heading, &above, width);
    Ok(Sheet { columns, rows: rows.into_iter().map(|row| fitted(row, width)).collect() })
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// How far to the right something stands.
fn reach(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

fn fitted(mut row: Row, width: usize) -> Row {
    row.cells.resize(width, String::new());
    row
}

/// Headings, blank ones from the row above (a cell merged downwards keeps its text there), each name once.
fn names(heading: &[String], above: &[String], width: usize) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let text = |cells: &[String], index: usize| {
        let words = cells.get(index).map(|cell| cell.split_whitespace().collect::<Vec<_>>());
        words.map(|words| words.join(" ")).filter(|name| !name.is_empty())
    };
    let name = |index: usize| {
        let found = text(heading, index).or_else(|| text(above, index));
        found.unwrap_or_else(|| format!("Column {}", letter(index)))
    };
    let mut unique = |name: String| {
        let numbered = (2..).map(|n| format!("{name} ({n})"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|n| !taken.contains(n));
        let free = free.unwrap_or(name);
        taken.insert(free.clone());
        free
    };
    (0..width).map(|index| unique(name(index))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::delimited;
    use super::*;

    #[test]
    fn the_heading_is_found_below_titles() {
        let check = |text: &str, columns: &[&str], first: u32| {
            let sheet = sheet(delimited::grid(text).expect("rows")).expect("a sheet");
            assert_eq!(sheet.columns, columns, "{text:?}");
            assert_eq!(sheet.rows[0].number, first, "{text:?}");
        };
        check("Name,Born\nA,1948", &["Name", "Born"], 2);
        check("Caseload 2026,,\n\nName,Born,Phone\nA,1948,1", &["Name", "Born", "Phone"], 4);
        check("Name,,Born\nA,B,1948", &["Name", "Column B", "Born"], 2);
        check("Who,,,Reach\n,First,Last,Phone\n1,A,B,2", &["Who", "First", "Last", "Phone"], 3);
        check("Notes, Notes \nA,B", &["Notes", "Notes (2)"], 2);
        check("Name\nA", &["Name"], 2);
        check("Name,Born,,\nA,1948,,", &["Name", "Born"], 2);
    }

    #[test]
    fn a_heading_alone_is_no_caseload() {
        let only = delimited::grid("Name,Born\n").expect("rows");
        assert_eq!(sheet(only), Err(SpreadsheetError::NoRows));
        assert_eq!(sheet(Grid::new()), Err(SpreadsheetError::Empty));
    }
}
