//! Why nothing was done, in words for stderr.

use doorstep_desk::CommandError;
use std::fmt;

/// A refusal in plain words.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// Of the desk.
    Desk(Box<CommandError>),
    /// Of the command line itself: what happened and what to do.
    Here(String),
    /// Something that must be said is not: the arguments cannot be understood.
    Usage(String),
}

impl Refusal {
    /// A sentence of the command line's own.
    pub(crate) fn new(sentence: impl Into<String>) -> Self {
        Self::Here(sentence.into())
    }

    /// What is missing from the arguments.
    pub(crate) fn usage(sentence: impl Into<String>) -> Self {
        Self::Usage(sentence.into())
    }

    /// What the program ends with.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Desk(_) | Self::Here(_) => 1,
        }
    }
}

impl From<CommandError> for Refusal {
    fn from(error: CommandError) -> Self {
        Self::Desk(Box::new(error))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Here(sentence) | Self::Usage(sentence) => f.write_str(sentence),
            Self::Desk(error) => {
                write!(f, "{} {}", error.message, error.advice)?;
                let problems = &error.problems;
                problems.iter().try_for_each(|p| write!(f, "\n  {}: {}", p.field, p.message))
            }
        }
    }
}
