//! Bringing a caseload from a spreadsheet: chosen, guessed, previewed, and only then taken in, all or nothing.

use super::backups::{name_of, unreadable_file};
use super::joining::Newly;
use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::import::{
    Column, ImportDuplicate, ImportPlan, ImportProblem, ImportReport, Spreadsheet,
};
use crate::messages::settings::Choice;
use crate::newcomers::{newly, records_of};
use crate::session::Desk;
use crate::surroundings::FileKind;
use chrono::NaiveDate;
use doorstep_domain::hash::mark;
use doorstep_domain::likeness::{Alike, LIKELY_FROM};
use doorstep_exchange::newcomers::{
    Crowd, Newcomer, Problem, RowOutcome, TARGETS, guess, likeness, read,
};
use doorstep_exchange::spreadsheet::{self, Sheet, SpreadsheetError};
use doorstep_store::{BackupOrder, Reason, Store, UNDO_LIMIT};
use std::path::Path;

const SAMPLE: usize = 5;
const PREVIEW: usize = 20;

/// What a file would bring.
struct Reading {
    taken: Vec<Newcomer>,
    report: ImportReport,
}

impl Desk {
    pub(crate) fn choose_spreadsheet(&mut self, _: Nothing) -> Result<Spreadsheet, CommandError> {
        self.store()?;
        let Some(path) = self.pick(|picker| picker.open_file(FileKind::Spreadsheet)) else {
            return Ok(Spreadsheet::default());
        };
        self.describe_spreadsheet(&path)
    }

    /// A spreadsheet's columns with guesses, its first rows and a token.
    pub fn describe_spreadsheet(&mut self, path: &Path) -> Result<Spreadsheet, CommandError> {
        let (sheet, mark) = open(path)?;
        let guesses = guess(&sheet);
        let column = |(heading, guess): (&String, &str)| Column {
            heading: heading.clone(),
            guess: guess.to_owned(),
        };
        Ok(Spreadsheet {
            token: self.remember_contents(path, &mark),
            name: name_of(path),
            columns: sheet.columns.iter().zip(guesses).map(column).collect(),
            sample: sheet.rows.iter().take(SAMPLE).map(|row| row.cells.clone()).collect(),
            rows: u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX),
            targets: TARGETS.iter().map(|target| choice(target.code, target.words)).collect(),
        })
    }

    pub(crate) fn preview_import(
        &mut self,
        request: ImportPlan,
    ) -> Result<ImportReport, CommandError> {
        Ok(self.reading(&request)?.report)
    }

    pub(crate) fn run_import(&mut self, request: ImportPlan) -> Result<ImportReport, CommandError> {
        let Reading { taken, mut report } = self.reading(&request)?;
        let now = self.now();
        let order = BackupOrder { reason: Reason::Import, now };
        let (store, mut pen) = self.writing()?;
        store.keep_backup(&order)?;
        let people: Vec<Newly> = taken.iter().map(|newcomer| newly(newcomer, &mut pen)).collect();
        let done = store.transact::<_, CommandError>("import_people", pen.millis(), |tx| {
            Ok(people.iter().try_for_each(|newly| newly.create(tx))?)
        })?;
        // They are taken in; what could not be emptied now is emptied before the next lock.
        let _ = store.vault().quiesce();
        report.done = true;
        report.undo = done.undo;
        Ok(report)
    }

    fn reading(&mut self, plan: &ImportPlan) -> Result<Reading, CommandError> {
        let path = self.picked.get(&plan.token).cloned().ok_or_else(CommandError::not_found)?;
        let today = self.today_in_london();
        let (sheet, mark) = open(&path)?;
        if !plan.token.ends_with(&mark) || plan.columns.len() != sheet.columns.len() {
            let say = "The file was changed since you chose it. Choose it again.";
            return Err(CommandError::field("columns", say));
        }
        let known = |code: &String| {
            code.is_empty() || TARGETS.iter().any(|target| target.code == code.as_str())
        };
        if !plan.columns.iter().all(known) {
            let say = "A column cannot be taken as that. Choose again.";
            return Err(CommandError::field("columns", say));
        }
        look(self.store()?, &sheet, plan, today)
    }

    /// A token for a file as it is now: what was looked at is what is taken in.
    fn remember_contents(&mut self, path: &Path, mark: &str) -> String {
        let token = format!("{}-{mark}", self.remember_file(path));
        self.picked.insert(token.clone(), path.to_owned());
        token
    }
}

fn choice(code: &str, words: &str) -> Choice {
    Choice { code: code.to_owned(), words: words.to_owned(), group: String::new() }
}

/// A file's rows, and a mark of its bytes.
fn open(path: &Path) -> Result<(Sheet, String), CommandError> {
    let bytes = std::fs::read(path).map_err(|_| unreadable_file())?;
    let mark = mark(&bytes);
    Ok((spreadsheet::open(&bytes, &name_of(path))?, mark))
}

/// Sorts the rows: taken, alike, refused.
fn look(
    store: &Store,
    sheet: &Sheet,
    plan: &ImportPlan,
    today: NaiveDate,
) -> Result<Reading, CommandError> {
    let (mut taken, mut report) = (Vec::new(), ImportReport::default());
    let mut crowd = Crowd::default();
    let mut names = Vec::new();
    for outcome in read(sheet, &plan.columns, today) {
        let newcomer = match outcome {
            RowOutcome::Refused { reasons, .. } => {
                report.refused.extend(reasons.into_iter().map(problem));
                continue;
            }
            RowOutcome::Taken(newcomer) => *newcomer,
        };
        let like = likeness(&newcomer);
        let here = store
            .alike(&like, LIKELY_FROM)?
            .into_iter()
            .next()
            .map(|(id, alike)| (super::contacts::name_of(store, id), alike));
        let in_file = crowd.like(&like).into_iter().next().map(|(n, alike): (usize, Alike)| {
            let (row, name): &(u32, String) = &names[n];
            (format!("{name}, row {row} of this file"), alike)
        });
        let add = plan.decisions.get(&newcomer.row).is_some_and(|decision| decision == "add");
        if let Some((who, alike)) = here.or(in_file) {
            report.duplicates.push(duplicate(&newcomer, who, &alike));
            if !add {
                continue;
            }
        }
        crowd.add(like);
        names.push((newcomer.row, name(&newcomer)));
        report.doubtful.extend(newcomer.doubts.iter().cloned().map(problem));
        taken.push(newcomer);
    }
    report.taken = u32::try_from(taken.len()).unwrap_or(u32::MAX);
    report.lasting = taken.iter().map(records_of).sum::<usize>() > UNDO_LIMIT;
    report.preview = taken.iter().take(PREVIEW).map(preview).collect();
    Ok(Reading { taken, report })
}

fn name(newcomer: &Newcomer) -> String {
    crate::wording::joined([newcomer.given.as_str(), &newcomer.family], " ")
}

fn preview(newcomer: &Newcomer) -> Vec<String> {
    let phone = newcomer.reach.first().map(|way| way.value.clone()).unwrap_or_default();
    let status = doorstep_domain::vocabulary::words("referral-status", &newcomer.status).to_owned();
    vec![name(newcomer), newcomer.born.clone(), newcomer.postcode.clone(), phone, status]
}

fn duplicate(newcomer: &Newcomer, like: String, alike: &Alike) -> ImportDuplicate {
    let reasons = alike.reasons.iter().map(|reason| (*reason).to_owned()).collect();
    ImportDuplicate { row: newcomer.row, name: name(newcomer), like, reasons }
}

fn problem(problem: Problem) -> ImportProblem {
    let Problem { row, column, why } = problem;
    ImportProblem { row, column, why }
}

impl From<SpreadsheetError> for CommandError {
    fn from(error: SpreadsheetError) -> Self {
        let code = match error {
            SpreadsheetError::TooLarge { .. } => Code::TooLarge,
            _ => Code::NotASpreadsheet,
        };
        Self::new(code, error.to_string(), "Nothing was taken in.")
    }
}
