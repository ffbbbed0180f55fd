//! A day that is looked through: what does not fit is said, and what is offered fits.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use doorstep_domain::barriers;
use doorstep_domain::day::{from_london, london, london_day};
use doorstep_domain::day_plan::{
    Between, Entry, Load, Span, Taking, Warning, Weight, between, load, warnings,
};
use doorstep_domain::offering::{Offer, Wish, offers};
use doorstep_domain::ways::{Said, Stop, Ways};
use doorstep_domain::working_week::{Clinic, Hours, Leave, WorkingWeek};
use proptest::prelude::*;

fn at(text: &str) -> DateTime<Utc> {
    from_london(text.parse().unwrap())
}

fn clock(text: &str) -> NaiveTime {
    text.parse().unwrap()
}

/// On Tuesday 24 November 2026.
fn visit(from: &str, minutes: u32, travel: u32) -> Entry {
    let span = Span::lasting(at(&format!("2026-11-24T{from}:00")), minutes);
    Entry::meeting("home-visit", span, travel)
}

fn call(from: &str, minutes: u32) -> Entry {
    Entry { taking: Taking::Apart, ..visit(from, minutes, 0) }
}

fn busy(from: &str, minutes: u32) -> Entry {
    Entry { taking: Taking::Busy, ..visit(from, minutes, 0) }
}

#[test]
fn what_lies_between_two_is_a_clash_a_way_a_break_or_room() {
    let check = |first: Entry, second: Entry, expect: Between| {
        assert_eq!(between(&first, &second, 15), expect, "{first:?} {second:?}");
    };
    let nine = || visit("09:00", 45, 0);
    check(nine(), visit("09:30", 45, 0), Between::Overlap(15));
    check(nine(), visit("09:10", 10, 0), Between::Overlap(10));
    check(nine(), visit("09:45", 45, 0), Between::NoBreak(0));
    check(nine(), visit("09:55", 45, 0), Between::NoBreak(10));
    check(nine(), visit("09:55", 45, 15), Between::NoTravel(10));
    check(nine(), visit("10:00", 45, 0), Between::Room(15));
    check(nine(), visit("10:00", 45, 10), Between::NoBreak(15));
    check(nine(), visit("10:10", 45, 10), Between::Room(25));
    check(busy("09:00", 45), visit("09:45", 45, 0), Between::Room(0));
    check(busy("09:00", 45), visit("09:50", 45, 10), Between::NoTravel(5));
    check(nine(), busy("09:45", 60), Between::Room(0));
    check(visit("09:00", 0, 0), visit("09:00", 0, 0), Between::NoBreak(0));
}

#[test]
fn a_day_is_weighed_by_the_limits() {
    let week = WorkingWeek::default();
    let check = |face_to_face: u32, in_all: u32, expect: Weight| {
        assert_eq!(Load { face_to_face, in_all }.weight(&week), expect);
    };
    check(0, 0, Weight::Room);
    check(3, 7, Weight::Room);
    check(4, 6, Weight::Full);
    check(2, 8, Weight::Full);
    check(5, 6, Weight::TooMuch);
    check(1, 9, Weight::TooMuch);
    let day = [visit("09:00", 45, 0), call("11:00", 20), busy("13:00", 60)];
    assert_eq!(load(&day), Load { face_to_face: 1, in_all: 2 });
}

#[test]
fn everything_that_speaks_against_a_time_is_said() {
    let hours = Hours { from: clock("09:00"), until: clock("12:00") };
    let clinic = Clinic { weekday: 1, hours, site: "Bow".into(), channel: "surgery".into() };
    let day = at("2026-11-30T00:00:00").date_naive();
    let week = WorkingWeek {
        leave: vec![Leave { from: day, until: day, words: "half term".into() }],
        clinics: vec![clinic],
        ..WorkingWeek::default()
    };
    let check = |start: &str, channel: &str, others: &[Entry], expect: &[Warning]| {
        let entry = Entry::meeting(channel, Span::lasting(at(start), 45), 0);
        assert_eq!(warnings(&entry, channel, others, &week), expect, "{start} {channel}");
    };
    check("2026-11-24T14:00:00", "home-visit", &[], &[]);
    check("2026-11-24T16:30:00", "home-visit", &[], &[Warning::OutsideHours]);
    check("2026-11-28T10:00:00", "home-visit", &[], &[Warning::DayOff]);
    check("2026-11-30T10:00:00", "home-visit", &[], &[Warning::OnLeave("half term".into())]);
    check("2026-11-24T10:00:00", "home-visit", &[], &[Warning::InClinic("Bow".into())]);
    check("2026-11-24T10:00:00", "surgery", &[], &[]);
    check("2026-11-24T10:00:00", "phone", &[], &[]);
    let around = [busy("13:30", 60), visit("14:45", 20, 0), visit("16:30", 20, 0)];
    let clash = Warning::Beside(0, true, Between::Overlap(30));
    let tight = Warning::Beside(1, false, Between::NoBreak(0));
    check("2026-11-24T14:00:00", "home-visit", &around, &[clash, tight]);
    let four = ["09:00", "10:00", "11:00", "12:00"].map(|from| visit(from, 20, 0));
    let load = Load { face_to_face: 5, in_all: 5 };
    check("2026-11-24T14:00:00", "home-visit", &four, &[Warning::TooMuch(load)]);
    check("2026-11-25T14:00:00", "home-visit", &four, &[]);
}

#[test]
fn a_night_visit_across_the_end_of_summer_time_is_as_long_as_it_is() {
    let long = Entry::meeting("home-visit", Span::lasting(at("2026-10-25T00:30:00"), 120), 0);
    assert_eq!(london(long.span.until).time(), clock("01:30"), "two hours by the wall are one");
    let call = |start| Entry::meeting("phone", Span::lasting(at(start), 20), 0);
    assert_eq!(between(&long, &call("2026-10-25T02:00:00"), 15), Between::Room(30));
    assert_eq!(between(&long, &call("2026-10-25T01:00:00"), 15), Between::Overlap(20));
}

/// Everything that an offer promises, said again from nothing but instants.
fn holds(offer: &Offer, wish: &Wish<'_>, taken: &[Entry], week: &WorkingWeek) -> bool {
    let minutes = TimeDelta::minutes;
    let clear = taken.iter().all(|other| {
        let with_busy = other.taking == Taking::Busy;
        let rest = minutes(if with_busy { 0 } else { week.break_minutes.into() });
        let (way_here, way_there) = (minutes(offer.travel.into()), minutes(other.travel.into()));
        other.span.until + rest + way_here <= offer.span.start
            || offer.span.until + rest + way_there <= other.span.start
    });
    let day = london_day(offer.span.start);
    let works = week.hours_on(day).is_some_and(|hours| offer.span.lies_in(&hours.of(day)));
    let (from, until) = (london(offer.span.start).time(), london(offer.span.until).time());
    let suits = barriers::against(wish.barriers, wish.channel, from, until).is_empty();
    let people = taken.iter().filter(|entry| london_day(entry.span.start) == day);
    let met = people.clone().filter(|entry| entry.taking == Taking::FaceToFace).count();
    let all = people.filter(|entry| matches!(entry.taking, Taking::FaceToFace | Taking::Apart));
    let together = usize::from(barriers::is_face_to_face(wish.channel));
    clear
        && works
        && suits
        && week.leave_on(day).is_none()
        && offer.span.start >= wish.not_before
        && offer.span.until - offer.span.start == minutes(wish.minutes.into())
        && met + together <= week.most_face_to_face as usize
        && all.count() < week.most_in_all as usize
}

const CHANNELS: [&str; 4] = ["home-visit", "phone", "surgery", "community"];
const PLACES: [&str; 4] = ["", "Bow", "E3 4", "Stroudley Walk"];
const BARRIERS: [&str; 9] = [
    "school-run",
    "works-days",
    "works-nights",
    "waiting-rooms",
    "afraid-out",
    "bus-times",
    "cost",
    "caring",
    "mobility",
];

/// Days around both changes of the clock, and hours that may reach into the night in which it changes.
fn a_day() -> impl Strategy<Value = NaiveDate> {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    (
        prop_oneof![Just(day("2026-03-26")), Just(day("2026-10-22")), Just(day("2026-11-23"))],
        0..5_u64,
    )
        .prop_map(|(day, days)| day + chrono::Days::new(days))
}

prop_compose! {
    fn some_entries()(day in a_day(), entries in prop::collection::vec(
        (0..4_usize, 0..10_i64, 0..288_i64, 0..30_u32, 0..6_u32), 0..40)
    ) -> (NaiveDate, Vec<Entry>) {
        let midnight = from_london(day.and_time(NaiveTime::MIN));
        let entry = |(taking, days, fives, long, travel): (usize, i64, i64, u32, u32)| Entry {
            taking: [Taking::FaceToFace, Taking::Apart, Taking::Activity, Taking::Busy][taking],
            span: Span::lasting(midnight + TimeDelta::minutes(1440 * days + 5 * fives), 5 * long),
            travel: 5 * travel,
        };
        (day, entries.into_iter().map(entry).collect())
    }
}

prop_compose! {
    fn some_week()(from in 0..12_u32, long in 1..12_u32, off in 0..7_usize, away in 0..8_i64,
        travel in 0..6_u32, rest in 0..5_u32, met in 1..6_u32, clinic in 0..8_usize)
    -> WorkingWeek {
        let hour = |hour: u32| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let hours = Hours { from: hour(from), until: hour(from + long) };
        let mut week = WorkingWeek {
            hours: [Some(hours); 7], travel_minutes: 5 * travel, break_minutes: 5 * rest,
            most_face_to_face: met, ..WorkingWeek::default()
        };
        week.hours[off] = None;
        let away_on = "2026-10-24".parse::<NaiveDate>().unwrap() + TimeDelta::days(away);
        week.leave.push(Leave { from: away_on, until: away_on, words: String::new() });
        if clinic < 7 {
            let site = "Stroudley Walk".to_owned();
            week.clinics.push(Clinic { weekday: clinic, hours, site, channel: "surgery".into() });
            week.hours[clinic] = Some(hours);
        }
        week
    }
}

proptest! {
    #[test]
    fn a_time_that_is_offered_fits(
        (from, taken) in some_entries(), week in some_week(), channel in 0..4_usize,
        minutes in 1..20_u32, own in prop::collection::vec(0..9_usize, 0..3), hours in 0..48_i64,
        there in prop::collection::vec(0..4_usize, 40), place in 0..4_usize,
        said in prop::collection::vec((0..4_usize, 0..4_usize, 0..90_u32), 0..6),
    ) {
        let ways = Ways::new(said.into_iter().map(|(one, other, minutes)| Said {
            origin: PLACES[one].to_owned(), destination: PLACES[other].to_owned(), minutes,
        }));
        let mut stops: Vec<Stop> = taken.iter().zip(there)
            .map(|(entry, place)| Stop { entry: *entry, place: PLACES[place] }).collect();
        let barriers: Vec<String> = own.iter().map(|n| BARRIERS[*n].to_owned()).collect();
        let not_before = from_london(from.and_time(NaiveTime::MIN)) + TimeDelta::hours(hours);
        let channel = CHANNELS[channel];
        let place = if channel == "phone" { "" } else { PLACES[place] };
        let wish = Wish { channel, place, minutes: 5 * minutes, barriers: &barriers, from, not_before, most: 30 };
        let found = offers(&wish, &stops, &week, &ways);
        for offer in &found {
            // The ways to it and from it are reckoned in.
            let entry = Entry::meeting(channel, offer.span, offer.travel);
            let here = if offer.site.is_empty() { place } else { &offer.site };
            stops.push(Stop { entry, place: here });
            let travelled = ways.travelled(&stops);
            stops.pop();
            let others = &travelled[..stops.len()];
            prop_assert!(holds(offer, &wish, others, &week), "{offer:?}");
            // Nothing that is offered would be warned of.
            prop_assert_eq!(warnings(&entry, channel, others, &week), vec![]);
        }
        let in_order = found.windows(2).all(|two| two[0].span.start < two[1].span.start);
        prop_assert!(in_order && found.len() <= 30);
    }
}

#[test]
fn an_empty_week_offers_a_morning_and_an_afternoon_a_day() {
    let check = |channel: &str, minutes: u32, barrier: &str, expect: &[&str]| {
        let barriers = [barrier.to_owned()];
        let from = "2026-11-27".parse().unwrap();
        let not_before = at("2026-11-27T08:00:00");
        let wish =
            Wish { channel, place: "", minutes, barriers: &barriers, from, not_before, most: 4 };
        let found = offers(&wish, &[], &WorkingWeek::default(), &Ways::default());
        let starts: Vec<String> = found
            .iter()
            .map(|offer| london(offer.span.start).format("%a %H:%M").to_string())
            .collect();
        assert_eq!(starts, expect, "{channel} {barrier}");
    };
    check("home-visit", 45, "", &["Fri 09:00", "Fri 12:00", "Mon 09:00", "Mon 12:00"]);
    check("home-visit", 45, "school-run", &["Fri 09:30", "Fri 12:00", "Mon 09:30", "Mon 12:00"]);
    check("phone", 20, "works-days", &["Fri 09:00", "Fri 16:00", "Mon 09:00", "Mon 16:00"]);
    check("phone", 20, "works-nights", &["Fri 12:00", "Mon 12:00", "Tue 12:00", "Wed 12:00"]);
    check("surgery", 20, "bus-times", &["Fri 10:00", "Fri 12:00", "Mon 10:00", "Mon 12:00"]);
    check("surgery", 20, "waiting-rooms", &[]);
}

#[test]
fn a_clinic_takes_its_channel_and_one_after_another_without_a_way() {
    let hours = Hours { from: clock("09:00"), until: clock("11:00") };
    let site = "Stroudley Walk".to_owned();
    let clinic = Clinic { weekday: 1, hours, site, channel: "surgery".into() };
    let week = WorkingWeek { clinics: vec![clinic], ..WorkingWeek::default() };
    let first = Entry { travel: 15, ..visit("09:00", 20, 15) };
    let from = "2026-11-23".parse().unwrap();
    let not_before = at("2026-11-23T08:00:00");
    let wish = Wish {
        channel: "surgery",
        place: "",
        minutes: 20,
        barriers: &[],
        from,
        not_before,
        most: 2,
    };
    let found = offers(&wish, &[Stop { entry: first, place: "" }], &week, &Ways::default());
    let starts: Vec<_> =
        found.iter().map(|o| (london(o.span.start).to_string(), o.travel)).collect();
    assert_eq!(
        starts,
        [("2026-11-24 09:45:00".to_owned(), 0), ("2026-12-01 09:00:00".to_owned(), 15)]
    );
    let home = Wish { channel: "home-visit", from: "2026-11-24".parse().unwrap(), ..wish };
    let found = offers(&home, &[], &week, &Ways::default());
    assert_eq!(london(found[1].span.start).to_string(), "2026-11-24 12:00:00");
    assert_eq!(london(found[0].span.start).to_string(), "2026-11-24 11:00:00", "after the clinic");
}
