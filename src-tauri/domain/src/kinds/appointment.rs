//! A time set aside to be with someone.

use super::{Kind, Of, Way};
use crate::ids::RecordId;
use crate::shape::Items;
use crate::validation::Problems;
use crate::{group, kind};
use chrono::{DateTime, Utc};

group! {
    /// When: moved as one.
    Time {
        /// When it begins.
        start: Option<DateTime<Utc>>,
        /// Minutes.
        minutes: u32,
        /// Minutes of travel before it.
        travel_minutes: u32,
    }
}

group! {
    /// Where and how.
    Venue {
        /// Code of `channel`.
        channel: String,
        /// The place, where it is one that is kept; else the person’s home is meant for a home visit.
        place: Option<RecordId>,
        /// In words: "Surgery, room 4".
        words: String,
    }
}

group! {
    /// What it is about.
    Purpose {
        /// In words.
        words: String,
        /// What to bring.
        bring: String,
    }
}

group! {
    /// What came of it.
    Result {
        /// Code of `appointment-outcome`; empty or `planned` while open.
        outcome: String,
        /// The contact that wrote it up.
        contact: Option<RecordId>,
        /// The outcome that it had before the person’s death cancelled it.
        was: String,
    }
}

group! {
    /// How the person was reminded. The wording is kept, so that wordings can be compared by who came.
    Reminder {
        /// Id of the wording.
        wording: String,
        /// Its version.
        version: String,
        /// What was really sent, where that was not what the wording says; else empty.
        words: String,
        /// Code of `reminder-how`.
        how: String,
        /// When.
        at: Option<DateTime<Utc>>,
    }
}

group! {
    /// The visit itself, for whoever watches over a worker alone.
    Visit {
        /// When the worker went in.
        began: Option<DateTime<Utc>>,
        /// When they mean to be out.
        until: Option<DateTime<Utc>>,
        /// When they said that they are safe.
        safe: Option<DateTime<Utc>>,
    }
}

kind! {
    /// A time set aside.
    Appointment is Kind::Appointment, checked by validate {
        /// Whose, and within which referral.
        of: Of,
        /// When.
        time: Time,
        /// Where and how.
        venue: Venue,
        /// What was said of the way there.
        way: Way,
        /// What it is about.
        purpose: Purpose,
        /// How the person was reminded.
        reminder: Reminder,
        /// What else they were told, by what it was for: `late`, `no-reply`.
        texts: Items<Reminder>,
        /// The visit itself.
        visit: Visit,
        /// What came of it.
        result: Result,
    }
}

fn validate(appointment: &Appointment, problems: &mut Problems) {
    let Appointment { of, time, venue, way, purpose, reminder, texts, result, .. } = appointment;
    problems.require(of.person.is_some(), "of.person", "Say whom it is with.");
    problems.require(time.start.is_some(), "time.start", "Say when it begins.");
    problems.require(
        time.minutes <= 24 * 60,
        "time.minutes",
        "An appointment lasts at most a day.",
    );
    problems.require(
        time.travel_minutes <= 24 * 60,
        "time.travel_minutes",
        "Travel takes at most a day.",
    );
    problems.code("venue.channel", &venue.channel);
    problems.line("venue.words", &venue.words);
    way.validate(problems);
    problems.line("purpose.words", &purpose.words);
    problems.line("purpose.bring", &purpose.bring);
    reminder.validate("reminder", problems);
    texts.iter().for_each(|(key, text)| text.validate(&format!("texts/{key}"), problems));
    problems.code("result.outcome", &result.outcome);
}

/// What cancels an appointment that a death leaves without a person: code of `appointment-outcome`.
pub const CANCELLED_DIED: &str = "cancelled-died";
/// Code of `appointment-outcome`.
pub const CANCELLED_BY_US: &str = "cancelled-by-us";

impl Reminder {
    fn validate(&self, at: &str, problems: &mut Problems) {
        problems.code(format!("{at}.wording"), &self.wording);
        problems.code(format!("{at}.how"), &self.how);
        problems.text(format!("{at}.words"), &self.words);
    }
}

impl Appointment {
    /// No outcome yet.
    pub fn is_open(&self) -> bool {
        matches!(self.result.outcome.as_str(), "" | "planned")
    }

    /// It was not cancelled, so its time is not free for anything else.
    pub fn takes_time(&self) -> bool {
        !self.result.outcome.starts_with("cancelled")
    }

    /// The worker went in and has not said that they are out and safe.
    pub fn is_under_way(&self) -> bool {
        self.visit.began.is_some() && self.visit.safe.is_none()
    }
}
