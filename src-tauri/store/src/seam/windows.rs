//! The Windows side: folders inherit the profile's own access list, `MoveFileEx`, `VirtualLock`.
#![allow(unsafe_code)] // Three system calls that the standard library does not offer, each below.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io;
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::os::windows::fs::FileExt;
use std::path::{Component, Path, PathBuf, Prefix};
use std::time::Duration;

use windows_sys::Win32::Storage::FileSystem::GetDriveTypeW;
use windows_sys::Win32::System::Memory::{VirtualLock, VirtualUnlock};

/// Makes a folder. In the user's profile, where Doorstep keeps caseloads, it inherits an access
/// list of that user, the system and administrators, so there is nothing to add.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    std::fs::create_dir_all(path)
}

/// Files inherit the folder's access list.
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

/// Renames over whatever has that name. Virus scanners hold a new file open for a moment, so a
/// refusal is tried again for up to a second.
pub(crate) fn replace(from: &Path, to: &Path) -> io::Result<()> {
    for _ in 0..20 {
        match std::fs::rename(from, to) {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
                std::thread::sleep(Duration::from_millis(50));
            }
            done => return done,
        }
    }
    std::fs::rename(from, to)
}

/// NTFS journals names itself, and a folder cannot be flushed without administrator rights.
pub(crate) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Writes in place, wherever the file's own position is.
pub(crate) fn write_at(file: &File, mut bytes: &[u8], mut offset: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        let written = file.seek_write(bytes, offset)?;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        bytes = &bytes[written..];
        offset += written as u64;
    }
    Ok(())
}

/// The form of a path that SQLite takes at any length: `\\?\` lifts the limit of 260 characters,
/// which the standard library does by itself and SQLite does not.
pub(crate) fn database_path(path: &Path) -> io::Result<PathBuf> {
    let absolute = std::path::absolute(path)?;
    let wide: Vec<u16> = absolute.as_os_str().encode_wide().collect();
    let prefix = match absolute.components().next() {
        Some(Component::Prefix(found)) => found.kind(),
        _ => return Ok(absolute),
    };
    // SQLite adds "-journal" to the name, so the limit is met well before 260.
    match prefix {
        Prefix::Disk(_) if wide.len() > 240 => Ok(lengthened(r"\\?\", &wide)),
        Prefix::UNC(..) if wide.len() > 240 => Ok(lengthened(r"\\?\UNC\", &wide[2..])),
        _ => Ok(absolute),
    }
}

fn lengthened(prefix: &str, rest: &[u16]) -> PathBuf {
    let mut long = OsString::from(prefix);
    long.push(OsString::from_wide(rest));
    long.into()
}

/// Keeps memory out of the page file. Refused where the quota is used up: never an error, because
/// the caseload must open all the same.
pub(crate) fn lock_memory(memory: &[u8]) {
    // SAFETY: the range is a live slice; the call does not change what is in it.
    unsafe { VirtualLock(memory.as_ptr().cast(), memory.len()) };
}

/// Undoes [`lock_memory`].
pub(crate) fn unlock_memory(memory: &[u8]) {
    // SAFETY: as above.
    unsafe { VirtualUnlock(memory.as_ptr().cast(), memory.len()) };
}

/// True where the folder lies on another machine: file locks and syncing cannot be relied on there.
pub(crate) fn on_network(path: &Path) -> bool {
    const DRIVE_REMOTE: u32 = 4;
    let Ok(absolute) = std::path::absolute(path) else {
        return false;
    };
    let drive = match absolute.components().next() {
        Some(Component::Prefix(found)) => match found.kind() {
            Prefix::UNC(..) | Prefix::VerbatimUNC(..) => return true,
            Prefix::Disk(letter) | Prefix::VerbatimDisk(letter) => letter,
            _ => return false,
        },
        _ => return false,
    };
    let root = [u16::from(drive), u16::from(b':'), u16::from(b'\\'), 0];
    // SAFETY: a wide string that ends in zero.
    unsafe { GetDriveTypeW(root.as_ptr()) == DRIVE_REMOTE }
}
