//! The statements that the desk really ran, so that plain SQLite is asked exactly the same.
#![allow(unsafe_code)] // SQLite calls back through C; rusqlite has no safe form for every connection.

use rusqlite::ffi;
use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::sync::Mutex;

static HEARD: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Listens to every connection that is opened from now on.
pub(crate) fn listen() {
    // SAFETY: the function has the signature that SQLite asks for and lives as long as the program.
    unsafe { ffi::sqlite3_auto_extension(Some(opened)) };
}

/// Listens to no connection that is opened later.
pub(crate) fn stop() {
    // SAFETY: as above.
    unsafe { ffi::sqlite3_cancel_auto_extension(Some(opened)) };
}

/// What was heard since last asked, values filled in, in order.
pub(crate) fn heard() -> Vec<String> {
    std::mem::take(&mut *HEARD.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
}

unsafe extern "C" fn opened(
    connection: *mut ffi::sqlite3,
    _: *mut *mut c_char,
    _: *const ffi::sqlite3_api_routines,
) -> c_int {
    // SAFETY: the connection was just opened by SQLite, which gives it here.
    unsafe {
        ffi::sqlite3_trace_v2(connection, ffi::SQLITE_TRACE_STMT, Some(ran), std::ptr::null_mut())
    }
}

unsafe extern "C" fn ran(
    _: c_uint,
    _: *mut c_void,
    statement: *mut c_void,
    text: *mut c_void,
) -> c_int {
    // SAFETY: for this event SQLite gives a statement and its text, both alive during the call.
    let expanded = unsafe {
        // What full-text search does inside a statement comes as a comment: it happens anyway.
        if CStr::from_ptr(text.cast()).to_bytes().starts_with(b"--") {
            return 0;
        }
        let expanded = ffi::sqlite3_expanded_sql(statement.cast());
        let owned = CStr::from_ptr(expanded).to_string_lossy().into_owned();
        ffi::sqlite3_free(expanded.cast());
        owned
    };
    HEARD.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(expanded);
    0
}
