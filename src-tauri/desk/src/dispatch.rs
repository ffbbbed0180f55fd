//! From a command's name and request to its function, and back to a reply.

use crate::error::{Code, CommandError};
use crate::session::{Desk, State};
use crate::visiting::{turned_away, visit_first};
use doorstep_domain::text;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::{Config, TS};

/// When a command may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(non_camel_case_types)]
pub enum When {
    /// At any time.
    always,
    /// While no caseload is open.
    locked,
    /// While one is open and not covered.
    unlocked,
    /// The same, and during a visit too: what it shows and takes is of the person visited alone.
    visiting,
    /// The same, and while the screen is shared: what it shows and takes is of that questionnaire alone.
    sharing,
}

/// What a command does to the caseload.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(non_camel_case_types)]
pub enum Effect {
    /// Keys, folders, screens.
    session,
    /// Reads.
    read,
    /// Keeps words that are not records yet.
    draft,
    /// Writes; can be undone.
    write,
    /// Writes for good.
    lasting,
}

/// One command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// When it may be called.
    pub when: When,
    /// What it does.
    pub effect: Effect,
}

/// The types that one command speaks in, by their names in `ui/replies.d.ts`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The command.
    pub name: &'static str,
    /// What it asks with.
    pub request: String,
    /// What it answers with.
    pub reply: String,
}

fn signature<Q: TS, R: TS>(
    name: &'static str,
    _: fn(&mut Desk, Q) -> Result<R, CommandError>,
) -> Signature {
    let config = Config::default();
    Signature { name, request: Q::name(&config), reply: R::name(&config) }
}

macro_rules! table {
    ($($name:ident: $when:ident, $effect:ident;)*) => {
        /// Every command there is.
        pub const COMMANDS: &[Command] = &[$(Command {
            name: stringify!($name),
            when: When::$when,
            effect: Effect::$effect,
        }),*];

        fn run(desk: &mut Desk, name: &str, request: Value) -> Result<Value, CommandError> {
            match name {
                $(stringify!($name) => answer(request, |request| desk.$name(request)),)*
                _ => Err(CommandError::internal()),
            }
        }

        /// What each command asks with and answers with, as the compiler knows it: so nobody has to say it
        /// a second time.
        pub fn signatures() -> Vec<Signature> {
            vec![$(signature(stringify!($name), Desk::$name)),*]
        }
    };
}
crate::for_each_command!(table);

impl Desk {
    /// Answers one command. On an error nothing was changed.
    pub fn call(&mut self, name: &str, request: Value) -> Result<Value, CommandError> {
        let command = COMMANDS.iter().find(|command| command.name == name);
        let command = command.ok_or_else(CommandError::internal)?;
        self.lock_if_time_jumped();
        self.admit(command.when)?;
        let answer = run(self, name, tidied(request));
        if matches!(command.effect, Effect::write | Effect::lasting) {
            self.hear_of_visits();
        }
        answer
    }

    fn admit(&self, when: When) -> Result<(), CommandError> {
        match (when, &self.state) {
            (When::always, _) | (When::sharing, State::Open(_)) => Ok(()),
            (When::visiting | When::unlocked, State::Open(open)) if open.sharing.is_some() => {
                Err(turned_away())
            }
            (When::visiting, State::Open(_)) => Ok(()),
            (When::unlocked, State::Open(open)) if open.visit.is_none() => Ok(()),
            (When::unlocked, State::Open(_)) => Err(visit_first()),
            (When::unlocked | When::visiting | When::sharing, _) => Err(CommandError::locked()),
            (When::locked, State::Closed | State::Confirming(_)) => Ok(()),
            (When::locked, _) => Err(CommandError::wrong_phase()),
        }
    }
}

fn answer<Q: DeserializeOwned, R: Serialize>(
    request: Value,
    act: impl FnOnce(Q) -> Result<R, CommandError>,
) -> Result<Value, CommandError> {
    // The text of serde's error could repeat what was typed, so it is not passed on.
    let unreadable = || {
        CommandError::new(
            Code::Internal,
            "Doorstep’s own window asked something that cannot be understood.",
            "Lock and unlock; if it happens again, report it.",
        )
    };
    let request = serde_json::from_value(request).map_err(|_| unreadable())?;
    serde_json::to_value(act(request)?).map_err(|_| CommandError::internal())
}

/// Text as it is kept: one spelling, no control characters. Secrets are text too, and typed the same way
/// every time.
fn tidied(value: Value) -> Value {
    match value {
        Value::String(words) => Value::String(text::tidy(&words)),
        Value::Array(items) => items.into_iter().map(tidied).collect(),
        Value::Object(fields) => {
            fields.into_iter().map(|(name, value)| (name, tidied(value))).collect()
        }
        other => other,
    }
}
