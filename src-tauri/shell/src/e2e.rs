//! What end-to-end tests hold in their hands. Compiled only with the feature `e2e`, which never ships;
//! `script/test` and `script/package` look for these names in the program that does.

use std::{env, ffi::OsString, fs, path::PathBuf};

use chrono::{DateTime, TimeDelta, Utc};
use doorstep_desk::{Clock, FileKind, Picker, Surroundings, SystemClock};

/// A file with a path a line; each pick takes the first. An empty line is a closed dialog.
const PICKER: &str = "DOORSTEP_E2E_PICKER";
/// A file with the milliseconds by which the clock is ahead (or behind, with a minus).
const CLOCK: &str = "DOORSTEP_E2E_CLOCK";
/// The work factor for keys, so that a test need not wait for each.
const WORK: &str = "DOORSTEP_E2E_WORK_FACTOR";

/// The real surroundings, with what the tests asked for in place of what they did not.
pub(crate) fn in_the_tests_hands(real: Surroundings) -> Surroundings {
    Surroundings {
        clock: Box::new(MovableClock),
        picker: env::var_os(PICKER).map_or(real.picker, queue),
        work_factor: work_factor().unwrap_or(real.work_factor),
        ..real
    }
}

fn work_factor() -> Option<u8> {
    env::var(WORK).ok()?.parse().ok()
}

fn queue(file: OsString) -> Box<dyn Picker + Send> {
    Box::new(Queue(file.into()))
}

struct Queue(PathBuf);

impl Queue {
    fn next(&self) -> Option<PathBuf> {
        let lines = fs::read_to_string(&self.0).ok()?;
        let (first, rest) = lines.split_once('\n').unwrap_or((&lines, ""));
        fs::write(&self.0, rest).ok()?;
        (!first.is_empty()).then(|| first.into())
    }
}

impl Picker for Queue {
    fn open_file(&mut self, _: FileKind) -> Option<PathBuf> {
        self.next()
    }

    fn save_file(&mut self, _: FileKind, _: &str) -> Option<PathBuf> {
        self.next()
    }

    fn folder(&mut self) -> Option<PathBuf> {
        self.next()
    }
}

/// The laptop's clock, moved by what the file says at each look.
struct MovableClock;

impl Clock for MovableClock {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + offset().unwrap_or_default()
    }
}

fn offset() -> Option<TimeDelta> {
    let text = fs::read_to_string(env::var_os(CLOCK)?).ok()?;
    TimeDelta::try_milliseconds(text.trim().parse().ok()?)
}
