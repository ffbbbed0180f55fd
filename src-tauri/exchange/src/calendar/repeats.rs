//! Repeats: by rule (RFC 5545, 3.3.10), worked out by the `rrule` crate.
//!
//! A rule is walked on the wall clock and each time put into its zone afterwards: a meeting at nine stays at nine
//! when the clock is changed, in zones too that only the file knows.

use super::CalendarError;
use super::components::Property;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone};
use rrule::{Frequency, RRule, RRuleSet, Unvalidated};

/// All repeats of a file together, walked from their beginning: a thousand daily ones of three years.
const MOST_STEPS: u32 = 1_000_000;
/// What a rule costs that gives nothing: the crate looks for so long before it gives up.
const IN_VAIN: u32 = 20_000;
/// Nobody is busy more often a day, by one event.
const MOST_A_DAY: usize = 24;

/// How much may still be worked out.
#[derive(Debug)]
pub(super) struct Steps(u32);

impl Default for Steps {
    fn default() -> Self {
        Self(MOST_STEPS)
    }
}

impl Steps {
    fn take(&mut self, steps: u32) -> Result<(), CalendarError> {
        self.0 = self.0.checked_sub(steps).ok_or(CalendarError::TooManyRepeats)?;
        Ok(())
    }
}

/// A rule that can be walked.
#[derive(Debug)]
pub(super) struct Rule {
    rule: RRule<Unvalidated>,
    /// On the wall.
    last: Option<NaiveDateTime>,
}

impl Rule {
    /// Reads `FREQ=WEEKLY;BYDAY=TU;UNTIL=…`; `wall` says what the event's wall shows at an instant of UTC.
    pub(super) fn read(
        property: &Property,
        wall: &dyn Fn(NaiveDateTime) -> NaiveDateTime,
    ) -> Result<Self, String> {
        let text = property.value.to_ascii_uppercase();
        // Letters of other alphabets would make the crate panic.
        if !text.is_ascii() {
            return Err(UNREADABLE.to_owned());
        }
        let (mut parts, mut last) = (Vec::new(), None);
        for part in text.split(';').filter(|part| !part.is_empty()) {
            match part.trim().split_once('=') {
                Some(("UNTIL", until)) => last = Some(read_until(until, wall).ok_or(UNREADABLE)?),
                Some((name, _)) if name.starts_with("X-") => {}
                _ => parts.push(part.trim()),
            }
        }
        let rule: RRule<Unvalidated> = parts.join(";").parse().map_err(|_| UNREADABLE)?;
        let times = [rule.get_by_hour().len(), rule.get_by_minute().len()];
        let times = times.map(|n| n.max(1)).iter().product::<usize>();
        let too_often = matches!(rule.get_freq(), Frequency::Minutely | Frequency::Secondly);
        if too_often || times > MOST_A_DAY || rule.get_by_second().len() > 1 {
            return Err(TOO_OFTEN.to_owned());
        }
        Ok(Self { rule, last })
    }

    /// Every time from `first` (where the walk begins) that lies in `[from, until)`, on the wall.
    pub(super) fn walk(
        &self,
        first: NaiveDateTime,
        from: NaiveDateTime,
        until: NaiveDateTime,
        steps: &mut Steps,
    ) -> Result<Vec<NaiveDateTime>, CalendarError> {
        let pretend = |wall: &NaiveDateTime| rrule::Tz::UTC.from_utc_datetime(wall);
        let rule = self.rule.clone();
        let rule = self.last.iter().fold(rule, |rule, last| rule.until(pretend(last)));
        steps.take(1)?;
        // What ends before it begins, or cannot be, is no repeat.
        let Ok(rule) = rule.validate(pretend(&first)) else { return Ok(Vec::new()) };
        let set = RRuleSet::new(pretend(&first)).rrule(rule).limit();
        let (mut times, mut walked) = (Vec::new(), 0);
        for time in (&set).into_iter().map(|time| time.naive_utc()).take_while(|time| *time < until)
        {
            steps.take(1)?;
            walked += 1;
            if time >= from {
                times.push(time);
            }
        }
        steps.take(if walked == 0 { IN_VAIN } else { 0 })?;
        Ok(times)
    }
}

const UNREADABLE: &str = "How often this event repeats cannot be read, so it was left out.";
const TOO_OFTEN: &str =
    "This event repeats every minute or second, which nobody’s time does, so it was left out.";

/// A day is meant with all its hours.
fn read_until(text: &str, wall: &dyn Fn(NaiveDateTime) -> NaiveDateTime) -> Option<NaiveDateTime> {
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y%m%d")
        && (1600..=9999).contains(&day.year())
    {
        return Some(day.and_time(NaiveTime::from_hms_opt(23, 59, 59)?));
    }
    let time = |text| {
        let time = NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok();
        time.filter(|time| (1600..=9999).contains(&time.year()))
    };
    text.strip_suffix('Z').map_or_else(|| time(text), |utc| time(utc).map(wall))
}
