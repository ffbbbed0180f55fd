//! `doorstep-cli`: the desk without a window, for administrators, scripts and tests.
//!
//! This room knows arguments, files named by them and how a reply looks as plain text. It must not know what
//! a rule is: every command is one or two questions to the desk.
//!
//! It ends with 0 where it did what was asked, with 1 and a plain sentence where it was refused, and with 2
//! where the arguments cannot be understood.

mod agenda;
mod arguments;
mod bring;
mod calendars;
mod caseload;
mod commands;
mod measures;
mod refusal;
mod secrets;
mod show;
mod tables;

use arguments::Arguments;
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

/// Freed memory is wiped, so that what was read does not stay behind.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match commands::run(&arguments) {
        Ok(said) => match writeln!(std::io::stdout(), "{said}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(refusal) => {
            let _ = writeln!(std::io::stderr(), "{refusal}");
            ExitCode::from(refusal.code())
        }
    }
}
