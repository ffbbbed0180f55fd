//! The day at a glance.

use super::drafts::drafts;
use super::gp::how_many_wait;
use super::people::{caseload, days_between};
use super::reminders::reminded;
use super::settings::setting_or;
use crate::error::CommandError;
use crate::messages::today::{AppointmentCard, AskToday, NextDay, Today, WaitingLine};
use crate::page::concerns::{open_concern_marks, to_look_at};
use crate::page::gaps::gaps;
use crate::portrait::{age, first_reach, home, last_seen, marks, person, task_line};
use crate::session::Desk;
use crate::ways::minutes_before;
use crate::wording::{joined, long_day, time, weekday};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::day_plan::Span;
use doorstep_domain::kinds::{Appointment, Person, Task};
use doorstep_domain::vocabulary::words;
use doorstep_domain::working_week::whole_day;
use doorstep_domain::{Record, RecordId};
use doorstep_store::{Slot, Store, list_backups};

const MOST_TO_WRITE_UP: u32 = 30;
const MOST_FOLLOW_UPS: u32 = 30;
const MOST_WAITING: u32 = 8;
/// Over a weekend and a bank holiday: further ahead nobody is reminded yet.
const LOOK_AHEAD: u64 = 4;

impl Desk {
    pub(crate) fn today(&mut self, request: AskToday) -> Result<Today, CommandError> {
        let now = self.now();
        let real_today = london_day(now);
        let day = match request.on.as_str() {
            "" => real_today,
            typed => {
                parse_day(typed).ok_or_else(|| CommandError::field("on", "This is not a day."))?
            }
        };
        let place = self.place();
        let store = self.store()?;
        let mut appointments = cards(store, &slots(store, day)?, now)?;
        let travel = travel(store, day, &appointments)?;
        gaps(&mut appointments, &travel);
        let to_write_up = store.to_write_up(now.timestamp_millis(), MOST_TO_WRITE_UP)?;
        let last_backup = list_backups(&place.backups()).into_iter().map(|b| b.made_at).max();
        let caseload = caseload(store)?;
        let (gp_waiting, gp_more) = how_many_wait(store)?;
        Ok(Today {
            date: day.to_string(),
            title: long_day(day, real_today),
            appointments,
            to_write_up: cards(store, &to_write_up, now)?,
            next_day: next_day(store, day, now)?,
            follow_ups: follow_ups(store, day)?,
            waiting: waiting(store, real_today)?,
            waiting_total: caseload.waiting,
            gp_waiting,
            gp_more,
            open: caseload.open,
            agreed_capacity: setting_or(store, "agreed_capacity", 0)?,
            look_at: to_look_at(store, real_today)?,
            drafts: drafts(store, now)?,
            days_since_backup: last_backup.map(|at| days_between(london_day(at), real_today)),
        })
    }
}

fn slots(store: &Store, day: NaiveDate) -> Result<Vec<Slot>, CommandError> {
    let Span { start, until } = whole_day(day);
    Ok(store.appointments_between(start.timestamp_millis(), until.timestamp_millis())?)
}

/// The next day that has appointments, for reminding those who come.
fn next_day(
    store: &Store,
    day: NaiveDate,
    now: DateTime<Utc>,
) -> Result<Option<NextDay>, CommandError> {
    for ahead in 1..=LOOK_AHEAD {
        let Some(on) = day.checked_add_days(Days::new(ahead)) else { return Ok(None) };
        let cards = cards(store, &slots(store, on)?, now)?;
        let open: Vec<_> = cards.into_iter().filter(|card| card.outcome == "planned").collect();
        if !open.is_empty() {
            let title = if ahead == 1 { "Tomorrow".to_owned() } else { weekday(on) };
            return Ok(Some(NextDay { title, appointments: open }));
        }
    }
    Ok(None)
}

/// The minutes of travel before each card of a day.
fn travel(
    store: &Store,
    day: NaiveDate,
    cards: &[AppointmentCard],
) -> Result<Vec<u32>, CommandError> {
    let before = minutes_before(store, &whole_day(day))?;
    let of = |card: &AppointmentCard| before.get(&card.id.parse().ok()?).copied();
    Ok(cards.iter().map(|card| of(card).unwrap_or_default()).collect())
}

fn cards(
    store: &Store,
    slots: &[Slot],
    now: DateTime<Utc>,
) -> Result<Vec<AppointmentCard>, CommandError> {
    let mut cards = Vec::new();
    for slot in slots {
        let record = store.get(slot.id)?.filter(Record::is_live);
        // Another laptop may have deleted someone while this one booked them: the rest of the day stands.
        let about = slot.person.and_then(|id| Some((id, person(store, id).ok()?)));
        if let (Some(record), Some((person, about))) = (record, about) {
            let appointment: Appointment = record.read();
            cards.push(card(store, slot.id, person, about, &appointment, now)?);
        }
    }
    Ok(cards)
}

fn card(
    store: &Store,
    id: RecordId,
    person_id: RecordId,
    about: Person,
    appointment: &Appointment,
    now: DateTime<Utc>,
) -> Result<AppointmentCard, CommandError> {
    let today = london_day(now);
    let start = appointment.time.start.unwrap_or_default();
    let standing = store.standing_of(person_id)?;
    let home = home(store, &about)?;
    let of_home = home.iter().flat_map(|home| home.alerts.values());
    let venue = &appointment.venue;
    let place = match (&home, venue.words.as_str(), venue.channel.as_str()) {
        (Some(home), "", "home-visit") => {
            joined([home.in_one_line(), home.access.words.clone()], " · ")
        }
        (_, words, _) => words.to_owned(),
    };
    Ok(AppointmentCard {
        id: id.to_string(),
        person: person_id.to_string(),
        name: about.full_name(),
        age: age(&about.born.on, about.death.died, today),
        date: london_day(start).to_string(),
        day_words: weekday(london_day(start)),
        start: time(start),
        minutes: appointment.time.minutes,
        channel: venue.channel.clone(),
        channel_words: words("channel", &venue.channel).to_owned(),
        contact_count: contact_count(standing.used, standing.agreed, appointment.is_open()),
        place,
        reach: first_reach(&about),
        last_seen: last_seen(standing.last_seen.map(|at| at.timestamp_millis()), today),
        marks: [
            marks(about.alerts.values().chain(of_home), today),
            open_concern_marks(store, person_id, today)?,
        ]
        .concat(),
        matters: about.matters.words,
        purpose: appointment.purpose.words.clone(),
        bring: appointment.purpose.bring.clone(),
        outcome: if appointment.is_open() { "planned" } else { &appointment.result.outcome }
            .to_owned(),
        reminded: reminded(&appointment.reminder, today),
        gap_minutes: None,
        gap_words: String::new(),
        gap_short: false,
        begun: start <= now,
        past: start + TimeDelta::minutes(appointment.time.minutes.into()) <= now,
    })
}

/// "3 of 6": which contact this would be.
fn contact_count(used: u32, agreed: u32, open: bool) -> String {
    match agreed {
        0 => String::new(),
        agreed => format!("{} of {agreed}", used + u32::from(open)),
    }
}

fn follow_ups(
    store: &Store,
    day: NaiveDate,
) -> Result<Vec<crate::messages::person::TaskLine>, CommandError> {
    let mut lines = Vec::new();
    for id in store.tasks_due(&day.to_string(), MOST_FOLLOW_UPS)? {
        if let Some(record) = store.get(id)? {
            lines.push(task_line(store, id, &record.read::<Task>(), day)?);
        }
    }
    Ok(lines)
}

fn waiting(store: &Store, today: NaiveDate) -> Result<Vec<WaitingLine>, CommandError> {
    let line = |waiting: doorstep_store::Waiting| {
        let about = person(store, waiting.person)?;
        let since = parse_day(&waiting.since).unwrap_or(today);
        Ok(WaitingLine {
            person: waiting.person.to_string(),
            name: about.full_name(),
            days: days_between(since, today),
            reach: first_reach(&about),
        })
    };
    store.waiting(MOST_WAITING)?.into_iter().map(line).collect()
}
