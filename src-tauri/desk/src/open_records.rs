//! The open form of records: all that a caseload says, out to a file and in from one.

use crate::acts::unreadable_file;
use crate::error::{Code, CommandError};
use crate::session::Desk;
use chrono::TimeDelta;
use doorstep_domain::{Record, RecordId};
use doorstep_exchange::records::{self, RecordsError};
use doorstep_store::{BackupOrder, Reason, Store};
use std::fs::File;
use std::io::{BufReader, BufWriter, Write};
use std::path::Path;

/// A stamp this far ahead of the clock was made by a clock that is wrong, and would win over all that is
/// written here for as long.
const AHEAD: TimeDelta = TimeDelta::minutes(10);

/// What came in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct RecordsReport {
    /// Records in the file.
    pub records: u64,
    /// Records that were not here.
    pub new: u64,
    /// Records that were here and say or know something more now.
    pub changed: u64,
}

impl Desk {
    /// Writes every record with its stamps. The file is not encrypted.
    pub fn export_records(&mut self, path: &Path) -> Result<u64, CommandError> {
        let file = new_private_file(path).map_err(|_| unwritable())?;
        let (store, pen) = self.writing()?;
        store.has_left("export_records", pen.millis())?;
        let mut ids = Vec::new();
        store.each(|record| {
            ids.push(record.id());
            Ok(())
        })?;
        let written = write_all(store, &ids, BufWriter::new(file));
        if written.is_err() {
            // Half a file of people's records must not be left lying about.
            let _ = std::fs::remove_file(path);
        }
        written.map(|()| ids.len() as u64)
    }

    /// Takes in records of the open form as the merge law says: all of them, or none.
    pub fn import_records(&mut self, path: &Path) -> Result<RecordsReport, CommandError> {
        let file = File::open(path).map_err(|_| unreadable_file())?;
        let now = self.now();
        let latest = u64::try_from((now + AHEAD).timestamp_millis()).unwrap_or_default();
        let order = BackupOrder { reason: Reason::Import, now };
        let (store, pen) = self.writing()?;
        if store.commits() > 0 {
            store.keep_backup(&order)?;
        }
        let report = store.transact_for_good("import_records", pen.millis(), |tx| {
            let mut report = RecordsReport::default();
            for record in records::read(BufReader::new(file))? {
                let record = record?;
                refuse_the_future(&record, latest)?;
                let before = tx.get(record.id())?;
                if before.as_ref().is_some_and(|before| before.kind() != record.kind()) {
                    return Err(another_kind());
                }
                let after = tx.merge(record)?;
                report.records += 1;
                match before {
                    None => report.new += 1,
                    Some(before) => report.changed += u64::from(before != after),
                }
            }
            Ok::<_, CommandError>(report)
        })?;
        // They are taken in; what could not be emptied now is emptied before the next lock.
        let _ = store.vault().quiesce();
        Ok(report)
    }
}

fn new_private_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Writes record after record, so that the largest caseload needs no more memory than a small one.
fn write_all(store: &Store, ids: &[RecordId], mut out: impl Write) -> Result<(), CommandError> {
    let mut gone_wrong = None;
    let records = ids.iter().map_while(|id| match store.get(*id) {
        Ok(record) => record.map(|record| record.to_parts()),
        Err(error) => {
            gone_wrong = Some(error);
            None
        }
    });
    let written = records::write(ids.len() as u64, records, &mut out);
    if let Some(error) = gone_wrong {
        return Err(error.into());
    }
    written?;
    Ok(out.flush().map_err(RecordsError::from)?)
}

fn refuse_the_future(record: &Record, latest: u64) -> Result<(), CommandError> {
    if record.all_stamps().iter().all(|stamp| stamp.millis <= latest) {
        return Ok(());
    }
    Err(CommandError::new(
        Code::NotRecords,
        "This file holds a record that was written at a time still to come.",
        "Nothing was taken in. Put this laptop’s clock right, or the one on which the file was made.",
    ))
}

fn another_kind() -> CommandError {
    CommandError::new(
        Code::NotRecords,
        "This file calls a record by the name of quite another one that is here.",
        "Nothing was taken in. The file was not written by Doorstep, or was changed since.",
    )
}

fn unwritable() -> CommandError {
    CommandError::new(
        Code::ReadOnly,
        "That file cannot be made.",
        "Choose a name that is not there yet, in a folder that may be written to.",
    )
}

impl From<RecordsError> for CommandError {
    fn from(error: RecordsError) -> Self {
        Self::new(Code::NotRecords, error.to_string(), "Nothing was changed.")
    }
}
