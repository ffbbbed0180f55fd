//! One function a command: the arguments become requests to the desk, its replies become what is printed.

use crate::arguments::{
    Add, Agenda, Arguments, Command, Contact, Demo, Export, GpRecord, Import, Init, List,
    NewPassphrase, Recover, Restore, Show,
};
use crate::caseload::{desk, open, passphrase, say_notices};
use crate::refusal::Refusal;
use crate::secrets::first_line;
use crate::{agenda, bring, calendars, measures, show};
use doorstep_desk::{DemoPlan, Desk};
use serde_json::{Value, json};
use std::path::Path;

/// What a command says on stdout.
pub(crate) type Said = Result<String, Refusal>;

/// Does what was asked.
pub(crate) fn run(arguments: &Arguments) -> Said {
    match &arguments.command {
        Command::Init(init) => self::init(arguments, init),
        Command::Demo(demo) => self::demo(arguments, demo),
        Command::Import(Import::People { file, map, dry_run }) => {
            bring::people(arguments, file, map.as_deref(), *dry_run)
        }
        Command::Import(Import::Records { file }) => import_records(arguments, file),
        Command::Export(Export::Records { file }) => export_records(arguments, file),
        Command::Calendar(calendar) => calendars::calendar(arguments, calendar),
        Command::List(List::People { status, query }) => list_people(arguments, status, query),
        Command::List(List::Concerns) => ask(arguments, "list_concerns", json!({}), show::concerns),
        Command::List(List::ToWriteUp) => ask(arguments, "today", json!({}), show::to_write_up),
        Command::List(List::Measures { person }) => measures::list(arguments, person.as_deref()),
        Command::Today { on } => {
            let on = on.map(|on| on.to_string()).unwrap_or_default();
            ask(arguments, "today", json!({ "on": on }), show::today)
        }
        Command::Agenda(Agenda { from, to }) => {
            ask(arguments, "diary", json!({ "from": from, "to": to }), agenda::days)
        }
        Command::Show(Show::Person { id }) => {
            ask(arguments, "open_person", json!({ "id": id }), show::person)
        }
        Command::GpRecord(GpRecord::List { practice }) => {
            ask(arguments, "gp_record", json!({ "practice": practice }), show::gp_record)
        }
        Command::Add(Add::Contact(contact)) => add_contact(arguments, contact),
        Command::Add(Add::Measure(measure)) => measures::add(arguments, measure),
        Command::Backup(backup) => self::backup(arguments, &backup.file),
        Command::Restore(restore) => self::restore(arguments, restore),
        Command::Recover(recover) => self::recover(arguments, recover),
        Command::Passphrase(new) => change_passphrase(arguments, new),
        Command::Check => check(arguments),
    }
}

/// Opens the caseload, asks one thing and closes it again.
pub(crate) fn ask(
    arguments: &Arguments,
    command: &str,
    request: Value,
    words: impl FnOnce(&Value) -> String,
) -> Said {
    let mut desk = open(arguments)?;
    let reply = desk.call(command, request);
    desk.close();
    say(arguments, reply?, words)
}

/// The reply in the form that was asked for.
pub(crate) fn say(
    arguments: &Arguments,
    reply: Value,
    words: impl FnOnce(&Value) -> String,
) -> Said {
    Ok(if arguments.json { reply.to_string() } else { words(&reply) })
}

fn init(arguments: &Arguments, init: &Init) -> Said {
    if init.name.trim().is_empty() {
        return Err(Refusal::new("Give the caseload a name: --name and words."));
    }
    let mut desk = desk(arguments)?;
    let key = desk.create_now(init.name.trim(), &passphrase(arguments)?)?;
    desk.close();
    say(arguments, json!({ "recovery_key": key }), show::recovery_key)
}

fn demo(arguments: &Arguments, demo: &Demo) -> Said {
    let (mut desk, key) = at_hand(arguments)?;
    let on = demo.on.unwrap_or_else(|| desk.today_in_london());
    let Demo { people, years, seed, .. } = *demo;
    let report = desk.fill_with_demo(DemoPlan { people, years, seed, on });
    desk.close();
    let mut reply = json!(report?);
    if let Some(key) = key {
        reply["recovery_key"] = key.into();
    }
    say(arguments, reply, show::demo)
}

/// The caseload, open; a new one, with its recovery key, where there is none.
fn at_hand(arguments: &Arguments) -> Result<(Desk, Option<String>), Refusal> {
    let mut new = desk(arguments)?;
    let state = new.call("session_state", json!({}))?;
    if state["phase"] != "new" {
        return Ok((open(arguments)?, None));
    }
    let key = new.create_now("Invented caseload", &passphrase(arguments)?)?;
    Ok((new, Some(key)))
}

fn list_people(arguments: &Arguments, status: &str, query: &str) -> Said {
    let mut desk = open(arguments)?;
    let mut all: Option<Value> = None;
    loop {
        let offset = all.as_ref().map_or(0, rows_of);
        let request = json!({ "status": status, "query": query, "offset": offset, "limit": 200 });
        let mut page = desk.call("list_people", request)?;
        let rows = rows_of(&page);
        match &mut all {
            None => all = Some(page),
            Some(all) => append(&mut all["rows"], &mut page["rows"]),
        }
        if rows < 200 {
            desk.close();
            return say(arguments, all.unwrap_or_default(), show::people);
        }
    }
}

fn rows_of(page: &Value) -> usize {
    page["rows"].as_array().map_or(0, Vec::len)
}

fn append(to: &mut Value, from: &mut Value) {
    if let (Some(to), Some(from)) = (to.as_array_mut(), from.as_array_mut()) {
        to.append(from);
    }
}

fn add_contact(arguments: &Arguments, contact: &Contact) -> Said {
    let Contact { person, channel, minutes, note, outcome, whom, at } = contact;
    let request = json!({
        "person": person, "channel": channel, "minutes": minutes, "note": note,
        "outcome": outcome, "whom": whom, "at": at,
    });
    ask(arguments, "add_contact", request, |reply| {
        format!("Recorded: {}", show::text(&reply["id"]))
    })
}

fn backup(arguments: &Arguments, file: &Path) -> Said {
    if file.exists() {
        let sentence =
            "There is a file of that name already. Choose another name: nothing is written over.";
        return Err(Refusal::new(sentence));
    }
    let mut desk = open(arguments)?;
    let made = desk.back_up_to(file);
    desk.close();
    made?;
    let words = "Backed up. It opens with the passphrase or the recovery key of today.";
    say(arguments, json!({ "backed_up": true }), |_| words.to_owned())
}

fn restore(arguments: &Arguments, restore: &Restore) -> Said {
    let mut desk = desk(arguments)?;
    let state = desk.call("session_state", json!({}))?;
    if state["phase"] != "new" {
        let sentence = "That folder is not empty. Choose an empty folder, or one that is not there yet, to restore into.";
        return Err(Refusal::new(sentence));
    }
    let new = restore.new_passphrase_file.as_deref();
    let new = new.map(|file| first_line(file, "new passphrase")).transpose()?;
    let key = restore.recovery_key_file.as_deref();
    let key = key.map(|file| first_line(file, "recovery key")).transpose()?;
    let request = json!({
        "token": desk.remember_file(&restore.file),
        "passphrase": if key.is_some() { String::new() } else { passphrase(arguments)? },
        "recovery_key": key.unwrap_or_default(),
        "new_passphrase": new.unwrap_or_default(),
    });
    let done = desk.call("restore_backup", request);
    desk.close();
    say_notices(&done?);
    say(arguments, json!({ "restored": true }), |_| "Restored and opened once.".to_owned())
}

fn recover(arguments: &Arguments, recover: &Recover) -> Said {
    let mut desk = desk(arguments)?;
    let request = json!({
        "recovery_key": first_line(&recover.recovery_key_file, "recovery key")?,
        "new_passphrase": first_line(&recover.new_passphrase_file, "new passphrase")?,
    });
    let state = desk.call("recover", request)?;
    say_notices(&state);
    // The passphrase is changed by now, whatever the clock says: nothing else is written here.
    desk.close();
    say(arguments, state, |_| "Recovered. The new passphrase opens the caseload.".to_owned())
}

fn change_passphrase(arguments: &Arguments, new: &NewPassphrase) -> Said {
    let request = json!({
        "current": passphrase(arguments)?,
        "new_passphrase": first_line(&new.new_passphrase_file, "new passphrase")?,
    });
    ask(arguments, "change_passphrase", request, |_| {
        "Changed. Backups made before still open with the former passphrase.".to_owned()
    })
}

fn check(arguments: &Arguments) -> Said {
    let mut desk = open(arguments)?;
    let health = desk.call("check_store", json!({}));
    desk.close();
    Ok(health?.to_string())
}

fn export_records(arguments: &Arguments, file: &Path) -> Said {
    let mut desk = open(arguments)?;
    let written = desk.export_records(file);
    desk.close();
    say(arguments, json!({ "records": written? }), |reply| {
        format!("{} records written. The file is not encrypted.", reply["records"])
    })
}

fn import_records(arguments: &Arguments, file: &Path) -> Said {
    let mut desk = open(arguments)?;
    let report = desk.import_records(file);
    desk.close();
    say(arguments, json!(report?), |reply| {
        let number = |field: &str| reply[field].to_string();
        format!(
            "{} records read: {} new, {} changed.",
            number("records"),
            number("new"),
            number("changed")
        )
    })
}
