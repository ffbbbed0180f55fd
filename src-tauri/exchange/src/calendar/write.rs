//! The diary as a calendar file: times and channels, and nothing that says whose.

use chrono::{DateTime, TimeDelta, Utc};
use doorstep_domain::day::{from_london, london};
use icalendar::{Calendar, CalendarComponent, Class, Component, Event, EventStatus, Property};

/// How clocks have been changed in London since 1996 (Summer Time Act 1972 as amended; the same in the time zone
/// database).
const LONDON: &str = "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n\
    BEGIN:DAYLIGHT\r\nDTSTART:19960331T010000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n\
    TZNAME:BST\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:DAYLIGHT\r\n\
    BEGIN:STANDARD\r\nDTSTART:19961027T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n\
    TZNAME:GMT\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\n\
    END:VTIMEZONE\r\n";

/// Something in the diary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The same for ever.
    pub uid: String,
    /// When it begins.
    pub start: DateTime<Utc>,
    /// How long it takes.
    pub minutes: u32,
    /// What sort of thing it is: "Home visit". Never whose, where or why.
    pub words: String,
    /// It will not be, or is not in the diary any more.
    pub cancelled: bool,
    /// Greater with each change.
    pub sequence: u32,
    /// When its time, place or outcome was last changed.
    pub changed: DateTime<Utc>,
}

/// The text of a calendar file: UTF-8, lines folded and ended as the standard wants. The same entries give the same
/// bytes.
pub fn write(entries: &[Entry]) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Doorstep//Diary//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.extend(LONDON.parse::<CalendarComponent>().ok());
    calendar.extend(entries.iter().map(event));
    calendar.to_string()
}

fn event(entry: &Entry) -> Event {
    let Entry { uid, start, minutes, words, cancelled, sequence, changed } = entry;
    let end = *start + TimeDelta::minutes((*minutes).into());
    let status = if *cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed };
    Event::with_uid(uid)
        .summary(words)
        .sequence(*sequence)
        .class(Class::Private)
        .status(status)
        .last_modified(*changed)
        .timestamp(*changed)
        .append_property(time("DTSTART", *start))
        .append_property(time("DTEND", end))
        .add_property("TRANSP", if *cancelled { "TRANSPARENT" } else { "OPAQUE" })
        .done()
}

/// By the clock in London; by UTC in the hour of autumn that comes twice, which the clock could not tell apart.
fn time(name: &str, at: DateTime<Utc>) -> Property {
    let wall = london(at);
    if from_london(wall) != at {
        return Property::new(name, at.format("%Y%m%dT%H%M%SZ").to_string());
    }
    let mut property = Property::new(name, wall.format("%Y%m%dT%H%M%S").to_string());
    property.add_parameter("TZID", "Europe/London").done()
}
