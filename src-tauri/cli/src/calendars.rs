//! Calendar files: another calendar as busy time, the diary without names.

use crate::arguments::{Arguments, Calendar};
use crate::caseload::open;
use crate::commands::{Said, say};
use crate::show;
use serde_json::json;

/// Brings or takes along.
pub(crate) fn calendar(arguments: &Arguments, calendar: &Calendar) -> Said {
    let mut desk = open(arguments)?;
    match calendar {
        Calendar::Import { file, name } => {
            let report = desk.bring_calendar(file, name.trim());
            desk.close();
            say(arguments, json!(report?), show::calendar)
        }
        Calendar::Export { file, from, weeks } => {
            let from = from.unwrap_or_else(|| desk.today_in_london());
            let written = desk.write_calendar(file, from, *weeks);
            desk.close();
            say(arguments, json!(written?), |reply| show::text(&reply["words"]))
        }
    }
}
