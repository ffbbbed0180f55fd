//! A visit: what must be known before the door, going in, and coming out.

use super::contacts::live;
use super::cover::{GRACE, TRIES, pin_problem};
use super::joining::saved;
use super::lone_working::{Outing, agreed, in_words, late_words, sheet};
use super::settings::setting_or;
use crate::dossier::Dossier;
use crate::error::{Code, CommandError};
use crate::messages::visit::{EndVisit, PlanVisit, StartVisit, VisitPlan, VisitRelation};
use crate::messages::{Nothing, Saved};
use crate::page::header;
use crate::portrait::{id_of, telling_words};
use crate::session::{Cover, Desk, Visiting};
use crate::wording::{count, day_and_time, dotted, joined, time, weekday};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::day::{london_day, next_london, parse_day};
use doorstep_domain::kinds::{Alert, Appointment, Concern, Person, Relation};
use doorstep_domain::vocabulary::words;
use doorstep_store::Store;

const CHANGED: [&str; 2] = ["today", "person"];
/// A visit that would end further ahead than this was meant to end before now.
const LONGEST: TimeDelta = TimeDelta::hours(12);
/// A planned end that nobody chose falls on a round minute.
const ROUND: i64 = 5 * 60;

impl Desk {
    pub(crate) fn plan_visit(&mut self, request: PlanVisit) -> Result<VisitPlan, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let id = id_of(&request.appointment)?;
        let (_, appointment) = live::<Appointment>(store, id)?;
        let person = appointment.of.person.ok_or_else(CommandError::not_found)?;
        let dossier = Dossier::gather(store, person, now)?;
        let until = match request.until.as_str() {
            "" => booked_end(&appointment, now),
            typed => planned_end(typed, now)?,
        };
        plan(store, id, &appointment, &dossier, until)
    }

    /// Goes in: from here on nobody else can be reached.
    pub(crate) fn start_visit(&mut self, request: StartVisit) -> Result<Saved, CommandError> {
        let until = planned_end(&request.until, self.now())?;
        let cover = cover(&request.pin, until)?;
        let (store, pen) = self.writing()?;
        if !store.visits_under_way()?.is_empty() {
            return Err(still_out());
        }
        let id = id_of(&request.appointment)?;
        let (record, mut appointment) = live::<Appointment>(store, id)?;
        let person = appointment.of.person.ok_or_else(CommandError::not_found)?;
        crate::portrait::person(store, person)?;
        let (began, safe) = (Some(pen.now), None);
        appointment.visit =
            doorstep_domain::kinds::appointment::Visit { began, until: Some(until), safe };
        let done = store.transact::<_, CommandError>("start_visit", pen.millis(), |tx| {
            Ok(tx.revise(record, &appointment)?)
        })?;
        let since = done.undo.unwrap_or(u32::MAX);
        let open = self.opened()?;
        let (resumed, hidden_before) = (false, open.names_hidden);
        let appointment = id;
        open.visit = Some(Visiting { appointment, person, until, since, resumed, hidden_before });
        open.cover = cover;
        Ok(saved(id, done.undo, &CHANGED))
    }

    /// Back into a visit that was left while the alarm kept watching.
    pub(crate) fn resume_visit(&mut self, _: Nothing) -> Result<Nothing, CommandError> {
        let visit = visit_under_way(self.store()?, false)?.ok_or_else(CommandError::not_found)?;
        let open = self.opened()?;
        open.visit = Some(Visiting { hidden_before: open.names_hidden, ..visit });
        Ok(Nothing {})
    }

    /// Goes on with a visit that was under way when Doorstep locked.
    pub(crate) fn go_on_with_visit(&mut self, _: Nothing) -> Result<Nothing, CommandError> {
        let visit = self.opened()?.visit.as_mut().ok_or_else(CommandError::wrong_phase)?;
        visit.resumed = false;
        Ok(Nothing {})
    }

    /// Comes out. Where the worker is safe, that is written and the alarm is over.
    pub(crate) fn end_visit(&mut self, request: EndVisit) -> Result<Saved, CommandError> {
        let out = match self.visit() {
            Some(visit) => visit,
            None => visit_under_way(self.store()?, false)?.ok_or_else(CommandError::wrong_phase)?,
        };
        // Somebody may have said so while it was covered.
        let said = self.own_visit().filter(|known| known.appointment == out.appointment);
        let at = said.and_then(|known| known.safe).unwrap_or(self.now());
        let undo = if request.safe { self.write_safe(out.appointment, at)? } else { None };
        let open = self.opened()?;
        if let Some(visit) = open.visit.take() {
            open.names_hidden = visit.hidden_before;
        }
        open.cover = None;
        Ok(saved(out.appointment, undo, &CHANGED))
    }

    /// Notes on the appointment that the worker was safe at an instant.
    pub(crate) fn write_safe(
        &mut self,
        appointment: RecordId,
        at: DateTime<Utc>,
    ) -> Result<Option<u32>, CommandError> {
        let (store, pen) = self.writing()?;
        // Whoever deleted the booking meanwhile has ended the visit.
        let Ok((record, mut says)) = live::<Appointment>(store, appointment) else {
            return Ok(None);
        };
        says.visit.safe = Some(at);
        let done = store.transact::<_, CommandError>("end_visit", pen.millis(), |tx| {
            Ok(tx.revise(record, &says)?)
        })?;
        Ok(done.undo)
    }
}

/// The visit of which nobody heard the end, as the screen takes it up.
pub(crate) fn visit_under_way(
    store: &Store,
    resumed: bool,
) -> Result<Option<Visiting>, CommandError> {
    for slot in store.visits_under_way()? {
        let (_, says) = live::<Appointment>(store, slot.id)?;
        if let (Some(person), Some(until)) = (slot.person, says.visit.until.or(says.visit.began)) {
            let (appointment, since, hidden_before) = (slot.id, u32::MAX, false);
            let visit = Visiting { appointment, person, until, since, resumed, hidden_before };
            return Ok(Some(visit));
        }
    }
    Ok(None)
}

/// The booking’s end; where it began late, as long from now.
fn booked_end(appointment: &Appointment, now: DateTime<Utc>) -> DateTime<Utc> {
    let length = TimeDelta::minutes(i64::from(appointment.time.minutes.max(15)));
    let start = appointment.time.start.unwrap_or(now);
    // Who is early stays until the end that was agreed; another day’s booking is not for now.
    let early = start > now && start - now < LONGEST - length;
    let end = (if early { start } else { now }) + length;
    let past = end.timestamp().rem_euclid(ROUND);
    end + TimeDelta::seconds((ROUND - past) % ROUND)
}

fn planned_end(typed: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, CommandError> {
    let time = NaiveTime::parse_from_str(typed, "%H:%M");
    let time = time.map_err(|_| CommandError::field("until", "Write the time like 14:45."))?;
    let until = next_london(time, now);
    if until - now > LONGEST {
        return Err(CommandError::field(
            "until",
            "That time has passed. Say when you mean to be out.",
        ));
    }
    Ok(until)
}

fn cover(pin: &str, until: DateTime<Utc>) -> Result<Option<Cover>, CommandError> {
    if pin.is_empty() {
        return Ok(None);
    }
    pin_problem(pin)?;
    Ok(Some(Cover { pin: pin.to_owned().into(), until: until + GRACE, tries_left: TRIES }))
}

fn still_out() -> CommandError {
    CommandError::new(
        Code::WrongPhase,
        "The visit before this one is still under way.",
        "Say first that you are out of it and safe.",
    )
}

fn plan(
    store: &Store,
    id: RecordId,
    appointment: &Appointment,
    dossier: &Dossier,
    until: DateTime<Utc>,
) -> Result<VisitPlan, CommandError> {
    let start = appointment.time.start.unwrap_or_default();
    let (name, when) = (dossier.person.full_name(), day_and_time(start, dossier.today));
    let home = dossier.home();
    let place = where_to(appointment, dossier);
    let agreed = agreed(store)?;
    let worker: String = setting_or(store, "worker", String::new())?;
    // On paper, and in somebody else’s hands, “today” is no day.
    let day = format!("{}, {}", weekday(london_day(start)), time(start));
    let outing = Outing { name: &name, place: &place, when: &day, until };
    let sheet = sheet(&agreed, &worker, &outing);
    Ok(VisitPlan {
        appointment: id.to_string(),
        person: dossier.id.to_string(),
        when: dotted([when.as_str(), &how(appointment)]),
        access: home.map(|home| home.access.words.clone()).unwrap_or_default(),
        travel: home.map(|home| home.access.travel.clone()).unwrap_or_default(),
        marks: header::all_marks(dossier),
        marks_late: late_words(late(dossier)),
        concerns: concerns(dossier),
        lives_there: lives_there(store, &dossier.person, dossier.id)?,
        around: around(dossier),
        purpose: appointment.purpose.words.clone(),
        bring: appointment.purpose.bring.clone(),
        until: time(until),
        rings: time(until + agreed.grace()),
        buddy: agreed.buddy(),
        sheet_words: in_words(&sheet),
        name,
        place,
        sheet,
    })
}

/// "45 min · home visit".
fn how(appointment: &Appointment) -> String {
    let length = format!("{} min", appointment.time.minutes);
    dotted([length, words("channel", &appointment.venue.channel).to_lowercase()])
}

/// As it was booked, else the home.
fn where_to(appointment: &Appointment, dossier: &Dossier) -> String {
    match appointment.venue.words.as_str() {
        "" => dossier.home().map(|home| home.in_one_line()).unwrap_or_default(),
        words => words.to_owned(),
    }
}

/// How many marks of the person and of the home are past their day.
fn late(dossier: &Dossier) -> usize {
    let of_home = dossier.home().map(|home| home.alerts.values()).into_iter().flatten();
    let past = |alert: &&Alert| parse_day(&alert.review_on).is_some_and(|day| day < dossier.today);
    dossier.person.alerts.values().chain(of_home).filter(past).count()
}

/// "1 concern is not settled.", or nothing. What it says stands elsewhere.
pub(crate) fn concerns(dossier: &Dossier) -> String {
    let open = dossier.of::<Concern>().into_iter().filter(|(_, concern)| concern.is_open()).count();
    match i64::try_from(open).unwrap_or_default() {
        0 => String::new(),
        open => format!("{} not settled.", count(open, "concern is", "concerns are")),
    }
}

fn lives_there(store: &Store, person: &Person, id: RecordId) -> Result<Vec<String>, CommandError> {
    let Some(home) = person.home() else { return Ok(Vec::new()) };
    let others = store.living_at(home)?.into_iter().filter(|other| *other != id);
    let names = others.filter_map(|other| crate::portrait::person(store, other).ok());
    Ok(names.map(|person| person.full_name()).collect())
}

/// Everyone around them, those first who must not be contacted.
pub(crate) fn around(dossier: &Dossier) -> Vec<VisitRelation> {
    let mut all: Vec<VisitRelation> =
        dossier.of::<Relation>().into_iter().map(|(_, relation)| near(&relation)).collect();
    all.sort_by_key(|relation| !relation.do_not_contact);
    all
}

fn near(relation: &Relation) -> VisitRelation {
    let who = &relation.who;
    VisitRelation {
        words: joined([who.name.as_str(), &who.relationship, &who.organisation], ", "),
        telling: telling_words(&relation.telling),
        do_not_contact: relation.telling.do_not_contact,
    }
}
