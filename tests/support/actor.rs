//! Someone at a desk.

use crate::surroundings::{Chance, HandClock, Lent, Pick, laptop};
use chrono::TimeDelta;
use doorstep_desk::{CommandError, Desk, RecordsReport};
use doorstep_store::Place;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Everyone's passphrase.
pub const PASSPHRASE: &str = "thwarting gecko unlatch civics";
/// The day on which every story begins: a Monday morning in November.
const BEGINNING: &str = "2026-11-23T09:00:00Z";
/// Shorter than what counts as a jump of time.
const LOOK: TimeDelta = TimeDelta::seconds(10);

/// Someone at a desk of their own.
pub struct Actor {
    name: String,
    home: Home,
    desk: Desk,
    /// How often they sat down: chance goes on from there, so that no id is ever made twice.
    sittings: u32,
    recovery: String,
    /// Their laptop's clock.
    pub clock: HandClock,
    /// What they will pick in the next dialogs.
    pub pick: Pick,
    /// What stands in their clipboard.
    pub lent: Lent,
}

/// A folder of the actor's own, or one that outlives them.
enum Home {
    Own(TempDir),
    Lent(PathBuf),
}

impl Home {
    fn path(&self) -> &Path {
        match self {
            Self::Own(folder) => folder.path(),
            Self::Lent(path) => path,
        }
    }
}

impl Actor {
    /// Someone who has just installed Doorstep.
    pub fn new(name: &str) -> Self {
        Self::sit_down(name, Home::Own(TempDir::new().unwrap()), 0)
    }

    /// Someone whose laptop is this folder; `sittings` must differ each time, for its chance.
    pub fn at(name: &str, home: &Path, sittings: u32) -> Self {
        Self::sit_down(name, Home::Lent(home.to_owned()), sittings)
    }

    /// Someone with an open, empty caseload.
    pub fn ready(name: &str) -> Self {
        let mut actor = Self::new(name);
        actor.set_up();
        actor
    }

    fn sit_down(name: &str, home: Home, sittings: u32) -> Self {
        let around = (HandClock::at(BEGINNING), Pick::default(), Lent::default());
        let desk = open_desk(name, &home, sittings, &around);
        let (clock, pick, lent) = around;
        Self {
            name: name.to_owned(),
            home,
            desk,
            sittings,
            recovery: String::new(),
            clock,
            pick,
            lent,
        }
    }

    /// Does something that must succeed.
    pub fn call(&mut self, command: &str, request: Value) -> Value {
        let answer = self.desk.call(command, request);
        answer.unwrap_or_else(|error| panic!("{} cannot {command}: {error:?}", self.name))
    }

    /// Tries something that must be refused.
    pub fn refused(&mut self, command: &str, request: Value) -> CommandError {
        match self.desk.call(command, request) {
            Err(error) => error,
            Ok(reply) => panic!("{} was not refused {command}: {reply}", self.name),
        }
    }

    /// Tries something and gives whatever comes of it.
    pub fn attempt(&mut self, command: &str, request: Value) -> Result<Value, CommandError> {
        self.desk.call(command, request)
    }

    /// The code of a refusal.
    pub fn code(&mut self, command: &str, request: Value) -> String {
        let code = serde_json::to_value(self.refused(command, request).code).unwrap();
        code.as_str().unwrap().to_owned()
    }

    /// Makes a caseload as the screens do: keys, the recovery key typed back, and open. Gives the key.
    pub fn set_up(&mut self) -> String {
        let request = json!({ "name": self.name, "worker": self.name, "passphrase": PASSPHRASE });
        let state = self.call("begin_set_up", request);
        let groups: Vec<String> =
            serde_json::from_value(state["recovery"]["groups"].clone()).unwrap();
        self.recovery = groups.concat();
        self.call("confirm_recovery_key", json!({ "groups": asked_back(&state) }));
        self.recovery.clone()
    }

    /// The recovery key they were shown.
    pub fn recovery(&self) -> &str {
        &self.recovery
    }

    /// Unlocks with the usual passphrase and gives what the window is told.
    pub fn unlock(&mut self) -> Value {
        self.call("unlock", json!({ "passphrase": PASSPHRASE }))
    }

    /// Writes the open form of every record into a file.
    pub fn exports(&mut self, file: &Path) -> u64 {
        self.desk.export_records(file).unwrap()
    }

    /// Locks.
    pub fn lock(&mut self) {
        self.call("lock", json!({}));
    }

    /// The window is killed and opened again: nothing was closed in good order.
    pub fn crash(&mut self) {
        self.sittings += 1;
        // The former desk is dropped first, as the lock is only let go of then.
        let nowhere = Actor::at(&self.name, Path::new("nowhere"), 0).desk;
        drop(std::mem::replace(&mut self.desk, nowhere));
        let around = (self.clock.clone(), self.pick.clone(), self.lent.clone());
        self.desk = open_desk(&self.name, &self.home, self.sittings, &around);
    }

    /// Time passes and the window looks at the clock all along. True where it locked or covered.
    pub fn waits(&mut self, minutes: i64) -> bool {
        let mut locked = self.desk.tick();
        for _ in 0..minutes * 60 / LOOK.num_seconds() {
            self.clock.move_by(LOOK);
            locked |= self.desk.tick();
        }
        locked
    }

    /// Time passes and nobody looks: the laptop slept.
    pub fn sleeps(&mut self, minutes: i64) {
        self.desk.tick();
        self.clock.move_by(TimeDelta::minutes(minutes));
    }

    /// The window looks at the clock once. True where it must be cleared.
    pub fn looks(&mut self) -> bool {
        self.desk.tick()
    }

    /// The alarm begins to ring: the window asks for attention.
    pub fn calls_for_attention(&mut self) -> bool {
        self.desk.calls_for_attention()
    }

    /// Takes the records of such a file in, or is refused.
    pub fn imports(&mut self, file: &Path) -> Result<RecordsReport, CommandError> {
        self.desk.import_records(file)
    }

    /// Where the session stands.
    pub fn phase(&mut self) -> String {
        text(&self.call("session_state", json!({}))["phase"])
    }

    /// The hash of everything the caseload says.
    pub fn content_hash(&mut self) -> String {
        text(&self.healthy()["content_hash"])
    }

    /// What a check says, which must find nothing wrong.
    pub fn healthy(&mut self) -> Value {
        let health = self.call("check_store", json!({}));
        assert_eq!(health["healthy"], true, "{health}");
        health
    }

    /// Everything under this laptop's folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The folder of the caseload that is made first.
    pub fn folder(&self) -> PathBuf {
        self.home().join("data/caseload")
    }

    /// The same as the store knows it.
    pub fn place(&self) -> Place {
        Place::new(self.folder()).with_anchors(self.home().join("anchors"))
    }
}

fn open_desk(
    name: &str,
    home: &Home,
    sittings: u32,
    (clock, pick, lent): &(HandClock, Pick, Lent),
) -> Desk {
    let chance = Chance::of(&format!("{name} {sittings}"));
    Desk::new(laptop(home.path(), clock, chance, pick, lent))
}

/// The groups that the sheet is asked for.
fn asked_back(state: &Value) -> Vec<Value> {
    let recovery = &state["recovery"];
    let asked = recovery["ask"].as_array().unwrap().iter();
    asked.map(|n| recovery["groups"][n.as_u64().unwrap() as usize - 1].clone()).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}
