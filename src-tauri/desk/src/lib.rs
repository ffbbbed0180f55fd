//! Use cases: one function a command, over a session that is locked or unlocked.
//!
//! The desk composes the rooms below it and owns what none of them has: the session, the clock, replies to
//! the interface and error codes. It knows no window; the shell and the command line sit on it alike.

#[macro_use]
mod commands;
mod acts;
mod agenda;
mod checking;
mod death;
mod demo;
mod diary_file;
mod dispatch;
mod dossier;
pub mod error;
mod gp;
mod instruments;
pub mod messages;
mod miles;
mod months;
mod newcomers;
mod open_records;
mod page;
mod planning;
mod portrait;
mod quiet;
mod session;
mod shelf;
mod surroundings;
mod visiting;
mod ways;
mod wording;

pub use demo::{DemoPlan, DemoReport};
pub use dispatch::{COMMANDS, Command, Effect, Signature, When, signatures};
pub use error::{Code, CommandError, FieldProblem};
pub use open_records::RecordsReport;
pub use session::Desk;
pub use surroundings::{
    Chance, Clipboard, Clock, FileKind, Folders, NoWindow, Picker, Surroundings, SystemClock,
    system_chance,
};
