//! Measures Doorstep: every command of a working day at two sizes, beside the same statements on plain SQLite.
//!
//! `script/bench` runs it and keeps what it finds in `docs/bench.md`.
#![allow(clippy::print_stdout, clippy::print_stderr)] // A program that prints what it found.

mod built;
mod filler;
mod measure;
mod page;
mod plain;
mod questions;
mod statements;

use built::Built;

/// Whatever went wrong: the program ends with it.
pub(crate) type Failure = Box<dyn std::error::Error>;

/// A usual caseload after eight years, and ten times that.
const SIZES: [u32; 2] = [2_000, 20_000];

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        arguments.get(place + 1).cloned()
    };
    let fresh = arguments.iter().any(|argument| argument == "--fresh");
    let sizes =
        value("--people").map(|n| n.parse()).transpose()?.map_or(SIZES.to_vec(), |n| vec![n]);
    let only = value("--only").unwrap_or_default();
    let whole = sizes == SIZES && only.is_empty();
    let mut measured = Vec::new();
    for people in sizes {
        let built = Built::of(people, fresh)?;
        let megabytes = built.bytes()? / 1_000_000;
        eprintln!("\n{people} people, {megabytes} MB");
        measured.push((people, megabytes, measure::measure(&built, &only)?));
    }
    let page = page::page(&measured)?;
    // Only what was measured whole is kept.
    if whole {
        std::fs::write("docs/bench.md", page)?;
    } else {
        println!("{page}");
    }
    Ok(())
}
