//! A worry about someone’s safety (safeguarding: Care Act 2014, section 42; Working Together 2023). Restricted:
//! never in the story, in search, in a text for the GP, or where somebody else in the room may read it.

use super::{Kind, Of, is_answer};
use crate::day::london_day;
use crate::shape::Items;
use crate::validation::Problems;
use crate::{group, kind};
use chrono::{DateTime, Days, NaiveDate, Utc};

/// Days after which an open concern without an outcome asks to be looked at again.
const OUTCOME_WITHIN: Days = Days::new(7);

group! {
    /// Whom it is about, beside or instead of the person: "her grandson, about 9".
    About {
        /// In words.
        words: String,
    }
}

group! {
    /// What was seen or heard, as it was, without an opinion.
    Seen {
        /// When.
        at: Option<DateTime<Utc>>,
        /// Where.
        place: String,
        /// The words.
        words: String,
    }
}

group! {
    /// What was said, word for word.
    Said {
        /// The exact words.
        words: String,
    }
}

group! {
    /// Whether someone is in danger now.
    Danger {
        /// `yes`, `no` or `unsure`.
        now: String,
        /// What was done about it: "rang 999 at 14:10".
        done: String,
    }
}

group! {
    /// Someone who was told. This app tells nobody.
    Told {
        /// Who: name and role.
        who: String,
        /// Code of `told-how`.
        how: String,
        /// When.
        at: Option<DateTime<Utc>>,
        /// What they said.
        words: String,
    }
}

group! {
    /// What was decided, and why.
    Decision {
        /// What.
        words: String,
        /// Why.
        why: String,
    }
}

group! {
    /// Making safeguarding personal: what the person wants.
    Wishes {
        /// They agreed to telling others: `yes`, `no`, `unsure`, `not-asked`.
        agreed: String,
        /// In their words; or why they were not asked.
        words: String,
    }
}

group! {
    /// What came of it.
    Outcome {
        /// The reference of whoever took it on.
        reference: String,
        /// In words.
        words: String,
        /// The day it was settled; empty while open.
        closed_on: String,
    }
}

group! {
    /// When it was written down.
    Written {
        /// The first time it was saved.
        at: Option<DateTime<Utc>>,
    }
}

kind! {
    /// A worry about someone’s safety.
    Concern is Kind::Concern, checked by validate {
        /// Whose, where it is about someone on the caseload.
        of: Of,
        /// Whom it is about, beside or instead of them.
        about: About,
        /// What was seen or heard.
        seen: Seen,
        /// What was said, word for word.
        said: Said,
        /// Whether someone is in danger now.
        danger: Danger,
        /// Who was told.
        told: Items<Told>,
        /// What was decided, and why.
        decision: Decision,
        /// What the person wants.
        wishes: Wishes,
        /// What came of it.
        outcome: Outcome,
        /// When it was written down.
        written: Written,
    }
}

fn validate(concern: &Concern, problems: &mut Problems) {
    let Concern { about, seen, said, danger, told, decision, wishes, outcome, .. } = concern;
    let something = !(seen.words.is_empty() && said.words.is_empty());
    problems.require(something, "seen.words", "Say what you saw or heard, or what was said.");
    problems.text("about.words", &about.words);
    problems.line("seen.place", &seen.place);
    problems.text("seen.words", &seen.words);
    problems.text("said.words", &said.words);
    problems.text("danger.done", &danger.done);
    problems.text("decision.words", &decision.words);
    problems.text("decision.why", &decision.why);
    problems.text("wishes.words", &wishes.words);
    problems.line("outcome.reference", &outcome.reference);
    problems.text("outcome.words", &outcome.words);
    problems.day("outcome.closed_on", &outcome.closed_on);
    for (field, answer) in [("danger.now", &danger.now), ("wishes.agreed", &wishes.agreed)] {
        problems.require(is_answer(answer), field, "Choose one, or leave it empty.");
    }
    for (key, told) in told {
        let missing = "Say who was told.";
        problems.require(!told.who.is_empty(), format!("told/{key}.who"), missing);
        problems.line(format!("told/{key}.who"), &told.who);
        problems.code(format!("told/{key}.how"), &told.how);
        problems.text(format!("told/{key}.words"), &told.words);
    }
}

/// Why an open concern asks to be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfinished {
    /// Nobody was told: somebody should be on the same day.
    NobodyTold,
    /// A week went by and nothing stands under what came of it.
    NoOutcome,
}

impl Concern {
    /// Nobody has said that it is settled.
    pub fn is_open(&self) -> bool {
        self.outcome.closed_on.is_empty()
    }

    /// The day it was written down, in London.
    pub fn recorded_on(&self) -> Option<NaiveDate> {
        self.written.at.or(self.seen.at).map(london_day)
    }

    /// Whether it asks to be looked at on a day. Somebody is told on the same day (the practice of every
    /// safeguarding policy), so it asks from the first moment on while nobody was.
    pub fn unfinished(&self, today: NaiveDate) -> Option<Unfinished> {
        let nothing_came = self.outcome.words.is_empty() && self.outcome.reference.is_empty();
        let due = self.recorded_on().and_then(|day| day.checked_add_days(OUTCOME_WITHIN));
        match self.is_open() {
            false => None,
            true if self.told.is_empty() => Some(Unfinished::NobodyTold),
            true if nothing_came && due.is_some_and(|due| due <= today) => {
                Some(Unfinished::NoOutcome)
            }
            true => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_asks_until_somebody_was_told_and_after_a_week_until_something_came_of_it() {
        let check = |told: bool, outcome: &str, closed_on: &str, today: &str| {
            let mut concern = Concern::default();
            concern.written.at = "2026-11-23T23:30:00Z".parse().ok();
            concern.outcome.words = outcome.to_owned();
            concern.outcome.closed_on = closed_on.to_owned();
            if told {
                concern.told.insert("a".to_owned(), Told::default());
            }
            concern.unfinished(today.parse().expect("a day"))
        };
        assert_eq!(check(false, "", "", "2026-11-23"), Some(Unfinished::NobodyTold));
        assert_eq!(check(false, "", "2026-11-24", "2026-12-24"), None);
        assert_eq!(check(true, "", "", "2026-11-29"), None);
        assert_eq!(check(true, "", "", "2026-11-30"), Some(Unfinished::NoOutcome));
        assert_eq!(check(true, "A social worker went", "", "2026-12-24"), None);
        assert_eq!(check(true, "", "2026-12-01", "2026-12-24"), None);
    }
}
