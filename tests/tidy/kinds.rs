//! Every kind of record has its form, and every form is of a kind.

use crate::sources::{read, root};
use doorstep_domain::Kind;
use std::collections::BTreeSet;

#[test]
fn every_kind_has_a_form_and_every_form_is_of_a_kind() {
    let index = read("ui/forms/index.js");
    let (_, list) = index.split_once("export const forms = {").unwrap();
    let (list, _) = list.split_once('}').unwrap();
    let forms: BTreeSet<&str> =
        list.split(',').map(str::trim).filter(|form| !form.is_empty()).collect();
    let kinds: BTreeSet<&str> = Kind::ALL.iter().map(Kind::as_str).collect();
    assert_eq!(forms, kinds);
    for form in forms {
        assert!(root().join(format!("ui/forms/{form}.js")).exists(), "{form}");
    }
}
