//! The list of erased records, sealed so that nobody but a keeper of the data key can add to it: on a restore
//! what it names is erased.

use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::error::StoreError;
use crate::keying::DataKey;

const SEAL: usize = 32;

/// The list with its seal in front; nothing for an empty one.
pub(crate) fn seal(key: &DataKey, list: &[u8]) -> Vec<u8> {
    if list.is_empty() {
        return Vec::new();
    }
    let seal = sealer(key).chain_update(list).finalize().into_bytes();
    [&seal[..], list].concat()
}

/// The list under a seal of this caseload.
pub(crate) fn unseal<'a>(key: &DataKey, sealed: &'a [u8]) -> Result<&'a [u8], StoreError> {
    let broken = StoreError::Damaged { what: "the list of erased records" };
    match sealed.split_at_checked(SEAL) {
        None if sealed.is_empty() => Ok(sealed),
        Some((seal, list)) if sealer(key).chain_update(list).verify_slice(seal).is_ok() => Ok(list),
        _ => Err(broken),
    }
}

/// Derived, so that the seal shows nothing of the data key itself.
fn sealer(key: &DataKey) -> Hmac<Sha256> {
    let derived = keyed(key.expose()).chain_update(b"doorstep erased v1").finalize().into_bytes();
    keyed(&derived)
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    <Hmac<Sha256> as Mac>::new_from_slice(key).unwrap_or_else(|_| unreachable!("any length"))
}
