//! What the house promises of its own form: who knows whom, where clocks and SQL may be, how long things
//! may grow, and that nothing was forgotten in a list.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod budgets;
mod crates;
mod docs;
mod doors;
mod interface;
mod kinds;
mod sources;
mod test_files;
mod tracked;
mod words;
