//! What one store gives another, below the desk: the road that bundles will take.

use crate::{Actor, PASSPHRASE};
use doorstep_desk::Clock;
use doorstep_store::{
    Keys, Purpose, Secret, SecretString, Store, StoreError, Tx, Vault, open_database,
};
use rusqlite::Connection;

/// Everything that `from` knows goes to `to`. Both are locked afterwards.
pub fn give(from: &mut Actor, to: &mut Actor) {
    from.lock_if_open();
    to.lock_if_open();
    let (ours, mut theirs) = (open(from), open(to));
    let now = theirs.last_used();
    let mut records = Vec::new();
    ours.each(|record| {
        records.push(record);
        Ok(())
    })
    .unwrap();
    let merged = theirs.transact_for_good::<_, StoreError>("import", now, |tx| {
        records.into_iter().try_for_each(|record| tx.merge(record).map(|_| ()))
    });
    merged.unwrap();
    ours.close().unwrap();
    theirs.close().unwrap();
}

/// Each gives the other everything by files of the open form, as a worker with two laptops would.
pub fn exchange_by_files(one: &mut Actor, other: &mut Actor) {
    hand(one, other);
    hand(other, one);
}

fn hand(from: &mut Actor, to: &mut Actor) {
    let file = from.home().join("handed-over.ndjson");
    from.exports(&file);
    to.imports(&file).unwrap();
    std::fs::remove_file(file).unwrap();
}

/// Writes below the desk, past its rules: what another version, or another host, could have written.
pub fn write_below(actor: &mut Actor, act: impl FnOnce(&mut Tx<'_>) -> Result<(), StoreError>) {
    actor.lock_if_open();
    let mut store = open(actor);
    let now = actor.clock.now().timestamp_millis();
    store.transact_for_good("test", now, act).unwrap();
    store.close().unwrap();
    actor.unlock();
}

/// The database of a locked caseload under the hands of a test, past everything that guards it.
pub fn raw(actor: &Actor) -> Connection {
    let file = std::fs::read(actor.folder().join("key.passphrase.age")).unwrap();
    let passphrase = SecretString::from(PASSPHRASE);
    let keys = Keys::unwrap(&file, &Secret::Passphrase(&passphrase)).unwrap();
    open_database(&actor.folder().join("caseload.db"), &keys.data, Purpose::Use).unwrap()
}

fn open(actor: &Actor) -> Store {
    Store::open(Vault::unlock(&actor.place(), &SecretString::from(PASSPHRASE)).unwrap()).unwrap()
}

impl Actor {
    fn lock_if_open(&mut self) {
        if self.phase() == "unlocked" {
            self.lock();
        }
    }
}
