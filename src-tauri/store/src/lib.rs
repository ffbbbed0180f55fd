//! The encrypted caseload: one SQLCipher file in a folder with its keys, backups and anchor.
//!
//! The vault half (`keys`, `recovery`, `keying`, `memory`, `connect`, `folder`, `building`, `anchor`, `vault`,
//! `backup`, `sealed`, `health`, `whereabouts`, `seam`) knows files and keys and no record; the record half
//! (`store`, `transact`, `rows`, `project`, `words`, `standings`, `audit`, `undo`, `queries`,
//! `erasures`, `examine`) knows records and no file. This crate knows no bundle and no window; time and
//! randomness come in as parameters.

mod anchor;
mod audit;
mod backup;
mod building;
mod connect;
mod erasures;
mod error;
mod examine;
mod folder;
mod health;
mod keying;
mod keys;
mod memory;
mod project;
mod queries;
mod recovery;
mod remake;
mod repair;
mod rows;
mod schema;
mod sealed;
mod seam;
mod standings;
mod store;
mod transact;
mod undo;
mod vault;
mod whereabouts;
mod words;

pub use age::secrecy::SecretString;
pub use anchor::{Freshness, Mark};
pub use backup::{
    Backup, BackupOrder, Reason, Restore, list_backups, obsolete, restore, thin_backups,
};
pub use connect::{Purpose, open_database, quiesce};
pub use error::StoreError;
pub use examine::Examination;
pub use folder::{Place, Standing, write_beside_and_rename};
pub use health::Finding;
pub use keying::DataKey;
pub use keys::{Keys, MAX_KEY_FILE, Secret, StoreId, WorkFactor};
pub use queries::busy::BusyTime;
pub use queries::diary::Taken;
pub use queries::find::Hit;
pub use queries::gp::{GpWaiting, Listed};
pub use queries::likeness::likeness_of;
pub use queries::people::{PeopleQuestion, PersonLine, Sort, Status};
pub use queries::today::{Slot, Waiting};
pub use queries::visits::MarkDue;
pub use queries::work::{ActivityLine, TripLine};
pub use recovery::{RecoveryKey, recovery_groups};
pub use rows::person_of;
pub use store::{Draft, Store, adopt, furnish};
pub use transact::{Done, Tx, UNDO_LIMIT};
pub use undo::NotUndone;
pub use vault::{Pending, Vault};
pub use whereabouts::{Caution, SyncProgram, cautions};
