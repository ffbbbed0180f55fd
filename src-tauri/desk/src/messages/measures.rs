//! Questionnaires: which there are, how they went, and the screen that is turned to the person.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Reply of `list_instruments`: what comes with Doorstep first, then what the host installed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Instruments {
    /// The newest version of each.
    pub instruments: Vec<InstrumentView>,
}

/// One questionnaire as it is asked and printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct InstrumentView {
    /// Its code.
    pub id: String,
    /// Which version.
    pub version: String,
    /// "Personal well-being (ONS4)".
    pub title: String,
    /// "ONS4".
    pub short: String,
    /// Read out first; empty where there is none.
    pub introduction: String,
    /// The questions, in their order.
    pub items: Vec<ItemView>,
    /// "16 and over", or empty.
    pub age_words: String,
    /// How it is scored, in a sentence.
    pub score_words: String,
    /// The questions are on the host's licensed paper.
    pub on_paper: bool,
    /// The host installed it.
    pub own: bool,
    /// Who publishes it.
    pub source: String,
    /// The line that must be shown with it.
    pub licence: String,
}

/// One question.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ItemView {
    /// Its code.
    pub id: String,
    /// "anxious".
    pub short: String,
    /// The exact words; empty where they are on paper.
    pub words: String,
    /// Every answer, in order.
    pub answers: Vec<AnswerView>,
    /// Words below the first and the last of a row of numbers; empty where the answers have words.
    pub ends: Vec<String>,
    /// The person says in their own words what is scored.
    pub own_words: bool,
}

/// One answer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AnswerView {
    /// Typed and kept.
    pub number: i32,
    /// Shown.
    pub words: String,
}

/// Request of `wellbeing`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskWellbeing {
    /// Person record.
    pub person: String,
}

/// Reply of `wellbeing`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Wellbeing {
    /// What can be taken with them.
    pub offered: Vec<OfferedMeasure>,
    /// How each went: the referral that is open first, then by instrument. Nothing is compared across referrals.
    pub courses: Vec<CourseView>,
    /// What waits: asked again on a day, or expected by the scheme. Said here and nowhere else.
    pub due: Vec<MeasureDue>,
}

/// A questionnaire that can be taken with a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfferedMeasure {
    /// Its code.
    pub id: String,
    /// "Personal well-being (ONS4)".
    pub title: String,
    /// "ONS4".
    pub short: String,
    /// The stage that it would be now: code of `measure-stage`.
    pub stage: String,
    /// Why it cannot be taken with them, or empty: "for people of 16 and over".
    pub why_not: String,
    /// It can be shown on the screen: its questions are here.
    pub on_screen: bool,
    /// Codes of `measure-help`: how it may be answered.
    pub help: Vec<String>,
    /// The line that must be shown with it.
    pub licence: String,
}

/// A questionnaire over one referral.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CourseView {
    /// Its code.
    pub instrument: String,
    /// "Personal well-being (ONS4)".
    pub title: String,
    /// "ONS4".
    pub short: String,
    /// "earlier referral, 3 Mar 2025", or empty for the one that is open.
    pub referral_words: String,
    /// The times, oldest first.
    pub times: Vec<TimeView>,
    /// The figures over these times.
    pub lines: Vec<LineView>,
    /// Why there are no scores of it at all, or empty.
    pub without: String,
    /// What is written beside the own-worded questions, in their words.
    pub own_words: Vec<String>,
}

/// One time that it was answered, or was to be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TimeView {
    /// Measure record.
    pub id: String,
    /// The day.
    pub on: String,
    /// "12 Nov".
    pub on_words: String,
    /// "At the beginning".
    pub stage_words: String,
    /// Days since the first time.
    pub days: u32,
    /// "read aloud to them, with her daughter"; why there are no answers: "not the right time: unwell or tired".
    pub detail: String,
    /// It has answers.
    pub answered: bool,
}

/// One figure over the times.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LineView {
    /// Its code.
    pub id: String,
    /// "anxious".
    pub title: String,
    /// "0 to 10, lower is better".
    pub span_words: String,
    /// Least and most, as the chart's side says them.
    pub ends: Vec<String>,
    /// One for each time.
    pub figures: Vec<FigureView>,
    /// `better`, `worse`, `same`, or empty where there are not two.
    pub change: String,
    /// "4 → 6, better", or the one figure there is.
    pub change_words: String,
}

/// One figure.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FigureView {
    /// "19.98"; why there is none: "no score: 1 of the questions it needs not answered".
    pub words: String,
    /// "moderately lonely", or empty.
    pub band: String,
    /// How high it stands in the chart, in thousandths; none where there is no figure.
    pub height: Option<u32>,
}

/// What waits.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MeasureDue {
    /// Its code.
    pub instrument: String,
    /// "ONS4".
    pub short: String,
    /// "ask again 3 Dec", "expected by the scheme".
    pub words: String,
    /// The day has come.
    pub late: bool,
}

/// Request of `postpone_measure`: it is not the right time.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PostponeMeasure {
    /// Person record.
    pub person: String,
    /// Which questionnaire.
    pub instrument: String,
    /// Code of `not-now`.
    pub reason: String,
    /// The day on which to ask again, in any UK form; empty for a fortnight from now.
    pub again_on: String,
}

/// Request of `share_measure`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShareMeasure {
    /// Person record.
    pub person: String,
    /// Which questionnaire.
    pub instrument: String,
    /// Code of `measure-stage`; empty for the one that it would be now.
    pub stage: String,
    /// `self` or `read-aloud`.
    pub help: String,
}

/// Reply of `shared`: all that there is while the screen is shared.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SharedPage {
    /// What to call the person.
    pub call: String,
    /// "Personal well-being (ONS4)".
    pub title: String,
    /// Read out first; empty where there is none.
    pub introduction: String,
    /// The questions.
    pub items: Vec<ItemView>,
    /// By the code of a question: what they said the first time.
    pub own_words: BTreeMap<String, String>,
    /// The worker reads aloud and types.
    pub read_aloud: bool,
    /// What was answered before it was left: as `keep_shared` has it.
    pub answers: Vec<String>,
    /// It is over: thank you.
    pub over: bool,
    /// The line that must be shown with it.
    pub licence: String,
}

/// Request of `keep_shared`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct KeepShared {
    /// One for each question: a number, `x` for would rather not say, `-` or empty for none yet.
    pub answers: Vec<String>,
}

/// Request of `finish_shared`.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FinishShared {
    /// As for `keep_shared`.
    pub answers: Vec<String>,
    /// They would rather not do it at all.
    pub declined: bool,
    /// By the code of a question: what they want to see change, where it was asked now.
    pub own_words: BTreeMap<String, String>,
}

/// Reply of `end_sharing`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SharingEnded {
    /// Whose page to go back to.
    pub person: String,
    /// What was saved, if it was finished.
    pub saved: Option<super::Saved>,
}
