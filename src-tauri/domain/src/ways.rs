//! How long the way takes from one place to the next, as the worker said it: remembered by the two places, in
//! either direction, as miles are. A place here is the sector of a postcode or a public name, never a door.

use crate::barriers;
use crate::day::london_day;
use crate::day_plan::Entry;
use crate::text::{postcode, postcode_sector};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

/// Where a day begins.
pub const OFFICE: &str = "Office";

/// What was said of a way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// From this place.
    pub origin: String,
    /// To this one.
    pub destination: String,
    /// Minutes.
    pub minutes: u32,
}

/// Time that is taken, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop<'a> {
    /// The time.
    pub entry: Entry,
    /// The place; empty where nobody goes anywhere, or none is known.
    pub place: &'a str,
}

/// Minutes between places.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ways(BTreeMap<(String, String), u32>);

impl Ways {
    /// Of everything that was said, in the order in which it was: the last word counts.
    pub fn new(said: impl IntoIterator<Item = Said>) -> Self {
        Self(
            said.into_iter()
                .map(|way| (pair(&way.origin, &way.destination), way.minutes))
                .collect(),
        )
    }

    /// Minutes between two places, where somebody said them.
    pub fn between(&self, one: &str, other: &str) -> Option<u32> {
        let both = !one.is_empty() && !other.is_empty();
        both.then(|| self.0.get(&pair(one, other)).copied()).flatten()
    }

    /// The stops as entries, each with the minutes that were said of the way to it from the stop before; where
    /// nobody said any, with its own.
    pub fn travelled(&self, stops: &[Stop<'_>]) -> Vec<Entry> {
        stops.iter().map(|stop| Entry { travel: self.to(stop, stops), ..stop.entry }).collect()
    }

    fn to(&self, stop: &Stop<'_>, stops: &[Stop<'_>]) -> u32 {
        let from = origin(stops, stop.entry.span.start);
        self.between(from, stop.place).unwrap_or(stop.entry.travel)
    }
}

fn pair(one: &str, other: &str) -> (String, String) {
    let (first, second) = if one <= other { (one, other) } else { (other, one) };
    (first.to_owned(), second.to_owned())
}

/// From where the worker comes to something that begins then: the last place of that day, else the office.
pub fn origin<'a>(stops: &[Stop<'a>], start: DateTime<Utc>) -> &'a str {
    let day = london_day(start);
    let before = stops.iter().filter(|stop| {
        let begins = stop.entry.span.start;
        begins < start && !stop.place.is_empty() && london_day(begins) == day
    });
    before.max_by_key(|stop| stop.entry.span.start).map_or(OFFICE, |stop| stop.place)
}

/// When the worker is at a place again on that day, from an instant on.
pub fn next(stops: &[Stop<'_>], from: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let day = london_day(from);
    let somewhere = stops.iter().filter(|stop| !stop.place.is_empty());
    let starts = somewhere.map(|stop| stop.entry.span.start);
    starts.filter(|start| *start >= from && london_day(*start) == day).min()
}

/// Where something by a channel is: what its words call the place, else the home with this postcode.
pub fn place_by(channel: &str, words: &str, home: &str) -> String {
    match (barriers::needs_travel(channel), words, channel) {
        (false, ..) => String::new(),
        (true, "", "home-visit") => postcode_sector(home).to_owned(),
        (true, words, _) => place_in(words),
    }
}

/// The place that words name: the sector of a postcode in them, else what stands before the first comma. Words
/// with a number could be a door, so they are no place to remember.
pub fn place_in(words: &str) -> String {
    if let Some(code) = postcode_among(words) {
        return postcode_sector(&code).to_owned();
    }
    let name = words.split(',').next().unwrap_or_default().trim();
    if name.contains(|c: char| c.is_numeric()) { String::new() } else { name.to_owned() }
}

fn postcode_among(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split(|c: char| c == ',' || c.is_whitespace()).collect();
    let pairs = words.windows(2).filter_map(|pair| postcode(&pair.concat()));
    pairs.chain(words.iter().filter_map(|word| postcode(word))).last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::from_london;
    use crate::day_plan::Span;

    fn at(text: &str) -> DateTime<Utc> {
        from_london(format!("2026-11-{text}:00").parse().expect("a time"))
    }

    fn stop(start: &str, place: &'static str, travel: u32) -> Stop<'static> {
        let span = Span::lasting(at(start), 30);
        Stop { entry: Entry::meeting("home-visit", span, travel), place }
    }

    fn said(origin: &str, destination: &str, minutes: u32) -> Said {
        Said { origin: origin.to_owned(), destination: destination.to_owned(), minutes }
    }

    #[test]
    fn the_last_word_counts_in_either_direction() {
        let ways = Ways::new([said("Office", "E3 4", 10), said("E3 4", "Office", 25)]);
        assert_eq!(ways.between("Office", "E3 4"), Some(25));
        assert_eq!(ways.between("E3 4", "Office"), Some(25));
        assert_eq!(ways.between("E3 4", "E14 0"), None);
        assert_eq!(Ways::new([said("", "E3 4", 5)]).between("", "E3 4"), None);
    }

    #[test]
    fn each_way_begins_where_the_one_before_ended_on_that_day() {
        let ways = Ways::new([
            said(OFFICE, "E3 4", 12),
            said("E3 4", "E14 0", 30),
            said("E14 0", "Surgery", 0),
        ]);
        let stops = [
            stop("24T09:00", "E3 4", 15),
            stop("24T10:00", "", 0),
            stop("24T11:00", "E14 0", 15),
            stop("24T12:00", "Surgery", 15),
            stop("24T13:00", "Bow Road", 15),
            stop("25T09:00", "E14 0", 15),
        ];
        let minutes: Vec<u32> = ways.travelled(&stops).iter().map(|entry| entry.travel).collect();
        assert_eq!(minutes, [12, 0, 30, 0, 15, 15]);
        assert_eq!(origin(&stops, at("24T10:30")), "E3 4");
        assert_eq!(origin(&stops, at("25T09:00")), OFFICE);
        assert_eq!(next(&stops, at("24T09:30")), Some(at("24T11:00")));
        assert_eq!(next(&stops, at("24T13:30")), None);
    }

    #[test]
    fn a_place_is_a_sector_or_a_public_name_and_no_door() {
        let check = |channel: &str, words: &str, expect: &str| {
            assert_eq!(place_by(channel, words, "E3 4PT"), expect, "{channel} {words}");
        };
        check("home-visit", "", "E3 4");
        check("home-visit", "14 Alder Court, E14 0AB", "E14 0");
        check("home-visit", "14 Alder Court", "");
        check("community", "Poplar Library, room 2", "Poplar Library");
        check("surgery", "", "");
        check("surgery", "Stroudley Walk, room 4", "Stroudley Walk");
        check("phone", "Stroudley Walk", "");
        assert_eq!(place_by("home-visit", "", ""), "");
        assert_eq!(place_in("St Anne’s hall e140ab"), "E14 0");
    }
}
