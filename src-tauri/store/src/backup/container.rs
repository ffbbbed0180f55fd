//! The form of a backup file: a line that says what it is, a line of JSON that names the parts, then
//! the parts one after another, plain.
//!
//! ```text
//! doorstep-backup 1 <SHA-256 of the next line, with its end>
//! {"made_at":"…","reason":"daily","store":"…","parts":[{"name":"…","bytes":1,"sha256":"…"},…]}
//! <the parts>
//! ```
//!
//! The key files come first and the database last, so that a wrong passphrase is known before much
//! is read. Every part is sealed or encrypted by itself; the hashes find damage, not forgery.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::error::StoreError;

const MAGIC: &str = "doorstep-backup ";
const VERSION: u64 = 1;
/// Far above any header of ours: what follows is not read into memory on the word of a file.
const MAX_LINE: u64 = 8 * 1024;

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The first of a day.
    Daily,
    /// Before an import sitting.
    Import,
    /// Before the tables change with a new version.
    Migration,
    /// Somebody asked.
    Asked,
}

impl Reason {
    /// As in file names and replies.
    pub fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::Import => "import",
            Self::Migration => "migration",
            Self::Asked => "asked",
        }
    }
}

/// The second line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub(super) made_at: DateTime<Utc>,
    pub(super) reason: Reason,
    pub(super) store: String,
    pub(super) parts: Vec<Part>,
}

/// One part: its name, its length, its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) bytes: u64,
    sha256: String,
}

impl Part {
    /// Describes what a reader gives.
    pub(super) fn of(name: &str, from: &mut dyn Read) -> std::io::Result<Self> {
        let mut hash = Hashing { to: std::io::sink(), hash: Sha256::new() };
        let bytes = std::io::copy(from, &mut hash)?;
        Ok(Self { name: name.to_owned(), bytes, sha256: hash.hex() })
    }
}

/// Writes the two lines; the parts follow in the order of the header.
pub(super) fn write_header(to: &mut dyn Write, header: &Header) -> std::io::Result<()> {
    let mut line = serde_json::to_vec(header)?;
    line.push(b'\n');
    writeln!(to, "{MAGIC}{VERSION} {:x}", Sha256::digest(&line))?;
    to.write_all(&line)
}

/// A backup file that is read from its beginning to its end.
pub(super) struct Reading {
    pub(super) header: Header,
    from: BufReader<File>,
    next: usize,
}

impl Reading {
    /// Reads the two lines, and refuses a file that is not as long as they say.
    pub(super) fn begin(path: &Path) -> Result<Self, StoreError> {
        let file = File::open(path).map_err(StoreError::io("read the backup"))?;
        let length = file.metadata().map_err(StoreError::io("read the backup"))?.len();
        let mut from = BufReader::new(file);
        let first = line(&mut from)?;
        let second = line(&mut from)?;
        let header = parse(&first, &second)?;
        let parts = header.parts.iter().try_fold(0u64, |sum, part| sum.checked_add(part.bytes));
        if parts.and_then(|sum| sum.checked_add((first.len() + second.len()) as u64))
            != Some(length)
        {
            return Err(damaged());
        }
        Ok(Self { header, from, next: 0 })
    }

    /// The name and length of the next part.
    pub(super) fn next_part(&self) -> Option<&Part> {
        self.header.parts.get(self.next)
    }

    /// Copies the next part out and checks its hash.
    pub(super) fn copy_part(&mut self, to: &mut dyn Write) -> Result<(), StoreError> {
        let Some(part) = self.header.parts.get(self.next) else { return Err(damaged()) };
        let mut hash = Hashing { to, hash: Sha256::new() };
        let copied = std::io::copy(&mut (&mut self.from).take(part.bytes), &mut hash)
            .map_err(StoreError::io("copy a part of the backup"))?;
        self.next += 1;
        if copied == part.bytes && hash.hex() == part.sha256 { Ok(()) } else { Err(damaged()) }
    }
}

fn parse(first: &[u8], second: &[u8]) -> Result<Header, StoreError> {
    let first = std::str::from_utf8(first).map_err(|_| StoreError::NotABackup)?;
    let said = first.strip_prefix(MAGIC).ok_or(StoreError::NotABackup)?.trim_end();
    let (version, hash) = said.split_once(' ').ok_or_else(damaged)?;
    match version.parse() {
        Ok(VERSION) => {}
        Ok(found) => return Err(StoreError::TooNew { found, max: VERSION }),
        Err(_) => return Err(damaged()),
    }
    if format!("{:x}", Sha256::digest(second)) != hash {
        return Err(damaged());
    }
    serde_json::from_slice(second).map_err(|_| damaged())
}

fn line(from: &mut BufReader<File>) -> Result<Vec<u8>, StoreError> {
    let mut line = Vec::new();
    from.take(MAX_LINE).read_until(b'\n', &mut line).map_err(StoreError::io("read the backup"))?;
    Ok(line)
}

/// Hashes what passes through.
struct Hashing<W> {
    to: W,
    hash: Sha256,
}

impl<W> Hashing<W> {
    fn hex(self) -> String {
        format!("{:x}", self.hash.finalize())
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}

pub(super) fn damaged() -> StoreError {
    StoreError::Damaged { what: "the backup" }
}
