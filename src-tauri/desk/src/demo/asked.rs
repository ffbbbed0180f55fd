//! Questionnaires of invented people: at the first meeting or the next, and again where enough time went by.
//! Most are a little better then, some are not, and some were never the right thing to ask.

use super::dice::Dice;
use super::household::Household;
use chrono::NaiveDate;
use doorstep_domain::RecordId;
use doorstep_domain::day::{age_on, london_day};
use doorstep_domain::kinds::measure::{Answers, Help};
use doorstep_domain::kinds::{Measure, Of};
use doorstep_domain::measures::{Better, Instrument, shipped};
use std::fmt::Write as _;

/// Days between the first time and a review.
const REVIEWED_AFTER: i64 = 35;
const WHY_NOT: [&str; 4] = ["upset", "not-alone", "too-early", "unwell"];

/// Asks them; those of the working day all of them, others as it comes.
pub(super) fn ask(household: &mut Household, seed: u64, number: usize, guest: bool) {
    let mut dice = Dice::of(seed, "asked", number as u64);
    let Some((referral, _)) = household.referrals.last() else { return };
    let of = Of { person: Some(household.person.0), referral: Some(*referral) };
    let met = household.contacts.iter().filter(|(_, c)| c.counts() && c.of.referral == of.referral);
    let mut days: Vec<NaiveDate> =
        met.filter_map(|(_, contact)| contact.event.at).map(london_day).collect();
    days.sort_unstable();
    let born = household.person.1.born.on.clone();
    let Some(mut first) = days.first().copied() else { return };
    for instrument in &shipped()[..2] {
        let wanted = guest || dice.chance(if instrument.scores.is_empty() { 55 } else { 30 });
        let old_enough = age_on(&born, first).is_some_and(|age| age >= instrument.minimum_age);
        if !wanted || !old_enough {
            continue;
        }
        if let Some(next) = days.get(1).filter(|_| !guest && dice.chance(12)) {
            household.measures.push(made(not_now(&of, instrument, first, &mut dice), &mut dice));
            first = *next;
        }
        let low: Vec<i64> = instrument
            .items
            .iter()
            .map(|item| poor(item.better, item.takes.span(), &mut dice))
            .collect();
        household
            .measures
            .push(made(answered(&of, instrument, (first, "baseline"), &low, &mut dice), &mut dice));
        let last = days.last().filter(|last| (**last - first).num_days() >= REVIEWED_AFTER);
        if let Some(last) = last.filter(|_| guest || dice.chance(70)) {
            let now = moved(instrument, &low, &mut dice);
            household.measures.push(made(
                answered(&of, instrument, (*last, "review"), &now, &mut dice),
                &mut dice,
            ));
        }
    }
}

fn made(measure: Measure, dice: &mut Dice) -> (RecordId, Measure) {
    let day = measure.answers.on.parse::<NaiveDate>().unwrap_or_default();
    let at = super::calendar::moment(day, 11 * 60);
    (dice.id(at.timestamp_millis()), measure)
}

fn answers(instrument: &Instrument, on: NaiveDate) -> Answers {
    Answers {
        instrument: instrument.id.clone(),
        version: instrument.version.clone(),
        on: on.to_string(),
        ..Answers::default()
    }
}

fn not_now(of: &Of, instrument: &Instrument, on: NaiveDate, dice: &mut Dice) -> Measure {
    let not_now = (*dice.pick(&WHY_NOT)).to_owned();
    Measure {
        of: of.clone(),
        answers: Answers { not_now, stage: "baseline".to_owned(), ..answers(instrument, on) },
        ..Measure::default()
    }
}

fn answered(
    of: &Of,
    instrument: &Instrument,
    (on, stage): (NaiveDate, &str),
    figures: &[i64],
    dice: &mut Dice,
) -> Measure {
    let mut given = String::new();
    for figure in figures {
        // Somebody would rather not say now and then.
        let word = if dice.chance(3) { "x".to_owned() } else { figure.to_string() };
        let _ = write!(given, "{}{word}", if given.is_empty() { "" } else { " " });
    }
    let how = if dice.chance(60) { "read-aloud" } else { "self" };
    Measure {
        of: of.clone(),
        answers: Answers { stage: stage.to_owned(), given, ..answers(instrument, on) },
        help: Help { how: how.to_owned(), by: String::new() },
        ..Measure::default()
    }
}

/// In the half that is worse: people come because things are not well.
fn poor(better: Better, (least, most): (i64, i64), dice: &mut Dice) -> i64 {
    let middle = (least + most) / 2;
    match better {
        Better::Higher => dice.between(least + (middle - least) / 2, middle),
        Better::Lower => dice.between(middle, most),
    }
}

/// A little better for most, the same or worse for some.
fn moved(instrument: &Instrument, before: &[i64], dice: &mut Dice) -> Vec<i64> {
    let items = instrument.items.iter().zip(before);
    items
        .map(|(item, before)| {
            let (least, most) = item.takes.span();
            let step = if dice.chance(70) {
                dice.between(1, (most - least).min(3))
            } else {
                dice.between(-1, 0)
            };
            let way = if item.better == Better::Higher { step } else { -step };
            (before + way).clamp(least, most)
        })
        .collect()
}
