//! A workbook's typed cell as the text that its author saw or meant.

use calamine::{Data, DataRef, ExcelDateTime};

/// The text of a cell.
pub(super) fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => plain(*number),
        Data::Bool(truth) => if *truth { "yes" } else { "no" }.to_owned(),
        Data::DateTime(when) => moment(when),
        Data::DateTimeIso(text) => day_of(text),
        Data::DurationIso(text) => text.clone(),
        // A formula that failed says nothing that could be kept.
        Data::Error(_) | Data::Empty => String::new(),
    }
}

/// The text of a cell that still lies in the workbook's table of strings.
pub(super) fn text_ref(cell: DataRef<'_>) -> String {
    match cell {
        DataRef::SharedString(text) => text.to_owned(),
        other => text(&Data::from(other)),
    }
}

/// Whole numbers without point or exponent: NHS numbers and phones are often typed as numbers.
fn plain(number: f64) -> String {
    let whole = number.fract() == 0.0 && number.abs() < 1e15;
    if whole { format!("{number:.0}") } else { number.to_string() }
}

/// A day where the cell is one; a time of day or a length of time as a clock shows it.
fn moment(when: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = when.to_ymd_hms_milli();
    let value = when.as_f64();
    if when.is_duration() || (0.0..1.0).contains(&value) {
        return format!("{hour:02}:{minute:02}");
    }
    if value < 0.0 || !value.is_finite() {
        return plain(value);
    }
    format!("{year:04}-{month:02}-{day:02}")
}

fn day_of(text: &str) -> String {
    let day = text.get(..10).filter(|_| text.as_bytes().get(10).is_none_or(|b| *b == b'T'));
    day.unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};

    #[test]
    fn typed_cells_become_the_text_that_was_meant() {
        let check = |cell: Data, expect: &str| assert_eq!(text(&cell), expect, "{cell:?}");
        let date = |n| Data::DateTime(ExcelDateTime::new(n, ExcelDateTimeType::DateTime, false));
        check(date(17566.0), "1948-02-03");
        check(date(45943.541), "2025-10-13");
        check(date(0.5), "12:00");
        check(date(-3.0), "-3");
        check(Data::Float(7_700_900_214.0), "7700900214");
        check(Data::Float(9_434_765_919.0), "9434765919");
        check(Data::Float(1.5), "1.5");
        check(Data::Float(f64::NAN), "NaN");
        check(Data::Bool(true), "yes");
        check(Data::DateTimeIso("1948-02-03T00:00:00".into()), "1948-02-03");
        check(Data::DateTimeIso("1948-02-03".into()), "1948-02-03");
        check(Data::Error(CellErrorType::NA), "");
        check(Data::Empty, "");
    }
}
