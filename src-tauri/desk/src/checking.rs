//! The rules of the kinds, asked before anything is kept.

use crate::error::{CommandError, FieldProblem};
use doorstep_domain::validation::Problems;
use doorstep_domain::{Record, Shape};

/// Refuses a struct that breaks its kind's rules. `names` turns the group's field into the request's.
pub(crate) fn checked<T: Shape>(
    says: T,
    names: impl Fn(&str) -> Option<&'static str>,
) -> Result<T, CommandError> {
    let mut problems = Problems::default();
    says.validate(&mut problems);
    let problems: Vec<FieldProblem> =
        problems.into_vec().into_iter().map(FieldProblem::from).collect();
    if problems.is_empty() {
        return Ok(says);
    }
    let named = problems.into_iter().map(|problem| match names(&problem.field) {
        Some(name) => FieldProblem { field: name.to_owned(), ..problem },
        None => problem,
    });
    Err(CommandError::invalid(named.collect()))
}

/// Refuses a record that breaks its kind's rules.
pub(crate) fn checked_record(record: &Record) -> Result<(), CommandError> {
    let problems = record.kind().problems(record);
    if problems.is_empty() {
        return Ok(());
    }
    Err(CommandError::invalid(problems.into_iter().map(FieldProblem::from).collect()))
}
