//! A caseload opens with standard tools: `age` unwraps its key, any SQLCipher 4 reads its tables.

use doorstep_tests::Actor;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Counts people and reads the name of the first, given the database and the key in hexadecimal.
const READ: &str = "
import sys, sqlcipher3
c = sqlcipher3.connect(f'file:{sys.argv[1]}?mode=ro', uri=True)
c.execute(f\"PRAGMA key = \\\"x'{sys.stdin.read().strip()}'\\\"\")
print(c.execute('PRAGMA cipher_version').fetchone()[0].split('.')[0])
print(c.execute('SELECT count(*), min(name) FROM person').fetchone())
print(c.execute('PRAGMA cipher_integrity_check').fetchall(), c.execute('PRAGMA integrity_check').fetchone()[0])
";

/// Python with SQLCipher 4, as `script/bootstrap` installs it.
pub(crate) fn python() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("target/venv/bin/python")
}

/// Both tools are there. Where everything is decided they must be; elsewhere a word says that this was left out.
fn tools_are_here() -> bool {
    let age =
        Command::new("age").arg("--version").output().is_ok_and(|output| output.status.success());
    let sqlcipher = Command::new(python()).args(["-c", "import sqlcipher3"]).output();
    let sqlcipher = sqlcipher.is_ok_and(|output| output.status.success());
    if std::env::var_os("CI").is_some() {
        assert!(
            age && sqlcipher,
            "script/bootstrap installs age ({age}) and sqlcipher3 ({sqlcipher})"
        );
    } else if !(age && sqlcipher) {
        println!("Left out: run script/bootstrap to have age and SQLCipher for Python.");
    }
    age && sqlcipher
}

#[test]
fn age_unwraps_the_key_and_sqlcipher_reads_the_tables() {
    let _turn = crate::turn();
    if !tools_are_here() {
        return;
    }
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    let line = unwrapped(&anna);
    assert_eq!(line["v"], 1);
    let read = piped(
        Command::new(python()).args(["-c", READ]).arg(anna.folder().join("caseload.db")),
        line["key"].as_str().unwrap(),
    );
    assert_eq!(read, "4\n(2, 'Frank')\n[] ok\n");
    assert_eq!(anna.unlock()["notices"], json!([]), "looking with another tool changes nothing");
}

#[test]
fn the_words_are_not_there_without_the_key() {
    let _turn = crate::turn();
    if !tools_are_here() {
        return;
    }
    let mut anna = Actor::ready("Anna");
    anna.has_a_small_caseload();
    anna.lock();
    let wrong = "0".repeat(64);
    let mut python = Command::new(python());
    python.args([
        "-c",
        &format!("try:\n  exec({READ:?})\nexcept sqlcipher3.DatabaseError as e: print(e)"),
    ]);
    let read = piped(python.arg(anna.folder().join("caseload.db")), &wrong);
    assert!(read.ends_with("file is not a database\n"), "{read}");
}

/// The line in the recovery key's file, as the `age` of the system decrypts it.
fn unwrapped(anna: &Actor) -> serde_json::Value {
    let file = anna.folder().join("key.recovery.age");
    let line = piped(
        Command::new("age").args(["--decrypt", "--identity", "-"]).arg(file),
        anna.recovery(),
    );
    serde_json::from_str(&line).unwrap()
}

/// What a command says, given words on its input: secrets stay off the command line and the disk.
fn piped(command: &mut Command, words: &str) -> String {
    use std::io::Write;
    use std::process::Stdio;
    let mut process = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    process.stdin.take().unwrap().write_all(format!("{words}\n").as_bytes()).unwrap();
    String::from_utf8(process.wait_with_output().unwrap().stdout).unwrap()
}
