//! Killed at any moment: what was there is there, what was begun is whole or gone.

use std::fs;
use std::thread::sleep;
use std::time::Instant;

use doorstep_store::{Place, Standing, Vault, list_backups};

use crate::other::{Scene, back_up, bring_back, new, right, weak};

const KILLS: u32 = 25;

/// Lets the order run through once to see how long it takes, then kills it at as many moments
/// spread over that time, with `after` looking each time at what is left.
fn kill_during(scene: &Scene, order: &str, after: impl Fn()) {
    let mut other = scene.start();
    let begun = Instant::now();
    other.does(order);
    let whole = begun.elapsed();
    drop(other);
    after();
    for kill in 0..KILLS {
        let mut other = scene.start();
        other.begins(order);
        sleep(whole * kill / KILLS);
        other.kill();
        after();
    }
}

/// Free, or a caseload that opens; and free again afterwards.
fn clear(place: &Place) {
    match place.standing() {
        Standing::Free => {}
        _ => Vault::unlock(place, &right()).unwrap().close().unwrap(),
    }
    let _ = fs::remove_dir_all(place.folder());
}

#[test]
fn what_was_committed_outlives_a_kill() {
    let scene = Scene::new();
    let mut other = scene.start();
    other.does("write");
    other.kill();
    let log = scene.place("caseload").folder().join("caseload.db-wal");
    assert!(fs::metadata(log).unwrap().len() > 0);
    let mut vault = scene.unlock().unwrap();
    let (findings, rows) = vault
        .check(|c| Ok(c.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, i64>(0))?))
        .unwrap();
    assert_eq!((findings, rows), (Vec::new(), Some(1)));
}

#[test]
fn a_caseload_being_made_is_whole_or_not_there() {
    let scene = Scene::new();
    kill_during(&scene, "make", || clear(&scene.place("copy")));
}

#[test]
fn a_passphrase_being_changed_is_the_former_or_the_new_one() {
    let scene = Scene::new();
    kill_during(&scene, "passphrase", || match Vault::unlock(&scene.place("caseload"), &new()) {
        Ok(vault) => vault.change_passphrase(&new(), &right(), weak()).unwrap(),
        Err(_) => drop(scene.unlock().unwrap()),
    });
}

#[test]
fn a_backup_being_replaced_is_the_former_or_the_new_one() {
    let scene = Scene::new();
    let (place, copy) = (scene.place("caseload"), scene.place("copy"));
    back_up(&place).unwrap();
    kill_during(&scene, "backup", || {
        scene.unlock().unwrap().close().unwrap();
        assert_eq!(list_backups(&place.backups()).len(), 1);
        assert_eq!(fs::read_dir(place.backups()).unwrap().count(), 1);
        bring_back(&place, &copy).unwrap();
        clear(&copy);
    });
}

#[test]
fn a_backup_being_brought_back_is_there_whole_or_not_at_all() {
    let scene = Scene::new();
    back_up(&scene.place("caseload")).unwrap();
    kill_during(&scene, "restore", || clear(&scene.place("copy")));
}
