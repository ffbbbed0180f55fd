//! Disks that are full or may not be written to. They are mounted for the test, which only root may do: elsewhere a
//! word says that this was left out.
#![cfg(target_os = "linux")]

use doorstep_tests::{Actor, PASSPHRASE, contents};
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A small disk of its own; taken away at the end.
struct Disk(TempDir);

impl Disk {
    fn mounted(size: &str) -> Option<Self> {
        let disk = Self(TempDir::new().unwrap());
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
        self.0.path()
    }

    fn remount(&self, how: &str) {
        assert!(run(Command::new("mount")
            .args(["-o", &format!("remount,{how}")])
            .arg(self.path())));
    }

    /// Fills it to the last byte; gives the file that does so.
    fn fill(&self) -> PathBuf {
        let file = self.path().join("filler");
        // Written until there is no room, so this ends in an error.
        let _ = std::io::copy(&mut std::io::repeat(0), &mut std::fs::File::create(&file).unwrap());
        file
    }
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
    std::fs::remove_file(filler).unwrap();
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
    std::fs::remove_file(filler).unwrap();
    assert_eq!(anna.call("confirm_recovery_key", typed)["phase"], "unlocked");
    anna.healthy();
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
