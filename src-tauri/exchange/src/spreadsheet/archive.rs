//! What a file is, by its first bytes, and what a zipped workbook weighs unpacked.
//!
//! A few kilobytes of zip can unpack to gigabytes, and the sizes written in its directory may lie; so
//! everything is unpacked once into nothing, counted, before anyone keeps any of it.

use super::SpreadsheetError;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most that a workbook may hold unpacked. A caseload of 50,000 rows by 30 columns takes about 60 MB.
const UNPACKED_LIMIT: u64 = 128 * 1024 * 1024;
/// The most parts that a workbook may have.
const PARTS_LIMIT: usize = 2_000;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Xlsx,
    Text,
    Protected,
    Other(&'static str),
}

const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Beginnings of what people choose by mistake.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"age-encryption.org/", "an encrypted file"),
    (b"SQLite format 3", "a database"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"PK\x05\x06", "an empty compressed file"),
];

/// Tells what a file is.
pub(super) fn sniff(bytes: &[u8], file_name: &str) -> Form {
    if bytes.starts_with(ZIP) {
        return zipped(bytes, file_name);
    }
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    if let Some((_, found)) = OTHERS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Form::Other(found);
    }
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).to_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        Form::Other("a web page")
    } else if start.starts_with("<?xml") {
        Form::Other("an XML file")
    } else {
        Form::Text
    }
}

/// What an old compound file is, by the names of its parts: a new workbook behind a password, an old
/// workbook, or something else.
///
/// Old workbooks are not read, nor are OpenDocument ones: on some damaged files calamine's reader of the
/// first stops the whole program, and its reader of the second never ends (tried with version 0.38). Every
/// program that has one can save it as .xlsx.
fn compound(bytes: &[u8]) -> Form {
    let has = |part: &str| {
        let name: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    match () {
        () if has("EncryptedPackage") => Form::Protected,
        () if has("Workbook") || has("Book") => Form::Other("an old Excel workbook (.xls)"),
        () if has("WordDocument") => Form::Other("a text document"),
        () => Form::Other("a file of another program"),
    }
}

fn zipped(bytes: &[u8], file_name: &str) -> Form {
    let name = file_name.to_lowercase();
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        // Cut off: its directory stands at the end. Calamine will say that it is damaged.
        return Form::Xlsx;
    };
    let has =
        |part: &str| archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case(part));
    match () {
        () if has("xl/workbook.xml") => Form::Xlsx,
        () if has("xl/workbook.bin") => Form::Other("a binary Excel workbook (.xlsb)"),
        () if has("word/document.xml") => Form::Other("a text document"),
        () if has("Index/Document.iwa") => Form::Other("an Apple Numbers document"),
        () if has("content.xml") => Form::Other("an OpenDocument file (.ods)"),
        () if name.ends_with(".xlsx") => Form::Xlsx,
        () => Form::Other("a compressed file"),
    }
}

/// Refuses a workbook that unpacks to more than a caseload can be.
pub(super) fn weigh(bytes: &[u8]) -> Result<(), SpreadsheetError> {
    let broken = || SpreadsheetError::Broken { place: String::new() };
    let too_large = || SpreadsheetError::TooLarge { limit: "a caseload can be".to_owned() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > PARTS_LIMIT {
        return Err(too_large());
    }
    let mut left = UNPACKED_LIMIT;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| broken())?;
        let mut part = part.take(left + 1);
        let size = std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| broken())?;
        left = left.checked_sub(size).ok_or_else(too_large)?;
    }
    Ok(())
}
