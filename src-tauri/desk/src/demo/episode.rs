//! One episode of support in outline: received, waited for, met, ended; days and outcomes, no words yet.

use super::calendar::{before, moment, workday};
use super::dice::Dice;
use chrono::{DateTime, NaiveDate, Utc};
use doorstep_domain::kinds::referral::State;

/// An episode in outline.
pub(super) struct Episode {
    pub(super) received: NaiveDate,
    pub(super) state: State,
    /// It came to stand so on this day.
    pub(super) since: NaiveDate,
    pub(super) reason: &'static str,
    pub(super) agreed: u32,
    pub(super) meetings: Vec<Meeting>,
}

/// One contact in outline.
pub(super) struct Meeting {
    pub(super) at: DateTime<Utc>,
    pub(super) minutes: u32,
    pub(super) with: With,
    pub(super) channel: &'static str,
    pub(super) outcome: &'static str,
}

/// Whom a contact was with, as far as its words need to know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum With {
    /// The first time with the person.
    First,
    /// The person.
    Person,
    /// The last time with the person.
    Last,
    /// Their own.
    Family,
    /// Somebody who works for them.
    Professional,
    /// Nobody: it was tried.
    Nobody,
}

/// Channels, how often each is used, the usual minutes and the outcome of a contact that came about.
const CHANNELS: [(&str, usize, u32, &str); 9] = [
    ("home-visit", 30, 55, "attended"),
    ("phone", 32, 20, "spoke"),
    ("surgery", 14, 30, "attended"),
    ("community", 12, 50, "attended"),
    ("group", 4, 60, "attended"),
    ("video", 4, 30, "spoke"),
    ("text", 2, 5, "received"),
    ("email", 1, 5, "received"),
    ("letter", 1, 10, "sent"),
];

/// What becomes of a try, and by which channel it was.
const TRIES: [(&str, &str, usize); 7] = [
    ("no-answer", "phone", 30),
    ("voicemail", "phone", 22),
    ("texted", "text", 14),
    ("no-reply", "home-visit", 10),
    ("did-not-attend", "surgery", 12),
    ("cancelled-by-person", "home-visit", 8),
    ("sent", "letter", 4),
];

/// Why an episode ended, with how often.
const CLOSED: [(&str, usize); 7] = [
    ("goals-met", 34),
    ("connected", 30),
    ("no-longer-wanted", 10),
    ("could-not-reach", 8),
    ("moved", 6),
    ("other-service", 9),
    ("not-suitable", 3),
];
const DECLINED: [&str; 5] =
    ["declined", "did-not-know", "out-of-area", "not-eligible", "duplicate"];

/// An episode that has ended, begun on `received`, with nothing after `latest`.
pub(super) fn ended(
    received: NaiveDate,
    latest: NaiveDate,
    died: bool,
    dice: &mut Dice,
) -> Episode {
    if !died && dice.chance(4) {
        let since = workday(before(received, -dice.between(3, 20)).min(latest));
        let reason = *dice.pick(&DECLINED);
        return Episode {
            received,
            state: State::Declined,
            since,
            reason,
            agreed: 0,
            meetings: tries(received, since, 1, dice),
        };
    }
    let count = dice.between(11, 15);
    let mut meetings = meetings(received, before(latest, 2), count, dice);
    if let Some(last) = meetings.iter_mut().rfind(|m| m.with == With::Person).filter(|_| !died) {
        last.with = With::Last;
    }
    let last = meetings.last().map_or(received, |meeting| meeting.at.date_naive());
    let since = workday(before(last, -dice.between(1, 5)).min(latest));
    let reason = if died { "died" } else { dice.weighted(&CLOSED, |(_, weight)| *weight).0 };
    let agreed = *dice.pick(&[6, 8, 8, 10]);
    Episode { received, state: State::Closed, since, reason, agreed, meetings }
}

/// An episode that is open on a day: mostly active, some waiting, a few not yet looked at or paused.
pub(super) fn open(on: NaiveDate, dice: &mut Dice) -> Episode {
    let state = *dice.weighted(&State::ALL, |state| match state {
        State::Received => 10,
        State::Waiting => 22,
        State::Active => 58,
        State::Paused => 10,
        State::Closed | State::Declined => 0,
    });
    match state {
        State::Active | State::Paused => supported(on, state, dice),
        _ => waiting(on, state, dice),
    }
}

fn waiting(on: NaiveDate, state: State, dice: &mut Dice) -> Episode {
    // Most wait a fortnight; a few have waited much too long.
    let days = if dice.chance(20) { dice.between(25, 70) } else { dice.between(1, 18) };
    let received = workday(before(on, days));
    let looked_at = if state == State::Waiting { dice.between(0, 3).min(days) } else { 0 };
    let since = workday(before(received, -looked_at)).max(received);
    let tried = if days > 7 { dice.below(3) } else { 0 };
    let meetings = tries(received, before(on, 1), tried, dice);
    Episode { received, state, since, reason: "", agreed: 0, meetings }
}

fn supported(on: NaiveDate, state: State, dice: &mut Dice) -> Episode {
    let count = dice.between(2, 11);
    let received = workday(before(on, count * dice.between(10, 15) + dice.between(15, 35)));
    let meetings = meetings(received, before(on, 1), count, dice);
    let first = meetings.first().map_or(received, |meeting| meeting.at.date_naive());
    let paused = state == State::Paused;
    let last = meetings.last().map_or(first, |meeting| meeting.at.date_naive());
    let reason = match paused {
        true => *dice.pick(&["in-hospital", "away", "waiting-for-group", "asked"]),
        false => "",
    };
    let since = if paused { last } else { first };
    let agreed = *dice.pick(&[6, 6, 8, 10]);
    Episode { received, state, since, reason, agreed, meetings }
}

/// Contacts spread over the days between, the first of them a real one.
fn meetings(received: NaiveDate, latest: NaiveDate, count: i64, dice: &mut Dice) -> Vec<Meeting> {
    let began = before(received, -dice.between(4, 24)).min(latest);
    let step = ((latest - began).num_days() / count).clamp(1, 16);
    (0..count)
        .map(|number| {
            let wander = dice.between(0, (step - 1).min(5));
            let day = workday(before(began, -(number * step + wander)).min(latest));
            meeting(day, number == 0, dice)
        })
        .collect()
}

fn meeting(day: NaiveDate, first: bool, dice: &mut Dice) -> Meeting {
    let with = match (first, dice.below(100)) {
        (true, _) => With::First,
        (_, ..14) => With::Nobody,
        (_, 14..26) => With::Family,
        (_, 26..34) => With::Professional,
        _ => With::Person,
    };
    if with == With::Nobody {
        return attempt(day, dice);
    }
    let real = &CHANNELS[..if first { 4 } else { CHANNELS.len() }];
    let calls = matches!(with, With::Family | With::Professional) && dice.chance(75);
    let (channel, _, minutes, outcome) =
        if calls { CHANNELS[1] } else { *dice.weighted(real, |(_, weight, ..)| *weight) };
    let minutes = minutes + 5 * u32::try_from(dice.below(4)).unwrap_or_default();
    Meeting { at: hour(day, dice), minutes, with, channel, outcome }
}

fn tries(from: NaiveDate, until: NaiveDate, count: usize, dice: &mut Dice) -> Vec<Meeting> {
    let step = ((until - from).num_days() / 3).max(1);
    let days = (1..=count as i64).map(|number| workday(before(from, -number * step).min(until)));
    days.map(|day| attempt(day.max(from), dice)).collect()
}

fn attempt(day: NaiveDate, dice: &mut Dice) -> Meeting {
    let (outcome, channel, _) = *dice.weighted(&TRIES, |(.., weight)| *weight);
    Meeting { at: hour(day, dice), minutes: 0, with: With::Nobody, channel, outcome }
}

fn hour(day: NaiveDate, dice: &mut Dice) -> DateTime<Utc> {
    moment(day, 9 * 60 + 5 * dice.between(0, 90))
}
