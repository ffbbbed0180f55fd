//! Find anything.

use crate::error::CommandError;
use crate::messages::find::{Find, Found, Hit, Piece};
use crate::session::Desk;
use crate::wording::{joined, short_day};
use chrono::{DateTime, NaiveDate, Utc};
use doorstep_domain::day::{london_day, parse_day};
use doorstep_domain::kinds::{Activity, Appointment, Contact, Measure, Referral, Task};
use doorstep_domain::text::folded;
use doorstep_domain::vocabulary::words;
use doorstep_domain::{Kind, Record};
use doorstep_store as store;

/// Words on either side of what was found.
const AROUND: usize = 7;
/// Words that are looked for in a line, of however many were typed.
const MOST_MARKED: usize = 16;

impl Desk {
    pub(crate) fn find(&mut self, request: Find) -> Result<Found, CommandError> {
        let today = self.today_in_london();
        let store = self.store()?;
        let words = folded(&request.text);
        let typed: Vec<String> =
            words.split_whitespace().take(MOST_MARKED).map(str::to_owned).collect();
        let hits = store.find(&request.text)?.into_iter().map(|hit| {
            let record = store.get(hit.id)?.ok_or_else(CommandError::not_found)?;
            Ok(shown(hit, &record, &typed, today))
        });
        Ok(Found { hits: hits.collect::<Result<_, CommandError>>()? })
    }
}

fn shown(hit: store::Hit, record: &Record, typed: &[String], today: NaiveDate) -> Hit {
    Hit {
        when: when(record, today),
        snippet: snippet(&hit.text, typed),
        kind: hit.kind,
        id: hit.id.to_string(),
        person: hit.person.map(|id| id.to_string()),
        title: hit.name,
    }
}

/// "Home visit, 12 Nov".
fn when(record: &Record, today: NaiveDate) -> String {
    let moment = |at: Option<DateTime<Utc>>| at.map(|at| short_day(london_day(at), today));
    let day = |text: &str| parse_day(text).map(|day| short_day(day, today));
    let (what, on) = match record.kind() {
        Kind::Contact => {
            let contact: Contact = record.read();
            (words("channel", &contact.by.channel).to_owned(), moment(contact.event.at))
        }
        Kind::Appointment => {
            let appointment: Appointment = record.read();
            ("Appointment".to_owned(), moment(appointment.time.start))
        }
        Kind::Task => ("Follow-up".to_owned(), day(&record.read::<Task>().due.on)),
        Kind::Referral => {
            ("Referral".to_owned(), day(&record.read::<Referral>().source.received_on))
        }
        Kind::Measure => ("Questionnaire".to_owned(), day(&record.read::<Measure>().answers.on)),
        Kind::Relation => ("Someone around them".to_owned(), None),
        Kind::Place => ("Place".to_owned(), None),
        Kind::Scheme => ("Scheme".to_owned(), None),
        Kind::Activity => {
            let activity: Activity = record.read();
            (words("activity-kind", &activity.what.kind).to_owned(), moment(activity.time.start))
        }
        Kind::Person | Kind::Concern | Kind::Other(_) => (String::new(), None),
    };
    joined([what, on.unwrap_or_default()], ", ")
}

/// The words around the first that was found, the found ones marked.
fn snippet(text: &str, typed: &[String]) -> Vec<Piece> {
    let all: Vec<&str> = text.split_whitespace().collect();
    let is_found = |word: &str| {
        let parts = folded(word);
        typed.iter().any(|t| parts.split(' ').any(|part| part.starts_with(t.as_str())))
    };
    let Some(first) = all.iter().position(|word| is_found(word)) else { return Vec::new() };
    let (from, to) = (first.saturating_sub(AROUND), (first + AROUND + 1).min(all.len()));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut say = |text: &str, found| match pieces.last_mut() {
        Some(last) if last.found == found => last.text.push_str(text),
        _ => pieces.push(Piece { text: text.to_owned(), found }),
    };
    say(if from > 0 { "… " } else { "" }, false);
    for (n, word) in all.get(from..to).unwrap_or_default().iter().enumerate() {
        say(if n > 0 { " " } else { "" }, false);
        say(word, is_found(word));
    }
    say(if to < all.len() { " …" } else { "" }, false);
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_shows_the_words_around_and_marks_the_found_ones() {
        let check = |text: &str, typed: &[&str], expect: &str| {
            let typed: Vec<String> = typed.iter().map(|t| (*t).to_owned()).collect();
            let shown: Vec<String> = snippet(text, &typed)
                .into_iter()
                .map(|p| if p.found { format!("[{}]", p.text) } else { p.text })
                .collect();
            assert_eq!(shown.concat(), expect);
        };
        check("Talked about the allotment.", &["allot"], "Talked about the [allotment.]");
        check("O’Neill went out", &["oneill"], "[O’Neill] went out");
        check("nothing here", &["zebra"], "");
        let long = "one two three four five six seven eight nine ten eleven twelve";
        check(long, &["nine"], "… two three four five six seven eight [nine] ten eleven twelve");
    }
}
