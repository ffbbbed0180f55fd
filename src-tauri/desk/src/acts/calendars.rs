//! Other calendars as busy time, and the diary taken along to another calendar.
//!
//! Nothing of another calendar is kept but when time is taken (`docs/decisions/0010-times-only.md`), so it is no
//! record: it is not stamped, merged or handed on, and bringing the calendar again puts it right.

use super::backups::{name_of, unreadable_file};
use super::settings::setting_or;
use crate::diary_file::{Exported, SETTING as EXPORTED, entries, save};
use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::calendars::{
    CalendarExport, CalendarLine, CalendarProblem, CalendarReport, Calendars, ExportCalendar,
    ForgetCalendar, ImportCalendar,
};
use crate::session::Desk;
use crate::surroundings::FileKind;
use crate::wording::{count, full_day, moments_ago};
use chrono::{DateTime, Months, NaiveDate, NaiveTime, TimeDelta, Utc};
use doorstep_domain::day::{from_london, parse_day};
use doorstep_domain::validation::Problems;
use doorstep_exchange::calendar::{
    self, Busy, CalendarError, FILE_LIMIT, Problem, Reading, Window,
};
use doorstep_store::{BusyTime, Store};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

/// How far ahead another calendar is read.
const MONTHS: Months = Months::new(13);
/// More are not listed.
const MOST_PROBLEMS: usize = 200;
const SETTING: &str = "calendars";

/// What is noted of each calendar that was brought.
type Brought = BTreeMap<String, Note>;

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Note {
    at: DateTime<Utc>,
    /// The last day that was read.
    until: NaiveDate,
}

impl Desk {
    pub(crate) fn list_calendars(&mut self, _: Nothing) -> Result<Calendars, CommandError> {
        let now = self.now();
        let store = self.store()?;
        let brought: Brought = setting_or(store, SETTING, Brought::new())?;
        let exported: Exported = setting_or(store, EXPORTED, Exported::default())?;
        let line = |(name, note): (String, Note)| line(store, name, &note, now);
        let calendars = brought.into_iter().map(line).collect::<Result<_, CommandError>>()?;
        Ok(Calendars { calendars, taken_along: exported.words(now) })
    }

    pub(crate) fn import_calendar(
        &mut self,
        request: ImportCalendar,
    ) -> Result<CalendarReport, CommandError> {
        self.store()?;
        let mut problems = Problems::default();
        problems.line("name", &request.name);
        refuse(problems)?;
        match self.pick(|picker| picker.open_file(FileKind::Calendar)) {
            Some(path) => self.bring_calendar(&path, &request.name),
            None => Ok(CalendarReport::default()),
        }
    }

    /// Takes in a calendar file as busy time, in place of what was brought under the same name; called after the
    /// file where `name` is empty.
    pub fn bring_calendar(
        &mut self,
        path: &Path,
        name: &str,
    ) -> Result<CalendarReport, CommandError> {
        let name = if name.is_empty() { named_after(path) } else { name.to_owned() };
        let today = self.today_in_london();
        self.take_calendar(name, &whole(path)?, today)
    }

    /// As [`Desk::bring_calendar`], from what the file holds.
    pub(crate) fn take_calendar(
        &mut self,
        name: String,
        file: &[u8],
        today: NaiveDate,
    ) -> Result<CalendarReport, CommandError> {
        let reading = calendar::read(file, window(today))?;
        let (store, pen) = self.writing()?;
        let mut brought: Brought = setting_or(store, SETTING, Brought::new())?;
        let note = Note { at: pen.now, until: last_day(today) };
        brought.insert(name.clone(), note);
        let times: Vec<BusyTime> = reading.busy.iter().map(time).collect();
        store.transact_for_good::<_, CommandError>("import_calendar", pen.millis(), |tx| {
            tx.replace_busy(&name, &times)?;
            Ok(tx.set_setting(SETTING, &json!(brought))?)
        })?;
        Ok(report(name, reading, last_day(today)))
    }

    pub(crate) fn forget_calendar(
        &mut self,
        request: ForgetCalendar,
    ) -> Result<Calendars, CommandError> {
        let (store, pen) = self.writing()?;
        let mut brought: Brought = setting_or(store, SETTING, Brought::new())?;
        brought.remove(&request.name).ok_or_else(CommandError::not_found)?;
        store.transact_for_good::<_, CommandError>("forget_calendar", pen.millis(), |tx| {
            tx.replace_busy(&request.name, &[])?;
            Ok(tx.set_setting(SETTING, &json!(brought))?)
        })?;
        self.list_calendars(Nothing {})
    }

    pub(crate) fn export_calendar(
        &mut self,
        request: ExportCalendar,
    ) -> Result<CalendarExport, CommandError> {
        self.store()?;
        let from = first_day(&request, self.today_in_london())?;
        let suggested = format!("diary-{from}.ics");
        match self.pick(|picker| picker.save_file(FileKind::Calendar, &suggested)) {
            Some(path) => self.write_calendar(&path, from, request.weeks),
            None => Ok(CalendarExport::default()),
        }
    }

    /// Writes the diary of `weeks` weeks from a day as a calendar file without any name; what was written before
    /// and is not in the diary any more stands in it as cancelled.
    pub fn write_calendar(
        &mut self,
        path: &Path,
        from: NaiveDate,
        weeks: u32,
    ) -> Result<CalendarExport, CommandError> {
        check_weeks(weeks)?;
        let until = from + TimeDelta::weeks(weeks.into());
        let (store, pen) = self.writing()?;
        let mut exported: Exported = setting_or(store, EXPORTED, Exported::default())?;
        let entries = entries(store, &exported, midnight(from), midnight(until))?;
        save(path, &calendar::write(&entries))?;
        exported.note(&entries, pen.now);
        store.transact_for_good::<_, CommandError>("export_calendar", pen.millis(), |tx| {
            Ok(tx.set_setting(EXPORTED, &json!(exported))?)
        })?;
        let cancelled = entries.iter().filter(|entry| entry.cancelled).count();
        let words = said(entries.len() - cancelled, cancelled);
        Ok(CalendarExport { name: name_of(path), words, taken_along: exported.words(pen.now) })
    }
}

fn line(
    store: &Store,
    name: String,
    note: &Note,
    now: DateTime<Utc>,
) -> Result<CalendarLine, CommandError> {
    let left = store.busy_left(&name, now.timestamp_millis())?;
    let times = count(left, "busy time", "busy times");
    let holds = format!("{times} to come, until {}", full_day(note.until));
    Ok(CalendarLine { name, brought: format!("Brought {}", moments_ago(note.at, now)), holds })
}

fn refuse(problems: Problems) -> Result<(), CommandError> {
    match problems.into_vec() {
        problems if problems.is_empty() => Ok(()),
        problems => Err(CommandError::invalid(problems.into_iter().map(Into::into).collect())),
    }
}

/// "Work" for `Work (2).ics`: browsers number what is downloaded twice.
fn named_after(path: &Path) -> String {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = doorstep_domain::text::tidy(&stem);
    let numbered = stem.strip_suffix(')').and_then(|stem| stem.rsplit_once(" ("));
    let plain = numbered.filter(|(_, number)| number.bytes().all(|b| b.is_ascii_digit()));
    let name: String = plain.map_or(stem.as_str(), |(name, _)| name).chars().take(100).collect();
    if name.is_empty() { "Calendar".to_owned() } else { name }
}

/// The bytes of a file, and one more than may be read where it is larger.
fn whole(path: &Path) -> Result<Vec<u8>, CommandError> {
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(|_| unreadable_file())?;
    file.take(FILE_LIMIT as u64 + 1).read_to_end(&mut bytes).map_err(|_| unreadable_file())?;
    Ok(bytes)
}

/// From yesterday, which may not be written up yet, for thirteen months.
fn window(today: NaiveDate) -> Window {
    Window {
        from: midnight(today - TimeDelta::days(1)),
        until: midnight(last_day(today) + TimeDelta::days(1)),
    }
}

fn last_day(today: NaiveDate) -> NaiveDate {
    today.checked_add_months(MONTHS).unwrap_or(today)
}

fn midnight(day: NaiveDate) -> DateTime<Utc> {
    from_london(day.and_time(NaiveTime::MIN))
}

fn time(busy: &Busy) -> BusyTime {
    let Busy { uid, start, until } = busy;
    BusyTime { uid: uid.clone(), start: start.timestamp_millis(), until: until.timestamp_millis() }
}

fn report(name: String, reading: Reading, until: NaiveDate) -> CalendarReport {
    let Reading { busy, events, free, outside, problems } = reading;
    let many = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let times = count(many(busy.len()), "busy time", "busy times");
    let mut words = vec![format!(
        "{times} from {}, until {}.",
        count(events, "event", "events"),
        full_day(until)
    )];
    let (is, lies) = (count(free, "event is", "events are"), count(outside, "lies", "lie"));
    match (free, outside) {
        (0, 0) => {}
        (_, 0) => words.push(format!("{is} shown as free or cancelled.")),
        (0, _) => {
            words.push(format!("{} outside that time.", count(outside, "event lies", "events lie")))
        }
        _ => words.push(format!("{is} shown as free or cancelled; {lies} outside that time.")),
    }
    words.push("Only the times were kept: no titles, places or names.".to_owned());
    let left = problems.len().saturating_sub(MOST_PROBLEMS);
    let more = if left == 0 { String::new() } else { format!("and {left} more") };
    let problem = |Problem { line, why }: Problem| CalendarProblem { line, why };
    let problems = problems.into_iter().take(MOST_PROBLEMS).map(problem).collect();
    CalendarReport { name, words, problems, more }
}

fn first_day(request: &ExportCalendar, today: NaiveDate) -> Result<NaiveDate, CommandError> {
    check_weeks(request.weeks)?;
    match request.from.as_str() {
        "" => Ok(today),
        day => parse_day(day)
            .ok_or_else(|| CommandError::field("from", "Enter a day, for example 2026-11-24.")),
    }
}

fn check_weeks(weeks: u32) -> Result<(), CommandError> {
    let right = (1..=52).contains(&weeks);
    if right { Ok(()) } else { Err(CommandError::field("weeks", "Choose 1 to 52 weeks.")) }
}

fn said(standing: usize, cancelled: usize) -> String {
    let many = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let standing = count(many(standing), "appointment or activity", "appointments and activities");
    match cancelled {
        0 => format!("{standing}, without any name."),
        some => format!("{standing}, and {some} cancelled, without any name."),
    }
}

impl From<CalendarError> for CommandError {
    fn from(error: CalendarError) -> Self {
        let code = match error {
            CalendarError::TooLarge | CalendarError::TooMany | CalendarError::TooManyRepeats => {
                Code::TooLarge
            }
            _ => Code::NotACalendar,
        };
        Self::new(code, error.to_string(), "Nothing was taken in; what was brought before stays.")
    }
}
