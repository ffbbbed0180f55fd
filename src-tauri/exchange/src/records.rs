//! The open form: every record with its stamps as lines of JSON, to keep, to look into and to bring back.
//!
//! `docs/records-format.md` describes it well enough to write it elsewhere. The file counts its records in
//! its first line, so that one that was cut off is noticed; nothing is guessed and nothing is left out.

mod strict;

use doorstep_domain::record::Parts;
use doorstep_domain::{Record, RecordId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::io::{BufRead, Read, Write};

/// The version of the form that is written and read here.
pub const VERSION: u32 = 1;
/// The longest line. A record whose every text is full stays far below.
pub const LINE_LIMIT: u64 = 16 * 1024 * 1024;

/// The first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    doorstep_records: u32,
    records: u64,
}

/// Why records cannot be written or read, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum RecordsError {
    /// The bytes would not come or go.
    #[error("The file could not be read or written to its end. Check the disk and try again.")]
    Io(#[from] std::io::Error),
    /// The first line says something else.
    #[error(
        "This is not a file of Doorstep records: its first line does not say so. Choose a file that was made by “export records”."
    )]
    NotRecords,
    /// Written by a later version.
    #[error(
        "This file has version {version} of the record form, and this Doorstep reads version {VERSION}. Install the newer Doorstep and try again."
    )]
    Newer {
        /// What the file says.
        version: u32,
    },
    /// A line that is no record.
    #[error(
        "Line {line} is not a record: {why}. The file was changed or damaged; take it again from where it was made."
    )]
    BadLine {
        /// Counted from 1, the header.
        line: u64,
        /// What is wrong, without anything of what the record says.
        why: &'static str,
    },
    /// Fewer or more than the first line says.
    #[error(
        "The file says that it holds {said} records, and it holds {found}. It was cut off or changed; take it again from where it was made."
    )]
    Count {
        /// In the first line.
        said: u64,
        /// Counted.
        found: u64,
    },
}

/// Writes the header and one line a record. `count` must be how many there are.
pub fn write(
    count: u64,
    records: impl IntoIterator<Item = Parts>,
    out: &mut impl Write,
) -> Result<(), RecordsError> {
    line(&Header { doorstep_records: VERSION, records: count }, out)?;
    let mut found = 0;
    for parts in records {
        line(&parts, out)?;
        found += 1;
    }
    if found == count { Ok(()) } else { Err(RecordsError::Count { said: count, found }) }
}

fn line(value: &impl Serialize, out: &mut impl Write) -> Result<(), RecordsError> {
    serde_json::to_writer(&mut *out, value).map_err(std::io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}

/// Reads the header and gives the records one after another; after an error, nothing more.
pub fn read<R: BufRead>(from: R) -> Result<Records<R>, RecordsError> {
    let mut records =
        Records { from, said: 0, found: 0, line: 0, known: HashSet::new(), over: false };
    let first = records.next_line()?.ok_or(RecordsError::NotRecords)?;
    records.said = header(&first)?.records;
    Ok(records)
}

fn header(line: &[u8]) -> Result<Header, RecordsError> {
    let value = strict::value(line).map_err(|_| RecordsError::NotRecords)?;
    let version = value.get("doorstep_records").and_then(|v| v.as_u64());
    let version = version.and_then(|v| u32::try_from(v).ok()).ok_or(RecordsError::NotRecords)?;
    if version > VERSION {
        return Err(RecordsError::Newer { version });
    }
    let header = Header::deserialize(value).map_err(|_| RecordsError::NotRecords)?;
    if header.doorstep_records == VERSION { Ok(header) } else { Err(RecordsError::NotRecords) }
}

/// The records of a file, one after another.
#[derive(Debug)]
pub struct Records<R> {
    from: R,
    said: u64,
    found: u64,
    line: u64,
    known: HashSet<RecordId>,
    over: bool,
}

impl<R: BufRead> Records<R> {
    /// How many the first line says that there are.
    pub fn said(&self) -> u64 {
        self.said
    }

    fn next_line(&mut self) -> Result<Option<Vec<u8>>, RecordsError> {
        self.line += 1;
        let mut line = Vec::new();
        (&mut self.from).take(LINE_LIMIT + 1).read_until(b'\n', &mut line)?;
        if line.len() as u64 > LINE_LIMIT {
            return Err(self.bad("it is longer than 16 megabytes"));
        }
        if line.is_empty() {
            return Ok(None);
        }
        if line.pop() != Some(b'\n') {
            return Err(self.bad("it ends in the middle"));
        }
        Ok(Some(line))
    }

    fn next_record(&mut self) -> Result<Option<Record>, RecordsError> {
        let Some(line) = self.next_line()? else {
            let (said, found) = (self.said, self.found);
            return if said == found { Ok(None) } else { Err(RecordsError::Count { said, found }) };
        };
        self.found += 1;
        if self.found > self.said {
            return Err(RecordsError::Count { said: self.said, found: self.found });
        }
        let record = record(&line).map_err(|why| self.bad(why))?;
        if !self.known.insert(record.id()) {
            return Err(self.bad("its record stood in the file before"));
        }
        Ok(Some(record))
    }

    fn bad(&self, why: &'static str) -> RecordsError {
        RecordsError::BadLine { line: self.line, why }
    }
}

fn record(line: &[u8]) -> Result<Record, &'static str> {
    let value = strict::value(line)?;
    let parts = Parts::deserialize(value).map_err(|_| "its fields are not those of a record")?;
    let (values, others) = (parts.values.len(), parts.others.len());
    let apart = "its values and its stamps do not belong together";
    let record = Record::from_parts(parts).map_err(|_| apart)?;
    // Values that others in the same line supersede would be lost without a word.
    let kept = record.to_parts();
    if (kept.values.len(), kept.others.len()) == (values, others) { Ok(record) } else { Err(apart) }
}

impl<R: BufRead> Iterator for Records<R> {
    type Item = Result<Record, RecordsError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.over {
            return None;
        }
        let next = self.next_record().transpose();
        self.over = !matches!(next, Some(Ok(_)));
        next
    }
}
