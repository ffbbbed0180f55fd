//! The invented caseload of 300 rows, read whole: as CSV and as a workbook.

mod invented;

use chrono::NaiveDate;
use doorstep_exchange::newcomers::{Crowd, Newcomer, RowOutcome, guess, likeness, read};
use doorstep_exchange::spreadsheet::open;
use std::path::Path;

fn outcomes(bytes: &[u8], name: &str) -> (Vec<Newcomer>, Vec<(u32, Vec<String>)>) {
    let sheet = open(bytes, name).expect("a sheet");
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let columns = guess(&sheet);
    assert!(columns.iter().all(|code| !code.is_empty()), "every column is understood: {columns:?}");
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for outcome in read(&sheet, &columns, today) {
        match outcome {
            RowOutcome::Taken(newcomer) => taken.push(*newcomer),
            RowOutcome::Refused { row, reasons } => {
                let columns = reasons.into_iter().map(|reason| reason.column).collect();
                refused.push((row, columns));
            }
        }
    }
    (taken, refused)
}

#[test]
fn exactly_the_twenty_bad_rows_are_refused() {
    let csv = invented::csv();
    for (bytes, name) in [(csv.into_bytes(), "caseload.csv"), (invented::xlsx(), "caseload.xlsx")] {
        let (taken, refused) = outcomes(&bytes, name);
        let expect: Vec<u32> = invented::BAD.iter().map(|(row, ..)| *row).collect();
        let found: Vec<u32> = refused.iter().map(|(row, _)| *row).collect();
        assert_eq!(found, expect, "{name}: {refused:?}");
        assert_eq!(taken.len(), 280, "{name}");
        let doubtful: Vec<u32> = taken
            .iter()
            .filter(|person| !person.doubts.is_empty())
            .map(|person| person.row)
            .collect();
        assert_eq!(doubtful, [22, 63, 114, 165, 216, 267], "{name}");
        assert_eq!(
            refused.last().map(|(_, columns)| columns.len()),
            Some(2),
            "both reasons are given"
        );
    }
}

#[test]
fn a_workbook_says_the_same_as_its_csv() {
    let (from_csv, _) = outcomes(invented::csv().as_bytes(), "caseload.csv");
    let (mut from_xlsx, _) = outcomes(&invented::xlsx(), "caseload.xlsx");
    for (workbook, text) in from_xlsx.iter_mut().zip(&from_csv) {
        for (typed, written) in workbook.reach.iter_mut().zip(&text.reach) {
            assert_eq!(typed.value, written.value.replace(' ', ""), "the lost nought is back");
            typed.value.clone_from(&written.value);
        }
        assert_eq!(workbook, text);
    }
    assert_eq!(from_csv.len(), from_xlsx.len());
}

#[test]
fn nobody_in_it_is_like_anybody_else() {
    let (taken, _) = outcomes(invented::csv().as_bytes(), "caseload.csv");
    let mut crowd = Crowd::default();
    for newcomer in &taken {
        let person = likeness(newcomer);
        assert_eq!(crowd.like(&person), [], "row {}", newcomer.row);
        crowd.add(person);
    }
}

#[test]
fn the_fixture_is_what_is_described_here() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/caseload-300.csv");
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        std::fs::write(&path, invented::csv()).expect("written");
        std::fs::write(path.with_extension("md"), described()).expect("written");
    }
    let same = std::fs::read_to_string(&path).expect("the fixture") == invented::csv();
    assert!(same, "run this test with UPDATE_FIXTURES=1 and look at the difference");
    let words = std::fs::read_to_string(path.with_extension("md")).expect("its description");
    assert_eq!(words, described());
}

fn described() -> String {
    let about = "# caseload-300.csv\n\nAn invented caseload as a link worker might keep it: 300 people in rows 2 to 301, UTF-8 with a byte order mark. Nobody in it is real: NHS numbers are of the range kept for tests (999), phones of those that Ofcom keeps for drama.\n\n280 rows can be taken; nobody among them is like anybody else. Six of these (rows 22, 63, 114, 165, 216 and 267) hold a cell that is not understood and is kept in the note. Exactly 20 rows are refused:\n\n| row | why |\n|---|---|\n";
    let rows = invented::BAD.iter().map(|(row, why, _)| format!("| {row} | {why} |\n"));
    let end = "\nMade by `src-tauri/exchange/tests/invented`; `UPDATE_FIXTURES=1 cargo test -p doorstep-exchange` writes it again.\n";
    format!("{about}{}{end}", rows.collect::<String>())
}
