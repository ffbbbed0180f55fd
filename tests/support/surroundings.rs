//! Time, chance and dialogs, all in the hands of the test.

use chrono::{DateTime, TimeDelta, Utc};
use doorstep_desk::{Clipboard, Clock, FileKind, Folders, Picker, Surroundings};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// A clock that stands still until it is moved.
#[derive(Clone)]
pub struct HandClock(Arc<Mutex<DateTime<Utc>>>);

impl HandClock {
    /// A clock that shows an instant, RFC 3339.
    pub fn at(instant: &str) -> Self {
        Self(Arc::new(Mutex::new(instant.parse().unwrap())))
    }

    /// Moves it on, or back.
    pub fn move_by(&self, by: TimeDelta) {
        *self.0.lock().unwrap() += by;
    }

    /// Sets it to an instant, RFC 3339.
    pub fn set(&self, instant: &str) {
        *self.0.lock().unwrap() = instant.parse().unwrap();
    }
}

impl Clock for HandClock {
    fn now(&self) -> DateTime<Utc> {
        *self.0.lock().unwrap()
    }
}

/// Chance that repeats itself from its seed (SplitMix64, after Steele, Lea and Flood, 2014).
#[derive(Clone)]
pub struct Chance(u64);

impl Chance {
    /// Chance from a seed; a name will do.
    pub fn of(seed: &str) -> Self {
        let mix = |sum: u64, byte: u8| sum.wrapping_mul(257) + u64::from(byte);
        Self(seed.bytes().fold(0xD005, mix))
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.number() % end
    }

    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.number().to_le_bytes()[0]);
    }
}

/// Files and folders picked in advance, in this order; when none is left, every dialog is closed.
#[derive(Clone, Default)]
pub struct Pick(Arc<Mutex<VecDeque<PathBuf>>>);

impl Pick {
    /// Picks this next.
    pub fn queue(&self, path: &Path) {
        self.0.lock().unwrap().push_back(path.to_owned());
    }

    fn next(&self) -> Option<PathBuf> {
        self.0.lock().unwrap().pop_front()
    }
}

impl Picker for Pick {
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

/// A clipboard that the test can look at.
#[derive(Clone, Default)]
pub struct Lent(Arc<Mutex<String>>);

impl Lent {
    /// What stands there.
    pub fn words(&self) -> String {
        self.0.lock().unwrap().clone()
    }

    /// Another program puts its own words there.
    pub fn put_by_another(&self, words: &str) {
        words.clone_into(&mut self.0.lock().unwrap());
    }
}

impl Clipboard for Lent {
    fn put(&mut self, words: &str) -> bool {
        self.put_by_another(words);
        true
    }
    fn take_back(&mut self, words: &str) {
        if self.words() == words {
            self.put_by_another("");
        }
    }
}

/// A laptop: everything under one folder.
pub(crate) fn laptop(
    home: &Path,
    clock: &HandClock,
    mut chance: Chance,
    pick: &Pick,
    lent: &Lent,
) -> Surroundings {
    Surroundings {
        clock: Box::new(clock.clone()),
        chance: Box::new(move |bytes| chance.fill(bytes)),
        picker: Box::new(pick.clone()),
        clipboard: Box::new(lent.clone()),
        folders: Folders { data: home.join("data"), anchors: home.join("anchors") },
        // Guessing the passphrase is made easy here, so that tests need not wait.
        work_factor: 2,
    }
}
