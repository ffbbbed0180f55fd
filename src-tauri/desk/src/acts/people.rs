//! The caseload table.

use crate::error::CommandError;
use crate::messages::people::{ListPeople, PeoplePage, PersonRow};
use crate::portrait::{age, status_words};
use crate::session::Desk;
use crate::wording::{ago, day_and_time};
use chrono::{DateTime, NaiveDate};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::kinds::referral::State as Life;
use doorstep_report::caseload::Caseload;
use doorstep_store::{PeopleQuestion, PersonLine, Sort, Status, Store};

impl Desk {
    pub(crate) fn list_people(&mut self, request: ListPeople) -> Result<PeoplePage, CommandError> {
        let today = self.today_in_london();
        let store = self.store()?;
        let (lines, total) = store.people(&question(&request)?)?;
        Ok(PeoplePage {
            rows: lines.iter().map(|line| row(line, today)).collect(),
            total,
            counts: caseload(store)?.by_name(),
        })
    }
}

fn question(request: &ListPeople) -> Result<PeopleQuestion, CommandError> {
    let status = match request.status.as_str() {
        "" | "open" => Status::Open,
        "all" => Status::All,
        "no-referral" => Status::NoReferral,
        "waiting" => Status::Waiting,
        state if Life::parse(state).is_some() => Status::State(state.to_owned()),
        _ => return Err(CommandError::field("status", "There is no such status.")),
    };
    let sort = match request.sort.as_str() {
        "waiting" => Sort::Waiting,
        "last-contact" | "recent" => Sort::LastSeen,
        "next" => Sort::Next,
        _ => Sort::Name,
    };
    // Longest ago and most recent are one order from its two ends.
    let descending = request.descending != (request.sort == "recent");
    let limit = if request.limit == 0 { 100 } else { request.limit.min(200) };
    let (text, offset) = (request.query.clone(), request.offset);
    Ok(PeopleQuestion { text, status, sort, descending, offset, limit })
}

fn row(line: &PersonLine, today: NaiveDate) -> PersonRow {
    let at = |millis: Option<i64>| millis.and_then(DateTime::from_timestamp_millis);
    let (seen, next) = (at(line.last_seen), at(line.next));
    let waiting = line.waiting_since.as_deref().and_then(parse_day);
    PersonRow {
        id: line.id.to_string(),
        name: line.list_name.clone(),
        known_as: line.known_as.clone(),
        age: age(&line.born, line.died, today),
        status: line.state.clone(),
        status_words: status_words(line, today),
        waiting_days: waiting.map(|since| days_between(since, today)),
        last_seen: seen.map(|at| london_day(at).to_string()),
        last_seen_words: seen.map(|at| ago(london_day(at), today)).unwrap_or_default(),
        next: next.map(|at| at.to_rfc3339()),
        next_words: next.map(|at| day_and_time(at, today)).unwrap_or_default(),
        used: line.used,
        agreed: line.agreed,
        area: area(line),
        marked: line.marked,
        died: line.died,
    }
}

pub(crate) fn days_between(since: NaiveDate, today: NaiveDate) -> u32 {
    u32::try_from((today - since).num_days()).unwrap_or_default()
}

/// The postcode's first half, else the town.
fn area(line: &PersonLine) -> String {
    let district = line.postcode.split_whitespace().next();
    district.map_or_else(|| line.town.clone(), str::to_owned)
}

/// How many people stand how.
pub(crate) fn caseload(store: &Store) -> Result<Caseload, CommandError> {
    Ok(Caseload::count(&store.people_counts()?, store.waiting_total()?))
}
