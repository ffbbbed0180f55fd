//! The diary as entries of a calendar file, and which were written before, so that what is not in the diary any
//! more can be taken out of the other calendar too.

use crate::error::{Code, CommandError};
use crate::wording::moments_ago;
use chrono::{DateTime, TimeDelta, Utc};
use doorstep_domain::kinds::{Activity, Appointment};
use doorstep_domain::{Kind, Record, RecordId, vocabulary};
use doorstep_exchange::calendar::Entry;
use doorstep_store::{Store, StoreError};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::Path;

pub(crate) const SETTING: &str = "calendar_exported";
/// What is over for so long is not remembered as written.
const REMEMBERED: TimeDelta = TimeDelta::days(35);
/// 2020 began, in seconds since 1970. A sequence number counts from here to the last change, so it grows with each
/// change a second or more after the one before, on any laptop, without anyone keeping count; it fits in 31 bits
/// until 2088.
const SEQUENCE_BEGAN: u64 = 1_577_836_800;

/// What was written to calendar files, by record.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(crate) struct Exported {
    at: Option<DateTime<Utc>>,
    entries: BTreeMap<String, Written>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Written {
    start: DateTime<Utc>,
    minutes: u32,
}

impl Exported {
    /// "Last taken along today, 09:12", or empty.
    pub(crate) fn words(&self, now: DateTime<Utc>) -> String {
        self.at.map(|at| format!("Last taken along {}", moments_ago(at, now))).unwrap_or_default()
    }

    pub(crate) fn note(&mut self, entries: &[Entry], now: DateTime<Utc>) {
        self.at = Some(now);
        for Entry { uid, start, minutes, .. } in entries {
            self.entries.insert(uid.clone(), Written { start: *start, minutes: *minutes });
        }
        self.entries.retain(|_, written| written.start > now - REMEMBERED);
    }
}

/// Appointments and activities that begin in `[from, until)`, and whatever was written before for a time since
/// `from`, wherever it is now. In order of time.
pub(crate) fn entries(
    store: &Store,
    exported: &Exported,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
) -> Result<Vec<Entry>, StoreError> {
    let (first, last) = (from.timestamp_millis(), until.timestamp_millis());
    let appointments = store.appointments_between(first, last)?.into_iter().map(|slot| slot.id);
    let mut ids: BTreeSet<RecordId> = appointments.collect();
    ids.extend(store.activities_between(first, last)?.into_iter().map(|line| line.id));
    let before = exported.entries.iter().filter(|(_, written)| written.start >= from);
    ids.extend(before.filter_map(|(id, _)| id.parse::<RecordId>().ok()));
    let mut entries = Vec::new();
    for id in ids {
        let written = exported.entries.get(&id.to_string()).copied();
        let record = store.get(id)?;
        let entry = record.and_then(|record| entry(&record, written));
        entries.extend(entry.filter(|entry| written.is_some() || !entry.cancelled));
    }
    entries.sort_by(|a, b| (a.start, &a.uid).cmp(&(b.start, &b.uid)));
    Ok(entries)
}

/// None where it never had a time.
fn entry(record: &Record, written: Option<Written>) -> Option<Entry> {
    let (time, outcome, words) = match record.kind() {
        Kind::Appointment => {
            let Appointment { time, venue, result, .. } = record.read();
            let words = known("channel", &venue.channel, "Appointment");
            (time.start.map(|start| (start, time.minutes)), result.outcome, words)
        }
        Kind::Activity => {
            let Activity { time, what, result, .. } = record.read();
            let words = known("activity-kind", &what.kind, "Activity");
            (time.start.map(|start| (start, time.minutes)), result.outcome, words)
        }
        _ => return None,
    };
    let (start, minutes) = time.or(written.map(|written| (written.start, written.minutes)))?;
    let changed = changed(record);
    Some(Entry {
        uid: record.id().to_string(),
        start,
        minutes,
        words,
        cancelled: !record.is_live() || outcome.starts_with("cancelled"),
        sequence: u32::try_from((changed / 1_000).saturating_sub(SEQUENCE_BEGAN))
            .unwrap_or(u32::MAX),
        changed: DateTime::from_timestamp_millis(i64::try_from(changed).unwrap_or_default())?,
    })
}

/// Only words of our own lists: a code that they do not know could say anything.
fn known(list: &str, code: &str, otherwise: &str) -> String {
    let words = if vocabulary::has(list, code) { vocabulary::words(list, code) } else { otherwise };
    words.to_owned()
}

/// When time, place, kind or outcome was last written, or the record deleted, brought back or erased; milliseconds
/// since 1970.
fn changed(record: &Record) -> u64 {
    let groups = ["time", "venue", "what", "result", "_deleted"];
    let heads = groups.iter().filter_map(|group| record.register(group)?.head());
    let stamps = heads.map(|version| version.stamp).chain(record.erased());
    stamps.map(|stamp| stamp.millis).max().unwrap_or_default()
}

/// Writes the file whole or not at all, in place of an older one; for this account's eyes only.
pub(crate) fn save(path: &Path, text: &str) -> Result<(), CommandError> {
    let mut part = path.as_os_str().to_owned();
    part.push(".part");
    let part = Path::new(&part);
    let write = || -> std::io::Result<()> {
        let mut options = std::fs::File::options();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(part)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(part, path)
    };
    write().map_err(|_| {
        // Nothing half written is left lying about.
        let _ = std::fs::remove_file(part);
        CommandError::new(
            Code::ReadOnly,
            "That file cannot be written.",
            "Choose another folder, or look whether the disk is full.",
        )
    })
}
