//! What is done before anything else, so that other programs on the laptop see as little as possible.
//!
//! This is the shell's one room with `unsafe`: the system calls have no safe form.
#![allow(unsafe_code)]

use std::io::Write;

/// Variables that would load other code into the app, or let another program drive or read the web view.
/// `TAURI_WEBVIEW_AUTOMATION` is honoured by release builds of Tauri too.
#[cfg(not(feature = "e2e"))]
const UNWELCOME: [&str; 18] = [
    "TAURI_WEBVIEW_AUTOMATION",
    "TAURI_AUTOMATION",
    "WEBKIT_INSPECTOR_SERVER",
    "WEBKIT_INSPECTOR_HTTP_SERVER",
    "WEBKIT_EXEC_PATH",
    "WEBKIT_INJECTED_BUNDLE_PATH",
    "GTK_MODULES",
    "GTK3_MODULES",
    "GTK_PATH",
    "GTK_EXE_PREFIX",
    "GTK_DEBUG",
    "GIO_EXTRA_MODULES",
    "GIO_MODULE_DIR",
    "G_MESSAGES_DEBUG",
    "LD_PRELOAD",
    "WEBVIEW2_ADDITIONAL_BROWSER_ARGUMENTS",
    "WEBVIEW2_BROWSER_EXECUTABLE_FOLDER",
    "WEBVIEW2_USER_DATA_FOLDER",
];

/// Must be the first line of `main`, while there is one thread.
pub(crate) fn harden() {
    #[cfg(not(feature = "e2e"))]
    drop_unwelcome_variables();
    forbid_dumps();
    quiet_panics();
}

#[cfg(not(feature = "e2e"))]
fn drop_unwelcome_variables() {
    for name in UNWELCOME {
        // SAFETY: no other thread exists yet that could read the environment at the same time.
        unsafe { std::env::remove_var(name) };
    }
}

/// A dump of the memory would hold names and the key.
#[cfg(unix)]
fn forbid_dumps() {
    let none = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: the pointer is to a value that outlives the call. A refusal leaves the system's own rule.
    unsafe { libc::setrlimit(libc::RLIMIT_CORE, &none) };
    #[cfg(target_os = "linux")]
    // SAFETY: takes numbers only. Also keeps other programs of the same user from attaching to this one.
    unsafe {
        libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0)
    };
}

/// Windows Error Reporting would send the heap along, or keep it in a file.
#[cfg(windows)]
fn forbid_dumps() {
    use windows_sys::Win32::System::{
        Diagnostics::Debug::{SEM_NOGPFAULTERRORBOX, SetErrorMode},
        ErrorReporting::{
            WER_FAULT_REPORTING_FLAG_DISABLE_THREAD_SUSPENSION, WER_FAULT_REPORTING_FLAG_NOHEAP,
            WerSetFlags,
        },
    };
    // SAFETY: both take numbers only.
    unsafe {
        WerSetFlags(
            WER_FAULT_REPORTING_FLAG_NOHEAP | WER_FAULT_REPORTING_FLAG_DISABLE_THREAD_SUSPENSION,
        );
        SetErrorMode(SEM_NOGPFAULTERRORBOX);
    }
}

/// The usual message of a panic may quote the value that was wrong; the place is enough to mend it.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|fault| {
        let place = fault.location().map_or_else(String::new, |at| format!(" ({at})"));
        let _ = writeln!(std::io::stderr(), "Doorstep stopped: a fault of its own{place}.");
    }));
}
