//! A process of its own that saves without end and says what was acknowledged.

use doorstep_tests::{Actor, PASSPHRASE, id_of};
use serde_json::json;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

const HOME: &str = "DOORSTEP_TEST_HOME";
const SITTING: &str = "DOORSTEP_TEST_SITTING";

/// The saving process, seen from outside.
pub(crate) struct Saver {
    process: Child,
    said: BufReader<ChildStdout>,
}

impl Saver {
    /// Starts it over a laptop with a locked caseload, and waits until it begins to save.
    pub(crate) fn start(home: &Path, sitting: u32) -> Self {
        let mut process = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "saver::the_saving_process", "--ignored", "--nocapture"])
            .env(HOME, home)
            .env(SITTING, sitting.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let said = BufReader::new(process.stdout.take().unwrap());
        let mut saver = Self { process, said };
        while saver.hears() != "begins" {}
        saver
    }

    /// The next thing it says.
    pub(crate) fn hears(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.said.read_line(&mut line).unwrap(), 0, "the saving process ended");
        line.trim_end_matches('\n').to_owned()
    }

    /// Kills it as `kill -9` does, and gives what it had said and nobody had heard yet.
    pub(crate) fn kill(mut self) -> Vec<String> {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        let mut rest = String::new();
        self.said.read_to_string(&mut rest).unwrap();
        let whole = rest.split_inclusive('\n').filter_map(|line| line.strip_suffix('\n'));
        whole.map(str::to_owned).collect()
    }
}

#[test]
#[ignore = "the other half of the kills"]
fn the_saving_process() {
    let (Ok(home), Ok(sitting)) = (std::env::var(HOME), std::env::var(SITTING)) else { return };
    let sitting: u32 = sitting.parse().unwrap();
    let mut anna = Actor::at("Anna", Path::new(&home), sitting);
    anna.clock.move_by(chrono::TimeDelta::minutes(sitting.into()));
    while anna.attempt("unlock", json!({ "passphrase": PASSPHRASE })).is_err() {
        // The parent's other lane may be holding our lock while it starts a process of its own.
        std::thread::sleep(Duration::from_millis(2));
    }
    let person = anna.call("list_people", json!({ "status": "all" }))["rows"][0]["id"].clone();
    say("begins");
    for n in 0.. {
        let words = format!("visit {sitting} {n}");
        let contact =
            anna.meets(person.as_str().unwrap(), json!({ "note": words, "follow_up": words }));
        say(&format!("contact {} {words}", id_of(&contact)));
        anna.call("save_draft", json!({ "key": "note", "values": { "note": words } }));
        say(&format!("draft - {words}"));
    }
}

/// One write, so that a line is said whole or not at all.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}
