//! The data key in memory, and the one call that hands it to SQLCipher.
//!
//! Nothing here reads or writes a file.
#![allow(unsafe_code)] // `sqlite3_key` has no safe form, and a PRAGMA would leave the key in SQL text.

use rusqlite::{Connection, ffi};
use zeroize::{Zeroize, Zeroizing};

use crate::error::StoreError;
use crate::seam;

/// Length of a data key.
pub(crate) const KEY_BYTES: usize = 32;

/// A memory page of its own, because locking works on whole pages and does not nest: on a shared
/// page, unlocking one secret would unlock its neighbour.
#[repr(align(4096))]
struct Page([u8; KEY_BYTES]);

/// The random 256-bit key of the caseload file: on one locked page that never moves, wiped when
/// dropped.
pub struct DataKey(Box<Page>);

impl DataKey {
    /// A key that `fill` writes straight into its place, so that no other copy is ever made.
    pub(crate) fn filled_by(fill: impl FnOnce(&mut [u8; KEY_BYTES])) -> Self {
        let mut key = Self(Box::new(Page([0; KEY_BYTES])));
        seam::lock_memory(&key.0.0);
        fill(&mut key.0.0);
        key
    }

    /// The same key on a page of its own.
    pub(crate) fn copy(&self) -> Self {
        Self::filled_by(|place| place.copy_from_slice(&self.0.0))
    }

    /// The key itself: for deriving, wrapping and keying only.
    pub(crate) fn expose(&self) -> &[u8] {
        &self.0.0
    }
}

impl Drop for DataKey {
    fn drop(&mut self) {
        self.0.0.zeroize();
        seam::unlock_memory(&self.0.0);
    }
}

impl std::fmt::Debug for DataKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DataKey(..)")
    }
}

/// Keys a connection that has not been used yet, in the raw form `x'…'` that skips derivation.
pub(crate) fn key_connection(connection: &Connection, key: &DataKey) -> Result<(), StoreError> {
    let mut literal = Zeroizing::new([0u8; 2 * KEY_BYTES + 3]);
    literal[..2].copy_from_slice(b"x'");
    write_hex(key.expose(), &mut literal[2..2 * KEY_BYTES + 2]);
    literal[2 * KEY_BYTES + 2] = b'\'';
    let length = i32::try_from(literal.len()).unwrap_or(0);
    // SAFETY: the handle is used while the connection lives, and SQLCipher copies the bytes.
    let code = unsafe { ffi::sqlite3_key(connection.handle(), literal.as_ptr().cast(), length) };
    match code {
        ffi::SQLITE_OK => Ok(()),
        code => Err(rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()),
    }
}

/// Writes bytes as lower-case hexadecimal into a buffer of twice the length.
pub(crate) fn write_hex(bytes: &[u8], out: &mut [u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for (byte, pair) in bytes.iter().zip(out.chunks_exact_mut(2)) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
}

/// Reads hexadecimal into a buffer of exactly half the length; false where it is anything else.
pub(crate) fn read_hex(text: &str, out: &mut [u8]) -> bool {
    let digit = |c: u8| (c as char).to_digit(16).map(|d| d as u8);
    text.len() == 2 * out.len()
        && text.as_bytes().chunks_exact(2).zip(out).all(|(pair, byte)| {
            let whole = digit(pair[0]).zip(digit(pair[1]));
            if let Some((high, low)) = whole {
                *byte = high << 4 | low;
            }
            whole.is_some()
        })
}
