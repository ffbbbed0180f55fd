//! What can only be seen from outside: what outlives a kill, what other tools open, what lies in files.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]
#![allow(
    clippy::print_stdout,
    reason = "two processes talk over it; a test that is left out says so"
)]

mod calendars;
mod kills;
mod leaks;
mod saver;
mod tools;

use std::sync::{Mutex, MutexGuard};

/// One test at a time: a process that is just being started holds for a moment every lock that another test
/// has let go of.
fn turn() -> MutexGuard<'static, ()> {
    static TURN: Mutex<()> = Mutex::new(());
    TURN.lock().unwrap_or_else(|after_a_failure| after_a_failure.into_inner())
}
