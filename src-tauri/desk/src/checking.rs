//! The rules of the kinds, asked before anything is kept.

use crate::error::{CommandError, FieldProblem};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use doorstep_domain::coded::{RELATION, strangers};
use doorstep_domain::day::{london_day, parse_partial};
use doorstep_domain::kinds::{Contact, Measure, Person};
use doorstep_domain::validation::{Problem, Problems};
use doorstep_domain::{DeviceId, Kind, Record, RecordId, Shape, Stamp};
use doorstep_store::{StoreError, person_of};

/// Refuses a struct that breaks its kind's rules. `names` turns the group's field into the request's.
pub(crate) fn checked<T: Shape>(
    says: T,
    names: impl Fn(&str) -> Option<&'static str>,
) -> Result<T, CommandError> {
    let mut problems = Problems::default();
    says.validate(&mut problems);
    let problems: Vec<FieldProblem> =
        problems.into_vec().into_iter().map(FieldProblem::from).collect();
    if problems.is_empty() {
        return Ok(says);
    }
    let named = problems.into_iter().map(|problem| match names(&problem.field) {
        Some(name) => FieldProblem { field: name.to_owned(), ..problem },
        None => problem,
    });
    Err(CommandError::invalid(named.collect()))
}

/// As [`checked`], for something new: every code must be of its list too.
pub(crate) fn checked_new<T: Shape>(
    says: T,
    names: impl Fn(&str) -> Option<&'static str>,
) -> Result<T, CommandError> {
    let says = checked(says, &names)?;
    let mut record = Record::new(RecordId::make(0, [0; 10]), T::KIND);
    record.revise(&says, Stamp { millis: 0, count: 0, device: DeviceId(0) });
    let problems = strangers(None, &record).into_iter().map(FieldProblem::from);
    let named: Vec<FieldProblem> = problems
        .map(|problem| match names(&problem.field) {
            Some(name) => FieldProblem { field: name.to_owned(), ..problem },
            None => problem,
        })
        .collect();
    if named.is_empty() { Ok(says) } else { Err(CommandError::invalid(named)) }
}

/// Refuses a record that breaks its kind's rules, or says what cannot be said now: a code that no list has,
/// something that happened at a time still to come.
pub(crate) fn checked_record(
    before: Option<&Record>,
    record: &Record,
    now: DateTime<Utc>,
) -> Result<(), CommandError> {
    let mut problems = record.kind().problems(record);
    problems.extend(strangers(before, record));
    problems.extend(not_yet(before, record, now));
    if problems.is_empty() {
        return Ok(());
    }
    Err(CommandError::invalid(problems.into_iter().map(FieldProblem::from).collect()))
}

/// What is said to have happened and lies ahead. What was said before stays: its author may have known why.
fn not_yet(before: Option<&Record>, record: &Record, now: DateTime<Utc>) -> Vec<Problem> {
    let written =
        |group: &str| before.and_then(|before| before.value(group)) != record.value(group);
    let mut problems = Problems::default();
    match record.kind() {
        Kind::Contact if written("event") => {
            let at = record.read::<Contact>().event.at;
            problems.require(!is_ahead(at, now), "event.at", AHEAD);
        }
        Kind::Measure if written("answers") => {
            let on = record.read::<Measure>().answers.on;
            let ahead = is_day_ahead(&on, london_day(now));
            problems.require(!ahead, "answers.on", DAY_AHEAD);
        }
        Kind::Person => {
            let Person { born, death, .. } = record.read();
            let today = london_day(now);
            for (group, on) in [("born", &born.on), ("death", &death.on)] {
                let ahead = written(group) && is_day_ahead(on, today);
                problems.require(!ahead, format!("{group}.on"), DAY_AHEAD);
            }
        }
        _ => {}
    }
    problems.into_vec()
}

/// More than a day from now: a wrong clock or a wrong time zone is no reason to refuse.
pub(crate) fn is_ahead(at: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    at.is_some_and(|at| at > now + TimeDelta::days(1))
}

/// A day, month or year that begins after today.
pub(crate) fn is_day_ahead(day: &str, today: NaiveDate) -> bool {
    parse_partial(day).is_some_and(|day| day > today)
}

/// What to say of a contact in the future.
pub(crate) const AHEAD: &str =
    "This lies ahead. Book it as an appointment, and write the contact down once it has happened.";
/// What to say of a birth or a death in the future.
pub(crate) const DAY_AHEAD: &str = "This day lies ahead. Look at the year.";

/// Whom a contact names must be of the list, or stand around this person.
pub(crate) fn met_someone_known(
    contact: &Contact,
    get: impl Fn(RecordId) -> Result<Option<Record>, StoreError>,
) -> Result<(), CommandError> {
    for relation in contact.met.whom.iter().filter_map(|whom| whom.strip_prefix(RELATION)) {
        let record = relation.parse().ok().map(&get).transpose()?.flatten();
        let theirs = |record: &Record| {
            *record.kind() == Kind::Relation && person_of(record) == contact.of.person
        };
        if !record.is_some_and(|record| record.is_live() && theirs(&record)) {
            let say = "This is nobody around this person. Choose again.";
            return Err(CommandError::field("whom", say));
        }
    }
    Ok(())
}
