//! A caseload to try things on, and ways to do to it what happens to files in the world.

use std::fs;
use std::path::{Path, PathBuf};

use doorstep_store::{
    Keys, Pending, Place, Purpose, Secret, SecretString, StoreError, Vault, WorkFactor,
    open_database, quiesce,
};
use tempfile::TempDir;

/// A closed caseload with one table, opened by "right words".
pub(crate) struct House {
    pub(crate) home: TempDir,
    pub(crate) place: Place,
    pub(crate) recovery: SecretString,
}

impl House {
    /// The same caseload for the same seed, but for its recovery key.
    pub(crate) fn new(seed: u8) -> Self {
        let home = TempDir::new().unwrap();
        let place = Place::new(home.path().join("caseload"));
        let pending = Pending::prepare(&mut chance(seed));
        let recovery = words(pending.recovery_key().expose());
        let vault = pending
            .commit(&place, &right(), weak(), |connection| {
                Ok(connection.execute_batch("CREATE TABLE t (v TEXT NOT NULL) STRICT")?)
            })
            .unwrap();
        vault.close().unwrap();
        Self { home, place, recovery }
    }

    pub(crate) fn unlock(&self) -> Result<Vault, StoreError> {
        Vault::unlock(&self.place, &right())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.place.folder().join(name)
    }

    /// Runs SQL on the closed caseload, as the record half would.
    pub(crate) fn run(&self, sql: &str) {
        let keys = self.keys();
        let database = self.path("caseload.db");
        let connection = open_database(&database, &keys.data, Purpose::Use).unwrap();
        connection.execute_batch(sql).unwrap();
        quiesce(&connection).unwrap();
    }

    pub(crate) fn keys(&self) -> Keys {
        let file = fs::read(self.path("key.passphrase.age")).unwrap();
        Keys::unwrap(&file, &Secret::Passphrase(&right())).unwrap()
    }
}

pub(crate) fn words(text: &str) -> SecretString {
    SecretString::from(text)
}

pub(crate) fn right() -> SecretString {
    words("right words")
}

/// Quick enough for hundreds of openings.
pub(crate) fn weak() -> WorkFactor {
    WorkFactor::new(2)
}

/// Random enough for a test, and the same in every run.
pub(crate) fn chance(seed: u8) -> impl FnMut(&mut [u8]) {
    let mut state = u64::from(seed) + 1;
    move |place| place.fill_with(|| next(&mut state))
}

fn next(state: &mut u64) -> u8 {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 56) as u8
}

/// Every file below a folder with its bytes, to see that nothing changed. The lock is not content.
pub(crate) fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(contents(&path));
        } else if !path.ends_with("store.lock") {
            all.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    all.sort();
    all
}
