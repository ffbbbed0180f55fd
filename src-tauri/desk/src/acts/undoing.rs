//! Taking the last act back.

use super::joining::saved;
use crate::error::{Code, CommandError};
use crate::messages::Saved;
use crate::messages::work::Undo;
use crate::session::Desk;
use doorstep_domain::RecordId;
use doorstep_store::NotUndone;

impl Desk {
    pub(crate) fn undo(&mut self, request: Undo) -> Result<Saved, CommandError> {
        self.only_done_here(request.undo)?;
        let (store, mut pen) = self.writing()?;
        let id: RecordId = pen.id();
        match store.undo(request.undo, pen.millis())? {
            Ok(()) => Ok(saved(id, None, &["today", "people", "person"])),
            Err(why) => Err(refused(why)),
        }
    }
}

fn refused(why: NotUndone) -> CommandError {
    let message = match why {
        NotUndone::Gone => "That was too long ago to be undone.",
        NotUndone::ChangedSince => {
            "Something was changed since, so that cannot be undone any more."
        }
    };
    CommandError::new(Code::CannotUndo, message, "Change it by hand where it is needed.")
}
