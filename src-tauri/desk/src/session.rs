//! The session: which caseload, locked or unlocked, and how it comes to lock by itself.

use crate::acts::{Lent, Out, Sharing};
use crate::error::CommandError;
use crate::messages::session::{Appearance, Notice};
use crate::quiet::Owed;
use crate::shelf::Shelf;
use crate::surroundings::{Chance, Picker, Surroundings};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::day::london_day;
use doorstep_store::{Pending, Place, SecretString, Store};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A clock that moves further than this between two looks has slept or was changed.
const JUMP: TimeDelta = TimeDelta::seconds(30);

/// Every use case, over one session.
pub struct Desk {
    pub(crate) around: Surroundings,
    pub(crate) shelf: Shelf,
    pub(crate) state: State,
    pub(crate) notices: Vec<Notice>,
    /// Files the person picked, by the token the interface knows them by.
    pub(crate) picked: BTreeMap<String, PathBuf>,
    pub(crate) watch: Watch,
    /// What the next quiet minutes are for.
    pub(crate) owed: Owed,
    /// Words in the clipboard.
    pub(crate) lent: Option<Lent>,
    /// Visits of which nobody heard the end yet, at most one of each caseload; kept while locked, and while another
    /// caseload is open.
    pub(crate) outs: Vec<Out>,
}

/// Where the session stands.
pub(crate) enum State {
    /// Locked, or no caseload yet.
    Closed,
    /// Keys are made; the recovery key waits to be typed back; nothing is on any disk.
    Confirming(Box<Confirming>),
    /// Unlocked, but the clock is asked about first.
    ClockQuestion(Box<Open>),
    /// Unlocked.
    Open(Box<Open>),
    /// Unlocked behind the blank cover.
    Covered(Box<Open>),
}

/// A set-up that waits for its recovery key.
pub(crate) struct Confirming {
    pub(crate) pending: Pending,
    pub(crate) name: String,
    pub(crate) worker: String,
    pub(crate) passphrase: SecretString,
    pub(crate) ask: Vec<u32>,
}

/// An open caseload.
pub(crate) struct Open {
    pub(crate) store: Store,
    pub(crate) cover: Option<Cover>,
    pub(crate) idle_minutes: u32,
    /// Names are hidden: kept here, because a cover takes the whole page away and brings a new one.
    pub(crate) names_hidden: bool,
    /// During a visit nobody else can be reached.
    pub(crate) visit: Option<Visiting>,
    /// While the screen is shared nothing else can be reached.
    pub(crate) sharing: Option<Box<Sharing>>,
}

/// A visit under way: whose, and until when it was meant to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Visiting {
    pub(crate) appointment: RecordId,
    pub(crate) person: RecordId,
    pub(crate) until: DateTime<Utc>,
    /// Undo entries after this one are of the visit.
    pub(crate) since: u32,
    /// It was under way when Doorstep locked, and the worker has not said yet whether it goes on.
    pub(crate) resumed: bool,
    /// Whether names were hidden before it; afterwards they are so again.
    pub(crate) hidden_before: bool,
}

/// The PIN of a visit, in memory only.
pub(crate) struct Cover {
    pub(crate) pin: zeroize::Zeroizing<String>,
    pub(crate) until: DateTime<Utc>,
    pub(crate) tries_left: u32,
}

/// What locking by itself needs to know. It begins with the first tick: without a window nothing watches.
#[derive(Default)]
pub(crate) struct Watch {
    last_look: Option<DateTime<Utc>>,
    last_active: Option<DateTime<Utc>>,
    /// A command noticed the jump before the window's own look did, so the window is yet to be cleared.
    clearing_owed: bool,
}

/// Time and ids for one write.
pub(crate) struct Pen<'a> {
    pub(crate) now: DateTime<Utc>,
    chance: &'a mut Chance,
}

impl Pen<'_> {
    /// The time in milliseconds since 1970.
    pub(crate) fn millis(&self) -> i64 {
        self.now.timestamp_millis()
    }

    /// The day in London.
    pub(crate) fn today(&self) -> NaiveDate {
        london_day(self.now)
    }

    /// A new record's id.
    pub(crate) fn id(&mut self) -> RecordId {
        let mut random = [0; 10];
        (self.chance)(&mut random);
        RecordId::make(u64::try_from(self.millis()).unwrap_or_default(), random)
    }
}

impl Desk {
    /// A desk with nothing open.
    pub fn new(around: Surroundings) -> Self {
        let shelf = Shelf::read(&around.folders);
        Self {
            around,
            shelf,
            state: State::Closed,
            notices: Vec::new(),
            picked: BTreeMap::new(),
            watch: Watch::default(),
            owed: Owed::default(),
            lent: None,
            outs: Vec::new(),
        }
    }

    /// A desk over the caseload in one folder, which need not exist yet. Which caseload the window opens
    /// next stays as it is.
    pub fn at(around: Surroundings, folder: PathBuf) -> Self {
        let desk = Self::new(around);
        Self { shelf: desk.shelf.named(folder), ..desk }
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.around.clock.now()
    }

    /// The day in London.
    pub fn today_in_london(&self) -> NaiveDate {
        london_day(self.now())
    }

    pub(crate) fn place(&self) -> Place {
        Place::new(self.shelf.folder()).with_anchors(self.around.folders.anchors.clone())
    }

    pub(crate) fn appearance(&self) -> Appearance {
        self.shelf.appearance()
    }

    /// The open store, for reading.
    pub(crate) fn store(&self) -> Result<&Store, CommandError> {
        match &self.state {
            State::Open(open) => Ok(&open.store),
            _ => Err(CommandError::locked()),
        }
    }

    pub(crate) fn opened(&mut self) -> Result<&mut Open, CommandError> {
        match &mut self.state {
            State::Open(open) => Ok(open),
            _ => Err(CommandError::locked()),
        }
    }

    /// The open store, for writing, with time and ids.
    pub(crate) fn writing(&mut self) -> Result<(&mut Store, Pen<'_>), CommandError> {
        let now = self.around.clock.now();
        match &mut self.state {
            State::Open(open) => {
                Ok((&mut open.store, Pen { now, chance: &mut self.around.chance }))
            }
            _ => Err(CommandError::locked()),
        }
    }

    /// Called about once a second and on waking: locks when idle or when time jumped. True where the
    /// window must be cleared.
    pub fn tick(&mut self) -> bool {
        let now = self.now();
        let jumped = self.watch.jumped(now);
        let idle = self.watch.idle_since(now);
        if let Some(before) = self.watch.last_look {
            self.keep_alarm(before, now);
        }
        let owed = std::mem::take(&mut self.watch.clearing_owed);
        self.watch.last_look = Some(now);
        self.watch.last_active.get_or_insert(now);
        self.take_back_when_over(now);
        match &self.state {
            State::Open(_) | State::Covered(_) | State::ClockQuestion(_) if jumped => self.close(),
            State::Open(open) if idle >= TimeDelta::minutes(open.idle_minutes.into()) => {
                self.cover_or_close(now);
            }
            // Nobody answered about the clock: whoever typed the passphrase is not there.
            State::ClockQuestion(open) if idle >= TimeDelta::minutes(open.idle_minutes.into()) => {
                self.close();
            }
            State::Covered(open) if open.cover.as_ref().is_none_or(|cover| cover.until < now) => {
                self.close();
            }
            _ => {
                self.work_quietly(idle);
                return owed;
            }
        }
        true
    }

    /// After sleep a page that was left open may ask before the window's next look: it gets no answer.
    pub(crate) fn lock_if_time_jumped(&mut self) {
        let closed = matches!(self.state, State::Closed | State::Confirming(_));
        if !closed && self.watch.jumped(self.now()) {
            self.close();
            self.watch.clearing_owed = true;
        }
    }

    /// Asks for a file or folder. While a dialog is open nobody looks at the clock; who picked something was
    /// there all the time. A dialog that gave nothing may have been left by sleep, so it vouches for nothing.
    pub(crate) fn pick(
        &mut self,
        ask: impl FnOnce(&mut dyn Picker) -> Option<PathBuf>,
    ) -> Option<PathBuf> {
        let picked = ask(self.around.picker.as_mut());
        if picked.is_some() && self.watch.last_look.is_some() {
            self.watch.last_look = Some(self.now());
            self.active();
        }
        picked
    }

    /// A window looks at the clock.
    pub(crate) fn is_watched(&self) -> bool {
        self.watch.last_look.is_some()
    }

    /// Someone is at the keyboard.
    pub(crate) fn active(&mut self) {
        self.watch.last_active = Some(self.now());
        self.owed.emptying = true;
    }

    /// Covers where a PIN can lift it; without one there is nothing to lift it with, so it locks.
    pub(crate) fn cover_or_close(&mut self, now: DateTime<Utc>) {
        match std::mem::replace(&mut self.state, State::Closed) {
            State::Open(open) if open.cover.as_ref().is_some_and(|cover| now <= cover.until) => {
                self.state = State::Covered(open);
            }
            other => {
                self.state = other;
                self.close();
            }
        }
    }

    /// Locks, whatever was open. Also for the shell, when the system sleeps or the app ends.
    pub fn close(&mut self) {
        self.picked.clear();
        self.take_back();
        match std::mem::replace(&mut self.state, State::Closed) {
            State::ClockQuestion(open) | State::Open(open) | State::Covered(open) => {
                // What cannot be emptied now is read again at the next unlock; the key is gone either way.
                let _ = open.store.close();
            }
            State::Closed | State::Confirming(_) => {}
        }
    }
}

impl Watch {
    fn jumped(&self, now: DateTime<Utc>) -> bool {
        self.last_look.is_some_and(|last| (now - last).abs() > JUMP)
    }

    fn idle_since(&self, now: DateTime<Utc>) -> TimeDelta {
        self.last_active.map_or(TimeDelta::zero(), |last| now - last)
    }
}
