//! The diary: days with what they hold.

use crate::agenda::Telling;
use crate::error::CommandError;
use crate::messages::diary::{AskDiary, Diary};
use crate::planning::working_week;
use crate::session::Desk;
use crate::ways::travelled;
use crate::wording::long_day;
use chrono::{Datelike, Days, NaiveDate};
use doorstep_domain::day::{london_day, parse_day, read_uk_day_ahead};
use doorstep_domain::day_plan::Span;
use doorstep_domain::working_week::whole_day;

/// A question for more days than this is a mistake.
const MOST_DAYS: u64 = 62;

impl Desk {
    pub(crate) fn diary(&mut self, request: AskDiary) -> Result<Diary, CommandError> {
        let now = self.now();
        let today = london_day(now);
        let (from, to) = asked(&request, today)?;
        let store = self.store()?;
        let telling = Telling { store, week: working_week(store)?, now };
        let span = Span { start: whole_day(from).start, until: whole_day(to).until };
        let taken = travelled(store, store.taken(&span)?)?;
        let days = from.iter_days().take_while(|day| *day <= to);
        let length = Days::new((to - from).num_days().unsigned_abs() + 1);
        Ok(Diary {
            title: title(from, to, today),
            before: from.checked_sub_days(length).unwrap_or(from).to_string(),
            after: from.checked_add_days(length).unwrap_or(from).to_string(),
            from: from.to_string(),
            to: to.to_string(),
            today: today.to_string(),
            days: days.map(|day| telling.day(day, &taken)).collect::<Result<_, _>>()?,
        })
    }
}

/// First and last day.
fn asked(request: &AskDiary, today: NaiveDate) -> Result<(NaiveDate, NaiveDate), CommandError> {
    let day = |field: &str, typed: &str| {
        let read = read_uk_day_ahead(typed, today).and_then(|day| parse_day(&day));
        read.ok_or_else(|| CommandError::field(field, "This is not a day."))
    };
    let from = if request.from.is_empty() { today } else { day("from", &request.from)? };
    if request.to.is_empty() {
        let monday = from - Days::new(from.weekday().num_days_from_monday().into());
        return Ok((monday, monday + Days::new(6)));
    }
    let to = day("to", &request.to)?;
    let latest = from + Days::new(MOST_DAYS);
    if !(from..=latest).contains(&to) {
        let wrong = "Choose a last day that is not before the first, at most two months later.";
        return Err(CommandError::field("to", wrong));
    }
    Ok((from, to))
}

/// "23 to 29 November 2026", "30 November to 6 December 2026", "Tuesday 24 November".
fn title(from: NaiveDate, to: NaiveDate, today: NaiveDate) -> String {
    if from == to {
        return long_day(from, today);
    }
    let first = match (from.year() == to.year(), from.month() == to.month()) {
        (true, true) => "%-d",
        (true, false) => "%-d %B",
        _ => "%-d %B %Y",
    };
    format!("{} to {}", from.format(first), to.format("%-d %B %Y"))
}
