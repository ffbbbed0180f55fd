//! Makes again everything that follows from the records: the table of each kind, the words, where people stand.

use crate::error::StoreError;
use crate::{project, rows, standings, words};
use doorstep_domain::Kind;
use rusqlite::Connection;

/// Every record has the rows that this version of Doorstep gives it, whatever stood there before. The records
/// themselves, their stamps and their sums are not touched.
pub(crate) fn all(connection: &Connection) -> Result<(), StoreError> {
    let mut people = Vec::new();
    rows::each_with_seq(connection, |seq, record| {
        project::project(connection, seq, &record)?;
        words::index(connection, seq, &record)?;
        if *record.kind() == Kind::Person {
            people.push(record.id().to_string());
        }
        Ok(())
    })?;
    people.iter().try_for_each(|person| standings::recount(connection, person))
}
