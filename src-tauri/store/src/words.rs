//! The words by which records are found: names and numbers of people, and everything that was written.

use crate::error::StoreError;
use doorstep_domain::kinds::{
    Activity, Alert, Appointment, Contact, Measure, Person, Place, Referral, Relation, Scheme, Task,
};
use doorstep_domain::text::phone_digits;
use doorstep_domain::{Kind, Record};
use rusqlite::{Connection, params};

/// Brings the search rows of a record up to what it says now.
pub(crate) fn index(connection: &Connection, seq: i64, record: &Record) -> Result<(), StoreError> {
    let (mut names, mut words) = (String::new(), String::new());
    if record.is_live() {
        (names, words) = (names_of(record), join([words_of(record), hidden_words_of(record)]));
    }
    put(connection, "name", seq, &names)?;
    put(connection, "word", seq, &words)
}

fn put(connection: &Connection, table: &str, seq: i64, text: &str) -> Result<(), StoreError> {
    // The table's name is one of two of ours.
    connection.prepare_cached(&format!("DELETE FROM {table} WHERE rowid = ?1"))?.execute([seq])?;
    if !text.trim().is_empty() {
        let sql = format!("INSERT INTO {table} (rowid, text) VALUES (?1, ?2)");
        connection.prepare_cached(&sql)?.execute(params![seq, apart(text)])?;
    }
    Ok(())
}

/// Apostrophes would cut "O’Neill" into two words; everyone types it as one.
pub(crate) fn apart(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | '`' | 'ʼ')).collect()
}

/// What a person is found by when a name or number is typed.
fn names_of(record: &Record) -> String {
    match record.kind() {
        Kind::Person => {
            let Person { name, nhs, reach, .. } = record.read();
            let phones = reach.values().map(|reach| phone_digits(&reach.value));
            let parts = [name.given, name.family, name.known_as, nhs.number];
            parts.into_iter().chain(phones).collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// What finds a person and is never shown as found: marks that nobody else in the room may read.
fn hidden_words_of(record: &Record) -> String {
    if *record.kind() != Kind::Person {
        return String::new();
    }
    let alerts = record.read::<Person>().alerts.into_values();
    join(alerts.filter(Alert::is_sensitive).map(|alert| alert.words))
}

/// Everything in it that someone wrote in words and that may stand on the screen.
pub(crate) fn words_of(record: &Record) -> String {
    match record.kind() {
        Kind::Person => person_words(&record.read()),
        Kind::Place => {
            let place: Place = record.read();
            join([place.in_one_line(), place.access.words, place.access.travel])
        }
        Kind::Relation => {
            let Relation { who, telling, reach, .. } = record.read();
            let phones = join(reach.into_values().map(|reach| phone_digits(&reach.value)));
            join([who.name, who.relationship, who.organisation, telling.limits, phones])
        }
        Kind::Scheme => {
            let Scheme { title, eligibility, .. } = record.read();
            join([title.name, title.funder, eligibility.words, eligibility.area])
        }
        Kind::Referral => {
            let Referral { source, reason, status, .. } = record.read();
            join([reason.words, source.referrer, source.organisation, status.note])
        }
        Kind::Contact => contact_words(record.read()),
        Kind::Activity => {
            let Activity { what, venue, .. } = record.read();
            join([what.words, venue.words])
        }
        // A concern is restricted: nothing of it is found.
        Kind::Concern => String::new(),
        Kind::Measure => measure_words(record.read()),
        Kind::Appointment => {
            let Appointment { purpose, venue, .. } = record.read();
            join([purpose.words, purpose.bring, venue.words])
        }
        Kind::Task => {
            let Task { what, done, .. } = record.read();
            join([what.words, done.outcome])
        }
        Kind::Other(_) => String::new(),
    }
}

fn person_words(person: &Person) -> String {
    let open = person.alerts.values().filter(|alert| !alert.is_sensitive());
    let alerts = join(open.map(|alert| alert.words.clone()));
    let parts = [&person.matters.words, &person.find_at.words, &person.practice.name];
    let more = [&person.practice.doctor, &person.young.own_view, &person.social.household];
    join(parts.into_iter().chain(more).cloned().chain([alerts]))
}

fn contact_words(Contact { note, no_reply, .. }: Contact) -> String {
    join(no_reply.into_values().map(|step| step.words).chain([note.words]))
}

fn measure_words(Measure { own_words, remark, .. }: Measure) -> String {
    join(own_words.into_values().map(|own| own.words).chain([remark.words]))
}

fn join(parts: impl IntoIterator<Item = String>) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
}
