//! Words for another program, lent to the clipboard for a minute: clipboards are read by others and forgotten by
//! everyone.

use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::work::CopyWords;
use crate::session::Desk;
use chrono::{DateTime, TimeDelta, Utc};
use zeroize::Zeroizing;

/// How long words stay there.
const LENT_FOR: TimeDelta = TimeDelta::seconds(60);

/// Words that stand in the clipboard, until when.
pub(crate) struct Lent {
    words: Zeroizing<String>,
    until: DateTime<Utc>,
}

impl Desk {
    pub(crate) fn copy_words(&mut self, request: CopyWords) -> Result<Nothing, CommandError> {
        if !self.around.clipboard.put(&request.words) {
            return Err(CommandError::new(
                Code::Internal,
                "The clipboard cannot be reached.",
                "Select the words and copy them by hand.",
            ));
        }
        let until = self.now() + LENT_FOR;
        self.lent = Some(Lent { words: request.words.into(), until });
        Ok(Nothing {})
    }

    /// Takes lent words back once their minute is over.
    pub(crate) fn take_back_when_over(&mut self, now: DateTime<Utc>) {
        if self.lent.as_ref().is_some_and(|lent| lent.until <= now) {
            self.take_back();
        }
    }

    /// Takes lent words back at once: what is locked must not be pasted.
    pub(crate) fn take_back(&mut self) {
        if let Some(lent) = self.lent.take() {
            self.around.clipboard.take_back(&lent.words);
        }
    }
}
