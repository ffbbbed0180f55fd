//! A concern as other screens may know of it: that there is one, when and whose, and where it stands. Never what
//! it says.

use crate::acts::live;
use crate::error::CommandError;
use crate::messages::concerns::ConcernLine;
use crate::messages::person::Mark;
use crate::wording::short_day;
use chrono::NaiveDate;
use doorstep_domain::RecordId;
use doorstep_domain::day::parse_day;
use doorstep_domain::kinds::concern::Unfinished;
use doorstep_domain::kinds::{Concern, Person};
use doorstep_store::Store;

/// More than anybody has open.
pub(crate) const MOST_OPEN: u32 = 1_000;
/// Today says that there is something to look at, and does not become a list.
const MOST_TO_LOOK_AT: usize = 9;

/// That there is one, when it was written down and where it stands; behind the neutral sign.
pub(crate) fn concern_mark(id: RecordId, concern: &Concern, today: NaiveDate) -> Mark {
    Mark {
        words: format!("Concern {}", recorded(concern, today)),
        kind: "concern".to_owned(),
        sensitive: true,
        review: String::new(),
        concern: Some(id.to_string()),
    }
}

/// The open concerns of a person, behind the sign on their cards.
pub(crate) fn open_concern_marks(
    store: &Store,
    person: RecordId,
    today: NaiveDate,
) -> Result<Vec<Mark>, CommandError> {
    let ids = store.open_concerns_of(person)?.into_iter();
    ids.map(|id| Ok(concern_mark(id, &live::<Concern>(store, id)?.1, today))).collect()
}

/// Open concerns that ask to be looked at, without a name.
pub(crate) fn to_look_at(store: &Store, today: NaiveDate) -> Result<Vec<Mark>, CommandError> {
    let mut marks = Vec::new();
    for id in store.concerns(true, MOST_OPEN)? {
        let (_, concern) = live::<Concern>(store, id)?;
        let Some(why) = concern.unfinished(today) else { continue };
        let mut mark = concern_mark(id, &concern, today);
        mark.review = unfinished_words(why).to_owned();
        marks.push(mark);
        if marks.len() == MOST_TO_LOOK_AT {
            break;
        }
    }
    Ok(marks)
}

/// A concern in the list.
pub(crate) fn line(
    store: &Store,
    id: RecordId,
    today: NaiveDate,
) -> Result<ConcernLine, CommandError> {
    let (_, concern) = live::<Concern>(store, id)?;
    let about = concern.of.person.and_then(|id| crate::portrait::person(store, id).ok());
    let on = concern.recorded_on();
    let why = concern.unfinished(today);
    let state = match (why, parse_day(&concern.outcome.closed_on)) {
        (Some(why), _) => unfinished_words(why).to_owned(),
        (None, Some(day)) => format!("settled {}", short_day(day, today)),
        (None, None) => "told".to_owned(),
    };
    Ok(ConcernLine {
        id: id.to_string(),
        person: concern.of.person.map(|id| id.to_string()),
        name: about.as_ref().map(Person::full_name).unwrap_or_default(),
        on: on.map(|day| day.to_string()).unwrap_or_default(),
        on_words: on.map(|day| short_day(day, today)).unwrap_or_default(),
        state_words: state,
        unfinished: why.is_some(),
    })
}

fn unfinished_words(why: Unfinished) -> &'static str {
    match why {
        Unfinished::NobodyTold => "nobody told yet",
        Unfinished::NoOutcome => "no outcome after a week",
    }
}

/// "Recorded 24 Nov, open".
pub(crate) fn recorded_words(concern: &Concern, today: NaiveDate) -> String {
    format!("R{}", recorded(concern, today).trim_start_matches('r'))
}

fn recorded(concern: &Concern, today: NaiveDate) -> String {
    let on = concern.recorded_on().map(|day| format!(" {}", short_day(day, today)));
    let state = if concern.is_open() { "open" } else { "settled" };
    format!("recorded{}, {state}", on.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_mark_say_only_when_and_where_it_stands() {
        let mut concern = Concern::default();
        concern.written.at = "2026-11-24T09:00:00Z".parse().ok();
        concern.seen.words = "bruises".to_owned();
        let today = "2026-11-25".parse().expect("a day");
        let id = "018bcfe5-6801-7101-8101-010101010101".parse().expect("an id");
        assert_eq!(concern_mark(id, &concern, today).words, "Concern recorded 24 Nov, open");
        assert_eq!(recorded_words(&concern, today), "Recorded 24 Nov, open");
    }
}
