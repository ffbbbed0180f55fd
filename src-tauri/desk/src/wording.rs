//! Days, times and numbers as words, the way they are said here.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};
use doorstep_domain::day::{london, london_day, parse_partial};

/// "Sunday 22 November", with the year where it is not this one.
pub(crate) fn long_day(day: NaiveDate, today: NaiveDate) -> String {
    let text = day.format("%A %-d %B").to_string();
    if day.year() == today.year() { text } else { format!("{text} {}", day.year()) }
}

/// "23 December 2027".
pub(crate) fn full_day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// "12 Nov", with the year where it is not this one.
pub(crate) fn short_day(day: NaiveDate, today: NaiveDate) -> String {
    let format = if day.year() == today.year() { "%-d %b" } else { "%-d %b %Y" };
    day.format(format).to_string()
}

/// "Tue 24 Nov".
pub(crate) fn weekday(day: NaiveDate) -> String {
    day.format("%a %-d %b").to_string()
}

/// "today", "tomorrow", "Fri" within a week, else "3 Mar".
pub(crate) fn near_day(day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        -6..=6 => day.format("%a").to_string(),
        _ => short_day(day, today),
    }
}

/// "today", "yesterday", "12 days ago", "5 weeks ago", "8 months ago".
pub(crate) fn ago(day: NaiveDate, today: NaiveDate) -> String {
    match (today - day).num_days() {
        ..0 => near_day(day, today),
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..=27 => format!("{days} days ago"),
        days @ 28..=83 => format!("{} weeks ago", days / 7),
        days => format!("{} months ago", days / 30),
    }
}

/// "09:30" on a London wall.
pub(crate) fn time(at: DateTime<Utc>) -> String {
    london(at).format("%H:%M").to_string()
}

/// "2pm", "10.45am", "12 noon": as people write a time to one another.
pub(crate) fn spoken_time(at: NaiveTime) -> String {
    let format = if at.minute() == 0 { "%-I%P" } else { "%-I.%M%P" };
    if (at.hour(), at.minute()) == (12, 0) {
        "12 noon".to_owned()
    } else {
        at.format(format).to_string()
    }
}

/// "Tue 24 Nov, 09:30".
pub(crate) fn day_and_time(at: DateTime<Utc>, today: NaiveDate) -> String {
    match london_day(at) {
        day if day == today => format!("today, {}", time(at)),
        day => format!("{}, {}", weekday(day), time(at)),
    }
}

/// "14:45", with the day where it is another: "Mon 23 Nov, 14:45".
pub(crate) fn moment(at: DateTime<Utc>, today: NaiveDate) -> String {
    match london_day(at) {
        day if day == today => time(at),
        day => format!("{}, {}", weekday(day), time(at)),
    }
}

/// "25 minutes ago", "3 hours ago", "2 days ago".
pub(crate) fn long_ago(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let gap = now - at;
    let words = match gap.num_minutes().max(0) {
        minutes @ ..120 => count(minutes, "minute", "minutes"),
        minutes @ 120..2880 => count(minutes / 60, "hour", "hours"),
        minutes => count(minutes / 1440, "day", "days"),
    };
    format!("{words} ago")
}

/// Words with a capital at their beginning.
pub(crate) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

/// "Sunday 22 November 2026, 09:50".
pub(crate) fn full_moment(at: DateTime<Utc>) -> String {
    london(at).format("%A %-d %B %Y, %H:%M").to_string()
}

/// "just now", "2 minutes ago", then the time or the day.
pub(crate) fn moments_ago(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    match now - at {
        gap if gap < TimeDelta::minutes(1) => "just now".to_owned(),
        gap if gap < TimeDelta::minutes(2) => "a minute ago".to_owned(),
        gap if gap < TimeDelta::hours(1) => format!("{} minutes ago", gap.num_minutes()),
        _ => day_and_time(at, london_day(now)),
    }
}

/// "3 February 1948", "February 1948" or "1948".
pub(crate) fn partial_day(text: &str) -> String {
    let format = match text.len() {
        4 => "%Y",
        7 => "%B %Y",
        _ => "%-d %B %Y",
    };
    parse_partial(text).map_or_else(|| text.to_owned(), |day| day.format(format).to_string())
}

/// "1 day", "3 days".
pub(crate) fn count(number: impl Into<i64>, one: &str, many: &str) -> String {
    let number = number.into();
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

/// "50 min", "3 h", "3 h 30 min".
pub(crate) fn hours(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// Parts that say something, with a middle dot between.
pub(crate) fn dotted<S: AsRef<str>>(parts: impl IntoIterator<Item = S>) -> String {
    joined(parts, " · ")
}

/// Parts that say something, with `between`.
pub(crate) fn joined<S: AsRef<str>>(parts: impl IntoIterator<Item = S>, between: &str) -> String {
    let parts: Vec<S> = parts.into_iter().filter(|part| !part.as_ref().is_empty()).collect();
    parts.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let today = day("2026-11-22");
        let check = |text: &str, expect: [&str; 3]| {
            let given = day(text);
            assert_eq!(
                [near_day(given, today), ago(given, today), short_day(given, today)],
                expect
            );
        };
        check("2026-11-22", ["today", "today", "22 Nov"]);
        check("2026-11-21", ["yesterday", "yesterday", "21 Nov"]);
        check("2026-11-23", ["tomorrow", "tomorrow", "23 Nov"]);
        check("2026-11-20", ["Fri", "2 days ago", "20 Nov"]);
        check("2026-10-20", ["20 Oct", "4 weeks ago", "20 Oct"]);
        check("2025-11-22", ["22 Nov 2025", "12 months ago", "22 Nov 2025"]);
        assert_eq!(partial_day("1948-02"), "February 1948");
        assert_eq!(dotted(["a", "", "b"]), "a · b");
        assert_eq!([hours(50), hours(180), hours(210)], ["50 min", "3 h", "3 h 30 min"]);
    }
}
