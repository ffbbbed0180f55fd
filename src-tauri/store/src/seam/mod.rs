//! The one seam between the store and the operating system: private folders, replacing and syncing
//! files, long paths, locked memory.
//!
//! Every function exists once a system under the same name; nothing above this module asks which
//! system it runs on. It knows nothing of keys, databases or records.

#[cfg(unix)]
mod unix;
#[cfg(unix)]
pub(crate) use unix::*;

#[cfg(windows)]
mod windows;
#[cfg(windows)]
pub(crate) use windows::*;
