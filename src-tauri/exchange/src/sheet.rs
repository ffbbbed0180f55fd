//! A sheet that a finance office opens in its spreadsheet program.

use csv::{Terminator, WriterBuilder};

/// Rows as comma-separated values: UTF-8 with its mark, because Excel takes it for Latin letters otherwise.
pub fn comma_separated(rows: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer =
        WriterBuilder::new().flexible(true).terminator(Terminator::CRLF).from_writer(&mut bytes);
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

/// A cell that begins like a formula would be reckoned with; an apostrophe keeps it text.
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commas_quotes_and_formulas_stay_text() {
        let row = ["3 Nov", "Office, Bow", "the \"Hub\"", "=1+1", "3.4"].map(str::to_owned);
        let bytes = comma_separated(&[row.to_vec(), vec!["".to_owned()]]).expect("it is written");
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(text, "\u{feff}3 Nov,\"Office, Bow\",\"the \"\"Hub\"\"\",'=1+1,3.4\r\n\"\"\r\n");
    }
}
