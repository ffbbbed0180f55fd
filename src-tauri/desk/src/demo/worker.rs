//! The invented worker’s own week.

use super::calendar::{before, workdays_after};
use chrono::{Datelike, NaiveDate, NaiveTime};
use doorstep_domain::working_week::{Clinic, Hours, Leave, WorkingWeek};

const SITE: &str = "Stroudley Walk, room 4";

/// Half past eight to five, a clinic on the working day after the one that everything leads up to, and a week
/// away next month.
pub(super) fn working_week(on: NaiveDate) -> WorkingWeek {
    let clock = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    let day = Some(Hours { from: clock(8, 30), until: clock(17, 0) });
    let monday = before(on, i64::from(on.weekday().num_days_from_monday()) - 35);
    let clinic = Clinic {
        weekday: workdays_after(on, 0).weekday().num_days_from_monday() as usize,
        hours: Hours { from: clock(9, 0), until: clock(12, 0) },
        site: SITE.to_owned(),
        channel: "surgery".to_owned(),
    };
    WorkingWeek {
        hours: [day, day, day, day, day, None, None],
        leave: vec![Leave {
            from: monday,
            until: before(monday, -4),
            words: "Annual leave".into(),
        }],
        clinics: vec![clinic],
        ..WorkingWeek::default()
    }
}
