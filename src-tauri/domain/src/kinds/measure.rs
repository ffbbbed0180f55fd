//! One questionnaire of one person: its answers, or why there are none. What its rule makes of the answers is
//! computed when it is shown ([`crate::measures`]) and never kept.

use super::{Kind, Of};
use crate::shape::Items;
use crate::validation::Problems;
use crate::{group, kind};

group! {
    /// The answers with what they mean: which version of which questionnaire, when and at which point.
    Answers {
        /// Which questionnaire: id of its definition.
        instrument: String,
        /// Which version of it.
        version: String,
        /// The day.
        on: String,
        /// Code of `measure-stage`.
        stage: String,
        /// In the order of the questions, "4 5 - x": - not answered, x would rather not say.
        given: String,
        /// They would rather not do it at all.
        declined: bool,
        /// Code of `not-now`: it was not the right time. Counts as missing, with this reason.
        not_now: String,
        /// The day on which to ask again; empty for never.
        again_on: String,
    }
}

group! {
    /// How it was answered.
    Help {
        /// Code of `measure-help`.
        how: String,
        /// Who helped, in words: "her daughter".
        by: String,
    }
}

group! {
    /// What the person wants to see change, as they said it the first time.
    OwnWords {
        /// The words.
        words: String,
    }
}

group! {
    /// What else was said about it.
    Remark {
        /// The words.
        words: String,
    }
}

kind! {
    /// One questionnaire.
    Measure is Kind::Measure, checked by validate {
        /// Whose, and in which referral.
        of: Of,
        /// The answers, or why there are none.
        answers: Answers,
        /// How it was answered.
        help: Help,
        /// By the code of the question that has no words of its own.
        own_words: Items<OwnWords>,
        /// What else was said.
        remark: Remark,
    }
}

fn validate(measure: &Measure, problems: &mut Problems) {
    let Answers { instrument, version, on, given, declined, not_now, again_on, stage } =
        &measure.answers;
    problems.require(!instrument.is_empty(), "answers.instrument", "Choose the questionnaire.");
    problems.line("answers.instrument", instrument);
    problems.line("answers.version", version);
    problems.require(!on.is_empty(), "answers.on", "Say on which day.");
    problems.day("answers.on", on);
    problems.day("answers.again_on", again_on);
    problems.code("answers.stage", stage);
    problems.code("answers.not_now", not_now);
    problems.code("help.how", &measure.help.how);
    problems.line("help.by", &measure.help.by);
    problems.text("answers.given", given);
    problems.text("remark.words", &measure.remark.words);
    for (item, own) in &measure.own_words {
        problems.line(format!("own_words/{item}.words"), &own.words);
    }
    let said = [!given.is_empty(), *declined, !not_now.is_empty()];
    let one = said.iter().filter(|said| **said).count() == 1;
    let say =
        "Enter the answers, or say that they would rather not, or why it was not the right time.";
    problems.require(one, "answers.given", say);
}

impl Measure {
    /// It has answers.
    pub fn is_answered(&self) -> bool {
        !self.answers.given.is_empty()
    }
}
