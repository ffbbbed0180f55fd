//! People of the tests: each sits at a desk of their own, with a folder, a clock that is moved by hand,
//! chance that repeats itself, and files picked for them in advance.
#![allow(clippy::unwrap_used, reason = "what supports a test may fail it")]

mod actor;
mod caseload;
mod exchange;
mod files;
mod reasons;
mod surroundings;

pub use actor::{Actor, PASSPHRASE};
pub use caseload::{Caseload, id_of};
pub use exchange::{exchange_by_files, give, raw, write_below};
pub use files::{Contents, contents, every_file};
pub use reasons::{commands_without_undo, doors_beside_the_commands};
pub use surroundings::{Chance, HandClock, Lent, Pick};
