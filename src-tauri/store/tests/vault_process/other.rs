//! A caseload, and a process of its own that does things to it, one a line.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Mutex, MutexGuard};

use doorstep_store::{
    BackupOrder, Keys, Pending, Place, Purpose, Reason, Restore, Secret, SecretString, StoreError,
    Vault, WorkFactor, open_database, restore,
};
use tempfile::TempDir;

const FOLDER: &str = "DOORSTEP_TEST_FOLDER";
/// What the search of memory looks for.
pub(crate) const KEY: [u8; 32] = *b"\x91 thirty-two bytes to look for..";

pub(crate) fn right() -> SecretString {
    SecretString::from("right words")
}

pub(crate) fn new() -> SecretString {
    SecretString::from("new words")
}

pub(crate) fn weak() -> WorkFactor {
    WorkFactor::new(2)
}

/// A folder with a closed caseload, "caseload", in it, and this binary's only turn: a process that
/// is just being started holds for a moment every lock that another test has let go of.
pub(crate) struct Scene {
    _turn: MutexGuard<'static, ()>,
    home: TempDir,
}

impl Scene {
    pub(crate) fn new() -> Self {
        static TURN: Mutex<()> = Mutex::new(());
        let turn = TURN.lock().unwrap_or_else(|after_a_failure| after_a_failure.into_inner());
        let scene = Self { _turn: turn, home: TempDir::new().unwrap() };
        make(&scene.place("caseload")).unwrap();
        scene
    }

    pub(crate) fn place(&self, name: &str) -> Place {
        Place::new(self.home.path().join(name))
    }

    pub(crate) fn unlock(&self) -> Result<Vault, StoreError> {
        Vault::unlock(&self.place("caseload"), &right())
    }

    pub(crate) fn start(&self) -> Other {
        Other::start(self.home.path().into())
    }
}

/// The other process.
pub(crate) struct Other {
    process: Child,
    said: BufReader<ChildStdout>,
}

impl Other {
    fn start(home: PathBuf) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "other::the_other_process", "--ignored", "--nocapture"])
            .env(FOLDER, home)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(process.stdout.take().unwrap());
        let mut other = Self { process, said };
        other.does("start");
        other
    }

    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Gives an order and does not wait.
    pub(crate) fn begins(&mut self, order: &str) {
        writeln!(self.process.stdin.as_mut().unwrap(), "{order}").unwrap();
    }

    /// Gives an order and waits until it is done.
    pub(crate) fn does(&mut self, order: &str) {
        self.begins(order);
        let done = format!("{order} done\n");
        let mut line = String::new();
        while line != done {
            line.clear();
            assert_ne!(self.said.read_line(&mut line).unwrap(), 0, "{order}");
        }
    }

    pub(crate) fn kill(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        self.kill();
    }
}

#[test]
#[ignore = "the other half of the tests here"]
fn the_other_process() {
    let Ok(home) = std::env::var(FOLDER) else { return };
    let home = PathBuf::from(home);
    let (place, copy) = (Place::new(home.join("caseload")), Place::new(home.join("copy")));
    let (mut vault, mut written) = (None, None);
    for order in std::io::stdin().lines() {
        let order = order.unwrap();
        match order.as_str() {
            "unlock" => vault = Some(Vault::unlock(&place, &right()).unwrap()),
            "close" => vault.take().map_or(Ok(()), Vault::close).unwrap(),
            "write" => written = Some(write_and_hold(&place)),
            "make" => make(&copy).unwrap(),
            "passphrase" => change_passphrase(&place).unwrap(),
            "backup" => back_up(&place).unwrap(),
            "restore" => bring_back(&place, &copy).unwrap(),
            _ => {}
        }
        println!("{order} done");
    }
    drop(written);
}

fn make(place: &Place) -> Result<(), StoreError> {
    Pending::prepare(&mut |bytes| bytes.copy_from_slice(&KEY[..bytes.len()]))
        .commit(place, &right(), weak(), |connection| {
            Ok(connection.execute_batch("CREATE TABLE t (v INTEGER) STRICT")?)
        })?
        .close()
}

/// A committed row that is only in the log.
fn write_and_hold(place: &Place) -> rusqlite::Connection {
    let file = fs::read(place.folder().join("key.passphrase.age")).unwrap();
    let keys = Keys::unwrap(&file, &Secret::Passphrase(&right())).unwrap();
    let database = place.folder().join("caseload.db");
    let connection = open_database(&database, &keys.data, Purpose::Use).unwrap();
    connection.execute_batch("INSERT INTO t VALUES (1)").unwrap();
    connection
}

fn change_passphrase(place: &Place) -> Result<(), StoreError> {
    let vault = Vault::unlock(place, &right())?;
    vault.change_passphrase(&right(), &new(), weak())?;
    vault.close()
}

/// Over the former one, so that a kill could lose both.
pub(crate) fn back_up(place: &Place) -> Result<(), StoreError> {
    let now = "2026-11-22T09:50:00Z".parse().unwrap();
    let order = BackupOrder { reason: Reason::Asked, now };
    let vault = Vault::unlock(place, &right())?;
    vault.back_up_to(&place.backups().join("b.doorstep-backup"), &order, |_| Ok(()))?;
    vault.close()
}

pub(crate) fn bring_back(place: &Place, to: &Place) -> Result<(), StoreError> {
    let (file, secret) = (place.backups().join("b.doorstep-backup"), right());
    let secret = Secret::Passphrase(&secret);
    let order = Restore { file: &file, secret, new_passphrase: None, work: weak() };
    restore(&order, to, |_, _| Ok(()))?.close()
}
