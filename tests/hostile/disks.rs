//! Disks that are full or may not be written to. They are mounted for the test, which only root may do: elsewhere a
//! word says that this was left out.
#![cfg(target_os = "linux")]

use doorstep_tests::{Actor, PASSPHRASE, contents};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A small disk of its own; taken away at the end.
struct Disk {
    home: TempDir,
    at: PathBuf,
}

impl Disk {
    fn mounted(size: &str) -> Option<Self> {
        Self::mounted_at(size, "")
    }

    /// The disk is only this folder of the laptop; all of it where none is named.
    fn mounted_at(size: &str, folder: &str) -> Option<Self> {
        let home = TempDir::new().unwrap();
        let at = home.path().join(folder);
        std::fs::create_dir_all(&at).unwrap();
        let disk = Self { home, at };
        let options = format!("size={size},mode=0700");
        let mounted = run(Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "doorstep-test"])
            .arg(disk.path()));
        if !mounted {
            println!("Left out: only root may mount a disk to fill it.");
        }
        mounted.then_some(disk)
    }

    fn path(&self) -> &Path {
        &self.at
    }

    fn remount(&self, how: &str) {
        assert!(run(Command::new("mount")
            .args(["-o", &format!("remount,{how}")])
            .arg(self.path())));
    }

    /// Nothing can be written there any more, but for files that are open already: a second, read-only view of
    /// the disk is laid over the first, which an open file would not let turn.
    fn cover_read_only(&self) {
        let (path, mount) = (self.path(), || Command::new("mount"));
        assert!(run(mount().arg("--bind").args([path, path])));
        assert!(run(mount().args(["-o", "remount,bind,ro"]).arg(path)));
    }

    fn uncover(&self) {
        assert!(run(Command::new("umount").args(["--lazy"]).arg(self.path())));
    }

    /// Fills it to the last byte; gives the file that does so.
    fn fill(&self) -> PathBuf {
        let file = self.path().join("filler");
        // Written until there is no room, so this ends in an error.
        let _ = std::io::copy(&mut std::io::repeat(0), &mut std::fs::File::create(&file).unwrap());
        file
    }
}

/// Makes room again at once: emptied before it is removed, because a program that another test starts just then
/// holds a copy of every open file until it runs.
fn make_room(filler: PathBuf) {
    std::fs::write(&filler, []).unwrap();
    std::fs::remove_file(filler).unwrap();
}

impl Drop for Disk {
    fn drop(&mut self) {
        run(Command::new("umount").args(["--lazy"]).arg(self.path()));
    }
}

fn run(command: &mut Command) -> bool {
    command.output().is_ok_and(|output| output.status.success())
}

#[test]
fn on_a_full_disk_a_save_is_refused_and_nothing_is_lost() {
    let Some(disk) = Disk::mounted("6m") else { return };
    let mut anna = Actor::at("Anna", disk.path(), 0);
    anna.set_up();
    let caseload = anna.has_a_small_caseload();
    let before = anna.content_hash();
    let filler = disk.fill();
    let large = || json!({ "person": caseload.margaret, "channel": "phone", "outcome": "spoke", "note": "word ".repeat(19_000) });
    let refused = anna.refused("add_contact", large());
    assert_eq!(
        (refused.message.as_str(), refused.advice.as_str()),
        ("There is no room left on the disk.", "Free some space and try again; nothing was lost.")
    );
    assert_eq!(anna.code("back_up_now", json!({})), "disk-full");
    assert_eq!(anna.opens(&caseload.margaret)["name"], "Margaret O’Neill", "it can still be read");
    make_room(filler);
    assert_eq!(anna.content_hash(), before);
    anna.call("add_contact", large());
    anna.lock();
    assert_eq!(anna.unlock()["notices"], json!([]));
    anna.healthy();
}

#[test]
fn on_a_full_disk_no_caseload_is_half_made() {
    let Some(disk) = Disk::mounted("1m") else { return };
    let mut anna = Actor::at("Anna", disk.path(), 0);
    let state = anna
        .call("begin_set_up", json!({ "name": "Bow", "worker": "Anna", "passphrase": PASSPHRASE }));
    let filler = disk.fill();
    let asked = |n: usize| {
        state["recovery"]["groups"][state["recovery"]["ask"][n].as_u64().unwrap() as usize - 1]
            .clone()
    };
    let typed = json!({ "groups": [asked(0), asked(1)] });
    assert_eq!(anna.code("confirm_recovery_key", typed.clone()), "disk-full");
    assert_eq!(anna.phase(), "confirm-recovery", "the printed key still serves");
    make_room(filler);
    assert_eq!(anna.call("confirm_recovery_key", typed)["phase"], "unlocked");
    anna.healthy();
}

/// What is kept beside the caseloads: colours and text size, and the numbers of the urgent card.
fn beside_the_caseloads(anna: &mut Actor) -> [(&'static str, Value); 2] {
    let mut settings = anna.call("settings", json!({}));
    settings["appearance"] = json!({ "theme": "dark", "text_size": 200 });
    settings["store_name"] = json!("Poplar");
    settings["idle_minutes"] = json!(7);
    let number = "020 7946 0123";
    let code = anna.call("urgent_help", json!({}))["local"][0]["code"].clone();
    let numbers = json!({ code.as_str().unwrap(): number });
    [
        ("save_settings", settings),
        ("save_urgent_help", json!({ "numbers": numbers, "checked_on": "" })),
    ]
}

/// What was said of them, here and after the next start.
fn said_beside(anna: &mut Actor) -> [Value; 4] {
    let state = anna.call("session_state", json!({}));
    let help = anna.call("urgent_help", json!({}));
    [
        state["store_name"].clone(),
        state["appearance"].clone(),
        help,
        anna.call("settings", json!({})),
    ]
}

#[test]
fn what_is_kept_beside_the_caseloads_is_refused_where_it_cannot_be_written() {
    let full = ("full", "disk-full", "There is no room left on the disk.");
    let ro = ("ro", "read-only", "The folder cannot be written to.");
    for (folder, (how, code, sentence)) in
        [("", full), ("", ro), ("anchors", full), ("anchors", ro)]
    {
        let Some(disk) = Disk::mounted_at("6m", folder) else { return };
        let mut anna = Actor::at("Anna", disk.home.path(), 0);
        anna.set_up();
        anna.has_a_small_caseload();
        let writes = beside_the_caseloads(&mut anna);
        let (before, beside) = (said_beside(&mut anna), contents(&anna.home().join("anchors")));
        let filler = if how == "ro" { None } else { Some(disk.fill()) };
        if how == "ro" {
            disk.cover_read_only();
        }
        for (command, request) in &writes {
            let refused = anna.refused(command, request.clone());
            assert_eq!(refused.message, sentence, "{folder} {how}: {command}");
            assert_eq!(anna.code(command, request.clone()), code, "{folder} {how}: {command}");
            assert_eq!(said_beside(&mut anna), before, "{folder} {how}: {command} changed nothing");
        }
        match filler {
            Some(file) => make_room(file),
            None => disk.uncover(),
        }
        assert!(
            contents(&anna.home().join("anchors")) == beside,
            "{folder} {how}: nothing half-written"
        );
        anna.lock();
        anna.crash();
        anna.unlock();
        assert_eq!(said_beside(&mut anna), before, "{folder} {how}: nor at the next start");
        for (command, request) in writes {
            anna.call(command, request);
        }
        let after = said_beside(&mut anna);
        anna.crash();
        anna.unlock();
        assert_eq!(said_beside(&mut anna), after, "{folder} {how}: now it is kept");
        anna.healthy();
    }
}

#[test]
fn a_folder_that_may_not_be_written_to_is_said_so() {
    let Some(disk) = Disk::mounted("6m") else { return };
    let mut anna = Actor::at("Anna", disk.path(), 0);
    anna.set_up();
    anna.lock();
    disk.remount("ro");
    let before = contents(anna.home());
    let refused = anna.refused("unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(refused.message, "The folder cannot be written to.");
    assert!(contents(anna.home()) == before);
    disk.remount("rw");
    anna.unlock();
    anna.healthy();
}
