//! The kinds of record, each with its groups and its rules. A field's group is the struct it stands in.
//!
//! Codes in fields are of the vocabularies of the same name, or of the national list that the field names;
//! which codes exist is data ([`crate::vocabulary`]), because a host may change its lists.

pub mod activity;
pub mod appointment;
pub mod concern;
pub mod contact;
pub mod measure;
pub mod person;
pub mod place;
pub mod referral;
pub mod relation;
pub mod scheme;
pub mod task;

pub use activity::Activity;
pub use appointment::Appointment;
pub use concern::Concern;
pub use contact::Contact;
pub use measure::Measure;
pub use person::Person;
pub use place::Place;
pub use referral::Referral;
pub use relation::Relation;
pub use scheme::Scheme;
pub use task::Task;

use crate::group;
use crate::ids::RecordId;
use crate::kind::Kind;
use crate::record::Record;
use crate::shape::{GroupShape, Shape};
use crate::stamp::Stamp;
use crate::validation::{Problem, Problems};
use chrono::{DateTime, Utc};
use serde_json::Value;

group! {
    /// Whose record it is. Written once, when the record is made.
    Of {
        /// The person.
        person: Option<RecordId>,
        /// The referral that it belongs to, where it belongs to one.
        referral: Option<RecordId>,
    }
}

group! {
    /// A way to reach someone, with what is safe.
    Reach {
        /// `mobile`, `landline`, `email` or `other`.
        kind: String,
        /// The number or address as it was given.
        value: String,
        /// Whose it is, where it is not their own.
        whose: String,
        /// Safe to text: `yes`, `no`, or empty for not asked.
        safe_text: String,
        /// Safe to leave a voice message: `yes`, `no`, or empty.
        voicemail: String,
        /// Say who is calling: `yes`, `no` (say nothing to whoever answers), or empty.
        say_who: String,
        /// Best times, in words.
        best_times: String,
        /// The first to try.
        preferred: bool,
    }
}

group! {
    /// Something to know before the door, with a day to look at it again.
    Alert {
        /// `risk`, `access`, `communication` or `note`.
        kind: String,
        /// The words.
        words: String,
        /// Nobody else in the room may read it.
        sensitive: bool,
        /// A day to look at it again.
        review_on: String,
    }
}

group! {
    /// A trip by car for the work, for the monthly claim.
    Trip {
        /// From where: a postcode, or a name like "office". Never a person.
        origin: String,
        /// To where, likewise.
        destination: String,
        /// Tenths of a mile.
        tenths: u32,
    }
}

group! {
    /// How long the worker said the way takes, so that it need not be said again. Never a person, never a door.
    Way {
        /// From where: the place before it on that day.
        origin: String,
        /// To where.
        destination: String,
        /// Minutes.
        minutes: u32,
        /// When it was said; none where nobody did.
        said: Option<DateTime<Utc>>,
    }
}

group! {
    /// Whether it stands in the GP system.
    GpEntry {
        /// When it was entered; none while it waits.
        entered: Option<DateTime<Utc>>,
        /// The national code that it was entered with, where one belongs to it.
        code: String,
        /// The worker’s own sentence that went in with it.
        words: String,
    }
}

macro_rules! dispatch {
    ($($(#[$doc:meta])* $name:ident = $text:literal,)*) => {
        impl Kind {
            /// The groups of the kind; none where it is not known.
            pub fn groups(&self) -> Vec<GroupShape> {
                match self {
                    $(Kind::$name => $name::groups(),)*
                    Kind::Other(_) => Vec::new(),
                }
            }

            /// Everything that is wrong with a record's values.
            pub fn problems(&self, record: &Record) -> Vec<Problem> {
                match self {
                    $(Kind::$name => problems_of::<$name>(record),)*
                    Kind::Other(_) => Vec::new(),
                }
            }

            /// Revises the record to the given groups, each whole; groups that are absent stay.
            pub fn revise(
                &self,
                record: &mut Record,
                groups: &Value,
                stamp: Stamp,
            ) -> Result<Vec<String>, Problem> {
                match self {
                    $(Kind::$name => revise_with::<$name>(record, groups, stamp),)*
                    Kind::Other(_) => Ok(Vec::new()),
                }
            }
        }
    };
}
crate::for_each_kind!(dispatch);

fn problems_of<T: Shape>(record: &Record) -> Vec<Problem> {
    let mut problems = Problems::default();
    for group in record.malformed::<T>() {
        problems.add(group, "This cannot be read. Enter it again.");
    }
    record.read::<T>().validate(&mut problems);
    problems.into_vec()
}

fn revise_with<T: Shape>(
    record: &mut Record,
    groups: &Value,
    stamp: Stamp,
) -> Result<Vec<String>, Problem> {
    let unreadable = |field: &str| Problem {
        field: field.to_owned(),
        message: "This cannot be read. Enter it again.".to_owned(),
    };
    let current = serde_json::to_value(record.read::<T>()).map_err(|_| unreadable(""))?;
    let (Value::Object(mut whole), Some(given)) = (current, groups.as_object()) else {
        return Err(unreadable(""));
    };
    for (name, value) in given {
        let shape = T::groups().into_iter().find(|shape| shape.name == name);
        check_fields(shape.ok_or_else(|| unreadable(name))?, value).map_err(|f| unreadable(&f))?;
        let value = if value.is_null() { Value::Object(Default::default()) } else { value.clone() };
        whole.insert(name.clone(), without_null_items(value));
    }
    let new = T::deserialize(Value::Object(whole)).map_err(|_| unreadable(""))?;
    Ok(record.revise(&new, stamp))
}

/// Only fields that the group has: a misspelt one would otherwise be lost without a word.
fn check_fields(shape: GroupShape, value: &Value) -> Result<(), String> {
    let name = shape.name;
    let stray = |fields: &Value, at: &str| {
        let fields = fields.as_object().into_iter().flatten();
        let mut strays = fields.filter(|(field, _)| !shape.fields.contains(&field.as_str()));
        strays.next().map_or(Ok(()), |(field, _)| Err(format!("{at}.{field}")))
    };
    if !shape.keyed {
        return stray(value, name);
    }
    let items = value.as_object().into_iter().flatten();
    items.into_iter().try_for_each(|(key, fields)| stray(fields, &format!("{name}/{key}")))
}

fn without_null_items(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter(|(_, value)| !value.is_null()).collect())
        }
        other => other,
    }
}

impl Reach {
    pub(crate) fn validate(&self, at: &str, problems: &mut Problems) {
        problems.require(
            !self.value.is_empty(),
            format!("{at}.value"),
            "Enter the number or address.",
        );
        problems.line(format!("{at}.value"), &self.value);
        problems.line(format!("{at}.whose"), &self.whose);
        problems.line(format!("{at}.best_times"), &self.best_times);
        problems.code(format!("{at}.kind"), &self.kind);
        for (field, answer) in [
            ("safe_text", &self.safe_text),
            ("voicemail", &self.voicemail),
            ("say_who", &self.say_who),
        ] {
            problems.require(
                is_answer(answer),
                format!("{at}.{field}"),
                "Answer yes or no, or leave it empty.",
            );
        }
    }
}

impl Alert {
    /// Nobody else in the room may read it: marked so, or a risk.
    pub fn is_sensitive(&self) -> bool {
        self.sensitive || self.kind == "risk"
    }

    pub(crate) fn validate(&self, at: &str, problems: &mut Problems) {
        problems.require(!self.words.is_empty(), format!("{at}.words"), "Say what must be known.");
        problems.line(format!("{at}.words"), &self.words);
        problems.code(format!("{at}.kind"), &self.kind);
        problems.day(format!("{at}.review_on"), &self.review_on);
    }
}

/// Nobody drives further in a day for the work: 500 miles.
const FURTHEST: u32 = 5_000;

impl Trip {
    pub(crate) fn validate(&self, problems: &mut Problems) {
        problems.line("trip.origin", &self.origin);
        problems.line("trip.destination", &self.destination);
        problems.require(self.tenths <= FURTHEST, "trip.tenths", "Enter up to 500 miles.");
    }
}

impl Way {
    pub(crate) fn validate(&self, problems: &mut Problems) {
        problems.line("way.origin", &self.origin);
        problems.line("way.destination", &self.destination);
        problems.require(self.minutes <= 24 * 60, "way.minutes", "Travel takes at most a day.");
    }
}

impl GpEntry {
    pub(crate) fn validate(&self, problems: &mut Problems) {
        problems.line("gp.code", &self.code);
        problems.text("gp.words", &self.words);
    }

    /// It stands in the GP system.
    pub fn is_entered(&self) -> bool {
        self.entered.is_some()
    }
}

/// `yes`, `no`, `unsure`, `not-asked`, or empty.
fn is_answer(text: &str) -> bool {
    matches!(text, "" | "yes" | "no" | "unsure" | "not-asked")
}
