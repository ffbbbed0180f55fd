//! How long the way is, said where the warning stands.

use super::contacts::live;
use super::joining::saved;
use crate::error::CommandError;
use crate::messages::Saved;
use crate::messages::diary::SayTravel;
use crate::portrait::id_of;
use crate::session::Desk;
use crate::ways::way_to;
use doorstep_domain::Kind;
use doorstep_domain::kinds::{Activity, Appointment};

/// Nobody is on the way to one appointment for longer.
const LONGEST: u32 = 240;

impl Desk {
    /// The minutes of travel before an appointment or an activity; they count for its two places from now on.
    pub(crate) fn say_travel(&mut self, request: SayTravel) -> Result<Saved, CommandError> {
        let SayTravel { id, minutes } = request;
        if minutes > LONGEST {
            return Err(CommandError::field("minutes", "Write up to 240 minutes."));
        }
        let (store, pen) = self.writing()?;
        let id = id_of(&id)?;
        let kind = store.get(id)?.map(|record| record.kind().clone());
        let done = match kind {
            Some(Kind::Activity) => {
                let (record, mut activity) = live::<Activity>(store, id)?;
                activity.time.travel_minutes = minutes;
                activity.way = way_to(store, &record, minutes, pen.now)?;
                store.transact::<_, CommandError>("say_travel", pen.millis(), |tx| {
                    Ok(tx.revise(record, &activity)?)
                })?
            }
            _ => {
                let (record, mut appointment) = live::<Appointment>(store, id)?;
                appointment.time.travel_minutes = minutes;
                appointment.way = way_to(store, &record, minutes, pen.now)?;
                store.transact::<_, CommandError>("say_travel", pen.millis(), |tx| {
                    Ok(tx.revise(record, &appointment)?)
                })?
            }
        };
        Ok(saved(id, done.undo, &["today", "person", "diary"]))
    }
}
