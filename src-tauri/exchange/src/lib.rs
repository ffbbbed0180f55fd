//! What comes in from elsewhere and goes out to elsewhere: spreadsheets, calendars, the open form of
//! records, and codes that a phone reads off the screen.
//!
//! This room takes bytes and gives bytes. It knows no table, no file path, no clock and no window, and it
//! never decides to merge anything: it says what a file holds, what it could not understand and why.

pub mod calendar;
pub mod codes;
mod encoding;
pub mod newcomers;
pub mod phone;
pub mod records;
pub mod sheet;
pub mod spreadsheet;
