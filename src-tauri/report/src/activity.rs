//! Where the time goes that belongs to nobody in particular.

use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The code under which minutes on the way are counted, beside activities that are nothing but travel.
const TRAVEL: &str = "travel";

/// What the count needs of an activity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityFact {
    /// Code of `activity-kind`.
    pub kind: String,
    /// The day in London.
    pub day: NaiveDate,
    /// Minutes.
    pub minutes: u32,
    /// Minutes on the way there.
    pub travel: u32,
    /// It took place: what is only planned, or was cancelled, took no time.
    pub happened: bool,
}

/// Minutes by kind in `[from, until)`, the most first; of equals by code.
pub fn minutes_by_kind(
    facts: &[ActivityFact],
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<(String, u32)> {
    let mut minutes: BTreeMap<&str, u32> = BTreeMap::new();
    let within = |fact: &&ActivityFact| fact.happened && fact.day >= from && fact.day < until;
    for fact in facts.iter().filter(within) {
        *minutes.entry(&fact.kind).or_default() += fact.minutes;
        *minutes.entry(TRAVEL).or_default() += fact.travel;
    }
    let counted = minutes.into_iter().filter(|(_, minutes)| *minutes > 0);
    let mut counted: Vec<_> = counted.map(|(kind, sum)| (kind.to_owned(), sum)).collect();
    counted.sort_by_key(|(_, minutes)| std::cmp::Reverse(*minutes));
    counted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(number: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, number).unwrap_or_default()
    }

    fn fact(kind: &str, on: u32, minutes: u32, travel: u32, happened: bool) -> ActivityFact {
        ActivityFact { kind: kind.to_owned(), day: day(on), minutes, travel, happened }
    }

    #[test]
    fn what_happened_in_the_week_is_counted_by_kind_and_the_way_there_as_travel() {
        let facts = [
            fact("group-session", 23, 90, 20, true),
            fact("group-session", 27, 60, 0, true),
            fact("admin", 24, 200, 0, true),
            fact("travel", 24, 15, 0, true),
            fact("mdt", 25, 60, 10, false),
            fact("training", 22, 480, 60, true),
            fact("training", 30, 480, 60, true),
        ];
        let said: Vec<_> = minutes_by_kind(&facts, day(23), day(30));
        let expect = [("admin", 200), ("group-session", 150), ("travel", 35)];
        assert_eq!(said, expect.map(|(kind, minutes)| (kind.to_owned(), minutes)));
        assert_eq!(minutes_by_kind(&facts, day(1), day(8)), []);
    }
}
