//! What can only be seen from another process: the lock, a kill, and what stays in memory.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "helpers of tests may fail a test")]
#![allow(clippy::print_stdout, reason = "the two processes talk over it")]

mod kills;
mod locks;
mod memory;
mod other;

/// The allocator of the app itself: without it, what `age` frees stays readable.
#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);
