//! Looks at the clock a few times a second, so that idleness and sleep lock the caseload by themselves.

use std::{thread, time::Duration};

use tauri::{AppHandle, Manager, Runtime};

use crate::{one_desk::OneDesk, window};

/// Short, because after sleep the old page may be on the screen until the next look.
const PERIOD: Duration = Duration::from_millis(250);

/// Watches until the app ends.
pub(crate) fn start<R: Runtime>(app: AppHandle<R>) {
    thread::spawn(move || {
        loop {
            thread::sleep(PERIOD);
            if app.state::<OneDesk>().tick() {
                window::clear(&app);
            }
            if app.state::<OneDesk>().calls_for_attention() {
                window::ask_for_attention(&app);
            }
        }
    });
}

/// Locks without waiting for anybody. On a thread of its own: a command may hold the desk just now.
pub(crate) fn lock_now<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    thread::spawn(move || {
        app.state::<OneDesk>().close();
        window::clear(&app);
    });
}
