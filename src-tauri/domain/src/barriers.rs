//! What stands in someone’s way, as data: at which times and by which channels they can be met, each with its
//! reason in words (`assets/barriers.json`).

use chrono::NaiveTime;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// What comes with this version.
static SHIPPED: LazyLock<Barriers> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../assets/barriers.json")).unwrap_or_default()
});

#[derive(Debug, Default, Deserialize)]
struct Barriers {
    channels: BTreeMap<String, Channel>,
    barriers: BTreeMap<String, Barrier>,
}

#[derive(Debug, Default, Deserialize)]
struct Channel {
    together: bool,
    travels: String,
}

/// From, until.
type Times = Vec<(NaiveTime, NaiveTime)>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Barrier {
    why: String,
    #[serde(default)]
    coming: bool,
    #[serde(default)]
    not_by: Vec<String>,
    #[serde(default)]
    not: Times,
    #[serde(default)]
    only: Times,
}

/// The two are in one room.
pub fn is_face_to_face(channel: &str) -> bool {
    SHIPPED.channels.get(channel).is_some_and(|channel| channel.together)
}

/// The worker goes there.
pub fn needs_travel(channel: &str) -> bool {
    SHIPPED.channels.get(channel).is_some_and(|channel| !channel.travels.is_empty())
}

/// The person comes there.
fn needs_coming(channel: &str) -> bool {
    SHIPPED.channels.get(channel).is_some_and(|channel| channel.travels == "both")
}

/// Why these barriers (codes of the list `barrier`) shape what is offered by this channel: each in words.
pub fn reasons(codes: &[String], channel: &str) -> Vec<&'static str> {
    met(codes).filter(|barrier| barrier.concerns(channel)).map(|barrier| &*barrier.why).collect()
}

/// Why this channel does not suit at any time; empty where it does.
pub fn against_channel(codes: &[String], channel: &str) -> Vec<&'static str> {
    met(codes).filter(|barrier| barrier.is_against(channel)).map(|barrier| &*barrier.why).collect()
}

/// Why a time of the London clock does not suit, by this channel; empty where it does.
pub fn against(
    codes: &[String],
    channel: &str,
    from: NaiveTime,
    until: NaiveTime,
) -> Vec<&'static str> {
    let hinders = |barrier: &&Barrier| {
        barrier.is_against(channel) || barrier.concerns(channel) && !barrier.suits(from, until)
    };
    met(codes).filter(hinders).map(|barrier| &*barrier.why).collect()
}

/// Those that are known; a host’s own shape nothing.
fn met(codes: &[String]) -> impl Iterator<Item = &'static Barrier> {
    codes.iter().filter_map(|code| SHIPPED.barriers.get(code))
}

impl Barrier {
    fn is_against(&self, channel: &str) -> bool {
        self.not_by.iter().any(|other| other == channel)
    }

    fn concerns(&self, channel: &str) -> bool {
        let of_channel = self.not_by.is_empty() || self.is_against(channel);
        of_channel && (!self.coming || needs_coming(channel))
    }

    fn suits(&self, from: NaiveTime, until: NaiveTime) -> bool {
        let clear = self.not.iter().all(|(begins, ends)| until <= *begins || *ends <= from);
        let within = |(begins, ends): &(NaiveTime, NaiveTime)| *begins <= from && until <= *ends;
        clear && (self.only.is_empty() || self.only.iter().any(within))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::{has, shipped};

    fn clock(text: &str) -> NaiveTime {
        text.parse().expect("a time")
    }

    #[test]
    fn each_barrier_shapes_what_is_offered() {
        let check = |barrier: &str, channel: &str, times: [&str; 2], suits: bool| {
            let found = against(&[barrier.to_owned()], channel, clock(times[0]), clock(times[1]));
            assert_eq!(found.is_empty(), suits, "{barrier} {channel} {times:?}");
        };
        check("school-run", "phone", ["09:15", "09:35"], false);
        check("school-run", "phone", ["09:30", "09:50"], true);
        check("school-run", "home-visit", ["14:00", "14:45"], true);
        check("school-run", "home-visit", ["14:15", "15:00"], false);
        check("school-run", "home-visit", ["16:00", "16:20"], true);
        check("works-days", "phone", ["09:00", "09:45"], true);
        check("works-days", "phone", ["12:00", "12:20"], false);
        check("works-days", "phone", ["16:00", "16:45"], true);
        check("works-nights", "home-visit", ["11:30", "12:15"], false);
        check("works-nights", "home-visit", ["14:00", "14:45"], true);
        check("waiting-rooms", "surgery", ["11:00", "11:20"], false);
        check("waiting-rooms", "community", ["11:00", "11:20"], true);
        check("afraid-out", "community", ["11:00", "11:20"], false);
        check("afraid-out", "home-visit", ["11:00", "11:20"], true);
        check("mobility", "surgery", ["11:00", "11:20"], false);
        check("mobility", "phone", ["11:00", "11:20"], true);
        check("bus-times", "surgery", ["09:30", "09:50"], false);
        check("bus-times", "surgery", ["14:40", "15:00"], true);
        check("bus-times", "home-visit", ["09:00", "09:20"], true);
        check("cost", "surgery", ["11:00", "11:20"], false);
        check("cost", "home-visit", ["11:00", "11:20"], true);
        check("caring", "home-visit", ["09:00", "09:45"], true);
        check("of-a-host", "home-visit", ["09:00", "09:45"], true);
    }

    #[test]
    fn the_reasons_are_those_that_matter_for_the_channel() {
        let both = ["bus-times".to_owned(), "caring".to_owned()];
        assert_eq!(reasons(&both, "home-visit").len(), 1);
        assert_eq!(reasons(&both, "surgery").len(), 2);
        assert!(against_channel(&both, "surgery").is_empty());
    }

    #[test]
    fn every_barrier_and_channel_is_one_of_the_lists() {
        for barrier in &shipped().lists["barrier"].choices {
            assert!(SHIPPED.barriers.contains_key(&barrier.code), "{}", barrier.code);
        }
        for (code, barrier) in &SHIPPED.barriers {
            assert!(has("barrier", code) && barrier.not_by.iter().all(|by| has("channel", by)));
        }
        assert!(SHIPPED.channels.keys().all(|channel| has("channel", channel)));
        assert!(is_face_to_face("home-visit") && !is_face_to_face("phone"));
        assert!(needs_travel("surgery") && !needs_travel("video"));
    }
}
