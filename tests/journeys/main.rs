//! What people do with Doorstep below its window, and what every command promises.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod calendars;
mod clocks;
mod commands;
mod concerns;
mod conflicts;
mod copying;
mod cover;
mod drafts;
mod finding;
mod import;
mod keeping;
mod life;
mod nothing_lost;
mod offering;
mod secrets;
mod set_up;
mod undo;
mod urgent;
