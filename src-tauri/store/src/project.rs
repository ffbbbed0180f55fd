//! What lists and searches need of each kind, written beside the record in the same transaction.

use crate::error::StoreError;
use crate::queries::together;
use doorstep_domain::kinds::{
    Activity, Alert, Appointment, Concern, Contact, Measure, Person, Place, Referral, Relation,
    Scheme, Task, Trip, Way,
};
use doorstep_domain::shape::Items;
use doorstep_domain::text::{folded, phone_digits};
use doorstep_domain::{Kind, Record, RecordId};
use rusqlite::{Connection, ToSql, params};

/// Brings the kind's table up to what the record says now.
pub(crate) fn project(
    connection: &Connection,
    seq: i64,
    record: &Record,
) -> Result<(), StoreError> {
    if matches!(record.kind(), Kind::Other(_)) {
        return Ok(());
    }
    let id = record.id().to_string();
    forget(connection, record.kind(), &id)?;
    if !record.is_live() {
        return Ok(());
    }
    let insert = |sql: &str, values: &[&dyn ToSql]| -> Result<(), StoreError> {
        connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    };
    match record.kind() {
        Kind::Person => person(&insert, (&id, seq), &record.read()),
        Kind::Place => place(&insert, &id, &record.read()),
        Kind::Relation => relation(&insert, &id, &record.read()),
        Kind::Scheme => scheme(&insert, &id, &record.read()),
        Kind::Referral => referral(&insert, &id, &record.read()),
        Kind::Contact => contact(&insert, &id, &record.read()),
        Kind::Appointment => appointment(&insert, &id, &record.read()),
        Kind::Task => task(&insert, &id, &record.read()),
        Kind::Activity => activity(&insert, &id, &record.read()),
        Kind::Concern => concern(&insert, &id, &record.read()),
        Kind::Measure => measure(&insert, &id, &record.read()),
        Kind::Other(_) => Ok(()),
    }
}

/// Runs one insert.
type Insert<'a> = &'a dyn Fn(&str, &[&dyn ToSql]) -> Result<(), StoreError>;

fn forget(connection: &Connection, kind: &Kind, id: &str) -> Result<(), StoreError> {
    // The kind's name is one of ours, not text from outside.
    connection.prepare_cached(&format!("DELETE FROM {kind} WHERE id = ?1"))?.execute([id])?;
    if *kind == Kind::Person {
        connection.prepare_cached("DELETE FROM reach WHERE person = ?1")?.execute([id])?;
    }
    if matches!(kind, Kind::Person | Kind::Place) {
        connection.prepare_cached("DELETE FROM mark WHERE record = ?1")?.execute([id])?;
    }
    if matches!(kind, Kind::Contact | Kind::Activity) {
        connection.prepare_cached("DELETE FROM trip WHERE id = ?1")?.execute([id])?;
    }
    if matches!(kind, Kind::Appointment | Kind::Activity) {
        connection.prepare_cached("DELETE FROM way WHERE id = ?1")?.execute([id])?;
    }
    Ok(())
}

fn optional(id: Option<RecordId>) -> Option<String> {
    id.map(|id| id.to_string())
}

fn millis(at: Option<chrono::DateTime<chrono::Utc>>) -> i64 {
    at.map_or(0, |at| at.timestamp_millis())
}

fn person(insert: Insert<'_>, (id, seq): (&str, i64), person: &Person) -> Result<(), StoreError> {
    insert(
        "INSERT INTO person (id, seq, name, list_name, sort_name, known_as, born, nhs_number, home, \
         practice, marked, died) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        params![
            id,
            seq,
            person.full_name(),
            person.sort_name(),
            folded(&person.sort_name()),
            person.name.known_as,
            person.born.on,
            person.nhs.number,
            optional(person.home()),
            person.practice.name,
            !person.alerts.is_empty(),
            person.death.died,
        ],
    )?;
    marks(insert, id, &person.alerts)?;
    let phones = person.reach.values().map(|reach| phone_digits(&reach.value));
    phones.filter(|digits| digits.len() > 5).try_for_each(|digits| {
        insert("INSERT OR IGNORE INTO reach (person, digits) VALUES (?1, ?2)", params![id, digits])
    })
}

fn marks(insert: Insert<'_>, id: &str, alerts: &Items<Alert>) -> Result<(), StoreError> {
    let dated = alerts.iter().filter(|(_, alert)| !alert.review_on.is_empty());
    dated.into_iter().try_for_each(|(item, alert)| {
        insert(
            "INSERT INTO mark (record, item, review) VALUES (?1, ?2, ?3)",
            params![id, item, alert.review_on],
        )
    })
}

fn place(insert: Insert<'_>, id: &str, place: &Place) -> Result<(), StoreError> {
    marks(insert, id, &place.alerts)?;
    insert(
        "INSERT INTO place (id, line, town, postcode, code) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            id,
            place.in_one_line(),
            place.address.town,
            place.address.postcode,
            together(&place.address.postcode),
        ],
    )
}

fn relation(insert: Insert<'_>, id: &str, relation: &Relation) -> Result<(), StoreError> {
    insert(
        "INSERT INTO relation (id, person, other) VALUES (?1, ?2, ?3)",
        params![
            id,
            optional(relation.of.person).unwrap_or_default(),
            optional(relation.who.person)
        ],
    )
}

fn scheme(insert: Insert<'_>, id: &str, scheme: &Scheme) -> Result<(), StoreError> {
    insert("INSERT INTO scheme (id, name) VALUES (?1, ?2)", params![id, scheme.title.name])
}

fn referral(insert: Insert<'_>, id: &str, referral: &Referral) -> Result<(), StoreError> {
    insert(
        "INSERT INTO referral (id, person, scheme, state, received, since, agreed, gp_told, gp_due) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            id,
            optional(referral.of.person).unwrap_or_default(),
            optional(referral.of.scheme),
            referral.state().code(),
            referral.source.received_on,
            referral.status.on,
            referral.agreed.contacts,
            referral.agreement.gp_may_be_told,
            referral.is_due_for_gp(),
        ],
    )
}

fn contact(insert: Insert<'_>, id: &str, contact: &Contact) -> Result<(), StoreError> {
    trip(insert, id, &contact.trip, millis(contact.event.at))?;
    insert(
        "INSERT INTO contact (id, person, referral, at, minutes, channel, outcome, counts, activity, \
         gp_due) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            optional(contact.of.person).unwrap_or_default(),
            optional(contact.of.referral).unwrap_or_default(),
            millis(contact.event.at),
            contact.event.minutes,
            contact.by.channel,
            contact.result.outcome,
            contact.counts(),
            optional(contact.session.activity),
            contact.is_due_for_gp(),
        ],
    )
}

fn appointment(insert: Insert<'_>, id: &str, appointment: &Appointment) -> Result<(), StoreError> {
    way(insert, id, &appointment.way)?;
    insert(
        "INSERT INTO appointment (id, person, start, minutes, travel, channel, venue, takes, open, out) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            optional(appointment.of.person).unwrap_or_default(),
            millis(appointment.time.start),
            appointment.time.minutes,
            appointment.time.travel_minutes,
            appointment.venue.channel,
            appointment.venue.words,
            appointment.takes_time(),
            appointment.is_open(),
            appointment.is_under_way(),
        ],
    )
}

fn task(insert: Insert<'_>, id: &str, task: &Task) -> Result<(), StoreError> {
    let priority = match task.what.priority.as_str() {
        "high" => 0,
        "low" => 2,
        _ => 1,
    };
    insert(
        "INSERT INTO task (id, person, due, priority, open) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, optional(task.of.person), task.due.on, priority, task.done.at.is_none()],
    )
}

fn activity(insert: Insert<'_>, id: &str, activity: &Activity) -> Result<(), StoreError> {
    let start = millis(activity.time.start);
    trip(insert, id, &activity.trip, start)?;
    way(insert, id, &activity.way)?;
    insert(
        "INSERT INTO activity (id, kind, start, minutes, travel, venue, takes, open, happened) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            id,
            activity.what.kind,
            start,
            activity.time.minutes,
            activity.time.travel_minutes,
            activity.venue.words,
            activity.takes_time(),
            activity.is_open(),
            activity.has_happened(),
        ],
    )
}

fn concern(insert: Insert<'_>, id: &str, concern: &Concern) -> Result<(), StoreError> {
    let at = millis(concern.seen.at.or(concern.written.at));
    insert(
        "INSERT INTO concern (id, person, at, open) VALUES (?1, ?2, ?3, ?4)",
        params![id, optional(concern.of.person), at, concern.is_open()],
    )
}

fn measure(insert: Insert<'_>, id: &str, measure: &Measure) -> Result<(), StoreError> {
    insert(
        "INSERT INTO measure (id, person, referral, instrument, day, answered, again) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![
            id,
            optional(measure.of.person).unwrap_or_default(),
            optional(measure.of.referral).unwrap_or_default(),
            measure.answers.instrument,
            measure.answers.on,
            measure.is_answered(),
            measure.answers.again_on,
        ],
    )
}

fn trip(insert: Insert<'_>, id: &str, trip: &Trip, at: i64) -> Result<(), StoreError> {
    if trip.tenths == 0 {
        return Ok(());
    }
    insert(
        "INSERT INTO trip (id, at, origin, destination, tenths) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, at, trip.origin, trip.destination, trip.tenths],
    )
}

fn way(insert: Insert<'_>, id: &str, way: &Way) -> Result<(), StoreError> {
    let Some(said) = way.said else { return Ok(()) };
    insert(
        "INSERT INTO way (id, origin, destination, minutes, said) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, way.origin, way.destination, way.minutes, said.timestamp_millis()],
    )
}
