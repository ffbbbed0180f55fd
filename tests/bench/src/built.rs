//! Caseloads to measure on: made once under `target/bench/`, copied for each run, and once more without a key.

use crate::{Failure, filler, plain};
use chrono::{DateTime, Utc};
use doorstep_desk::{Clock, Desk, Folders, NoWindow, Surroundings, system_chance};
use doorstep_domain::DeviceId;
use doorstep_store::{
    Keys, Pending, Place, Purpose, Secret, SecretString, Store, WorkFactor, furnish, open_database,
};
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, Ordering};

pub(crate) const PASSPHRASE: &str = "measured quietly in passing";
const DATABASE: &str = "caseload.db";
/// The least that key files allow: what is measured begins after the derivation.
const WORK: u8 = 1;
/// 20 November 2026, nine in the morning.
const NOW: i64 = 1_795_165_200_000;

/// The folders of one size.
pub(crate) struct Built {
    home: PathBuf,
}

impl Built {
    /// Makes what is not there yet.
    pub(crate) fn of(people: u32, fresh: bool) -> Result<Self, Failure> {
        let home = PathBuf::from("target/bench").join(people.to_string());
        if fresh && home.exists() {
            std::fs::remove_dir_all(&home)?;
        }
        let built = Self { home };
        if !built.plain().exists() {
            eprintln!("Inventing {people} people…");
            let _ = std::fs::remove_dir_all(&built.home);
            built.make(people)?;
        }
        // The first connection of the process is the store's: it says how SQLite takes its memory.
        open_database(&built.database(), &built.keys()?.data, Purpose::Check)?;
        Ok(built)
    }

    /// The file without a key.
    pub(crate) fn plain(&self) -> PathBuf {
        self.home.join("plain.db")
    }

    fn database(&self) -> PathBuf {
        self.home.join("caseload").join(DATABASE)
    }

    fn keys(&self) -> Result<Keys, Failure> {
        let file = std::fs::read(self.home.join("caseload/key.passphrase.age"))?;
        Ok(Keys::unwrap(&file, &Secret::Passphrase(&passphrase()))?)
    }

    /// The encrypted file's size.
    pub(crate) fn bytes(&self) -> Result<u64, Failure> {
        Ok(std::fs::metadata(self.database())?.len())
    }

    fn make(&self, people: u32) -> Result<(), Failure> {
        std::fs::create_dir_all(&self.home)?;
        let place = Place::new(self.home.join("caseload"));
        let pending = Pending::prepare(&mut *system_chance());
        let vault =
            pending.commit(&place, &passphrase(), WorkFactor::new(WORK), furnish(DeviceId(1)))?;
        let mut store = Store::open(vault)?;
        filler::fill(&mut store, people, NOW)?;
        store.close()?;
        let part = self.home.join("plain.part");
        plain::copy(&self.database(), &self.keys()?.data, &part)?;
        Ok(std::fs::rename(part, self.plain())?)
    }

    /// A desk over a copy of the caseload, which is locked.
    pub(crate) fn desk(&self, copy: &str) -> Result<Desk, Failure> {
        let to = self.home.join(copy);
        let _ = std::fs::remove_dir_all(&to);
        std::fs::create_dir_all(&to)?;
        for file in std::fs::read_dir(self.home.join("caseload"))? {
            let file = file?;
            if file.file_type()?.is_file() {
                std::fs::copy(file.path(), to.join(file.file_name()))?;
            }
        }
        let around = Surroundings {
            clock: Box::new(Ticking(AtomicI64::new(NOW))),
            chance: system_chance(),
            picker: Box::new(NoWindow),
            clipboard: Box::new(NoWindow),
            folders: Folders { data: self.home.clone(), anchors: self.home.join("anchors") },
            work_factor: WORK,
        };
        Ok(Desk::at(around, to))
    }

    /// A copy of the plain file, open.
    pub(crate) fn plain_copy(&self) -> Result<(PathBuf, rusqlite::Connection), Failure> {
        let to = self.home.join("plain-copy.db");
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{ending}", to.display()));
        }
        std::fs::copy(self.plain(), &to)?;
        let connection = plain::open(&to)?;
        Ok((to, connection))
    }
}

/// A clock of its own, a tenth of a second at every look.
struct Ticking(AtomicI64);

impl Clock for Ticking {
    fn now(&self) -> DateTime<Utc> {
        let millis = self.0.fetch_add(100, Ordering::Relaxed);
        DateTime::from_timestamp_millis(millis).unwrap_or_default()
    }
}

fn passphrase() -> SecretString {
    SecretString::from(PASSPHRASE.to_owned())
}
