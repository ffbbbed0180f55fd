//! Times that can be offered to somebody: within the hours, around what is taken, with the way and a break, on
//! days that still have room, and such that nothing that is known to stand in their way does.

use crate::barriers;
use crate::day::{london, london_day};
use crate::day_plan::{Between, Entry, Load, Span, Weight, between, load};
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

/// Hours of one day in which a time may lie, and where.
struct Room<'a> {
    span: Span,
    clinic: Option<&'a Clinic>,
}

/// Times to offer, soonest first: at most one each morning and one each afternoon, so that there is a choice of
/// days. None where the channel does not suit at all.
pub fn offers(wish: &Wish<'_>, taken: &[Entry], week: &WorkingWeek) -> Vec<Offer> {
    if !barriers::against_channel(wish.barriers, wish.channel).is_empty() {
        return Vec::new();
    }
    let days = wish.from.iter_days().take(DAYS_AHEAD);
    days.flat_map(|day| on(day, wish, taken, week)).take(wish.most).collect()
}

/// The first of the morning and the first of the afternoon.
fn on(day: NaiveDate, wish: &Wish<'_>, taken: &[Entry], week: &WorkingWeek) -> Vec<Offer> {
    let rooms = rooms(day, wish.channel, week);
    // Only what could touch this day: everything lasts at most a day.
    let near: Vec<Entry> = taken
        .iter()
        .filter(|entry| (london_day(entry.span.start) - day).num_days().abs() < 2)
        .copied()
        .collect();
    if rooms.is_empty() || !has_room(day, wish.channel, &near, week) {
        return Vec::new();
    }
    let all: Vec<Offer> = rooms.iter().flat_map(|room| within(room, wish, &near, week)).collect();
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
fn has_room(day: NaiveDate, channel: &str, near: &[Entry], week: &WorkingWeek) -> bool {
    let Load { face_to_face, in_all } =
        load(near.iter().filter(|entry| london_day(entry.span.start) == day));
    let together = u32::from(barriers::is_face_to_face(channel));
    let then = Load { face_to_face: face_to_face + together, in_all: in_all + 1 };
    then.weight(week) < Weight::TooMuch
}

fn within<'a>(
    room: &'a Room<'a>,
    wish: &'a Wish<'a>,
    near: &'a [Entry],
    week: &'a WorkingWeek,
) -> impl Iterator<Item = Offer> + 'a {
    let step = TimeDelta::seconds(QUARTER);
    let first = next_quarter(room.span.start.max(wish.not_before));
    let starts = std::iter::successors(Some(first), move |start| Some(*start + step));
    starts
        .map(|start| Span::lasting(start, wish.minutes))
        .take_while(|span| span.until <= room.span.until)
        .map(move |span| offer(span, room, wish, near, week))
        .filter(move |offer| suits(offer, wish) && fits(offer, room, wish, near, week))
}

fn next_quarter(at: DateTime<Utc>) -> DateTime<Utc> {
    let seconds = (at.timestamp_millis() + 999).div_euclid(1000);
    let over = seconds.rem_euclid(QUARTER);
    let seconds = if over == 0 { seconds } else { seconds - over + QUARTER };
    DateTime::from_timestamp(seconds, 0).unwrap_or(at)
}

/// With its way: none from one to the next in the same clinic.
fn offer(
    span: Span,
    room: &Room<'_>,
    wish: &Wish<'_>,
    near: &[Entry],
    week: &WorkingWeek,
) -> Offer {
    let before = near.iter().filter(|entry| entry.span.until <= span.start);
    let last = before.max_by_key(|entry| entry.span.until);
    let there = room.clinic.is_some() && last.is_some_and(|last| last.span.lies_in(&room.span));
    let travels = barriers::needs_travel(wish.channel) && !there;
    let site = room.clinic.map(|clinic| clinic.site.clone()).unwrap_or_default();
    Offer { span, travel: if travels { week.travel_minutes } else { 0 }, site }
}

fn suits(offer: &Offer, wish: &Wish<'_>) -> bool {
    let (from, until) = (london(offer.span.start), london(offer.span.until));
    let one_day = from.date() == until.date();
    one_day && barriers::against(wish.barriers, wish.channel, from.time(), until.time()).is_empty()
}

fn fits(
    offer: &Offer,
    room: &Room<'_>,
    wish: &Wish<'_>,
    near: &[Entry],
    week: &WorkingWeek,
) -> bool {
    let entry = Entry::meeting(wish.channel, offer.span, offer.travel);
    let roomy = |other: &Entry| {
        let before = other.span.start <= entry.span.start;
        let (first, second) = if before { (other, &entry) } else { (&entry, other) };
        matches!(between(first, second, week.break_minutes), Between::Room(_))
    };
    let day = london_day(offer.span.start);
    let of_a_clinic = |clinic: &&Clinic| offer.span.meets(&clinic.hours.of(day));
    let in_another = room.clinic.is_none() && week.clinics_on(day).iter().any(of_a_clinic);
    !in_another && near.iter().all(roomy)
}
