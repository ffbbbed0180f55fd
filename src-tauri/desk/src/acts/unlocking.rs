//! Unlocking, recovering and locking, and what must be said when a caseload opens.

use super::secrets::strong_enough;
use super::set_up::secret;
use super::settings::setting_or;
use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::session::{
    AnswerClock, ClockQuestion, Notice, Phase, Recover, SessionState, Unlock,
};
use crate::session::{Desk, Open, State};
use crate::surroundings::variable;
use crate::wording::{count, full_moment};
use chrono::{DateTime, TimeDelta};
use doorstep_store::{BackupOrder, Caution, Freshness, Reason, Standing, Store, Vault, cautions};

/// A clock this far behind the last thing written is asked about.
const BEHIND: TimeDelta = TimeDelta::minutes(5);
/// A clock this far ahead of the last use is asked about: longer than a long leave.
const AHEAD: TimeDelta = TimeDelta::days(60);

impl Desk {
    pub(crate) fn session_state(&mut self, _: Nothing) -> Result<SessionState, CommandError> {
        let (mut recovery, mut clock, mut tries, mut idle) = (None, None, None, 5);
        let phase = match &self.state {
            State::Closed if self.place().standing() == Standing::Free => Phase::New,
            State::Closed => Phase::Locked,
            State::Confirming(confirming) => {
                recovery = Some(confirming.recovery());
                Phase::ConfirmRecovery
            }
            State::ClockQuestion(open) => {
                clock = self.clock_question(&open.store);
                Phase::ClockQuestion
            }
            State::Open(open) => {
                idle = open.idle_minutes;
                match (&open.sharing, open.visit) {
                    (Some(_), _) => Phase::Sharing,
                    (None, Some(_)) => Phase::Visiting,
                    (None, None) => Phase::Unlocked,
                }
            }
            State::Covered(open) => {
                tries = open.cover.as_ref().map(|cover| cover.tries_left);
                Phase::Covered
            }
        };
        Ok(SessionState {
            phase,
            store_name: self.shelf.name(),
            stores: self.shelf.choices(),
            demo: self.shelf.is_demo(),
            notices: self.notices_to_say(),
            clock,
            recovery,
            appearance: self.appearance(),
            idle_minutes: idle,
            cover_tries_left: tries,
            names_hidden: matches!(&self.state, State::Open(open) | State::Covered(open) if open.names_hidden),
        })
    }

    /// Warnings wait until someone who can act on them looks.
    fn notices_to_say(&mut self) -> Vec<Notice> {
        let State::Open(open) = &self.state else { return Vec::new() };
        if open.store.anchor_is_late() {
            self.notices.push(Notice {
                code: "anchor-late".to_owned(),
                message: "What you wrote is saved, but Doorstep could not note that this is the newest copy.".to_owned(),
                advice: "Look whether the disk is full or the folder can still be written to.".to_owned(),
            });
        }
        std::mem::take(&mut self.notices)
    }

    pub(crate) fn unlock(&mut self, request: Unlock) -> Result<SessionState, CommandError> {
        let vault = Vault::unlock(&self.place(), &secret(request.passphrase))?;
        self.open_vault(vault)?;
        self.session_state(Nothing {})
    }

    pub(crate) fn recover(&mut self, request: Recover) -> Result<SessionState, CommandError> {
        let new = strong_enough(&request.new_passphrase)?;
        let (place, work) = (self.place(), self.work_factor());
        let vault = Vault::recover(&place, &secret(request.recovery_key), &new, work)?;
        self.open_vault(vault)?;
        self.session_state(Nothing {})
    }

    pub(crate) fn lock(&mut self, _: Nothing) -> Result<SessionState, CommandError> {
        self.close();
        self.session_state(Nothing {})
    }

    pub(crate) fn keep_awake(&mut self, _: Nothing) -> Result<Nothing, CommandError> {
        self.active();
        Ok(Nothing {})
    }

    pub(crate) fn answer_clock(
        &mut self,
        request: AnswerClock,
    ) -> Result<SessionState, CommandError> {
        match std::mem::replace(&mut self.state, State::Closed) {
            State::ClockQuestion(mut open) if request.clock_is_right => {
                open.store.repair_clock(self.now().timestamp_millis())?;
                self.state = State::Open(open);
                self.take_up_visit()?;
            }
            State::ClockQuestion(open) => open.store.close()?,
            other => {
                self.state = other;
                return Err(CommandError::wrong_phase());
            }
        }
        self.session_state(Nothing {})
    }

    /// Opens the records of an unlocked vault; a backup is kept before its tables change.
    pub(crate) fn open_vault(&mut self, vault: Vault) -> Result<(), CommandError> {
        if Store::needs_migration(&vault)? {
            let order = BackupOrder { reason: Reason::Migration, now: self.now() };
            vault.keep_backup(&order, |_| Ok(()))?;
        }
        let mut store = Store::open(vault)?;
        self.say_how_fresh(&mut store)?;
        self.open_with(store)
    }

    pub(crate) fn open_with(&mut self, store: Store) -> Result<(), CommandError> {
        let name = setting_or(&store, "store_name", String::new())?;
        let demo = setting_or(&store, "demo", false)?;
        let idle_minutes = setting_or(&store, "idle_minutes", 5)?;
        self.shelf.remember(&name, demo);
        self.say_where();
        // Before the backup: one that meets a damaged page leaves a connection that answers nothing more.
        self.owed.count = self.count_is_due(&store)?;
        if self.backup_is_overdue(&store) {
            self.daily_backup(&store);
        }
        self.owed.backup = self.backup_is_due(&store);
        self.active();
        let question = self.clock_question(&store).is_some();
        let open = Box::new(Open {
            store,
            cover: None,
            idle_minutes,
            names_hidden: false,
            visit: None,
            sharing: None,
        });
        self.state = if question { State::ClockQuestion(open) } else { State::Open(open) };
        if question { Ok(()) } else { self.take_up_visit() }
    }

    /// Asked before anything is stamped: a wrong day would follow every record around.
    fn clock_question(&self, store: &Store) -> Option<ClockQuestion> {
        let now = self.now();
        let last = i64::try_from(store.last_stamp_millis()).ok()?.max(store.last_used());
        let last = DateTime::from_timestamp_millis(last).filter(|_| last > 0)?;
        let direction = match now - last {
            gap if gap < -BEHIND => "behind",
            gap if gap > AHEAD => "ahead",
            _ => return None,
        };
        Some(ClockQuestion {
            direction: direction.to_owned(),
            now: full_moment(now),
            last: full_moment(last),
        })
    }

    /// A copy that is as it should be is counted on from. Any other is said at every opening, until the
    /// first write accepts it: looking at it must not silence the warning.
    fn say_how_fresh(&mut self, store: &mut Store) -> Result<(), CommandError> {
        let freshness = store.freshness();
        if matches!(freshness, Freshness::Fresh | Freshness::AheadByOne) {
            return Ok(store.accept_as_it_is()?);
        }
        self.notices.push(how_fresh(freshness));
        Ok(())
    }

    fn say_where(&mut self) {
        for caution in cautions(&self.place(), &variable) {
            let (code, message, advice) = match caution {
                Caution::Synced(_) => (
                    "synced-folder",
                    "The caseload lies in a folder that a sync program copies about.",
                    "Move it to a folder that is not synced: a sync program can put an old copy back at any time.",
                ),
                Caution::OnNetwork => (
                    "synced-folder",
                    "The caseload lies on another machine.",
                    "Move it to this laptop: two people could open it at once.",
                ),
                Caution::ConflictCopies(_) => (
                    "conflict-copies",
                    "A sync program left copies of the caseload beside it. They are not used.",
                    "Once you are sure that nothing is missing, delete them.",
                ),
            };
            let (code, message, advice) = (code.into(), message.into(), advice.into());
            self.notices.push(Notice { code, message, advice });
        }
    }
}

/// What is to be said of a copy that is not as it was left.
fn how_fresh(freshness: Freshness) -> Notice {
    let (code, message, advice) = match freshness {
        Freshness::Behind { by } => (
            "older-than-last-use",
            format!("This caseload is older than when it was last used here: {} missing.", count(
                i64::try_from(by).unwrap_or(i64::MAX), "save is", "saves are",
            )),
            "An old copy was probably put back. What was written since is in the newest backup: look at Settings, Backups.",
        ),
        Freshness::DifferentContents => (
            "older-than-last-use",
            "This caseload is not the one that was last used here: it is older in part, or was changed elsewhere.".to_owned(),
            "A copy was probably put back. What was written since is in the newest backup: look at Settings, Backups.",
        ),
        Freshness::Ahead(by) => (
            "newer-than-noted",
            format!("This caseload is newer than Doorstep noted here, by {}.", count(
                i64::try_from(by).unwrap_or(i64::MAX), "save", "saves",
            )),
            "It was used elsewhere, or its mark could not be written. Nothing is missing from it; look whether the last thing you wrote is there.",
        ),
        Freshness::CannotTell | Freshness::Fresh | Freshness::AheadByOne => (
            "cannot-tell-age",
            "Doorstep cannot tell whether this is the newest copy of the caseload: it was not used on this laptop before, or its mark is missing.".to_owned(),
            "Look whether the last thing you wrote is there.",
        ),
    };
    Notice { code: code.to_owned(), message, advice: advice.to_owned() }
}
