//! The vault half of the store through its own doors: folders, keys, anchors, backups.
#![allow(clippy::unwrap_used, reason = "helpers of tests may fail a test")]

mod anchors;
mod backups;
mod damage;
mod house;
mod opening;
