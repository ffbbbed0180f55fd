//! What stands between: room for somebody, clinics, and now.

use super::{Placed, Telling};
use crate::messages::diary::DiaryItem;
use crate::wording::time;
use chrono::{DateTime, NaiveDate, TimeDelta};
use doorstep_domain::day::{from_london, london, london_day};
use doorstep_domain::day_plan::Span;
use doorstep_domain::working_week::Clinic;
use doorstep_store::Taken;

/// Less than this between two is no room for anybody.
const LEAST_ROOM: TimeDelta = TimeDelta::minutes(15);
const QUARTER: i64 = 15 * 60;

impl Telling<'_> {
    /// Room within the day’s hours, from now on.
    pub(super) fn room(&self, day: NaiveDate, taken: &[Taken]) -> Vec<Placed> {
        let hours = self.week.hours_on(day).filter(|_| self.week.leave_on(day).is_none());
        let Some(hours) = hours.map(|hours| hours.of(day)) else { return Vec::new() };
        let mut free = Vec::new();
        let (mut since, mut after_someone) = (hours.start, false);
        for span in taken.iter().filter(|taken| taken.takes).map(|taken| taken.entry.span) {
            free.push((since, span.start.min(hours.until), after_someone));
            (since, after_someone) = (since.max(span.until), true);
        }
        free.push((since, hours.until, after_someone));
        let to_come = free
            .into_iter()
            .map(|(from, until, after)| (from.max(self.now), until, after && from >= self.now));
        to_come
            .filter(|(from, until, _)| *until - *from >= LEAST_ROOM)
            .map(|(from, until, after)| (from, self.free(Span { start: from, until }, after)))
            .collect()
    }

    fn free(&self, span: Span, after_someone: bool) -> DiaryItem {
        let minutes = (span.until - span.start).num_minutes();
        let rest = if after_someone { self.week.break_minutes } else { 0 };
        let earliest = (span.start + TimeDelta::minutes(rest.into())).timestamp();
        let over = earliest.rem_euclid(QUARTER);
        let quarter = if over == 0 { earliest } else { earliest - over + QUARTER };
        let book_at = DateTime::from_timestamp(quarter, 0).unwrap_or(span.start).min(span.until);
        DiaryItem {
            kind: "free".to_owned(),
            start: time(span.start),
            until: time(span.until),
            minutes: u32::try_from(minutes).unwrap_or_default(),
            words: format!("{} free", length(minutes)),
            book_at: london(book_at).format("%Y-%m-%dT%H:%M").to_string(),
            ..DiaryItem::default()
        }
    }

    /// Where the day stands now.
    pub(super) fn now_item(&self, day: NaiveDate) -> Option<Placed> {
        let item = || DiaryItem {
            kind: "now".to_owned(),
            start: time(self.now),
            words: "now".to_owned(),
            ..DiaryItem::default()
        };
        (day == london_day(self.now)).then(|| (self.now, item()))
    }
}

/// A clinic, where it begins.
pub(super) fn clinic_item(clinic: &Clinic, day: NaiveDate) -> Placed {
    let start = from_london(day.and_time(clinic.hours.from));
    let item = DiaryItem {
        kind: "clinic".to_owned(),
        start: clinic.hours.from.format("%H:%M").to_string(),
        until: clinic.hours.until.format("%H:%M").to_string(),
        words: "Clinic".to_owned(),
        place: clinic.site.clone(),
        ..DiaryItem::default()
    };
    (start, item)
}

/// "45 min", "2 h", "2 h 15".
fn length(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}
