//! Days and times as people in the United Kingdom write and live them: Europe/London, day before month.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::London;

/// A full day in the record's spelling, `YYYY-MM-DD`.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
    (text.len() == 10 && (1800..=2200).contains(&day.year())).then_some(day)
}

/// A day of which perhaps only the year, or year and month, is known: `1948`, `1948-02` or `1948-02-03`.
pub fn parse_partial(text: &str) -> Option<NaiveDate> {
    match text.len() {
        4 => parse_day(&format!("{text}-01-01")),
        7 => parse_day(&format!("{text}-01")),
        _ => parse_day(text),
    }
}

/// Whole years from a birth date to a day; where only the year is known, at least so many.
pub fn age_on(born: &str, on: NaiveDate) -> Option<u32> {
    let first = parse_partial(born)?;
    let latest = match born.len() {
        4 => NaiveDate::from_ymd_opt(first.year(), 12, 31)?,
        7 => first.checked_add_months(chrono::Months::new(1))?.pred_opt()?,
        _ => first,
    };
    on.years_since(latest)
}

/// The day in London at an instant.
pub fn london_day(instant: DateTime<Utc>) -> NaiveDate {
    london(instant).date()
}

/// The clock on a London wall at an instant.
pub fn london(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&London).naive_local()
}

/// The instant at which a London wall clock shows `local`: the first of two in autumn; in the missing
/// hour of spring, an hour later by the wall.
pub fn from_london(local: NaiveDateTime) -> DateTime<Utc> {
    let found = London.from_local_datetime(&local).earliest();
    let skipped = || London.from_local_datetime(&(local + chrono::TimeDelta::hours(1))).earliest();
    found.or_else(skipped).map_or_else(|| local.and_utc(), |time| time.with_timezone(&Utc))
}

/// The first instant after `now` at which a London wall clock shows `time`: tonight’s half past midnight is
/// tomorrow, and of the two half past ones in autumn it is the one that is still to come.
pub fn next_london(time: NaiveTime, now: DateTime<Utc>) -> DateTime<Utc> {
    let today = london_day(now);
    let shown = [Some(today), today.succ_opt()].into_iter().flatten().flat_map(|day| {
        let local = day.and_time(time);
        let twice = London.from_local_datetime(&local);
        [twice.earliest(), twice.latest()].into_iter().flatten().map(|at| at.with_timezone(&Utc))
    });
    let mut to_come = shown.filter(|at| *at > now);
    to_come.next().unwrap_or_else(|| from_london(today.and_time(time)))
}

/// How far ahead a day of two digits may lie: nobody plans further.
const AHEAD: chrono::Months = chrono::Months::new(12 * 20);

/// As [`read_uk_day`], for days that are still to come: "15/1/27" is in 2027, not in 1927.
pub fn read_uk_day_ahead(text: &str, today: NaiveDate) -> Option<String> {
    read_uk_day(text, today.checked_add_months(AHEAD).unwrap_or(today))
}

/// Reads a day as people write it: `3/2/48`, `03-02-1948`, `3 Feb 1948`, `1948-02-03`, `Feb 1948`, `1948`.
///
/// Day comes before month. A year of two digits is the latest that does not lie after `latest`.
/// Gives the record's spelling, full or partial.
pub fn read_uk_day(text: &str, latest: NaiveDate) -> Option<String> {
    let text = text.trim().to_lowercase().replace(',', " ");
    let cleaned = text.replace(['/', '.', '-', ' '], " ");
    let words: Vec<&str> = cleaned.split_whitespace().filter(|w| !weekday(w)).collect();
    match words[..] {
        [year] if year.len() == 4 => partial(full_year(year, latest)?, None),
        // "6/12" is a day without its year more often than a month without its day.
        [month, year] if year.len() == 4 || month.starts_with(char::is_alphabetic) => {
            partial(full_year(year, latest)?, Some(month_number(month)?))
        }
        [year, month, day] if year.len() == 4 => {
            exact(full_year(year, latest)?, month_number(month)?, day_number(day)?)
        }
        [day, month, year] => {
            exact(full_year(year, latest)?, month_number(month)?, day_number(day)?)
        }
        _ => None,
    }
}

fn partial(year: i32, month: Option<u32>) -> Option<String> {
    let text = month.map_or(format!("{year:04}"), |month| format!("{year:04}-{month:02}"));
    parse_partial(&text).map(|_| text)
}

fn exact(year: i32, month: u32, day: u32) -> Option<String> {
    let text = NaiveDate::from_ymd_opt(year, month, day)?.to_string();
    parse_day(&text).map(|_| text)
}

fn full_year(text: &str, latest: NaiveDate) -> Option<i32> {
    let number: i32 = text.parse().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()))?;
    match text.len() {
        4 => Some(number),
        2 if latest.year() / 100 * 100 + number <= latest.year() => {
            Some(latest.year() / 100 * 100 + number)
        }
        2 => Some(latest.year() / 100 * 100 - 100 + number),
        _ => None,
    }
}

fn month_number(text: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let named = || MONTHS.iter().position(|m| text.len() >= 3 && m.starts_with(text));
    let sept = || (text == "sept").then_some(8);
    text.parse().ok().or_else(|| named().or_else(sept).map(|n| n as u32 + 1))
}

fn day_number(text: &str) -> Option<u32> {
    let bare = ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end));
    bare.unwrap_or(text).parse().ok()
}

fn weekday(word: &str) -> bool {
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    word.len() >= 3 && names.iter().any(|name| name.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_as_they_are_written_here() {
        let latest = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let check = |text: &str, expect: Option<&str>| {
            assert_eq!(read_uk_day(text, latest).as_deref(), expect, "{text:?}");
        };
        check("3/2/1948", Some("1948-02-03"));
        check("03.02.48", Some("1948-02-03"));
        check("3/2/26", Some("2026-02-03"));
        check("3/2/27", Some("1927-02-03"));
        check("3rd Feb 1948", Some("1948-02-03"));
        check("Tue, 3 February 1948", Some("1948-02-03"));
        check("1948-02-03", Some("1948-02-03"));
        check("Sept 1948", Some("1948-09"));
        check("1948", Some("1948"));
        check("29/2/2023", None);
        check("31/11/2026", None);
        check("2/13/1948", None);
        check("soon", None);
        check("", None);
        check("1/1/0001", None);
        check("6/12", None);
        check("Feb 48", Some("1948-02"));
    }

    #[test]
    fn days_to_come_are_to_come() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        assert_eq!(read_uk_day_ahead("15/1/27", today).as_deref(), Some("2027-01-15"));
        assert_eq!(read_uk_day_ahead("15/1/26", today).as_deref(), Some("2026-01-15"));
        assert_eq!(read_uk_day("15/1/27", today).as_deref(), Some("1927-01-15"));
    }

    #[test]
    fn ages_are_whole_years() {
        let on = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let check =
            |born: &str, expect: Option<u32>| assert_eq!(age_on(born, on), expect, "{born}");
        check("1948-11-22", Some(78));
        check("1948-11-23", Some(77));
        check("1948", Some(77));
        check("2027-01-01", None);
        check("", None);
    }

    #[test]
    fn the_wall_clock_survives_both_changes_of_time() {
        let at = |d, h, m| {
            NaiveDate::from_ymd_opt(2026, if d == 29 { 3 } else { 10 }, d)
                .and_then(|day| day.and_hms_opt(h, m, 0))
                .expect("a time")
        };
        assert_eq!(from_london(at(29, 1, 30)).to_rfc3339(), "2026-03-29T01:30:00+00:00");
        assert_eq!(from_london(at(25, 1, 30)).to_rfc3339(), "2026-10-25T00:30:00+00:00");
        assert_eq!(london(from_london(at(25, 9, 0))), at(25, 9, 0));
    }

    #[test]
    fn the_next_time_a_clock_shows_is_still_to_come() {
        let check = |now: &str, time: &str, expect: &str| {
            let (now, expect): (DateTime<Utc>, DateTime<Utc>) =
                (now.parse().expect("an instant"), expect.parse().expect("an instant"));
            let time = NaiveTime::parse_from_str(time, "%H:%M").expect("a time");
            assert_eq!(next_london(time, now), expect, "{time} after {now}");
        };
        check("2026-11-24T14:00:00Z", "14:45", "2026-11-24T14:45:00Z");
        check("2026-07-24T14:00:00Z", "15:45", "2026-07-24T14:45:00Z");
        check("2026-11-24T23:30:00Z", "00:15", "2026-11-25T00:15:00Z");
        check("2026-11-24T14:45:00Z", "14:45", "2026-11-25T14:45:00Z");
        // The hour that comes twice, and the one that never comes.
        check("2026-10-25T00:10:00Z", "01:30", "2026-10-25T00:30:00Z");
        check("2026-10-25T00:40:00Z", "01:30", "2026-10-25T01:30:00Z");
        check("2026-10-25T01:40:00Z", "02:10", "2026-10-25T02:10:00Z");
        check("2026-03-29T00:40:00Z", "02:10", "2026-03-29T01:10:00Z");
    }
}
