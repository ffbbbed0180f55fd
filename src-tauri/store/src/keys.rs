//! The two key files: the same data key and store id, wrapped once by a passphrase and once by a
//! printed recovery key, as ordinary `age` files that any `age` opens.
//!
//! Knows no folder and no database: bytes in, bytes out.

use std::io::{Read, Write};

use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::keying::{DataKey, KEY_BYTES, read_hex, write_hex};
use crate::recovery::RecoveryKey;

/// Larger than any key file we write by a factor of twenty. The header parser of `age` is quadratic
/// and without a limit, so nothing larger is ever shown to it.
pub const MAX_KEY_FILE: usize = 8 * 1024;
const MAX_STANZAS: usize = 20;
const MAX_WORK: u8 = 20;
const VERSION: u64 = 1;

/// Which caseload: given at creation, kept for life, in every key file and anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StoreId(pub(crate) [u8; 16]);

impl StoreId {
    /// The sixteen bytes, for records that name their caseload.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl std::fmt::Display for StoreId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// How hard guessing the passphrase is made: scrypt with `2^n` rounds and `2^n` KiB of memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// Half a second and 256 MiB, on every laptop the same: a factor measured on a fast machine
    /// would keep a slow one out.
    pub const EVERYDAY: Self = Self(18);

    /// Another factor from 1 to 20; what lies outside becomes the nearest. For tests.
    pub fn new(factor: u8) -> Self {
        Self(factor.clamp(1, MAX_WORK))
    }
}

/// The data key with the id of the caseload it opens.
#[derive(Debug)]
pub struct Keys {
    /// Which caseload.
    pub store: StoreId,
    /// What opens it.
    pub data: DataKey,
}

/// What a key file is opened with.
pub enum Secret<'a> {
    /// The worker's passphrase.
    Passphrase(&'a SecretString),
    /// The printed recovery key, as typed.
    RecoveryKey(&'a SecretString),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    v: u64,
    store: &'a str,
    key: &'a str,
}

impl Keys {
    /// New random keys. `chance` fills a buffer with random bytes.
    pub fn make(chance: &mut dyn FnMut(&mut [u8])) -> Self {
        let mut store = [0; 16];
        chance(&mut store);
        Self { store: StoreId(store), data: DataKey::filled_by(|place| chance(place)) }
    }

    /// The bytes of `key.passphrase.age`.
    pub fn wrap_with_passphrase(
        &self,
        passphrase: &SecretString,
        work: WorkFactor,
    ) -> Result<Vec<u8>, StoreError> {
        let mut recipient = scrypt::Recipient::new(passphrase.clone());
        recipient.set_work_factor(work.0);
        self.wrap(&recipient)
    }

    /// The bytes of `key.recovery.age`. Only the public half of the recovery key is in them.
    pub fn wrap_with_recovery_key(&self, key: &RecoveryKey) -> Result<Vec<u8>, StoreError> {
        self.wrap(&key.identity()?.to_public())
    }

    /// Opens a key file with the secret it was wrapped with.
    pub fn unwrap(file: &[u8], secret: &Secret<'_>) -> Result<Self, StoreError> {
        match secret {
            Secret::Passphrase(passphrase) => {
                let mut identity = scrypt::Identity::new((*passphrase).clone());
                identity.set_max_work_factor(MAX_WORK);
                open(file, &identity, StoreError::WrongPassphrase)
            }
            Secret::RecoveryKey(typed) => {
                let identity = RecoveryKey::typed(typed.expose_secret())?.identity()?;
                open(file, &identity, StoreError::WrongRecoveryKey)
            }
        }
    }

    /// The same once more, on a page of its own.
    pub(crate) fn copy(&self) -> Self {
        Self { store: self.store, data: self.data.copy() }
    }

    /// True where both are the same key of the same caseload.
    pub(crate) fn same_as(&self, other: &Self) -> bool {
        self.store == other.store && self.data.expose() == other.data.expose()
    }

    fn wrap(&self, recipient: &dyn age::Recipient) -> Result<Vec<u8>, StoreError> {
        let line = self.line()?;
        let encryptor = Encryptor::with_recipients(std::iter::once(recipient))
            .map_err(|error| wrapping(std::io::Error::other(error)))?;
        let mut file = Vec::new();
        let mut writer = encryptor.wrap_output(&mut file).map_err(wrapping)?;
        writer.write_all(&line).map_err(wrapping)?;
        writer.finish().map_err(wrapping)?;
        Ok(file)
    }

    fn line(&self) -> Result<Zeroizing<Vec<u8>>, StoreError> {
        let mut hex = Zeroizing::new([0u8; 2 * KEY_BYTES]);
        write_hex(self.data.expose(), hex.as_mut());
        let key = std::str::from_utf8(hex.as_ref()).map_err(|_| damaged())?;
        let store = self.store.to_string();
        // Room from the start: a buffer that grows would leave its former self behind.
        let mut line = Zeroizing::new(Vec::with_capacity(256));
        serde_json::to_writer(&mut *line, &Line { v: VERSION, store: &store, key })
            .map_err(|error| wrapping(error.into()))?;
        line.push(b'\n');
        Ok(line)
    }

    fn from_line(line: &[u8]) -> Result<Self, StoreError> {
        #[derive(Deserialize)]
        struct Version {
            v: u64,
        }
        let Version { v } = serde_json::from_slice(line).map_err(|_| damaged())?;
        if v > VERSION {
            return Err(StoreError::TooNew { found: v, max: VERSION });
        }
        let line: Line<'_> = serde_json::from_slice(line).map_err(|_| damaged())?;
        let mut store = [0; 16];
        let mut whole = read_hex(line.store, &mut store);
        let data = DataKey::filled_by(|place| whole &= read_hex(line.key, place));
        if whole { Ok(Self { store: StoreId(store), data }) } else { Err(damaged()) }
    }
}

fn open(file: &[u8], identity: &dyn age::Identity, wrong: StoreError) -> Result<Keys, StoreError> {
    guard(file)?;
    let decryptor = Decryptor::new_buffered(file).map_err(|_| damaged())?;
    let mut reader = match decryptor.decrypt(std::iter::once(identity)) {
        Ok(reader) => reader.take(MAX_KEY_FILE as u64),
        Err(DecryptError::ExcessiveWork { .. }) => return Err(StoreError::ExcessiveWork),
        Err(DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed) => return Err(wrong),
        Err(DecryptError::KeyDecryptionFailed) => return Err(wrong),
        Err(_) => return Err(damaged()),
    };
    // Decrypted whole into wiped memory before anything looks at it.
    let mut line = Zeroizing::new(Vec::with_capacity(MAX_KEY_FILE));
    let read = reader.read_to_end(&mut line);
    read.map_err(|_| damaged())?;
    Keys::from_line(&line)
}

/// Refuses what could not be a key file of ours before `age` parses it.
fn guard(file: &[u8]) -> Result<(), StoreError> {
    let lines = || file.split(|byte| *byte == b'\n');
    let stanzas = lines().filter(|line| line.starts_with(b"-> ")).count();
    let ended = lines().any(|line| line.starts_with(b"--- "));
    if file.len() <= MAX_KEY_FILE && ended && stanzas <= MAX_STANZAS {
        Ok(())
    } else {
        Err(damaged())
    }
}

fn damaged() -> StoreError {
    StoreError::Damaged { what: "a key file" }
}

fn wrapping(source: std::io::Error) -> StoreError {
    StoreError::Io { doing: "wrap the key", source }
}
