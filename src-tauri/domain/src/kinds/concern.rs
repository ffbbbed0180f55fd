//! A worry about someone’s safety (safeguarding: Care Act 2014, section 42; Working Together 2023). Restricted:
//! never in the story, in search, in a text for the GP, or where somebody else in the room may read it.

use super::{Kind, Of, is_answer};
use crate::shape::Items;
use crate::validation::Problems;
use crate::{group, kind};
use chrono::{DateTime, Utc};

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

impl Concern {
    /// Nobody has said that it is settled.
    pub fn is_open(&self) -> bool {
        self.outcome.closed_on.is_empty()
    }
}
