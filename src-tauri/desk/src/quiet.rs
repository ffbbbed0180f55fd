//! What is done while nobody types: the daily backup, the daily count of everything, the emptying of the log.
//!
//! On a large caseload each takes seconds, so it waits until nobody does. Should one take so long that the next
//! look sees time jump, the caseload locks: nobody was there.

use crate::acts::setting_or;
use crate::error::CommandError;
use crate::messages::session::Notice;
use crate::session::{Desk, Open, State};
use chrono::TimeDelta;
use doorstep_domain::day::london_day;
use doorstep_store::{Store, StoreError};
use serde_json::json;

/// Nobody at the keyboard for so long: time for what takes a while.
const QUIET: TimeDelta = TimeDelta::seconds(60);
/// The setting that holds the day of the last count.
const COUNTED_ON: &str = "counted_on";

/// What is waiting for a quiet minute.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Owed {
    /// Today's backup.
    pub(crate) backup: bool,
    /// Today's count of everything.
    pub(crate) count: bool,
    /// The log may hold something: somebody was at the keyboard.
    pub(crate) emptying: bool,
}

impl Desk {
    /// One thing a look.
    pub(crate) fn work_quietly(&mut self, idle: TimeDelta) {
        if idle < QUIET {
            return;
        }
        match std::mem::replace(&mut self.state, State::Closed) {
            State::Open(mut open) => {
                self.work_off(&mut open);
                self.state = State::Open(open);
            }
            other => self.state = other,
        }
    }

    fn work_off(&mut self, open: &mut Open) {
        if std::mem::take(&mut self.owed.emptying) {
            // What cannot be emptied now is emptied before the next lock.
            let _ = open.store.vault().quiesce();
        } else if std::mem::take(&mut self.owed.backup) {
            self.daily_backup(&open.store);
        } else if std::mem::take(&mut self.owed.count) {
            self.daily_count(&mut open.store);
        }
    }

    /// Finds what no opening finds: a page that was put back from an old copy.
    fn daily_count(&mut self, store: &mut Store) {
        let sound = store.examine().map(|found| found.is_healthy());
        if !sound.unwrap_or(false) {
            self.notices.push(unsound());
        }
        let (now, today) = (self.now().timestamp_millis(), london_day(self.now()).to_string());
        // A day that cannot be noted is counted again.
        let _ = store.transact_for_good::<_, StoreError>("count", now, |tx| {
            tx.set_setting(COUNTED_ON, &json!(today))
        });
        let _ = store.vault().quiesce();
    }

    /// Whether everything was not counted today yet.
    pub(crate) fn count_is_due(&self, store: &Store) -> Result<bool, CommandError> {
        let counted = setting_or(store, COUNTED_ON, String::new())?;
        Ok(store.commits() > 0 && counted != self.today_in_london().to_string())
    }
}

fn unsound() -> Notice {
    Notice {
        code: "not-sound".to_owned(),
        message: "Doorstep counted everything again, and something is not as it was saved.".to_owned(),
        advice: "Run the check in Settings, Backups. Until it is put right, make no new backup over an old one.".to_owned(),
    }
}
