//! Something to do, for a person or not.

use super::{Kind, Of};
use crate::validation::Problems;
use crate::{group, kind};
use chrono::{DateTime, Utc};

group! {
    /// What.
    What {
        /// In words.
        words: String,
        /// `high`, `normal`, `low`; empty means normal.
        priority: String,
    }
}

group! {
    /// By when.
    Due {
        /// The day, or empty.
        on: String,
    }
}

group! {
    /// Whether it is done.
    Done {
        /// When it was done; none while open.
        at: Option<DateTime<Utc>>,
        /// What came of it; [`CANCELLED_DIED`] where the person’s death left nothing to do.
        outcome: String,
        /// What stood there before the person’s death.
        was: String,
    }
}

kind! {
    /// Something to do.
    Task is Kind::Task, checked by validate {
        /// Whose, where it is about someone.
        of: Of,
        /// What.
        what: What,
        /// By when.
        due: Due,
        /// Whether it is done.
        done: Done,
    }
}

/// What becomes of a task when the person has died.
pub const CANCELLED_DIED: &str = "cancelled-died";

fn validate(task: &Task, problems: &mut Problems) {
    problems.require(!task.what.words.is_empty(), "what.words", "Say what is to be done.");
    problems.line("what.words", &task.what.words);
    let known = matches!(task.what.priority.as_str(), "" | "high" | "normal" | "low");
    problems.require(known, "what.priority", "Choose high, normal or low.");
    problems.day("due.on", &task.due.on);
    problems.line("done.outcome", &task.done.outcome);
}
