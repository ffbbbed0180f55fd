//! The worker’s week and what is taken of it, and what to say where something does not fit. Never a name: these
//! words stand beside forms of other people.

use crate::acts::setting_or;
use crate::error::CommandError;
use crate::wording::{count, time};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use doorstep_domain::RecordId;
use doorstep_domain::day::{from_london, london_day};
use doorstep_domain::day_plan::{Between, Entry, Load, Span, Taking, Warning, Weight};
use doorstep_domain::vocabulary::words;
use doorstep_domain::ways::Stop;
use doorstep_domain::working_week::WorkingWeek;
use doorstep_store::{Store, StoreError, Taken};

/// The week as the worker means it to be.
pub(crate) fn working_week(store: &Store) -> Result<WorkingWeek, StoreError> {
    setting_or(store, "working_week", WorkingWeek::default())
}

/// Everything that takes time in a span, without the one record that is being moved.
pub(crate) fn taken(
    store: &Store,
    span: &Span,
    except: Option<RecordId>,
) -> Result<Vec<Taken>, StoreError> {
    let mut taken = store.taken(span)?;
    taken.retain(|taken| taken.takes && (except.is_none() || taken.id != except));
    Ok(taken)
}

/// What each of them takes, and where.
pub(crate) fn stops(taken: &[Taken]) -> Vec<Stop<'_>> {
    taken.iter().map(Taken::stop).collect()
}

/// A local `YYYY-MM-DDTHH:MM`.
pub(crate) fn local(text: &str, field: &str) -> Result<NaiveDateTime, CommandError> {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M");
    local.map_err(|_| CommandError::field(field, "Write the day and the time."))
}

/// The words of every warning about an entry beside others.
pub(crate) fn warning_words(
    warnings: &[Warning],
    entry: &Entry,
    others: &[Taken],
    week: &WorkingWeek,
) -> Vec<String> {
    warnings.iter().map(|warning| warning_in_words(warning, entry, others, week)).collect()
}

fn warning_in_words(
    warning: &Warning,
    entry: &Entry,
    others: &[Taken],
    week: &WorkingWeek,
) -> String {
    let day = london_day(entry.span.start);
    match warning {
        Warning::Beside(n, true, between) => after(&others[*n], *between, entry.travel),
        Warning::Beside(n, false, between) => before(&others[*n], *between),
        Warning::DayOff => format!("You do not work on {}s", day.format("%A")),
        Warning::OutsideHours => week.hours_on(day).map_or_else(String::new, |hours| {
            let (from, until) = (hours.from.format("%H:%M"), hours.until.format("%H:%M"));
            format!("Outside your hours that day, {from} to {until}")
        }),
        Warning::OnLeave(words) if words.is_empty() => "You are on leave".to_owned(),
        Warning::OnLeave(words) => format!("You are on leave: {words}"),
        Warning::InClinic(site) => format!("During the clinic at {site}"),
        Warning::TooMuch(load) => format!("{} that day: more than a full day", in_numbers(load)),
    }
}

/// The same while the person visited sits beside the worker: of others not even that they are there.
pub(crate) fn warning_words_in_company(
    warnings: &[Warning],
    entry: &Entry,
    week: &WorkingWeek,
) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for warning in warnings {
        let words = match warning {
            Warning::Beside(..) | Warning::TooMuch(_) => "Your diary has no room for it".to_owned(),
            Warning::OnLeave(_) => "You are on leave".to_owned(),
            other => warning_in_words(other, entry, &[], week),
        };
        if !said.contains(&words) {
            said.push(words);
        }
    }
    said
}

/// It comes after the other one.
fn after(other: &Taken, between: Between, travel: u32) -> String {
    let what = format!("the {} that ends at {}", noun(other), time(other.entry.span.until));
    match between {
        Between::Overlap(minutes) => overlap(other, minutes),
        Between::NoTravel(gap) => {
            format!("{} after {what}, and the way takes {travel}", minutes(gap))
        }
        Between::NoBreak(0) => format!("Straight after {what}: no break"),
        Between::NoBreak(gap) => format!("{} after {what}{}", minutes(gap), no_break(travel)),
        Between::Room(gap) => format!("{} after {what}", minutes(gap)),
    }
}

/// It comes before the other one.
fn before(other: &Taken, between: Between) -> String {
    let what = format!("the {} at {}", noun(other), time(other.entry.span.start));
    let travel = other.entry.travel;
    match between {
        Between::Overlap(minutes) => overlap(other, minutes),
        Between::NoTravel(gap) => {
            format!("{} before {what}, and the way there takes {travel}", minutes(gap))
        }
        Between::NoBreak(0) => format!("Straight into {what}: no break"),
        Between::NoBreak(gap) => format!("{} before {what}{}", minutes(gap), no_break(travel)),
        Between::Room(gap) => format!("{} before {what}", minutes(gap)),
    }
}

fn overlap(other: &Taken, gap: i64) -> String {
    let what = format!("the {} at {}", noun(other), time(other.entry.span.start));
    format!("Overlaps {what} by {}", minutes(gap))
}

fn minutes(number: i64) -> String {
    count(number, "minute", "minutes")
}

fn no_break(travel: u32) -> String {
    if travel == 0 {
        ": no break".to_owned()
    } else {
        format!(", {travel} of them travel: no break")
    }
}

/// What something is called where its name must not stand.
pub(crate) fn noun(taken: &Taken) -> String {
    match (taken.entry.taking, taken.what.as_str()) {
        (Taking::Busy, _) => "busy time".to_owned(),
        (Taking::Activity, kind) => words("activity-kind", kind).to_lowercase(),
        (_, "phone") => "call".to_owned(),
        (_, "home-visit") => "home visit".to_owned(),
        (_, "video") => "video call".to_owned(),
        (_, "surgery") => "surgery appointment".to_owned(),
        _ => "appointment".to_owned(),
    }
}

/// "4 face to face, 6 in all".
pub(crate) fn in_numbers(load: &Load) -> String {
    format!("{} face to face, {} in all", load.face_to_face, load.in_all)
}

/// What the clock itself says against a time: it has passed, or the wall never shows it.
pub(crate) fn of_the_clock(local: NaiveDateTime, now: DateTime<Utc>) -> Vec<String> {
    let start = from_london(local);
    let shown = doorstep_domain::day::london(start);
    let skipped = (shown != local).then(|| {
        format!("The clocks go forward that night: it will be {} then", shown.format("%H:%M"))
    });
    let passed = (start < now - TimeDelta::minutes(1)).then(|| "That time has passed".to_owned());
    skipped.into_iter().chain(passed).collect()
}
/// "4 face to face, 6 in all: a full day"; empty where there is nobody.
pub(crate) fn load_words(load: &Load, week: &WorkingWeek) -> String {
    match load.weight(week) {
        _ if load.in_all == 0 => String::new(),
        Weight::Room => in_numbers(load),
        Weight::Full => format!("{}: a full day", in_numbers(load)),
        Weight::TooMuch => format!("{}: more than a full day", in_numbers(load)),
    }
}

/// The same in few words, for a diary where the other one stands just above.
pub(crate) fn short_warning(warning: &Warning, entry: &Entry, others: &[Taken]) -> String {
    match warning {
        Warning::Beside(n, _, Between::Overlap(gap)) => {
            format!("Overlaps {} by {}", time(others[*n].entry.span.start), minutes(*gap))
        }
        Warning::Beside(_, _, Between::NoTravel(gap)) => {
            format!("{} for {} of travel", minutes(*gap), entry.travel)
        }
        Warning::Beside(..) => "No break before".to_owned(),
        Warning::DayOff => "Not a working day".to_owned(),
        Warning::OutsideHours => "Outside your hours".to_owned(),
        Warning::OnLeave(_) => "You are on leave".to_owned(),
        Warning::InClinic(site) => format!("During the clinic at {site}"),
        Warning::TooMuch(_) => "More than a full day".to_owned(),
    }
}
