//! The calendar of the invented worker's practice: meetings that take time, and a day of training.

use super::calendar::workdays_after;
use chrono::NaiveDate;

pub(super) const NAME: &str = "Practice";

/// A calendar file as the practice's own program would write it.
pub(super) fn practice(on: NaiveDate) -> String {
    let day = |after: usize| workdays_after(on, after).format("%Y%m%d");
    format!(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:meeting\nDTSTART;TZID=GMT Standard Time:{}T120500\nDURATION:PT45M\n\
         RRULE:FREQ=WEEKLY\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:huddle\nDTSTART;TZID=GMT Standard Time:{}T083000\nDURATION:PT20M\n\
         RRULE:FREQ=WEEKLY\nEND:VEVENT\n\
         BEGIN:VEVENT\nUID:training\nDTSTART;VALUE=DATE:{}\nEND:VEVENT\nEND:VCALENDAR\n",
        day(0),
        day(2),
        day(8)
    )
}
