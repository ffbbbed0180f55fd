//! The day at a glance.

use super::drafts::drafts;
use super::gp::how_many_wait;
use super::people::{caseload, days_between};
use super::settings::setting_or;
use crate::error::CommandError;
use crate::messages::today::{AppointmentCard, AskToday, Today, WaitingLine};
use crate::page::concerns::{open_concern_marks, to_look_at};
use crate::portrait::{age, first_reach, home, last_seen, marks, person, task_line};
use crate::session::Desk;
use crate::wording::{count, joined, long_day, time, weekday};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use doorstep_domain::day::{from_london, london_day, parse_day};
use doorstep_domain::kinds::{Appointment, Person, Task};
use doorstep_domain::vocabulary::words;
use doorstep_domain::{Record, RecordId};
use doorstep_store::{Slot, Store, list_backups};

const MOST_TO_WRITE_UP: u32 = 30;
const MOST_FOLLOW_UPS: u32 = 30;
const MOST_WAITING: u32 = 8;
/// Less than this between two people is no break (link workers name at least 15 minutes between two people).
const BREAK: i64 = 15;

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
        gaps(&mut appointments);
        let to_write_up = store.to_write_up(now.timestamp_millis(), MOST_TO_WRITE_UP)?;
        let last_backup = list_backups(&place.backups()).into_iter().map(|b| b.made_at).max();
        let caseload = caseload(store)?;
        Ok(Today {
            date: day.to_string(),
            title: long_day(day, real_today),
            appointments,
            to_write_up: cards(store, &to_write_up, now)?,
            follow_ups: follow_ups(store, day)?,
            waiting: waiting(store, real_today)?,
            waiting_total: caseload.waiting,
            gp_waiting: how_many_wait(store)?,
            open: caseload.open,
            agreed_capacity: setting_or(store, "agreed_capacity", 0)?,
            look_at: to_look_at(store, real_today)?,
            drafts: drafts(store, now)?,
            days_since_backup: last_backup.map(|at| days_between(london_day(at), real_today)),
        })
    }
}

fn slots(store: &Store, day: NaiveDate) -> Result<Vec<Slot>, CommandError> {
    let midnight = |day: NaiveDate| from_london(day.and_time(NaiveTime::MIN)).timestamp_millis();
    let next = day.checked_add_days(Days::new(1)).unwrap_or(day);
    Ok(store.appointments_between(midnight(day), midnight(next))?)
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
            cards.push(card(store, slot.id, person, about, &record.read(), now)?);
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
        gap_minutes: None,
        gap_words: String::new(),
        gap_short: false,
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

/// The time between an appointment and the next.
fn gaps(cards: &mut [AppointmentCard]) {
    let starts: Vec<Option<i64>> = cards.iter().map(|card| minutes_of(&card.start)).collect();
    for (n, card) in cards.iter_mut().enumerate() {
        let next = starts.get(n + 1).copied().flatten();
        let (Some(start), Some(next)) = (starts[n], next) else { continue };
        let gap = next - start - i64::from(card.minutes);
        card.gap_minutes = u32::try_from(gap).ok();
        card.gap_short = gap < BREAK;
        card.gap_words = match gap {
            ..0 => format!("overlaps the next by {}", count(-gap, "minute", "minutes")),
            0 => "straight into the next: no break".to_owned(),
            1..BREAK => format!("{} to the next: no break", count(gap, "minute", "minutes")),
            _ => format!("{} free", count(gap, "minute", "minutes")),
        };
    }
}

fn minutes_of(clock: &str) -> Option<i64> {
    let (hours, minutes) = clock.split_once(':')?;
    Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
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
