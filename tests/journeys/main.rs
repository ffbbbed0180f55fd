//! What people do with Doorstep below its window, and what every command promises.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod activities;
mod alarm;
mod calendars;
mod claims;
mod clocks;
mod commands;
mod concerns;
mod conflicts;
mod copying;
mod cover;
mod diary;
mod drafts;
mod earlier_tables;
mod finding;
mod gp_record;
mod import;
mod keeping;
mod life;
mod measures;
mod merge_by_form;
mod merge_ready;
mod nothing_lost;
mod offering;
mod open_form;
mod secrets;
mod set_up;
mod sharing;
mod undo;
mod urgent;
mod values;
mod visits;
mod ways;
mod working_day;
