//! An invented caseload, to look at, to learn on and to measure with.
//!
//! Everything comes from the plan: the same plan gives the same records in any store. Only the stamps say
//! when they were really written, because a store's stamps must never be before its clock.

mod around;
mod asked;
mod book;
mod calendar;
mod character;
mod dice;
mod elsewhere;
mod episode;
mod grammar;
mod guests;
mod household;
mod numbers;
mod planned;
mod portrait;
mod resident;
mod surgery;
mod telling;
mod work;
mod worker;

use crate::acts::begins_on;
use crate::error::{Code, CommandError};
use crate::session::Desk;
use book::Book;
use calendar::before;
use chrono::NaiveDate;
use dice::Dice;
use doorstep_domain::kinds::Of;
use doorstep_domain::{Kind, RecordId};
use household::Household;
use resident::Street;
use serde_json::json;

/// So many people are written in one transaction.
const BATCH: usize = 100;
/// Of so many days the GP record is asked for.
const ASKED_FOR: i64 = 14;
/// Open referrals that were agreed with the invented worker.
const CAPACITY: u32 = 60;

/// What to invent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoPlan {
    /// How many people.
    pub people: u32,
    /// Over how many years they were referred.
    pub years: u32,
    /// Another number invents other people.
    pub seed: u64,
    /// The working day that everything leads up to.
    pub on: NaiveDate,
}

/// What was invented.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct DemoReport {
    /// People.
    pub people: usize,
    /// Contacts.
    pub contacts: usize,
    /// Records of all kinds.
    pub records: usize,
}

impl Desk {
    /// Fills an empty caseload with invented people.
    pub fn fill_with_demo(&mut self, plan: DemoPlan) -> Result<DemoReport, CommandError> {
        check(&plan)?;
        let book = Book::open().map_err(|_| CommandError::internal())?;
        self.is_empty_so_far()?;
        let schemes = self.furnish_demo(&book, &plan)?;
        let guests = book.guests.len().min(plan.people as usize);
        let residents = plan.people as usize - guests;
        let open = open_of(plan.people as usize).saturating_sub(guests);
        let open_from = residents.saturating_sub(open);
        let street = Street { book: &book, plan: &plan, schemes, open_from, residents };
        let invented = |n: usize| match n.checked_sub(residents) {
            None => street.household(n),
            Some(guest) => {
                let scheme = street.schemes.first().copied();
                book.guests[guest].household(plan.on, plan.seed, guest, scheme)
            }
        };
        let invent = |n: usize| {
            let mut household = invented(n);
            surgery::enter(&mut household, plan.on);
            surgery::drive(&mut household, plan.on);
            asked::ask(&mut household, plan.seed, n, n >= residents);
            household
        };
        let mut report = DemoReport { records: street.schemes.len(), ..DemoReport::default() };
        for first in (0..residents + guests).step_by(BATCH) {
            let last = (first + BATCH).min(residents + guests);
            let households: Vec<Household> = (first..last).map(invent).collect();
            self.settle_in(&households)?;
            report.count(&households);
        }
        let practice = elsewhere::practice(plan.on);
        self.take_calendar(elsewhere::NAME.to_owned(), practice.as_bytes(), plan.on)?;
        let came: Vec<Household> = (residents..residents + guests).map(invent).collect();
        self.go_to_work(&book, &plan, &came, &mut report)?;
        self.store()?.vault().quiesce()?;
        Ok(report)
    }

    /// Invented people come into an empty caseload only.
    fn is_empty_so_far(&self) -> Result<(), CommandError> {
        let store = self.store()?;
        let anybody = store.people_counts()?.values().any(|count| *count > 0);
        match anybody || !store.of_kind(&Kind::Scheme)?.is_empty() {
            true => Err(not_empty()),
            false => Ok(()),
        }
    }

    /// The schemes, and what the caseload says of itself.
    fn furnish_demo(
        &mut self,
        book: &Book,
        plan: &DemoPlan,
    ) -> Result<Vec<RecordId>, CommandError> {
        let began = before(plan.on, i64::from(plan.years + 1) * 366);
        let mut dice = Dice::of(plan.seed, "schemes", 0);
        let at = calendar::moment(began, 9 * 60).timestamp_millis();
        let ids: Vec<RecordId> = book.schemes.iter().map(|_| dice.id(at)).collect();
        let (store, pen) = self.writing()?;
        store.transact_for_good::<_, CommandError>("demo", pen.millis(), |tx| {
            for (id, scheme) in ids.iter().zip(&book.schemes) {
                tx.create(*id, scheme)?;
            }
            tx.set_setting("demo", &json!(true))?;
            tx.set_setting("working_week", &json!(worker::working_week(plan.on)))?;
            tx.set_setting("worker", &json!("Sam Rivers"))?;
            tx.set_setting("gp_since", &begins_on(before(plan.on, ASKED_FOR)))?;
            tx.set_setting("lone_working", &lone_working())?;
            Ok(tx.set_setting("agreed_capacity", &json!(CAPACITY))?)
        })?;
        let name = self.shelf.name();
        self.shelf.remember(&name, true);
        Ok(ids)
    }

    /// What is done for nobody in particular, and which guests came to it.
    fn go_to_work(
        &mut self,
        book: &Book,
        plan: &DemoPlan,
        guests: &[Household],
        report: &mut DemoReport,
    ) -> Result<(), CommandError> {
        let of = |guest: &Household| Of {
            person: Some(guest.person.0),
            referral: guest.referrals.first().map(|(id, _)| *id),
        };
        let guests: Vec<Of> = guests.iter().map(of).collect();
        let mut dice = Dice::of(plan.seed, "work", 0);
        let (store, pen) = self.writing()?;
        let came = store.transact_for_good::<_, CommandError>("demo", pen.millis(), |tx| {
            let mut came = 0;
            for work in &book.work {
                came += work.create(tx, plan.on, &guests, &mut dice)?;
            }
            Ok(came)
        })?;
        report.contacts += came;
        report.records += came + book.work.len();
        Ok(())
    }

    fn settle_in(&mut self, households: &[Household]) -> Result<(), CommandError> {
        let (store, pen) = self.writing()?;
        store.transact_for_good::<_, CommandError>("demo", pen.millis(), |tx| {
            Ok(households.iter().try_for_each(|household| household.create(tx))?)
        })
    }
}

/// A buddy who knows where the invented worker is. Numbers are from the ranges that Ofcom keeps for drama.
fn lone_working() -> serde_json::Value {
    json!({
        "buddy_name": "Karim Aziz", "buddy_number": "07700 900555", "stand_in": "Jo Park, 07700 900556",
        "own_number": "07700 900100", "out_of_hours": "020 7946 0999", "car": "blue Fiesta, LN12 ABC",
        "code_phrase": "the purple folder", "grace_minutes": 15, "sheet_names": "initials",
    })
}

impl DemoReport {
    fn count(&mut self, households: &[Household]) {
        self.people += households.len();
        self.contacts += households.iter().map(|h| h.contacts.len()).sum::<usize>();
        self.records += households.iter().map(Household::len).sum::<usize>();
    }
}

/// How many of so many people are being supported or wait: most of a small caseload, few of a long history.
fn open_of(people: usize) -> usize {
    (people * 4 / 5).min(45 + people / 100)
}

fn check(plan: &DemoPlan) -> Result<(), CommandError> {
    let mut problems = doorstep_domain::validation::Problems::default();
    problems.require((1..=100_000).contains(&plan.people), "people", "Choose 1 to 100,000 people.");
    problems.require((1..=20).contains(&plan.years), "years", "Choose 1 to 20 years.");
    match problems.into_vec() {
        problems if problems.is_empty() => Ok(()),
        problems => Err(CommandError::invalid(problems.into_iter().map(Into::into).collect())),
    }
}

fn not_empty() -> CommandError {
    CommandError::new(
        Code::AlreadyThere,
        "There are people in this caseload already, and invented ones must not be mixed with them.",
        "Choose an empty folder for the invented caseload.",
    )
}
