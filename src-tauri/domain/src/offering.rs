//! Times that can be offered to somebody: within the hours, around what is taken, with the way and a break, on
//! days that still have room, and such that nothing that is known to stand in their way does.

use crate::barriers;
use crate::day::{london, london_day};
use crate::day_plan::{Between, Entry, Load, Span, Weight, between, load};
use crate::ways::{Stop, Ways, next, origin, place_by};
use crate::working_week::{Clinic, Hours, WorkingWeek};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

/// So many days are looked through.
pub const DAYS_AHEAD: usize = 56;
/// Times are offered on the quarter hour.
const QUARTER: i64 = 15 * 60;

/// What is looked for.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    /// Code of `channel`.
    pub channel: &'a str,
    /// Where, as ways know it, unless it is in a clinic; empty where that is not known.
    pub place: &'a str,
    /// How long.
    pub minutes: u32,
    /// Codes of `barrier`.
    pub barriers: &'a [String],
    /// From this day.
    pub from: NaiveDate,
    /// Never before this.
    pub not_before: DateTime<Utc>,
    /// At most so many.
    pub most: usize,
}

/// A time that can be offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// When.
    pub span: Span,
    /// Minutes of travel before it.
    pub travel: u32,
    /// The clinic’s site, where it is in one.
    pub site: String,
}

/// What stands around the times that are offered.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// As they were booked.
    stops: &'a [Stop<'a>],
    /// The same with the ways between them.
    entries: &'a [Entry],
    week: &'a WorkingWeek,
    ways: &'a Ways,
}

/// Hours of one day in which a time may lie, and where.
struct Room<'a> {
    span: Span,
    clinic: Option<&'a Clinic>,
}

/// Times to offer, soonest first: at most one each morning and one each afternoon, so that there is a choice of
/// days. None where the channel does not suit at all.
pub fn offers(wish: &Wish<'_>, taken: &[Stop<'_>], week: &WorkingWeek, ways: &Ways) -> Vec<Offer> {
    if !barriers::against_channel(wish.barriers, wish.channel).is_empty() {
        return Vec::new();
    }
    let days = wish.from.iter_days().take(DAYS_AHEAD);
    let entries = ways.travelled(taken);
    let around = Around { stops: taken, entries: &entries, week, ways };
    days.flat_map(|day| on(day, wish, around)).take(wish.most).collect()
}

/// The first of the morning and the first of the afternoon.
fn on(day: NaiveDate, wish: &Wish<'_>, around: Around<'_>) -> Vec<Offer> {
    let rooms = rooms(day, wish.channel, around.week);
    // Only what could touch this day: everything lasts at most a day.
    let near = around
        .stops
        .iter()
        .zip(around.entries)
        .filter(|(stop, _)| (london_day(stop.entry.span.start) - day).num_days().abs() < 2);
    let (stops, entries): (Vec<Stop<'_>>, Vec<Entry>) = near.unzip();
    let around = Around { stops: &stops, entries: &entries, ..around };
    if rooms.is_empty() || !has_room(day, wish.channel, around) {
        return Vec::new();
    }
    let all: Vec<Offer> = rooms.iter().flat_map(|room| within(room, wish, around)).collect();
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let is_morning = |offer: &&Offer| london(offer.span.start).time() < noon;
    let morning = all.iter().find(is_morning);
    let afternoon = all.iter().find(|offer| !is_morning(offer));
    morning.into_iter().chain(afternoon).cloned().collect()
}

/// Clinics of the channel where there are any in the week; else the day’s hours.
fn rooms<'a>(day: NaiveDate, channel: &str, week: &'a WorkingWeek) -> Vec<Room<'a>> {
    if week.leave_on(day).is_some() {
        return Vec::new();
    }
    let room = |hours: Hours, clinic| Room { span: hours.of(day), clinic };
    if week.clinics.iter().any(|clinic| clinic.channel == channel) {
        let clinics = week.clinics_on(day).into_iter();
        let of_channel = clinics.filter(|clinic| clinic.channel == channel);
        return of_channel.map(|clinic| room(clinic.hours, Some(clinic))).collect();
    }
    week.hours_on(day).map(|hours| room(hours, None)).into_iter().collect()
}

/// One more leaves the day no more than full.
fn has_room(day: NaiveDate, channel: &str, around: Around<'_>) -> bool {
    let Load { face_to_face, in_all } =
        load(around.entries.iter().filter(|entry| london_day(entry.span.start) == day));
    let together = u32::from(barriers::is_face_to_face(channel));
    let then = Load { face_to_face: face_to_face + together, in_all: in_all + 1 };
    then.weight(around.week) < Weight::TooMuch
}

fn within<'a>(
    room: &'a Room<'a>,
    wish: &'a Wish<'a>,
    around: Around<'a>,
) -> impl Iterator<Item = Offer> + 'a {
    let step = TimeDelta::seconds(QUARTER);
    let first = next_quarter(room.span.start.max(wish.not_before));
    let starts = std::iter::successors(Some(first), move |start| Some(*start + step));
    starts
        .map(|start| Span::lasting(start, wish.minutes))
        .take_while(|span| span.until <= room.span.until)
        .map(move |span| offer(span, room, wish, around))
        .filter(move |offer| suits(offer, wish) && fits(offer, room, wish, around))
}

fn next_quarter(at: DateTime<Utc>) -> DateTime<Utc> {
    let seconds = (at.timestamp_millis() + 999).div_euclid(1000);
    let over = seconds.rem_euclid(QUARTER);
    let seconds = if over == 0 { seconds } else { seconds - over + QUARTER };
    DateTime::from_timestamp(seconds, 0).unwrap_or(at)
}

/// With its way: as it was said, else as the week says; none from one to the next in the same clinic.
fn offer(span: Span, room: &Room<'_>, wish: &Wish<'_>, around: Around<'_>) -> Offer {
    let before = around.entries.iter().filter(|entry| entry.span.until <= span.start);
    let last = before.max_by_key(|entry| entry.span.until);
    let there = room.clinic.is_some() && last.is_some_and(|last| last.span.lies_in(&room.span));
    let site = room.clinic.map(|clinic| clinic.site.clone()).unwrap_or_default();
    let travel = if barriers::needs_travel(wish.channel) && !there {
        let from = origin(around.stops, span.start);
        let said = around.ways.between(from, &place(room, wish));
        said.unwrap_or(around.week.travel_minutes)
    } else {
        0
    };
    Offer { span, travel, site }
}

fn place(room: &Room<'_>, wish: &Wish<'_>) -> String {
    match room.clinic {
        Some(clinic) => place_by(wish.channel, &clinic.site, ""),
        None => wish.place.to_owned(),
    }
}

fn suits(offer: &Offer, wish: &Wish<'_>) -> bool {
    let (from, until) = (london(offer.span.start), london(offer.span.until));
    let one_day = from.date() == until.date();
    one_day && barriers::against(wish.barriers, wish.channel, from.time(), until.time()).is_empty()
}

fn fits(offer: &Offer, room: &Room<'_>, wish: &Wish<'_>, around: Around<'_>) -> bool {
    let entry = Entry::meeting(wish.channel, offer.span, offer.travel);
    let others = entries_after(offer, &place(room, wish), around);
    let roomy = |other: &Entry| {
        let before = other.span.start <= entry.span.start;
        let (first, second) = if before { (other, &entry) } else { (&entry, other) };
        matches!(between(first, second, around.week.break_minutes), Between::Room(_))
    };
    let day = london_day(offer.span.start);
    let of_a_clinic = |clinic: &&Clinic| offer.span.meets(&clinic.hours.of(day));
    let in_another = room.clinic.is_none() && around.week.clinics_on(day).iter().any(of_a_clinic);
    !in_another && others.iter().all(roomy)
}

/// The others, the next place reached from this one.
fn entries_after(offer: &Offer, place: &str, around: Around<'_>) -> Vec<Entry> {
    let Around { stops, entries, ways, .. } = around;
    let next = next(stops, offer.span.start).filter(|_| !place.is_empty());
    let both = stops.iter().zip(entries).map(|(stop, entry)| {
        if next != Some(entry.span.start) || stop.place.is_empty() {
            return *entry;
        }
        let travel = ways.between(place, stop.place).unwrap_or(stop.entry.travel);
        Entry { travel, ..*entry }
    });
    both.collect()
}
