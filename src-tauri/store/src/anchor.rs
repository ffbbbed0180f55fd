//! The freshness anchor: how far this caseload had come when it was last saved, kept outside the
//! database, because SQLCipher itself cannot tell an old file or an old log from the present one.
//!
//! Two slots a page apart are written in turn, in place: a torn write spoils one and leaves the
//! other. One copy lies in the caseload's folder and is synced with every save; a second, outside,
//! is written with it and synced at close, and catches a whole folder being put back.

use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::Path;

use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use crate::error::StoreError;
use crate::folder::{ANCHOR, Place};
use crate::keying::DataKey;
use crate::keys::StoreId;
use crate::seam;

const MAGIC: &[u8; 8] = b"dstanch1";
const SLOT: usize = 128;
/// A sector torn by a power cut may take its neighbours' bytes too, so slots do not share one.
const APART: usize = 4096;
const SIGNED: usize = SLOT - 32;

/// How far a caseload had come at one save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Saves so far.
    pub commits: u64,
    /// Running sum of the hashes of all records.
    pub sum: [u8; 32],
    /// When, in milliseconds since 1970.
    pub at: i64,
}

/// What the anchor says about the database that was just opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Freshness {
    /// The same.
    Fresh,
    /// One save was committed and not yet noted: a power cut or a crash between the two. Normal.
    AheadByOne,
    /// The anchor is older than the database by this many saves.
    Ahead(u64),
    /// The database is older than it was when last used here: an old copy was put back.
    Behind {
        /// Saves missing.
        by: u64,
    },
    /// As many saves, other contents: a part of an old copy was put back.
    DifferentContents,
    /// No anchor that can be read.
    CannotTell,
}

/// One slot: a mark and its number in the order of writing.
#[derive(Debug, Clone, Copy)]
struct Slot {
    serial: u64,
    mark: Mark,
}

/// The anchor of an open caseload.
pub(crate) struct Anchor {
    sealer: Hmac<Sha256>,
    store: StoreId,
    inside: File,
    outside: Option<File>,
    newest: Option<Slot>,
}

impl Anchor {
    /// Opens both copies and reads the newest slot that is whole and ours.
    pub(crate) fn open(place: &Place, key: &DataKey, store: StoreId) -> Result<Self, StoreError> {
        let inside = open_file(&place.file(ANCHOR)).map_err(StoreError::io("open the anchor"))?;
        let outside = place.anchors().and_then(|folder| outside(place, folder, store));
        let mut anchor = Self { sealer: sealer(key), store, inside, outside, newest: None };
        let copies = [Some(&anchor.inside), anchor.outside.as_ref()];
        let slots = copies.into_iter().flatten().flat_map(|copy| anchor.slots(copy));
        anchor.newest = slots.max_by_key(|slot| slot.serial);
        Ok(anchor)
    }

    /// The newest mark, from this run or the last.
    pub(crate) fn newest(&self) -> Option<Mark> {
        self.newest.map(|slot| slot.mark)
    }

    /// Sets what the database says beside what was last noted.
    pub(crate) fn compare(&self, commits: u64, sum: &[u8; 32]) -> Freshness {
        let Some(mark) = self.newest() else {
            return Freshness::CannotTell;
        };
        match commits.checked_sub(mark.commits) {
            None => Freshness::Behind { by: mark.commits - commits },
            Some(0) if mark.sum == *sum => Freshness::Fresh,
            Some(0) => Freshness::DifferentContents,
            Some(1) => Freshness::AheadByOne,
            Some(by) => Freshness::Ahead(by),
        }
    }

    /// Notes a save: after its commit, before it is acknowledged.
    pub(crate) fn note(&mut self, mark: Mark) -> Result<(), StoreError> {
        let slot = Slot { serial: self.newest.map_or(0, |last| last.serial + 1), mark };
        let bytes = self.seal(&slot);
        let place = (slot.serial % 2) * APART as u64;
        if let Some(outside) = &self.outside {
            let _ = seam::write_at(outside, &bytes, place);
        }
        seam::write_at(&self.inside, &bytes, place)
            .and_then(|()| self.inside.sync_data())
            .map_err(StoreError::io("note the save"))?;
        self.newest = Some(slot);
        Ok(())
    }

    /// Makes the second copy outlive a power cut too.
    pub(crate) fn settle(&self) {
        if let Some(outside) = &self.outside {
            let _ = outside.sync_data();
        }
    }

    fn slots(&self, copy: &File) -> Vec<Slot> {
        let mut bytes = Vec::new();
        // What cannot be read says nothing.
        let _ = copy.take(2 * APART as u64).read_to_end(&mut bytes);
        let whole = |bytes: &[u8]| bytes.get(..SLOT).and_then(|slot| self.unseal(slot));
        bytes.chunks(APART).filter_map(whole).collect()
    }

    fn seal(&self, slot: &Slot) -> [u8; SLOT] {
        let mut bytes = [0; SLOT];
        bytes[..8].copy_from_slice(MAGIC);
        bytes[8..24].copy_from_slice(&self.store.0);
        bytes[24..32].copy_from_slice(&slot.serial.to_le_bytes());
        bytes[32..40].copy_from_slice(&slot.mark.commits.to_le_bytes());
        bytes[40..72].copy_from_slice(&slot.mark.sum);
        bytes[72..80].copy_from_slice(&slot.mark.at.to_le_bytes());
        let seal = self.sealer.clone().chain_update(&bytes[..SIGNED]).finalize().into_bytes();
        bytes[SIGNED..].copy_from_slice(&seal);
        bytes
    }

    fn unseal(&self, bytes: &[u8]) -> Option<Slot> {
        let (signed, seal) = bytes.split_at(SIGNED);
        self.sealer.clone().chain_update(signed).verify_slice(seal).ok()?;
        let ours = signed.starts_with(MAGIC) && signed[8..24] == self.store.0;
        let mark = Mark {
            commits: u64::from_le_bytes(signed[32..40].try_into().ok()?),
            sum: signed[40..72].try_into().ok()?,
            at: i64::from_le_bytes(signed[72..80].try_into().ok()?),
        };
        let serial = u64::from_le_bytes(signed[24..32].try_into().ok()?);
        ours.then_some(Slot { serial, mark })
    }
}

/// The caseload that an anchor names, whether or not its key is at hand: tells a key file of
/// another caseload from a damaged database.
pub(crate) fn names_store(place: &Place) -> Option<StoreId> {
    let bytes = std::fs::read(place.file(ANCHOR)).ok()?;
    let named = |slot: &[u8]| {
        let slot = slot.strip_prefix(MAGIC)?;
        Some(StoreId(*slot.first_chunk()?))
    };
    bytes.chunks(APART).find_map(named)
}

/// The HMAC key is derived, so that the anchor shows nothing of the data key itself.
fn sealer(key: &DataKey) -> Hmac<Sha256> {
    let derived = keyed(key.expose()).chain_update(b"doorstep anchor v1").finalize().into_bytes();
    keyed(&derived)
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    <Hmac<Sha256> as Mac>::new_from_slice(key).unwrap_or_else(|_| unreachable!("any length"))
}

/// The copy outside. Named by caseload and folder, so that a backup restored elsewhere on the same
/// laptop does not disturb the one in use. Going without it is never an error.
fn outside(place: &Place, folder: &Path, store: StoreId) -> Option<File> {
    seam::create_private_folder(folder).ok()?;
    let whereabouts = std::fs::canonicalize(place.folder()).ok()?;
    let hash = Sha256::digest(whereabouts.as_os_str().as_encoded_bytes());
    let name = format!("{store}-{:.8}.{ANCHOR}", format!("{hash:x}"));
    open_file(&folder.join(name)).ok()
}

/// Opens an anchor at its full size, filled from the start: a later write changes no metadata and
/// needs no room on a disk that has none.
fn open_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    let file = seam::private(&mut options).open(path)?;
    let there = file.metadata()?.len();
    if there < 2 * APART as u64 {
        let missing = vec![0; 2 * APART - there as usize];
        seam::write_at(&file, &missing, there)?;
        file.sync_all()?;
        seam::sync_folder(path.parent().unwrap_or(path))?;
    }
    Ok(file)
}
