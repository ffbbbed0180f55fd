//! The answers of a questionnaire in one line, as they are typed from paper and as a record keeps them: in the
//! order of the items, "4 5 - 7".

use super::{Instrument, Item};

/// One answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Its number.
    Given(i64),
    /// Not answered, or not asked: "-".
    None,
    /// They would rather not say: "x".
    Declined,
}

/// Why a line is not the answers of a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Not one for each question.
    #[error(
        "There are {found} answers for {expected} questions. Write - for one that was not answered, x where they would rather not say."
    )]
    Count {
        /// So many questions there are.
        expected: usize,
        /// So many answers there are.
        found: usize,
    },
    /// Not a number.
    #[error("Answer {number} is not a number. Write - for one that was not answered.")]
    NotANumber {
        /// Which answer, counted from 1.
        number: usize,
    },
    /// A number that the question does not have.
    #[error("Answer {number} must be from {from} to {to}.")]
    OutOfRange {
        /// Which answer, counted from 1.
        number: usize,
        /// The least.
        from: i64,
        /// The most.
        to: i64,
    },
}

/// Reads answers: "4 5 - 7", "4,5,-,7" or, where every answer has one digit, "45-7".
pub fn read_line(instrument: &Instrument, text: &str) -> Result<Vec<Answer>, LineError> {
    let parts = parts(instrument, text);
    let expected = instrument.items.len();
    if parts.len() != expected {
        return Err(LineError::Count { expected, found: parts.len() });
    }
    let answers = instrument.items.iter().zip(&parts).enumerate();
    answers.map(|(at, (item, part))| answer(at + 1, item, part)).collect()
}

/// The line as a record keeps it.
pub fn write_line(answers: &[Answer]) -> String {
    let word = |answer: &Answer| match answer {
        Answer::Given(number) => number.to_string(),
        Answer::None => "-".to_owned(),
        Answer::Declined => "x".to_owned(),
    };
    answers.iter().map(word).collect::<Vec<_>>().join(" ")
}

/// With commas, nothing between two of them is an answer that is not there.
fn parts(instrument: &Instrument, text: &str) -> Vec<String> {
    let text = text.trim();
    if text.contains([',', ';']) {
        return text.split([',', ';']).map(|part| part.trim().to_owned()).collect();
    }
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let digit = |item: &Item| matches!(item.takes.span(), (0.., ..=9));
    match words.as_slice() {
        [one] if instrument.items.len() > 1 && instrument.items.iter().all(digit) => {
            one.chars().map(String::from).collect()
        }
        _ => words,
    }
}

fn answer(number: usize, item: &Item, part: &str) -> Result<Answer, LineError> {
    match part {
        "" | "-" | "–" | "—" => return Ok(Answer::None),
        "x" | "X" => return Ok(Answer::Declined),
        _ => {}
    }
    let given: i64 = part.parse().map_err(|_| LineError::NotANumber { number })?;
    if !item.takes.has(given) {
        let (from, to) = item.takes.span();
        return Err(LineError::OutOfRange { number, from, to });
    }
    Ok(Answer::Given(given))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measures::shipped;

    #[test]
    fn paper_answers_are_typed_in_one_line() {
        let check = |id: usize, typed: &str, expect: Result<&str, &str>| {
            let read = read_line(&shipped()[id], typed).map(|answers| write_line(&answers));
            let read = read.map_err(|error| error.to_string());
            match expect {
                Ok(line) => assert_eq!(read.as_deref(), Ok(line), "{typed:?}"),
                Err(why) => {
                    assert!(read.as_ref().is_err_and(|e| e.contains(why)), "{typed:?} {read:?}")
                }
            }
        };
        check(0, "4 5 3 7", Ok("4 5 3 7"));
        check(0, "4,5,-,7", Ok("4 5 - 7"));
        check(0, "4, 5,,x", Ok("4 5 - x"));
        check(0, " 10 0 – X ", Ok("10 0 - x"));
        check(0, "4 5 3", Err("3 answers for 4 questions"));
        check(0, "4537", Err("1 answers for 4 questions"));
        check(0, "4 5 3 11", Err("Answer 4 must be from 0 to 10"));
        check(0, "4 5 three 7", Err("Answer 3 is not a number"));
        check(0, "-1 5 3 7", Err("Answer 1 must be from 0 to 10"));
        check(0, "", Err("0 answers"));
        check(1, "312", Ok("3 1 2"));
        check(1, "3-x", Ok("3 - x"));
        check(1, "3 1 0", Err("Answer 3 must be from 1 to 3"));
        check(1, "3121", Err("4 answers for 3 questions"));
        check(2, "5", Ok("5"));
        check(3, "122113", Ok("1 2 2 1 1 3"));
    }
}
