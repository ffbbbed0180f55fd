//! The real program over real folders. Unlocking costs about half a second each time, so a test asks for
//! little more than it needs.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail a test")]

mod agenda;
mod calendars;
mod demo;
mod house;
mod keys;
mod refusals;
mod work;
