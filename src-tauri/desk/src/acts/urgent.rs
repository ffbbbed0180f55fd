//! Urgent help: one key on every screen, locked or not.

use super::joining::day_or_as_typed;
use crate::error::CommandError;
use crate::messages::Nothing;
use crate::messages::urgent::{LocalNumber, SaveUrgentHelp, UrgentHelp, UrgentNumber, UrgentSteps};
use crate::session::Desk;
use crate::wording::short_day;
use chrono::NaiveDate;
use doorstep_domain::day::parse_day;
use doorstep_domain::urgent::{Number, is_only_a_number, is_stale, shipped};
use doorstep_domain::validation::Problems;

impl Desk {
    pub(crate) fn urgent_help(&mut self, _: Nothing) -> Result<UrgentHelp, CommandError> {
        let today = self.today_in_london();
        let (card, own) = (shipped(), self.shelf.urgent());
        let local = card.local.iter().map(|local| LocalNumber {
            code: local.code.clone(),
            name: local.name.clone(),
            number: own.numbers.get(&local.code).cloned().unwrap_or_default(),
        });
        let steps = card
            .steps
            .iter()
            .map(|steps| UrgentSteps { title: steps.title.clone(), lines: steps.lines.clone() });
        let checked = parse_day(&own.checked_on);
        Ok(UrgentHelp {
            version: card.version.clone(),
            numbers: card.numbers.iter().map(|number| shown(number, today)).collect(),
            local: local.collect(),
            steps: steps.collect(),
            checked_on: own.checked_on.clone(),
            checked_words: checked_words(checked, today),
            stale: checked.is_none_or(|day| is_stale(day, today)),
        })
    }

    pub(crate) fn save_urgent_help(
        &mut self,
        request: SaveUrgentHelp,
    ) -> Result<UrgentHelp, CommandError> {
        let today = self.today_in_london();
        let SaveUrgentHelp { mut numbers, checked_on } = request;
        numbers.retain(|_, number| !number.is_empty());
        let checked_on = match checked_on.as_str() {
            "" => checked_on,
            typed => day_or_as_typed(typed, today),
        };
        let urgent = SaveUrgentHelp { numbers, checked_on };
        check(&urgent, today)?;
        self.shelf.set_urgent(urgent)?;
        self.urgent_help(Nothing {})
    }
}

fn check(urgent: &SaveUrgentHelp, today: NaiveDate) -> Result<(), CommandError> {
    let mut problems = Problems::default();
    for (code, number) in &urgent.numbers {
        let field = format!("numbers.{code}");
        let known = shipped().local.iter().any(|local| local.code == *code);
        problems.require(known, &*field, "This is not one of the numbers.");
        let advice = "Enter the number alone: digits, and “ext” or “option” before more digits.";
        problems.require(is_only_a_number(number), field, advice);
    }
    problems.day("checked_on", &urgent.checked_on);
    let ahead = parse_day(&urgent.checked_on).is_some_and(|day| day > today);
    problems.require(!ahead, "checked_on", "This day is still to come.");
    match problems.into_vec() {
        problems if problems.is_empty() => Ok(()),
        problems => Err(CommandError::invalid(problems.into_iter().map(Into::into).collect())),
    }
}

fn shown(number: &Number, today: NaiveDate) -> UrgentNumber {
    let source_words = match parse_day(&number.checked_on) {
        Some(day) => format!("{}, compared {}", number.source, short_day(day, today)),
        None => format!("{}, check before use", number.source),
    };
    UrgentNumber {
        name: number.name.clone(),
        number: number.number.clone(),
        when: number.when.clone(),
        source_words,
    }
}

fn checked_words(checked: Option<NaiveDate>, today: NaiveDate) -> String {
    match checked {
        None => "Nobody has checked these numbers here yet.".to_owned(),
        Some(day) if is_stale(day, today) => {
            format!("Last checked {}: over six months ago.", short_day(day, today))
        }
        Some(day) => format!("Checked {}.", short_day(day, today)),
    }
}
