//! When: days, times on a wall, instants and lengths as calendars write them.

use super::components::Property;
use super::zones::{Zone, Zones};
use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// Ten years, in seconds.
const LONGEST: i64 = 3_653 * 86_400;

/// What a wall clock shows, and on whose wall.
#[derive(Debug, Clone)]
pub(super) struct Moment {
    pub(super) wall: NaiveDateTime,
    pub(super) zone: Zone,
    /// A day, not a time of it.
    pub(super) whole_day: bool,
}

impl Moment {
    pub(super) fn instant(&self) -> DateTime<Utc> {
        self.zone.instant(self.wall)
    }
}

/// The only moment of a property.
pub(super) fn moment(property: &Property, zones: &Zones) -> Result<Moment, String> {
    read(&property.value, property, zones)
}

/// Every moment of a list, with its length where it is a period.
pub(super) fn moments(
    property: &Property,
    zones: &Zones,
) -> Result<Vec<(Moment, Option<TimeDelta>)>, String> {
    let one = |text: &str| {
        let (start, end) = text.split_once('/').unwrap_or((text, ""));
        let start = read(start, property, zones)?;
        let length = match end {
            "" => None,
            end if end.starts_with('P') => Some(length(end).ok_or_else(|| unreadable(end))?),
            end => Some(read(end, property, zones)?.instant() - start.instant()),
        };
        Ok((start, length))
    };
    property.value.split(',').filter(|text| !text.trim().is_empty()).map(one).collect()
}

/// A time without a zone is a time in London (it is "floating": whatever the wall says where one is).
fn read(text: &str, property: &Property, zones: &Zones) -> Result<Moment, String> {
    let text = text.trim();
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y%m%d") {
        let wall = day.and_time(NaiveTime::MIN);
        return within_reach(Moment { wall, zone: Zone::LONDON, whole_day: true }, text);
    }
    let (text, utc) = text.strip_suffix(['Z', 'z']).map_or((text, false), |text| (text, true));
    let wall = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S")
        .or_else(|_| NaiveDateTime::parse_from_str(&format!("{text}00"), "%Y%m%dT%H%M%S"))
        .map_err(|_| unreadable(text))?;
    let zone = match property.parameter("TZID") {
        _ if utc => Zone::UTC,
        None | Some("") => Zone::LONDON,
        Some(name) => zones.find(name).ok_or_else(|| unknown_zone(name))?,
    };
    within_reach(Moment { wall, zone, whole_day: false }, text)
}

fn within_reach(moment: Moment, text: &str) -> Result<Moment, String> {
    let near = (1900..=2200).contains(&moment.wall.year());
    if near { Ok(moment) } else { Err(unreadable(text)) }
}

fn unreadable(text: &str) -> String {
    format!("“{}” is not a day or time, so this event was left out.", short(text))
}

fn unknown_zone(name: &str) -> String {
    format!(
        "The time zone “{}” is not known, and the file does not describe it, so this event was left out.",
        short(name)
    )
}

/// Enough of a file's words to find them again.
fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(40).collect()
}

/// `PT45M`, `P1DT2H`, `P2W` (RFC 5545, 3.3.6); none where it is less than nothing, or longer than ten years.
pub(super) fn length(text: &str) -> Option<TimeDelta> {
    let mut rest = text.trim().trim_start_matches('+').strip_prefix('P')?;
    let (mut seconds, mut in_day) = (0_i64, false);
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('T') {
            (rest, in_day) = (after, true);
        }
        let digits = rest.find(|c: char| !c.is_ascii_digit())?;
        let (number, after) = rest.split_at(digits);
        let unit = match (after.chars().next()?, in_day) {
            ('W', false) => 7 * 86_400,
            ('D', false) => 86_400,
            ('H', true) => 3_600,
            ('M', true) => 60,
            ('S', true) => 1,
            _ => return None,
        };
        seconds = number.parse::<i64>().ok()?.checked_mul(unit)?.checked_add(seconds)?;
        rest = after.get(1..)?;
    }
    (seconds <= LONGEST).then(|| TimeDelta::seconds(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_as_the_standard_writes_them() {
        let check = |text: &str, minutes: Option<i64>| {
            assert_eq!(length(text).map(|l| l.num_minutes()), minutes, "{text}");
        };
        check("PT45M", Some(45));
        check("+PT1H30M", Some(90));
        check("P1D", Some(1440));
        check("P1DT2H", Some(1560));
        check("P2W", Some(20160));
        check("PT0S", Some(0));
        check("-PT15M", None);
        check("P9999W", None);
        check("PT99999999999999999999H", None);
        check("P1H", None);
        check("45M", None);
        check("", None);
        check("PT4\u{e9}", None);
    }
}
