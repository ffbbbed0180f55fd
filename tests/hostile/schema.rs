//! The tables as they were published. A step of the schema is never edited, only followed by another: this page
//! keeps what all of them make, as every caseload of the newest version has it.

use doorstep_tests::{Actor, raw};
use rusqlite::Connection;

fn dump(connection: &Connection) -> String {
    let number =
        |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rootpage = 0, name";
    let mut statement = connection.prepare(sql).unwrap();
    let tables = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let tables: String = tables.map(|table| table.unwrap() + ";\n\n").collect();
    let (version, application) = (number("user_version"), number("application_id"));
    format!("-- user_version {version}, application_id {application}\n\n{tables}")
}

#[test]
fn the_tables_are_those_that_were_published() {
    let mut anna = Actor::ready("Anna");
    anna.lock();
    let now = dump(&raw(&anna));
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/golden/schema.sql");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        kept == now,
        "the tables changed: add a migration, then run with UPDATE_GOLDEN=1 and read the difference"
    );
}
