//! One event of a calendar, as far as time goes.

use super::Problem;
use super::components::{Component, Property};
use super::moments::{Moment, length, moment, moments};
use super::repeats::Rule;
use super::zones::Zones;
use chrono::{DateTime, TimeDelta, Utc};

/// When something is, how often, and whether it takes anybody's time.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) line: u32,
    pub(super) uid: String,
    pub(super) sequence: i64,
    pub(super) start: Moment,
    pub(super) lasts: Length,
    pub(super) rules: Vec<Rule>,
    /// Further times, each with its own length where it has one.
    pub(super) also: Vec<(Moment, Option<TimeDelta>)>,
    pub(super) except: Vec<Moment>,
    /// Times that are left out by a rule (RFC 2445; programs of before 2009 still write it).
    pub(super) except_by: Vec<Rule>,
    /// The occurrence of a repeat in whose place this one is.
    pub(super) instead_of: Option<Moment>,
    /// How far that change reaches.
    pub(super) reach: Reach,
    /// Neither cancelled nor shown as free.
    pub(super) takes_time: bool,
}

/// Which occurrences a change is of, besides the one that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// None.
    This,
    /// All later ones (`RANGE=THISANDFUTURE`).
    Future,
    /// Others, in a way that is not understood, said in this line.
    Unknown(u32),
}

/// How long.
#[derive(Debug, Clone, Copy)]
pub(super) enum Length {
    /// From midnight to midnight, however long that is when the clock is changed.
    Days(i64),
    Exact(TimeDelta),
}

impl Length {
    /// When what begins at `start` is over.
    pub(super) fn end(self, start: &Moment) -> DateTime<Utc> {
        match self {
            Self::Days(days) => start.zone.instant(start.wall + TimeDelta::days(days)),
            Self::Exact(length) => start.instant() + length,
        }
    }

    /// At most so long, to look back before a window.
    pub(super) fn at_most(self) -> TimeDelta {
        match self {
            Self::Days(days) => TimeDelta::days(days + 1),
            Self::Exact(length) => length + TimeDelta::days(1),
        }
    }
}

impl Event {
    pub(super) fn read(part: &Component, zones: &Zones) -> Result<Self, Problem> {
        let at = |property: &Property| {
            let line = property.line;
            move |why: String| Problem { line, why }
        };
        let text = |name| part.first(name).map(|p| p.value.clone()).unwrap_or_default();
        let start = part.first("DTSTART").ok_or_else(|| Problem {
            line: part.line,
            why: "This event does not say when it begins, so it was left out.".to_owned(),
        })?;
        let start = moment(start, zones).map_err(at(start))?;
        let on_wall = |utc: chrono::NaiveDateTime| start.zone.wall(utc.and_utc());
        let rules = |name| {
            let read = part.all(name).map(|p| Rule::read(p, &on_wall).map_err(at(p)));
            read.collect::<Result<Vec<Rule>, Problem>>()
        };
        let all = |name| {
            let lists = part.all(name).map(|p| moments(p, zones).map_err(at(p)));
            Ok(lists.collect::<Result<Vec<_>, Problem>>()?.concat())
        };
        let instead_of = part.first("RECURRENCE-ID");
        Ok(Self {
            line: part.line,
            uid: text("UID"),
            sequence: text("SEQUENCE").parse().unwrap_or_default(),
            lasts: lasts(part, &start, zones)?,
            rules: rules("RRULE")?,
            also: all("RDATE")?,
            except: all("EXDATE")?.into_iter().map(|(moment, _)| moment).collect(),
            except_by: rules("EXRULE")?,
            reach: instead_of.map_or(Reach::This, reach),
            instead_of: instead_of.map(|p| moment(p, zones).map_err(at(p))).transpose()?,
            takes_time: takes_time(part),
            start,
        })
    }
}

fn reach(property: &Property) -> Reach {
    match property.parameter("RANGE") {
        None | Some("") => Reach::This,
        Some(range) if range.eq_ignore_ascii_case("THISANDFUTURE") => Reach::Future,
        Some(_) => Reach::Unknown(property.line),
    }
}

fn takes_time(part: &Component) -> bool {
    let free = part.says("TRANSP", "TRANSPARENT")
        || part.says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
        || part.says("STATUS", "CANCELLED");
    !free
}

/// By its end or its length; else a day, or no time at all.
fn lasts(part: &Component, start: &Moment, zones: &Zones) -> Result<Length, Problem> {
    if let Some(end) = part.first("DTEND") {
        let problem = |why: String| Problem { line: end.line, why };
        let until = moment(end, zones).map_err(problem)?;
        if until.instant() < start.instant() {
            let why = "This event ends before it begins, so it was left out.";
            return Err(problem(why.to_owned()));
        }
        let days = (until.wall - start.wall).num_days();
        return Ok(match start.whole_day && until.whole_day {
            true => Length::Days(days.max(1)),
            false => Length::Exact(until.instant() - start.instant()),
        });
    }
    let Some(said) = part.first("DURATION") else {
        return Ok(if start.whole_day {
            Length::Days(1)
        } else {
            Length::Exact(TimeDelta::zero())
        });
    };
    let length = length(&said.value).ok_or_else(|| Problem {
        line: said.line,
        why: "How long this event lasts cannot be read, so it was left out.".to_owned(),
    })?;
    Ok(if start.whole_day { Length::Days(length.num_days().max(1)) } else { Length::Exact(length) })
}
