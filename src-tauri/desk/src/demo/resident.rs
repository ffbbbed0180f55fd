//! The n-th invented person with everything about them. Each is invented alone, so any can be invented again.

use super::DemoPlan;
use super::book::Book;
use super::calendar::{before, moment, workday};
use super::character::Character;
use super::dice::Dice;
use super::episode::{self, Episode};
use super::household::{Household, Made};
use super::portrait;
use super::telling::Told;
use chrono::NaiveDate;
use doorstep_domain::RecordId;
use doorstep_domain::kinds::person::{Death, Living};
use doorstep_domain::kinds::{Of, Place};

/// What inventing someone needs.
pub(super) struct Street<'a> {
    pub(super) book: &'a Book,
    pub(super) plan: &'a DemoPlan,
    pub(super) schemes: Vec<RecordId>,
    /// Of the people by number, from this one on they are open.
    pub(super) open_from: usize,
    /// So many are invented here.
    pub(super) residents: usize,
}

/// Someone in the making.
pub(super) struct Resident<'a> {
    pub(super) street: &'a Street<'a>,
    pub(super) n: usize,
    pub(super) id: RecordId,
    pub(super) who: Character<'a>,
    pub(super) dice: Dice,
}

impl Street<'_> {
    /// Everything of the n-th person.
    pub(super) fn household(&self, n: usize) -> Household {
        let who = Character::invent(self.book, self.plan.seed, n, self.plan.on);
        let dice = Dice::of(self.plan.seed, "resident", n as u64);
        Resident { street: self, n, id: self.id(n), who, dice }.household()
    }

    /// The id of the n-th person.
    pub(super) fn id(&self, n: usize) -> RecordId {
        let mut dice = Dice::of(self.plan.seed, "person id", n as u64);
        dice.id(moment(self.episode(n).received, 9 * 60).timestamp_millis())
    }

    /// What the n-th person’s support was, from its own dice: their other half asks for it too.
    fn episode(&self, n: usize) -> Episode {
        let mut dice = Dice::of(self.plan.seed, "episode", n as u64);
        match self.is_open(n) {
            true => episode::open(self.plan.on, &mut dice),
            false => {
                let yesterday = before(self.plan.on, 1);
                episode::ended(self.received(n), yesterday, self.died(n), &mut dice)
            }
        }
    }

    fn is_open(&self, n: usize) -> bool {
        n >= self.open_from
    }

    /// The day on which someone whose support has ended was referred: spread over the years, oldest first.
    fn received(&self, n: usize) -> NaiveDate {
        let span = (i64::from(self.plan.years) * 365 - 230).max(60);
        let share = n as i64 * span / (self.open_from.max(1) as i64);
        let latest = 230 + i64::from(self.plan.years == 1) * -40;
        workday(before(self.plan.on, latest + span - share.min(span)))
    }

    /// Every 19th person lives with the next: both are on the caseload.
    pub(super) fn other_half(&self, n: usize) -> Option<usize> {
        let first = n % 19 == 7 && n + 1 < self.residents;
        let second = n % 19 == 8;
        first.then_some(n + 1).or_else(|| second.then(|| n - 1))
    }

    /// A few of those whose support has ended have died; each lived with someone.
    pub(super) fn died(&self, n: usize) -> bool {
        n % 57 == 7 && n + 1 < self.residents && !self.is_open(n)
    }
}

impl Resident<'_> {
    fn household(mut self) -> Household {
        let street = self.street;
        let episode = street.episode(self.n);
        let places = self.places(&episode);
        let home = places.first().map(|(id, _)| *id);
        let person = portrait::person(street.book, &self.who, self.n, home, &mut self.dice);
        let mut household = Household::of(self.id, person);
        // Of two who live together, the first brings the place.
        let theirs = street.other_half(self.n).is_none_or(|other| other > self.n);
        household.places = if theirs { places } else { Vec::new() };
        self.moved(&mut household);
        self.dies(&episode, &mut household);
        household.relations = self.relations(&episode);
        self.tell(&episode, &mut household);
        self.earlier(&episode, &mut household);
        self.plan_ahead(&episode, &mut household);
        household
    }

    /// The home, shared with the other half; for a few, none.
    fn places(&mut self, episode: &Episode) -> Vec<Made<Place>> {
        let other = self.street.other_half(self.n);
        if other.is_none() && !self.who.is_young() && self.dice.chance(3) {
            return Vec::new();
        }
        let shared = other.map_or(self.n, |other| other.min(self.n));
        let mut dice = Dice::of(self.street.plan.seed, "home", shared as u64);
        let day =
            if other.is_some() { self.street.episode(shared).received } else { episode.received };
        let id = dice.id(moment(day, 9 * 60).timestamp_millis());
        vec![(id, portrait::place(self.street.book, &mut dice))]
    }

    /// A few have moved while they were known.
    fn moved(&mut self, household: &mut Household) {
        if household.places.is_empty() || !self.dice.chance(6) {
            return;
        }
        let day = before(self.street.plan.on, self.dice.between(30, 700));
        let id = self.id_on(before(day, 60));
        let former = portrait::place(self.street.book, &mut self.dice);
        household.places.push((id, former));
        let living = &mut household.person.1.living;
        living.values_mut().for_each(|living| living.from = day.to_string());
        let until = Living { place: Some(id), to: day.to_string(), ..Living::default() };
        living.insert("former".to_owned(), until);
    }

    fn dies(&mut self, episode: &Episode, household: &mut Household) {
        if self.street.died(self.n) {
            let on = before(episode.since, 1).to_string();
            household.person.1.death = Death {
                died: true,
                on,
                told_by: format!("{}, {}", self.who.kin.1, self.who.kin.0),
            };
        }
    }

    pub(super) fn id_on(&mut self, day: NaiveDate) -> RecordId {
        self.dice.id(moment(day, 9 * 60).timestamp_millis())
    }

    /// The episode as referral and contacts.
    fn tell(&mut self, episode: &Episode, household: &mut Household) {
        let referral = self.id_on(episode.received);
        let told = Told {
            book: self.street.book,
            who: &self.who,
            of: Of { person: Some(self.id), referral: Some(referral) },
            family: household.relations.first().map(|(id, _)| *id),
            professional: household
                .relations
                .iter()
                .find(|(_, relation)| relation.who.kind == "professional")
                .map(|(id, _)| *id),
        };
        let scheme = self.street.schemes.get(scheme_of(&self.who)).copied();
        let says = told.referral(episode, scheme, &mut self.dice);
        household.referrals.push((referral, says));
        let contacts = episode.meetings.iter().map(|m| told.contact(m, &mut self.dice));
        household.contacts.extend(contacts);
    }

    /// A few were known before: an episode that ended, well before this one.
    fn earlier(&mut self, episode: &Episode, household: &mut Household) {
        if self.street.plan.years < 2 || !self.dice.chance(6) {
            return;
        }
        let until = before(episode.received, 90);
        let received = workday(before(until, self.dice.between(150, 200)));
        let mut former = episode::ended(received, until, false, &mut self.dice);
        former.meetings.truncate(4);
        self.tell(&former, household);
    }
}

fn scheme_of(who: &Character<'_>) -> usize {
    match who.needs.first() {
        _ if who.age < 25 => 2,
        Some(&"energy") => 1,
        _ => 0,
    }
}
