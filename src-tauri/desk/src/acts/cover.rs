//! The blank cover of a visit: a short PIN in memory lifts it, three tries, at most half an hour past the
//! planned end. No PIN ever wraps the key on disk.

use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::session::{HideNames, LiftCover, SessionState, SetCoverPin};
use crate::session::{Cover, Desk, State};
use chrono::{DateTime, Days, NaiveTime, TimeDelta, Utc};
use doorstep_domain::day::{from_london, london};

pub(super) const TRIES: u32 = 3;
pub(super) const GRACE: TimeDelta = TimeDelta::minutes(30);

/// An end that is longer past than this is one of the next day.
const NIGHT: TimeDelta = TimeDelta::hours(12);

impl Desk {
    /// Remembers the privacy key for as long as the caseload is open.
    pub(crate) fn hide_names(&mut self, request: HideNames) -> Result<SessionState, CommandError> {
        self.opened()?.names_hidden = request.on;
        self.session_state(Nothing {})
    }

    pub(crate) fn set_cover_pin(&mut self, request: SetCoverPin) -> Result<Nothing, CommandError> {
        let SetCoverPin { pin, until } = request;
        pin_problem(&pin)?;
        let time = NaiveTime::parse_from_str(&until, "%H:%M");
        let time = time.map_err(|_| CommandError::field("until", "Write the time like 10:45."))?;
        let until = self.coming(time) + GRACE;
        self.opened()?.cover = Some(Cover { pin: pin.into(), until, tries_left: TRIES });
        Ok(Nothing {})
    }

    /// A time of day around now; late in the evening, half past midnight is tomorrow's.
    fn coming(&self, time: NaiveTime) -> DateTime<Utc> {
        let today = london(self.now()).date();
        let at = from_london(today.and_time(time));
        if self.now() - at < NIGHT {
            at
        } else {
            from_london((today + Days::new(1)).and_time(time))
        }
    }

    /// Covers at once. Without a PIN there is nothing to lift it with, so it locks.
    pub(crate) fn cover(&mut self, _: Nothing) -> Result<SessionState, CommandError> {
        self.cover_or_close(self.now());
        self.session_state(Nothing {})
    }

    pub(crate) fn lift_cover(&mut self, request: LiftCover) -> Result<SessionState, CommandError> {
        let now = self.now();
        let State::Covered(open) = &mut self.state else { return Err(CommandError::wrong_phase()) };
        let tries_left = match &mut open.cover {
            Some(cover) if *cover.pin == request.pin && now <= cover.until => {
                cover.tries_left = TRIES;
                None
            }
            Some(cover) => {
                cover.tries_left -= 1;
                Some(cover.tries_left)
            }
            None => Some(0),
        };
        match tries_left {
            None => self.uncover(),
            Some(0) => self.close(),
            Some(left) => return Err(wrong_pin(left)),
        }
        self.session_state(Nothing {})
    }

    fn uncover(&mut self) {
        if let State::Covered(open) = std::mem::replace(&mut self.state, State::Closed) {
            self.state = State::Open(open);
        }
        self.active();
    }
}

/// Refuses what is no PIN.
pub(super) fn pin_problem(pin: &str) -> Result<(), CommandError> {
    if (4..=8).contains(&pin.len()) && pin.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    Err(CommandError::field("pin", "Choose four to eight digits."))
}

fn wrong_pin(left: u32) -> CommandError {
    let advice = match left {
        1 => "One try left; then the passphrase is needed.",
        _ => "Two tries left; then the passphrase is needed.",
    };
    CommandError::new(Code::WrongPin, "That is not the PIN.", advice)
}
