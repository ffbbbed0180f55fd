//! Work without one named person: a group session, a meeting, training, travel, admin. Who came to a session
//! stands on each person’s own contact ([`super::contact::Session`]), so that no record names two people.

use super::{Kind, Trip, Way};
use crate::ids::RecordId;
use crate::validation::Problems;
use crate::{group, kind};
use chrono::{DateTime, Utc};

group! {
    /// What it is.
    Doing {
        /// Code of `activity-kind`.
        kind: String,
        /// In words.
        words: String,
    }
}

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
    /// Where.
    Venue {
        /// The place, where it is one that is kept.
        place: Option<RecordId>,
        /// In words.
        words: String,
    }
}

group! {
    /// Those who came and are nobody on the caseload.
    Headcount {
        /// How many.
        unnamed: u32,
    }
}

group! {
    /// What came of it.
    Held {
        /// Code of `activity-outcome`; empty or `planned` while open.
        outcome: String,
    }
}

kind! {
    /// Work without one named person.
    Activity is Kind::Activity, checked by validate {
        /// What it is.
        what: Doing,
        /// When.
        time: Time,
        /// Where.
        venue: Venue,
        /// What was said of the way there.
        way: Way,
        /// Those who came and are nobody on the caseload.
        headcount: Headcount,
        /// The way there.
        trip: Trip,
        /// What came of it.
        result: Held,
    }
}

fn validate(activity: &Activity, problems: &mut Problems) {
    let Activity { what, time, venue, way, headcount, trip, result } = activity;
    problems.require(!what.kind.is_empty(), "what.kind", "Say what it is.");
    problems.code("what.kind", &what.kind);
    problems.text("what.words", &what.words);
    problems.require(time.start.is_some(), "time.start", "Say when it begins.");
    let (day, whole) = (24 * 60, "An activity lasts at most a day.");
    problems.require(time.minutes <= day, "time.minutes", whole);
    problems.require(
        time.travel_minutes <= day,
        "time.travel_minutes",
        "Travel takes at most a day.",
    );
    problems.line("venue.words", &venue.words);
    way.validate(problems);
    let many = "Enter a number up to 10,000.";
    problems.require(headcount.unnamed <= 10_000, "headcount.unnamed", many);
    trip.validate(problems);
    problems.code("result.outcome", &result.outcome);
}

impl Activity {
    /// It took place.
    pub fn has_happened(&self) -> bool {
        self.result.outcome == "happened"
    }

    /// It neither took place nor was cancelled yet.
    pub fn is_open(&self) -> bool {
        matches!(self.result.outcome.as_str(), "" | "planned")
    }

    /// It was not cancelled, so its time is not free for anything else.
    pub fn takes_time(&self) -> bool {
        !self.result.outcome.starts_with("cancelled")
    }
}
