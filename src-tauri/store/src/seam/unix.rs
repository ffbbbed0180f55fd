//! The Unix side: modes, `fsync` of folders, `mlock`, `statfs`.
#![allow(unsafe_code)] // Three system calls that the standard library does not offer, each below.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// Makes a folder that only this user can look into; its parents as the system makes them.
pub(crate) fn create_private_folder(path: &Path) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))
        }
        made => made,
    }
}

/// A file made with these options can be read by this user only.
pub(crate) fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options.mode(0o600)
}

/// Renames over whatever has that name, whole or not at all.
pub(crate) fn replace(from: &Path, to: &Path) -> io::Result<()> {
    std::fs::rename(from, to)
}

/// Makes names made, changed or removed in a folder outlive a power cut. Some file systems of sticks
/// and shares know no such thing and say so; there it is left to them.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    match File::open(path)?.sync_all() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        synced => synced,
    }
}

/// Writes in place, wherever the file's own position is.
pub(crate) fn write_at(file: &File, bytes: &[u8], offset: u64) -> io::Result<()> {
    file.write_all_at(bytes, offset)
}

/// The form of a path that SQLite takes at any length.
pub(crate) fn database_path(path: &Path) -> io::Result<PathBuf> {
    std::path::absolute(path)
}

/// Keeps memory out of the swap file. Refused where the user's quota is used up: never an error,
/// because the caseload must open all the same.
pub(crate) fn lock_memory(memory: &[u8]) {
    // SAFETY: the range is a live slice; the call does not change what is in it.
    unsafe { libc::mlock(memory.as_ptr().cast(), memory.len()) };
}

/// Undoes [`lock_memory`].
pub(crate) fn unlock_memory(memory: &[u8]) {
    // SAFETY: as above.
    unsafe { libc::munlock(memory.as_ptr().cast(), memory.len()) };
}

/// True where the folder lies on another machine: file locks and syncing cannot be relied on there.
pub(crate) fn on_network(path: &Path) -> bool {
    file_system(path).is_some_and(|found| is_network(&found))
}

fn file_system(path: &Path) -> Option<libc::statfs> {
    let name = std::ffi::CString::new(path.as_os_str().as_bytes()).ok()?;
    let mut found = std::mem::MaybeUninit::<libc::statfs>::zeroed();
    // SAFETY: a C string and a buffer of the right type, read only when the call says it filled it.
    unsafe { (libc::statfs(name.as_ptr(), found.as_mut_ptr()) == 0).then(|| found.assume_init()) }
}

#[cfg(target_os = "linux")]
fn is_network(found: &libc::statfs) -> bool {
    // NFS, SMB, SMB2, CIFS, 9P, AFS, Ceph: the magic numbers of statfs(2), which fit in 32 bits.
    const NETWORK: [u32; 7] =
        [0x6969, 0x517b, 0xfe53_4d42, 0xff53_4d42, 0x0102_1997, 0x5346_414f, 0x00c3_6400];
    NETWORK.contains(&(found.f_type as u32))
}

#[cfg(target_os = "macos")]
fn is_network(found: &libc::statfs) -> bool {
    found.f_flags & libc::MNT_LOCAL as u32 == 0
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn is_network(_found: &libc::statfs) -> bool {
    false
}
