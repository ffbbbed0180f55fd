//! Real workbooks, made and broken here, and files that are something else.

use doorstep_exchange::spreadsheet::{
    CELL_LIMIT, COLUMN_LIMIT, FILE_LIMIT, Sheet, SpreadsheetError, open,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn book(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().expect("a workbook")
}

fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content).expect("written");
    }
    zip.finish().expect("a zip").into_inner()
}

#[test]
fn typed_cells_are_read_as_they_were_meant() {
    let bytes = book(|sheet| {
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let born = ExcelDateTime::from_ymd(1948, 2, 3).expect("a day");
        for (column, heading) in
            ["Name", "Born", "Phone", "Consent", "Sum", "Link"].iter().enumerate()
        {
            sheet.write(0, column as u16, *heading).expect("written");
        }
        sheet.write(1, 0, "Zoë \"Zed\" عائشة").expect("written");
        sheet.write_with_format(1, 1, &born, &day).expect("written");
        sheet.write(1, 2, 7_700_900_214_f64).expect("written");
        sheet.write(1, 3, true).expect("written");
        sheet.write(1, 4, Formula::new("=1+1").set_result("2")).expect("written");
        sheet.write(1, 5, "=HYPERLINK(\"http://example.org\")").expect("written");
    });
    let sheet = open(&bytes, "a.xlsx").expect("a sheet");
    assert_eq!(sheet.columns, ["Name", "Born", "Phone", "Consent", "Sum", "Link"]);
    let link = "=HYPERLINK(\"http://example.org\")";
    let expect = ["Zoë \"Zed\" عائشة", "1948-02-03", "7700900214", "yes", "2", link];
    assert_eq!(cells(&sheet), [expect], "a formula’s kept value is read, and text stays text");
}

#[test]
fn the_first_sheet_with_rows_is_taken_and_titles_are_passed_over() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Made by the office").expect("written");
    let sheet = book.add_worksheet();
    let middle = Format::new();
    sheet.merge_range(0, 0, 0, 2, "Caseload 2026", &middle).expect("merged");
    sheet.merge_range(2, 1, 2, 2, "Reach", &middle).expect("merged");
    for (column, heading) in ["Name", "Phone", "Postcode"].iter().enumerate() {
        sheet.write(3, column as u16, *heading).expect("written");
    }
    sheet.write(6, 0, "Ann").expect("written").write(6, 2, "E3 4PT").expect("written");
    let sheet = open(&book.save_to_buffer().expect("a workbook"), "x").expect("a sheet");
    assert_eq!(sheet.columns, ["Name", "Phone", "Postcode"]);
    assert_eq!((sheet.rows[0].number, cells(&sheet)), (7, vec![vec!["Ann", "", "E3 4PT"]]));
}

#[test]
fn what_is_no_caseload_is_said_with_what_to_do() {
    let check = |bytes: &[u8], name: &str, expect: &str| {
        let error = open(bytes, name).expect_err(name).to_string();
        assert!(error.starts_with(expect), "{name}: {error}");
    };
    check(b"", "a.csv", "This file is empty");
    check(b"\n\n,,\n", "a.csv", "This file is empty");
    check(b"Name,Born\n", "a.csv", "This file has no rows");
    check(b"%PDF-1.7", "a.pdf", "This is a PDF, which cannot be read");
    check(b"<html><table>", "a.xls", "This is a web page, which");
    check(b"\x7fELF\0\0\0", "a.csv", "This is a file of another program");
    let old = include_bytes!("fixtures/old-excel.xls");
    check(old, "old.xls", "This is an old Excel workbook (.xls), which");
    check(b"PK\x03\x04", "a.xlsx", "This file is damaged");
    check(&zipped(&[("word/document.xml", b"<w/>")]), "a.docx", "This is a text document");
    check(&zipped(&[("content.xml", b"<o/>")]), "a.ods", "This is an OpenDocument file (.ods)");
    check(&zipped(&[("photo.jpg", b"x")]), "a.zip", "This is a compressed file");
    check(&zipped(&[("xl/workbook.xml", b"<no")]), "a.xlsx", "This file is damaged");
    check(&book(|_| ()), "a.xlsx", "This file is empty");
    check(&[b'x'; FILE_LIMIT + 1], "a.csv", "This file holds more than 20 megabytes");
    let wide = book(|sheet| {
        sheet.write(0, COLUMN_LIMIT as u16, "x").expect("written");
    });
    check(&wide, "a.xlsx", "This file holds more than 200 columns");
    let tall: String = (0..50_030).map(|n| format!("name,{n}\n")).collect();
    check(tall.as_bytes(), "a.csv", "This file holds more than 50000 rows");
    let note = format!("Name,Notes\nAnn,{}\n", "x".repeat(1_000_000));
    check(note.as_bytes(), "a.csv", "Row 2, column B holds more than 100000 characters");
    let fits = format!("Name,Notes\nAnn,{}\n", "é".repeat(CELL_LIMIT));
    assert!(open(fits.as_bytes(), "a.csv").is_ok(), "characters are counted, not bytes");
}

#[test]
fn a_workbook_behind_a_password_is_said_to_be_one() {
    let mut file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    file.resize(1024, 0);
    file.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    file.resize(1536, 0);
    assert_eq!(open(&file, "a.xlsx"), Err(SpreadsheetError::Protected));
}

#[test]
fn a_zip_that_unpacks_without_end_is_refused() {
    let zeros = vec![b' '; 16 * 1024 * 1024];
    let parts: Vec<String> = (0..12).map(|n| format!("xl/media/{n}")).collect();
    let mut all: Vec<(&str, &[u8])> = vec![("xl/workbook.xml", b"<workbook/>")];
    all.extend(parts.iter().map(|name| (name.as_str(), zeros.as_slice())));
    let bomb = zipped(&all);
    assert!(bomb.len() < 1024 * 1024, "small outside");
    assert!(matches!(open(&bomb, "a.xlsx"), Err(SpreadsheetError::TooLarge { .. })));
}

#[test]
fn a_cell_in_the_far_corner_costs_nothing() {
    let far = book(|sheet| {
        sheet.write(0, 0, "Name").expect("written").write(1_048_575, 0, "Ann").expect("written");
    });
    let sheet = open(&far, "a.xlsx").expect("a sheet");
    assert_eq!(sheet.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [1_048_576]);
}

#[test]
fn a_truncated_workbook_is_an_error_or_the_same_rows() {
    let new = book(|sheet| {
        for row in 0..200 {
            sheet.write(row, 0, format!("Name {row}")).expect("written");
            sheet.write(row, 1, row).expect("written");
        }
    });
    let sheet = open(&new, "a.xlsx").expect("a sheet");
    for step in 0..200 {
        let cut = &new[..new.len() * step / 200];
        if let Ok(found) = open(cut, "a.xlsx") {
            assert_eq!(found, sheet, "cut after {} bytes", cut.len());
        }
    }
}
