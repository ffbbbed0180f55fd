//! Nothing that anyone can put into a file makes reading panic, and every row is accounted for.

use chrono::NaiveDate;
use doorstep_exchange::newcomers::{Newcomer, RowOutcome, TARGETS, guess, read};
use doorstep_exchange::records;
use doorstep_exchange::spreadsheet::{Row, Sheet, open};
use proptest::prelude::*;
use proptest::sample::Index;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
}

/// Opens, guesses and reads, whatever it is.
fn whole_way(bytes: &[u8], name: &str) {
    if let Ok(sheet) = open(bytes, name) {
        let outcomes = read(&sheet, &guess(&sheet), today());
        assert_eq!(outcomes.len(), sheet.rows.len(), "no row is lost without a word");
    }
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, (name, born)) in
        [("Name", "Born"), ("Ann", "1948"), ("Bob", "1951")].iter().enumerate()
    {
        sheet.write(row as u32, 0, *name).expect("written");
        sheet.write(row as u32, 1, *born).expect("written");
    }
    book.save_to_buffer().expect("a workbook")
}

fn spoilt(mut bytes: Vec<u8>, changes: &[(Index, u8)]) -> Vec<u8> {
    for (at, value) in changes {
        let at = at.index(bytes.len());
        bytes[at] = *value;
    }
    bytes
}

/// The same workbook with one of its parts spoilt.
fn spoilt_within(book: &[u8], part: Index, changes: &[(Index, u8)]) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(book)).expect("a zip");
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let part = part.index(from.len());
    for at in 0..from.len() {
        let mut entry = from.by_index(at).expect("a part");
        let name = entry.name().expect("a name").into_owned();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).expect("read");
        let content = if at == part { spoilt(content, changes) } else { content };
        to.start_file(name, SimpleFileOptions::default()).expect("a part");
        to.write_all(&content).expect("written");
    }
    to.finish().expect("a zip").into_inner()
}

fn changes() -> impl Strategy<Value = Vec<(Index, u8)>> {
    prop::collection::vec(any::<(Index, u8)>(), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn bytes_of_any_kind_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        whole_way(&bytes, "a.csv");
        let zipped = [b"PK\x03\x04", &bytes[..]].concat();
        whole_way(&zipped, "a.xlsx");
        let compound = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &bytes[..]].concat();
        whole_way(&compound, "a.xls");
    }

    #[test]
    fn text_of_any_kind_is_read_or_refused(text in "[\\PC\\n\\r\",;\t]{0,300}") {
        whole_way(text.as_bytes(), "a.csv");
    }

    #[test]
    fn spoilt_workbooks_are_read_or_refused(changes in changes()) {
        whole_way(&spoilt(workbook(), &changes), "a.xlsx");
        whole_way(&spoilt(include_bytes!("fixtures/old-excel.xls").to_vec(), &changes), "a.xls");
    }

    /// Spoilt within, so that the checksums of the zip are right and the parts themselves are read.
    #[test]
    fn spoilt_parts_of_workbooks_are_read_or_refused(part in any::<Index>(), changes in changes()) {
        let book = workbook();
        prop_assert!(open(&book, "a.xlsx").is_ok(), "whole, it is read");
        whole_way(&spoilt_within(&book, part, &changes), "a.xlsx");
    }

    #[test]
    fn any_text_in_any_column_is_taken_kept_or_refused(text in "\\PC{0,40}", at in 0..TARGETS.len()) {
        let code = TARGETS[at].code;
        let columns = vec!["Name".to_owned(), "Other".to_owned()];
        let cells = vec!["Ann".to_owned(), text.clone()];
        let sheet = Sheet { columns, rows: vec![Row { number: 2, cells }] };
        match &read(&sheet, &["known_as", code], today())[..] {
            [RowOutcome::Taken(newcomer)] => prop_assert!(explained(newcomer, &text), "{newcomer:?}"),
            [RowOutcome::Refused { reasons, .. }] => prop_assert!(!reasons.is_empty()),
            other => prop_assert!(false, "{other:?}"),
        }
    }

    #[test]
    fn lines_of_any_kind_are_records_or_refused(lines in "\\PC{0,60}(\n\\PC{0,60}){0,3}\n") {
        let from = format!("{{\"doorstep_records\":1,\"records\":2}}\n{lines}");
        if let Ok(records) = records::read(from.as_bytes()) {
            prop_assert!(records.count() <= 4);
        }
    }
}

/// A doubt always leaves the text in the note.
fn explained(newcomer: &Newcomer, text: &str) -> bool {
    newcomer.doubts.is_empty() || newcomer.note.contains(&doorstep_domain::text::tidy(text))
}
