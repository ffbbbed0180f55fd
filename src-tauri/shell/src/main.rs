//! The desktop app: one window around the desk, and nothing that the desk could know instead.
//!
//! This room knows Tauri, dialogs, folders and the process it runs in. It must not know what a person or a
//! contact is: every command passes through as a name and a request.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arguments;
mod clipboard;
mod commands;
mod dead_page;
#[cfg(feature = "e2e")]
mod e2e;
mod hardening;
mod one_desk;
#[cfg(test)]
mod permissions;
mod picker;
mod sleep;
mod surroundings;
mod watch;
mod window;

use std::{io::Write, process::ExitCode};

use tauri::{AppHandle, Manager, RunEvent};

use crate::one_desk::OneDesk;

/// Freed memory is wiped, so that what was read does not stay behind after locking.
#[global_allocator]
static WIPING: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> ExitCode {
    hardening::harden();
    let started = arguments::read(std::env::args_os().skip(1)).and_then(run);
    match started {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            let _ = writeln!(std::io::stderr(), "{sentence}");
            ExitCode::from(2)
        }
    }
}

/// Opens the window and stays until it is closed.
fn run(folders: arguments::Folders) -> Result<(), String> {
    let app = tauri::Builder::default()
        .invoke_handler(commands::handle)
        .setup(move |app| {
            let desk = OneDesk::new(surroundings::gather(app.handle(), &folders));
            app.manage(desk);
            app.manage(window::Room::new(folders.web));
            window::open(app.handle())?;
            watch::start(app.handle().clone());
            sleep::listen(app.handle());
            Ok(())
        })
        .build(tauri::generate_context!())
        .map_err(|problem| format!("Doorstep cannot open its window: {problem}."))?;
    app.run(while_running);
    Ok(())
}

fn while_running(app: &AppHandle, event: RunEvent) {
    match event {
        RunEvent::ExitRequested { api, code: None, .. } if window::is_being_replaced(app) => {
            api.prevent_exit();
            window::open_again(app);
        }
        RunEvent::Exit => app.state::<OneDesk>().close(),
        _ => {}
    }
}
