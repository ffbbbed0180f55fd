//! The memory SQLite works in: from this program's own allocator, wiped when it is given back.
//!
//! SQLCipher's own `cipher_memory_security` wipes too, but also asks the system to lock every single
//! piece, which is two system calls for each: nine tenths of the time of a save. Its keys it locks
//! in any case; pages of rows are more than a system lets a program lock.
#![allow(unsafe_code)] // An allocator speaks in pointers.

use rusqlite::ffi;
use std::alloc::{Layout, alloc, dealloc};
use std::ffi::{c_int, c_void};
use zeroize::Zeroize;

/// The piece's own size stands before it, on a whole alignment.
const BEFORE: usize = 16;

/// Has SQLite take its memory from here; false where it has begun with another.
pub(crate) fn wipe_when_freed() -> bool {
    let methods = ffi::sqlite3_mem_methods {
        xMalloc: Some(take),
        xFree: Some(give_back),
        xRealloc: Some(resize),
        xSize: Some(size),
        xRoundup: Some(round_up),
        xInit: Some(begin),
        xShutdown: Some(end),
        pAppData: std::ptr::null_mut(),
    };
    // SAFETY: SQLite copies the struct, and the functions keep the promises of its allocator.
    unsafe { ffi::sqlite3_config(ffi::SQLITE_CONFIG_MALLOC, &raw const methods) == ffi::SQLITE_OK }
}

fn layout(bytes: usize) -> Option<Layout> {
    Layout::from_size_align(bytes + BEFORE, BEFORE).ok()
}

unsafe extern "C" fn take(bytes: c_int) -> *mut c_void {
    let bytes = round_up(bytes);
    let layout = usize::try_from(bytes).ok().filter(|bytes| *bytes > 0).and_then(layout);
    let Some(layout) = layout else { return std::ptr::null_mut() };
    // SAFETY: the layout is not empty; the size is written within it.
    unsafe {
        let start = alloc(layout);
        if start.is_null() {
            return start.cast();
        }
        start.cast::<c_int>().write(bytes);
        start.add(BEFORE).cast()
    }
}

unsafe extern "C" fn give_back(piece: *mut c_void) {
    if piece.is_null() {
        return;
    }
    // SAFETY: SQLite gives back only what `take` gave, once; sizes are whole multiples of eight.
    unsafe {
        let bytes = size(piece).unsigned_abs() as usize;
        std::slice::from_raw_parts_mut(piece.cast::<u64>(), bytes / 8).zeroize();
        if let Some(layout) = layout(bytes) {
            dealloc(piece.cast::<u8>().sub(BEFORE), layout);
        }
    }
}

unsafe extern "C" fn resize(piece: *mut c_void, bytes: c_int) -> *mut c_void {
    // SAFETY: as above; the shorter of both lengths is copied between two separate pieces.
    unsafe {
        let there = size(piece);
        if round_up(bytes) <= there && round_up(bytes) > there / 2 {
            return piece;
        }
        let other = take(bytes);
        if !other.is_null() {
            let kept = there.min(bytes).unsigned_abs() as usize;
            std::ptr::copy_nonoverlapping(piece.cast::<u8>(), other.cast(), kept);
            give_back(piece);
        }
        other
    }
}

unsafe extern "C" fn size(piece: *mut c_void) -> c_int {
    // SAFETY: `take` wrote the size before every piece it gave.
    unsafe {
        if piece.is_null() { 0 } else { piece.cast::<u8>().sub(BEFORE).cast::<c_int>().read() }
    }
}

extern "C" fn round_up(bytes: c_int) -> c_int {
    bytes.saturating_add(7) & !7
}

extern "C" fn begin(_: *mut c_void) -> c_int {
    ffi::SQLITE_OK
}

extern "C" fn end(_: *mut c_void) {}
