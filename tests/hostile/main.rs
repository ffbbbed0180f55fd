//! Bad input and bad files: a sentence that says what happened and what to do, and nothing changed.
#![allow(clippy::unwrap_used, reason = "a test may fail")]
#![allow(clippy::print_stdout, reason = "a test that is left out says so")]

mod disks;
mod files;
mod input;
mod naughty;
mod records;
mod schema;
