//! Every group of every kind, written below the desk in two copies and exchanged both ways by `export records` and
//! `import records`: what was said on both sides stands, beside the other or as a conflict. The same through the
//! forms is in `merge_by_form.rs`; here are also records that both made, and groups that no form takes.

use doorstep_domain::{GroupShape, Kind, Record, RecordId, Stamp, sample};
use doorstep_store::{StoreError, Tx};
use doorstep_tests::{Actor, exchange_by_files, write_below};
use serde_json::{Value, json};

/// One line of the table: a record that both have, and what each makes of it.
struct Line {
    id: RecordId,
    kind: &'static Kind,
    /// For whoever reads a failure.
    what: String,
    /// None where each makes it.
    before: Option<Value>,
    edits: [Value; 2],
    expect: Expect,
}

enum Expect {
    /// Both values of this key stand against each other.
    Conflict(String),
    /// Each of these keys says what its editor wrote.
    Both([String; 2]),
}

/// What `variant` says of a group, as a request says it; a list says it of one item.
fn says(kind: &Kind, shape: GroupShape, item: &str, variant: u64) -> Value {
    let value = sample::group(kind, shape, variant);
    let value = if shape.keyed { json!({ item: value["item"] }) } else { value };
    json!({ shape.name: value })
}

fn key(shape: GroupShape, item: &str) -> String {
    if shape.keyed { format!("{}/{item}", shape.name) } else { shape.name.to_owned() }
}

fn table() -> Vec<Line> {
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let shapes = kind.groups();
        for (n, shape) in shapes.iter().copied().enumerate() {
            let next = shapes[(n + 1) % shapes.len()];
            let same = [says(kind, shape, "a", 3), says(kind, shape, "a", 4)];
            let conflict = Expect::Conflict(key(shape, "a"));
            // Made on both sides: where there are only ticks, no third value would differ from both.
            lines.push((kind, format!("{} twice", shape.name), None, same, conflict));
            let before = says(kind, shape, "a", 2);
            if next.name != shape.name {
                let edits = [says(kind, shape, "a", 3), says(kind, next, "a", 4)];
                let both = Expect::Both([key(shape, "a"), key(next, "a")]);
                lines.push((
                    kind,
                    format!("{} and {}", shape.name, next.name),
                    Some(before.clone()),
                    edits,
                    both,
                ));
            }
            if shape.keyed {
                // A list is given whole: what is absent was taken out.
                let mut added = before.clone();
                added[shape.name]["b"] = says(kind, shape, "b", 4)[shape.name]["b"].clone();
                let edits = [says(kind, shape, "a", 3), added];
                let both = Expect::Both([key(shape, "a"), key(shape, "b")]);
                lines.push((
                    kind,
                    format!("two items of {}", shape.name),
                    Some(before),
                    edits,
                    both,
                ));
            }
        }
    }
    let line = |(n, (kind, what, before, edits, expect)): (usize, Row)| Line {
        id: RecordId::make(1_795_000_000_000 + n as u64, [9; 10]),
        kind,
        what: format!("{kind}: {what}"),
        before,
        edits,
        expect,
    };
    lines.into_iter().enumerate().map(line).collect()
}

type Row = (&'static Kind, String, Option<Value>, [Value; 2], Expect);

fn write(tx: &mut Tx<'_>, line: &Line, groups: &Value) -> Result<(), StoreError> {
    let before = tx.get(line.id)?;
    let mut record = before.unwrap_or_else(|| Record::new(line.id, line.kind.clone()));
    let stamp: Stamp = tx.stamp();
    line.kind.revise(&mut record, groups, stamp).unwrap();
    tx.put(record).map(|_| ())
}

fn check(line: &Line, record: &Record) {
    let said = |key: &String| record.value(key).cloned().unwrap_or_default();
    let wrote = |edit: &Value, key: &str| match key.split_once('/') {
        Some((group, item)) => edit[group][item].clone(),
        None => edit[key].clone(),
    };
    match &line.expect {
        Expect::Conflict(key) => {
            assert_eq!(&record.conflicts(), std::slice::from_ref(key), "{}", line.what);
            let stand = record.register(key).unwrap().versions().iter().map(|v| v.value.clone());
            let stand: Vec<Value> = stand.collect();
            for edit in &line.edits {
                assert!(stand.contains(&wrote(edit, key)), "{}: both stand", line.what);
            }
        }
        Expect::Both(keys) => {
            assert!(record.conflicts().is_empty(), "{}", line.what);
            for (edit, key) in line.edits.iter().zip(keys) {
                assert_eq!(said(key), wrote(edit, key), "{}", line.what);
            }
        }
    }
}

#[test]
fn in_every_group_of_every_kind_both_edits_survive_or_are_a_conflict() {
    let (mut anna, mut bela) = (Actor::ready("Anna"), Actor::ready("Béla"));
    let table = table();
    assert!(table.len() > 150, "{} lines", table.len());
    write_below(&mut anna, |tx| {
        let known = table.iter().filter_map(|line| Some((line, line.before.as_ref()?)));
        known.into_iter().try_for_each(|(line, before)| write(tx, line, before))
    });
    exchange_by_files(&mut anna, &mut bela);
    for (n, actor) in [&mut anna, &mut bela].into_iter().enumerate() {
        write_below(actor, |tx| table.iter().try_for_each(|line| write(tx, line, &line.edits[n])));
    }
    exchange_by_files(&mut anna, &mut bela);
    let (ours, theirs) = (anna.healthy(), bela.healthy());
    assert_eq!(ours["merge_hash"], theirs["merge_hash"]);
    assert_eq!(ours["content_hash"], theirs["content_hash"]);
    write_below(&mut anna, |tx| {
        for line in &table {
            check(line, &tx.get(line.id)?.unwrap());
        }
        Ok(())
    });
}
