//! The freshness anchor: what it says when files are put back, torn, or gone.

use std::fs;

use doorstep_store::{Freshness, Mark, Place, Vault};

use crate::house::{House, right};

const SUM: [u8; 32] = [7; 32];

fn mark(commits: u64) -> Mark {
    Mark { commits, sum: SUM, at: 1_700_000_000_000 + commits as i64 }
}

/// Notes saves up to `commits` in one sitting.
fn save_up_to(place: &Place, commits: u64) {
    let mut vault = Vault::unlock(place, &right()).unwrap();
    let from = vault.last_mark().map_or(1, |last| last.commits + 1);
    (from..=commits).for_each(|commits| vault.note(mark(commits)).unwrap());
    vault.close().unwrap();
}

fn freshness(place: &Place, commits: u64) -> Freshness {
    Vault::unlock(place, &right()).unwrap().freshness(commits, &SUM)
}

#[test]
fn what_the_database_says_is_set_beside_the_last_note() {
    let house = House::new(40);
    assert_eq!(freshness(&house.place, 5), Freshness::CannotTell);
    save_up_to(&house.place, 5);
    let cases = [
        (5, Freshness::Fresh),
        (6, Freshness::AheadByOne),
        (8, Freshness::Ahead(3)),
        (4, Freshness::Behind { by: 1 }),
        (0, Freshness::Behind { by: 5 }),
    ];
    for (commits, expected) in cases {
        assert_eq!(freshness(&house.place, commits), expected, "{commits}");
    }
    let vault = house.unlock().unwrap();
    assert_eq!(vault.freshness(5, &[8; 32]), Freshness::DifferentContents);
    assert_eq!(vault.last_mark(), Some(mark(5)));
}

#[test]
fn a_note_torn_at_any_byte_leaves_the_one_before() {
    let house = House::new(41);
    save_up_to(&house.place, 4);
    let before = fs::read(house.path("anchor")).unwrap();
    save_up_to(&house.place, 5);
    let after = fs::read(house.path("anchor")).unwrap();
    let written: Vec<usize> = (0..after.len()).filter(|at| before[*at] != after[*at]).collect();
    let (first, last) = (written[0], written[written.len() - 1]);
    for end in first..=last {
        let torn = [&after[..end], &before[end..]].concat();
        fs::write(house.path("anchor"), torn).unwrap();
        let read = house.unlock().unwrap().last_mark();
        assert_eq!(read, Some(mark(4)), "torn at {end}");
    }
    fs::write(house.path("anchor"), after).unwrap();
    assert_eq!(house.unlock().unwrap().last_mark(), Some(mark(5)));
}

#[test]
fn a_changed_byte_in_either_slot_never_makes_a_mark_of_its_own() {
    let house = House::new(42);
    save_up_to(&house.place, 2);
    let whole = fs::read(house.path("anchor")).unwrap();
    for at in (0..128).chain(4096..4224) {
        let mut changed = whole.clone();
        changed[at] ^= 0x10;
        fs::write(house.path("anchor"), changed).unwrap();
        let read = house.unlock().unwrap().last_mark();
        let other = if at < 4096 { mark(2) } else { mark(1) };
        let same = if at < 4096 { mark(1) } else { mark(2) };
        assert!(read == Some(other) || read == Some(same), "byte {at}: {read:?}");
        assert_eq!(read.unwrap().commits, if (at < 4096) == is_first(2) { 1 } else { 2 });
    }
}

/// Slots are written in turn from the first: note 1 in the first, note 2 in the second.
fn is_first(note: u64) -> bool {
    note % 2 == 1
}

#[test]
fn an_anchor_that_is_gone_or_cut_off_cannot_tell() {
    let house = House::new(43);
    save_up_to(&house.place, 3);
    let whole = fs::read(house.path("anchor")).unwrap();
    for length in [0, 1, 64, 127] {
        fs::write(house.path("anchor"), &whole[..length]).unwrap();
        assert_eq!(freshness(&house.place, 3), Freshness::CannotTell, "{length}");
    }
    fs::remove_file(house.path("anchor")).unwrap();
    assert_eq!(freshness(&house.place, 3), Freshness::CannotTell);
    save_up_to(&house.place, 1);
    assert_eq!(freshness(&house.place, 1), Freshness::Fresh);
}

#[test]
fn an_old_database_put_back_is_behind() {
    let house = House::new(44);
    let old = fs::read(house.path("caseload.db")).unwrap();
    house.run("INSERT INTO t VALUES ('later')");
    save_up_to(&house.place, 1);
    fs::write(house.path("caseload.db"), old).unwrap();
    let mut vault = house.unlock().unwrap();
    let (findings, rows) = vault
        .check(|c| Ok(c.query_row("SELECT count(*) FROM t", [], |row| row.get::<_, i64>(0))?))
        .unwrap();
    // To SQLCipher nothing is wrong with it: only the anchor knows.
    assert_eq!((findings, rows), (Vec::new(), Some(0)));
    assert_eq!(vault.freshness(0, &SUM), Freshness::Behind { by: 1 });
}

#[test]
fn a_whole_folder_put_back_is_known_by_the_anchor_outside() {
    let house = House::new(45);
    let place = house.place.clone().with_anchors(house.home.path().join("anchors"));
    save_up_to(&place, 3);
    let old = fs::read(house.path("anchor")).unwrap();
    save_up_to(&place, 7);
    fs::write(house.path("anchor"), old).unwrap();
    assert_eq!(freshness(&place, 3), Freshness::Behind { by: 4 });
    // The same folder on a laptop that never saw the later saves.
    assert_eq!(freshness(&house.place, 3), Freshness::Fresh);
}

#[test]
fn accepting_an_older_caseload_begins_counting_from_there() {
    let house = House::new(46);
    let place = house.place.clone().with_anchors(house.home.path().join("anchors"));
    save_up_to(&place, 7);
    let mut vault = Vault::unlock(&place, &right()).unwrap();
    vault.note(mark(3)).unwrap();
    vault.close().unwrap();
    assert_eq!(freshness(&place, 3), Freshness::Fresh);
    assert_eq!(freshness(&house.place, 3), Freshness::Fresh);
}

#[test]
fn an_anchor_of_another_caseload_says_nothing() {
    let (mine, other) = (House::new(47), House::new(48));
    save_up_to(&other.place, 9);
    fs::copy(other.path("anchor"), mine.path("anchor")).unwrap();
    assert_eq!(freshness(&mine.place, 1), Freshness::CannotTell);
}
