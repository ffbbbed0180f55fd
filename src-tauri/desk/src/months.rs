//! Months as lists are asked for them: London days, the first to the last.

use crate::error::CommandError;
use crate::messages::activities::Month;
use crate::messages::settings::Choice;
use chrono::{Datelike, Months, NaiveDate, NaiveTime};
use doorstep_domain::day::{from_london, parse_partial};

/// The first day of the month that is asked for (`YYYY-MM`); of this one where none is.
pub(crate) fn month(asked: &str, today: NaiveDate) -> Result<NaiveDate, CommandError> {
    let first = match asked {
        "" => today.with_day(1),
        asked if asked.len() == 7 => parse_partial(asked),
        _ => None,
    };
    first.ok_or_else(|| CommandError::field("month", "Write a month like 2026-11."))
}

/// A month’s first day, and the day after its last.
pub(crate) fn days_of(first: NaiveDate) -> (NaiveDate, NaiveDate) {
    (first, first.checked_add_months(Months::new(1)).unwrap_or(first))
}

/// The milliseconds at which a span of London days begins and ends.
pub(crate) fn span(from: NaiveDate, until: NaiveDate) -> (i64, i64) {
    let at = |day: NaiveDate| from_london(day.and_time(NaiveTime::MIN)).timestamp_millis();
    (at(from), at(until))
}

/// A month with those beside it.
pub(crate) fn shown(first: NaiveDate) -> Month {
    let before = first.checked_sub_months(Months::new(1)).unwrap_or(first);
    let choice = |day: NaiveDate| Choice {
        code: code(day),
        words: day.format("%B").to_string(),
        group: String::new(),
    };
    Month {
        code: code(first),
        words: first.format("%B %Y").to_string(),
        before: choice(before),
        after: choice(days_of(first).1),
    }
}

fn code(day: NaiveDate) -> String {
    day.format("%Y-%m").to_string()
}
