//! How many people stand how.

use doorstep_domain::kinds::referral::State;
use std::collections::BTreeMap;

/// The counts over a caseload. Each person is counted once, by the referral that leads
/// (`domain::standing::leading`).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Caseload {
    /// Received, waiting, active or paused.
    pub open: u32,
    /// Waits for the first contact that counts, whatever the referral's state is called.
    pub waiting: u32,
    /// Being supported.
    pub active: u32,
    /// Paused.
    pub paused: u32,
    /// Ended.
    pub closed: u32,
    /// Declined.
    pub declined: u32,
    /// Without any referral.
    pub no_referral: u32,
    /// Everyone.
    pub all: u32,
}

impl Caseload {
    /// Counts from how many people lead with each state (by its code, empty for no referral) and how many
    /// wait.
    pub fn count(by_state: &BTreeMap<String, u32>, waiting: u32) -> Self {
        let of = |state: State| by_state.get(state.code()).copied().unwrap_or_default();
        let open = State::ALL.into_iter().filter(|state| state.is_open());
        let no_referral = by_state.get("").copied().unwrap_or_default();
        Self {
            open: open.map(of).sum(),
            waiting,
            active: of(State::Active),
            paused: of(State::Paused),
            closed: of(State::Closed),
            declined: of(State::Declined),
            no_referral,
            all: State::ALL.into_iter().map(of).sum::<u32>() + no_referral,
        }
    }

    /// The counts by the names that the interface filters by.
    pub fn by_name(&self) -> BTreeMap<String, u32> {
        let named = [
            ("open", self.open),
            ("waiting", self.waiting),
            ("active", self.active),
            ("paused", self.paused),
            ("closed", self.closed),
            ("declined", self.declined),
            ("no-referral", self.no_referral),
            ("all", self.all),
        ];
        named.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everyone_is_counted_once_and_open_is_what_has_not_ended() {
        let states =
            [("received", 1), ("waiting", 2), ("active", 4), ("paused", 8), ("closed", 16)];
        let more = [("declined", 32), ("", 64)];
        let by_state = states.into_iter().chain(more).map(|(s, n)| (s.to_owned(), n)).collect();
        let found = Caseload::count(&by_state, 3);
        assert_eq!((found.open, found.waiting, found.all), (15, 3, 127));
        assert_eq!((found.closed, found.declined, found.no_referral), (16, 32, 64));
        assert_eq!(found.by_name()["no-referral"], 64);
        assert_eq!(Caseload::count(&BTreeMap::new(), 0), Caseload::default());
    }
}
