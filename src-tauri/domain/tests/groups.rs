//! Every field of every kind with its group, in one list that a change has to touch.

use doorstep_domain::Kind;
use std::fmt::Write as _;

#[test]
fn the_list_of_groups_and_fields_is_current() {
    let mut listed = String::new();
    for kind in Kind::ALL {
        for group in kind.groups() {
            let items = if group.keyed { " (each item)" } else { "" };
            let fields = group.fields.join(" ");
            writeln!(listed, "{kind}.{}{items}: {fields}", group.name).expect("writes to a string");
        }
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/groups.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &listed).expect("the list can be written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(kept, listed, "run with UPDATE_GOLDEN=1 and read the difference");
}
