//! Counts and outcomes: pure functions over slim facts. No clock, no file, no window; what day it is comes
//! in as a parameter. The rules of single people are `domain`'s; sums over many are here.

pub mod activity;
pub mod caseload;
