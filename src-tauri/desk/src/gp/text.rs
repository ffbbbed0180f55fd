//! The lines of a text for the GP record.

use crate::wording::{count, joined, time};
use chrono::{DateTime, NaiveDate, Utc};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::kinds::referral::State;
use doorstep_domain::kinds::{Contact, Referral};
use doorstep_domain::vocabulary::words;
use doorstep_exchange::codes::GpCode;

/// A need that is not named in a record which others at home may open on a telephone.
const UNSAID: &str = "abuse";

/// The facts that a text is made of.
pub(super) struct Facts<'a> {
    /// The worker's name, or empty.
    pub(super) worker: &'a str,
    pub(super) referral: Option<&'a Referral>,
    /// Their next appointment: when and by which channel.
    pub(super) next: Option<(DateTime<Utc>, String)>,
    /// The worker's own sentence.
    pub(super) own: &'a str,
    pub(super) code: Option<&'a GpCode>,
}

impl Facts<'_> {
    /// Of a contact.
    pub(super) fn of_contact(&self, contact: &Contact) -> String {
        let minutes = match contact.event.minutes {
            0 => String::new(),
            minutes => count(i64::from(minutes), "minute", "minutes"),
        };
        let how = words("channel", &contact.by.channel).to_lowercase();
        let day = london_day(contact.event.at.unwrap_or_default());
        let happened = format!("{}: {}.", day_in_full(day), joined([how, minutes], ", "));
        let lines = [self.head(), happened, self.needs(), self.own.to_owned(), self.next()];
        joined(lines.into_iter().chain([self.ended(), self.code_line()]), "\n")
    }

    /// Of a decline.
    pub(super) fn of_decline(&self, on: &str) -> String {
        let day = parse_day(on).map(|day| format!("{}: ", day_in_full(day))).unwrap_or_default();
        let said = format!("{day}offered social prescribing, and declined it.");
        joined([self.head(), said, self.own.to_owned(), self.code_line()], "\n")
    }

    /// The code alone, for a GP who may be told no more.
    pub(super) fn code_line(&self) -> String {
        self.code.map(code_line).unwrap_or_default()
    }

    fn head(&self) -> String {
        joined(["Social prescribing link worker", self.worker], ", ")
    }

    fn needs(&self) -> String {
        let needs = self.referral.iter().flat_map(|referral| &referral.reason.needs);
        let said = needs.filter(|need| *need != UNSAID).map(|need| words("need", need));
        match joined(said.map(str::to_lowercase), ", ") {
            none if none.is_empty() => none,
            needs => format!("Needs: {needs}."),
        }
    }

    fn next(&self) -> String {
        let Some((at, channel)) = &self.next else { return String::new() };
        let how = words("channel", channel).to_lowercase();
        let day = day_in_full(london_day(*at));
        format!("Next appointment: {}.", joined([day, time(*at), how], ", "))
    }

    fn ended(&self) -> String {
        let closed = self.referral.filter(|referral| referral.state() == State::Closed);
        let Some(status) = closed.map(|referral| &referral.status) else { return String::new() };
        let day = parse_day(&status.on).map(|day| format!(" on {}", day_in_full(day)));
        let why = match status.reason.as_str() {
            "" => String::new(),
            reason => format!(": {}", words("closure-reason", reason).to_lowercase()),
        };
        format!("Support ended{}{why}.", day.unwrap_or_default())
    }
}

/// "24 November 2026": a record is read for decades.
fn day_in_full(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// "Code: 871731000000106 Referral to social prescribing service (SNOMED CT)".
pub(super) fn code_line(code: &GpCode) -> String {
    format!("Code: {} {} ({})", code.code, code.term, code.system)
}
