//! Plain text in columns.

/// Rows under headings, each column as wide as its widest cell.
pub(crate) fn table(headings: &[&str], rows: &[Vec<String>]) -> String {
    let all = || std::iter::once(headings.to_vec()).chain(rows.iter().map(|row| as_strs(row)));
    let width = |n: usize| all().map(|row| length(row.get(n).unwrap_or(&""))).max().unwrap_or(0);
    let widths: Vec<usize> = (0..headings.len()).map(width).collect();
    all().map(|row| aligned(&row, &widths)).collect::<Vec<_>>().join("\n")
}

fn as_strs(row: &[String]) -> Vec<&str> {
    row.iter().map(String::as_str).collect()
}

fn aligned(row: &[&str], widths: &[usize]) -> String {
    let cells = row
        .iter()
        .zip(widths)
        .map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(length(cell)))));
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

fn length(text: &str) -> usize {
    text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_their_headings() {
        let rows = [vec!["Siân".to_owned(), "1".to_owned()], vec!["Jo".to_owned(), String::new()]];
        assert_eq!(table(&["name", "n"], &rows), "name  n\nSiân  1\nJo");
    }
}
