//! Days and hours of an invented working life: London, Monday to Friday.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use doorstep_domain::day::from_london;

/// So many days before.
pub(super) fn before(day: NaiveDate, days: i64) -> NaiveDate {
    match u64::try_from(days) {
        Ok(days) => day.checked_sub_days(Days::new(days)).unwrap_or(day),
        Err(_) => day.checked_add_days(Days::new(days.unsigned_abs())).unwrap_or(day),
    }
}

/// The day itself, or the Friday before.
pub(super) fn workday(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => before(day, 1),
        Weekday::Sun => before(day, 2),
        _ => day,
    }
}

/// So many working days later.
pub(super) fn workdays_after(day: NaiveDate, days: usize) -> NaiveDate {
    let later = day.iter_days().skip(1);
    later
        .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun))
        .nth(days)
        .unwrap_or(day)
}

/// The instant at which a clock in London shows these minutes after midnight.
pub(super) fn moment(day: NaiveDate, minutes: i64) -> DateTime<Utc> {
    let seconds = u32::try_from(minutes * 60).unwrap_or_default();
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or_default();
    from_london(day.and_time(time))
}

/// Minutes after midnight of a time written like `09:30`.
pub(super) fn minutes_of(clock: &str) -> i64 {
    let parts = clock
        .split_once(':')
        .map(|(hours, minutes)| (hours.parse::<i64>(), minutes.parse::<i64>()));
    match parts {
        Some((Ok(hours), Ok(minutes))) => 60 * hours + minutes,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_works_at_the_weekend() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(workday(day("2026-11-22")), day("2026-11-20"));
        assert_eq!(workday(day("2026-11-21")), day("2026-11-20"));
        assert_eq!(workday(day("2026-11-20")), day("2026-11-20"));
        assert_eq!(workdays_after(day("2026-11-20"), 0), day("2026-11-23"));
        assert_eq!(workdays_after(day("2026-11-20"), 5), day("2026-11-30"));
        assert_eq!(before(day("2026-11-20"), -2), day("2026-11-22"));
        let summer = moment(day("2026-07-01"), minutes_of("09:30"));
        assert_eq!(summer.to_rfc3339(), "2026-07-01T08:30:00+00:00");
    }
}
