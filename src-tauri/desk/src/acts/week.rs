//! The week as the worker means it to be: hours, leave, clinics, and what is enough for one day.

use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::diary::{DayHours, LeaveDays, WeekSettings, WeeklyClinic};
use crate::planning::working_week;
use crate::session::Desk;
use chrono::{NaiveDate, NaiveTime};
use doorstep_domain::day::read_uk_day_ahead;
use doorstep_domain::validation::Problems;
use doorstep_domain::vocabulary;
use doorstep_domain::working_week::{Clinic, Hours, Leave, WorkingWeek};
use serde_json::json;

const MOST_LEAVE: usize = 100;
const MOST_CLINICS: usize = 30;

impl Desk {
    pub(crate) fn week_settings(&mut self, _: Nothing) -> Result<WeekSettings, CommandError> {
        Ok(shown(&working_week(self.store()?)?))
    }

    pub(crate) fn save_week_settings(
        &mut self,
        request: WeekSettings,
    ) -> Result<WeekSettings, CommandError> {
        let (store, pen) = self.writing()?;
        let week = read(&request, pen.today())?;
        store.transact_for_good::<_, CommandError>("save_settings", pen.millis(), |tx| {
            Ok(tx.set_setting("working_week", &json!(week))?)
        })?;
        Ok(shown(&week))
    }
}

fn shown(week: &WorkingWeek) -> WeekSettings {
    let usual = WorkingWeek::default();
    let usual = usual.hours.iter().flatten().next().copied();
    let day = |hours: &Option<Hours>| DayHours {
        works: hours.is_some(),
        from: hours.or(usual).map(|hours| clock(hours.from)).unwrap_or_default(),
        until: hours.or(usual).map(|hours| clock(hours.until)).unwrap_or_default(),
    };
    let leave = |leave: &Leave| LeaveDays {
        from: leave.from.format("%-d %B %Y").to_string(),
        until: leave.until.format("%-d %B %Y").to_string(),
        words: leave.words.clone(),
    };
    let clinic = |clinic: &Clinic| WeeklyClinic {
        weekday: u32::try_from(clinic.weekday).unwrap_or_default(),
        from: clock(clinic.hours.from),
        until: clock(clinic.hours.until),
        site: clinic.site.clone(),
        channel: clinic.channel.clone(),
    };
    WeekSettings {
        days: week.hours.iter().map(day).collect(),
        leave: week.leave.iter().map(leave).collect(),
        clinics: week.clinics.iter().map(clinic).collect(),
        most_face_to_face: week.most_face_to_face,
        most_in_all: week.most_in_all,
        travel_minutes: week.travel_minutes,
        break_minutes: week.break_minutes,
    }
}

fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

fn read(request: &WeekSettings, today: NaiveDate) -> Result<WorkingWeek, CommandError> {
    let mut problems = Problems::default();
    let mut week = WorkingWeek {
        most_face_to_face: request.most_face_to_face,
        most_in_all: request.most_in_all,
        travel_minutes: request.travel_minutes,
        break_minutes: request.break_minutes,
        ..WorkingWeek::default()
    };
    problems.require(request.days.len() == 7, "days", "Say for each of seven days.");
    for (n, day) in request.days.iter().take(7).enumerate() {
        let hours = || hours(&format!("days/{n}"), &day.from, &day.until, &mut problems);
        week.hours[n] = day.works.then(hours).flatten();
    }
    week.leave = read_leave(&request.leave, today, &mut problems);
    week.clinics = read_clinics(&request.clinics, &mut problems);
    limits(request, &mut problems);
    match problems.into_vec() {
        problems if problems.is_empty() => Ok(week),
        problems => Err(CommandError::invalid(problems.into_iter().map(Into::into).collect())),
    }
}

fn hours(item: &str, from: &str, until: &str, problems: &mut Problems) -> Option<Hours> {
    let read = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let wrong = "Write the time like 09:00.";
    let (from, until) = (read(from), read(until));
    problems.require(from.is_some(), format!("{item}.from"), wrong);
    problems.require(until.is_some(), format!("{item}.until"), wrong);
    let hours = Hours { from: from?, until: until? };
    let after = "This must be later than the beginning.";
    problems.require(hours.from < hours.until, format!("{item}.until"), after);
    Some(hours)
}

fn read_leave(leave: &[LeaveDays], today: NaiveDate, problems: &mut Problems) -> Vec<Leave> {
    problems.require(leave.len() <= MOST_LEAVE, "leave", "Take out leave that is long past.");
    let leave = leave.iter().take(MOST_LEAVE).enumerate();
    let mut read: Vec<Leave> =
        leave.filter_map(|(n, leave)| one_leave(n, leave, today, problems)).collect();
    read.sort_by_key(|leave| leave.from);
    read
}

fn one_leave(
    n: usize,
    leave: &LeaveDays,
    today: NaiveDate,
    problems: &mut Problems,
) -> Option<Leave> {
    let read = |text: &str| read_uk_day_ahead(text, today).and_then(|day| day.parse().ok());
    let from: Option<NaiveDate> = read(&leave.from);
    let until = if leave.until.is_empty() { from } else { read(&leave.until) };
    let wrong = "Write the day like 3 February 2027.";
    problems.require(from.is_some(), format!("leave/{n}.from"), wrong);
    problems.require(until.is_some() || from.is_none(), format!("leave/{n}.until"), wrong);
    problems.line(format!("leave/{n}.words"), &leave.words);
    let (from, until) = (from?, until?);
    let after = "This must not be before the first day.";
    problems.require(from <= until, format!("leave/{n}.until"), after);
    Some(Leave { from, until, words: leave.words.clone() })
}

fn read_clinics(clinics: &[WeeklyClinic], problems: &mut Problems) -> Vec<Clinic> {
    problems.require(clinics.len() <= MOST_CLINICS, "clinics", "These are too many clinics.");
    let clinics = clinics.iter().take(MOST_CLINICS).enumerate();
    let mut read: Vec<Clinic> =
        clinics.filter_map(|(n, clinic)| one_clinic(n, clinic, problems)).collect();
    read.sort_by_key(|clinic| (clinic.weekday, clinic.hours.from));
    read
}

fn one_clinic(n: usize, clinic: &WeeklyClinic, problems: &mut Problems) -> Option<Clinic> {
    let item = format!("clinics/{n}");
    let choices = "This is not one of the choices.";
    problems.require(clinic.weekday < 7, format!("{item}.weekday"), choices);
    problems.require(!clinic.site.is_empty(), format!("{item}.site"), "Say where it is.");
    problems.line(format!("{item}.site"), &clinic.site);
    let known = vocabulary::has("channel", &clinic.channel);
    problems.require(known, format!("{item}.channel"), choices);
    let hours = hours(&item, &clinic.from, &clinic.until, problems)?;
    Some(Clinic {
        weekday: clinic.weekday as usize,
        hours,
        site: clinic.site.clone(),
        channel: clinic.channel.clone(),
    })
}

fn limits(request: &WeekSettings, problems: &mut Problems) {
    for (field, people) in
        [("most_face_to_face", request.most_face_to_face), ("most_in_all", request.most_in_all)]
    {
        problems.require((1..=50).contains(&people), field, "Choose 1 to 50 people.");
    }
    for (field, minutes) in
        [("travel_minutes", request.travel_minutes), ("break_minutes", request.break_minutes)]
    {
        problems.require(minutes <= 180, field, "Choose 0 to 180 minutes.");
    }
}
