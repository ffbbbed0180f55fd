//! The one desk that every thread shares, a call at a time.

use std::sync::{Mutex, MutexGuard, PoisonError};

use doorstep_desk::{CommandError, Desk, Surroundings};
use serde_json::Value;

/// The desk behind a lock.
pub(crate) struct OneDesk(Mutex<Desk>);

impl OneDesk {
    /// A desk in these surroundings, with nothing open yet.
    pub(crate) fn new(surroundings: Surroundings) -> Self {
        Self(Mutex::new(Desk::new(surroundings)))
    }

    /// Carries out a command.
    pub(crate) fn call(&self, command: &str, request: Value) -> Result<Value, CommandError> {
        self.desk().call(command, request)
    }

    /// Locks where it is time to. True where the window must be cleared.
    pub(crate) fn tick(&self) -> bool {
        self.desk().tick()
    }

    /// True where the window must ask for attention: a visit has outlasted its planned end.
    pub(crate) fn calls_for_attention(&self) -> bool {
        self.desk().calls_for_attention()
    }

    /// Locks, whatever was open.
    pub(crate) fn close(&self) {
        self.desk().close();
    }

    /// A call that failed halfway has rolled its transaction back, so the next may go on.
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
