//! What is planned with an invented person, and what is to be done for them.

use super::calendar::{before, minutes_of, moment, workdays_after};
use super::episode::Episode;
use super::guests::reminder;
use super::household::Household;
use super::resident::Resident;
use super::worker::working_week;
use chrono::{DateTime, Utc};
use doorstep_domain::day::london_day;
use doorstep_domain::day_plan::Span;
use doorstep_domain::kinds::appointment::{Purpose, Reminder, Result as Came, Time, Venue};
use doorstep_domain::kinds::referral::State;
use doorstep_domain::kinds::task::{Done, Due, What};
use doorstep_domain::kinds::{Appointment, Of, Person, Task};
use doorstep_domain::texting;

/// Half-hours at which open people have their next appointment, so that no two meet.
const SLOTS: [&str; 5] = ["09:30", "10:45", "13:00", "14:15", "15:30"];

impl Resident<'_> {
    /// Appointments and tasks.
    pub(super) fn plan_ahead(&mut self, episode: &Episode, household: &mut Household) {
        let of = household.contacts.first().map(|(_, contact)| contact.of.clone());
        let of = of.unwrap_or_else(|| self.of_person());
        match episode.state {
            State::Active => {
                let mut appointment = self.next(of.clone());
                appointment.reminder = self.reminded(&appointment, &household.person.1);
                household
                    .appointments
                    .push((self.id_on(before(self.street.plan.on, 7)), appointment));
                self.written_up(household);
            }
            State::Closed if !self.dice.chance(30) => return,
            _ => {}
        }
        if !episode.state.is_open() || self.dice.chance(40) {
            let task = self.task(of, episode);
            household
                .tasks
                .push((self.id_on(episode.since.min(before(self.street.plan.on, 5))), task));
        }
    }

    /// The next appointment, in a slot of its own on the working days to come.
    fn next(&mut self, of: Of) -> Appointment {
        let number = self.n - self.street.open_from;
        let day = workdays_after(self.street.plan.on, number / SLOTS.len());
        let start = moment(day, minutes_of(SLOTS[number % SLOTS.len()]));
        let channel =
            *self.dice.pick(&["home-visit", "home-visit", "phone", "surgery", "community"]);
        let bring = match self.dice.chance(35) {
            true => self.street.book.grammar.say("bring", &self.who.own, &mut self.dice),
            false => String::new(),
        };
        let words = self.street.book.grammar.say("purpose", &self.who.own, &mut self.dice);
        Appointment {
            of,
            time: Time { start: Some(start), minutes: 45, travel_minutes: 0 },
            venue: self.venue(start, channel),
            purpose: Purpose { words, bring },
            ..Appointment::default()
        }
    }

    /// Of those who come on the next working day, every other was reminded the afternoon before the day.
    fn reminded(&self, appointment: &Appointment, person: &Person) -> Reminder {
        let number = self.n - self.street.open_from;
        let sent = moment(before(self.street.plan.on, 1), 16 * 60);
        let call = appointment.venue.channel == "phone";
        let wording = match number {
            n if n >= SLOTS.len() || n % 2 == 1 || texting::number(person).is_err() => "",
            _ if call => "confirmed-call",
            n if n % 4 == 0 => "confirmed",
            _ => "cost",
        };
        reminder(wording, "text", sent)
    }

    /// Where: in a clinic, where its hours are.
    fn venue(&self, start: DateTime<Utc>, channel: &str) -> Venue {
        let day = london_day(start);
        let span = Span::lasting(start, 45);
        let week = working_week(self.street.plan.on);
        let clinic = week.clinics_on(day).into_iter().find(|c| span.meets(&c.hours.of(day)));
        let (channel, words) = match clinic {
            Some(clinic) => (clinic.channel.clone(), clinic.site.clone()),
            None => (channel.to_owned(), venue(channel)),
        };
        Venue { channel, place: None, words }
    }

    /// The booking behind the last contact that came about.
    fn written_up(&mut self, household: &mut Household) {
        let last = household.contacts.iter().rfind(|(_, contact)| contact.counts());
        let Some((id, contact)) = last else { return };
        let attended = contact.result.outcome == "attended";
        let outcome = if attended { "happened" } else { "spoke" }.to_owned();
        let booking = Appointment {
            of: contact.of.clone(),
            time: Time {
                start: contact.event.at,
                minutes: contact.event.minutes,
                travel_minutes: 0,
            },
            venue: Venue { channel: contact.by.channel.clone(), ..Venue::default() },
            result: Came { outcome, contact: Some(*id), ..Came::default() },
            ..Appointment::default()
        };
        let day = before(self.street.plan.on, 20);
        household.appointments.push((self.id_on(day), booking));
    }

    /// Something to do: open ones mostly in the days to come, a few late; done where support has ended.
    fn task(&mut self, of: Of, episode: &Episode) -> Task {
        let days =
            if self.dice.chance(6) { -self.dice.between(1, 9) } else { self.dice.between(1, 21) };
        let open = episode.state.is_open();
        let due = if open { before(self.street.plan.on, -days) } else { episode.since };
        let done = (!open).then(|| moment(episode.since, 16 * 60));
        let words = self.street.book.grammar.say("task", &self.who.own, &mut self.dice);
        let priority = (*self.dice.pick(&["", "", "", "high", "low"])).to_owned();
        Task {
            of,
            what: What { words, priority },
            due: Due { on: due.to_string() },
            done: Done { at: done, ..Done::default() },
        }
    }
}

fn venue(channel: &str) -> String {
    if channel == "surgery" { "Surgery, small room".to_owned() } else { String::new() }
}
