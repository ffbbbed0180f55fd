//! Backups: one file each, which opens alone in an empty folder with the passphrase or recovery key
//! of its own day.
//!
//! `container` is the form of the file, `make` writes one, `restore` brings one back, `thinning`
//! says which have had their day. Knows no record.

mod container;
mod make;
mod restore;
mod thinning;

pub use container::Reason;
pub use make::{Backup, BackupOrder, list_backups, thin_backups};
pub use restore::{Restore, restore};
pub use thinning::obsolete;
