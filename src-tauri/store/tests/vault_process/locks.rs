//! One process at a time.

use doorstep_store::StoreError;

use crate::other::Scene;

#[test]
fn another_process_is_refused_until_the_holder_is_killed() {
    let scene = Scene::new();
    let mut other = scene.start();
    other.does("unlock");
    assert!(matches!(scene.unlock(), Err(StoreError::AlreadyOpen)));
    other.kill();
    scene.unlock().unwrap();
}

#[test]
fn a_database_that_other_software_has_open_is_said_to_be_open() {
    let scene = Scene::new();
    let mut other = scene.start();
    // Without our lock, as any SQLCipher tool would.
    other.does("write");
    assert!(matches!(scene.unlock(), Err(StoreError::AlreadyOpen)));
}
