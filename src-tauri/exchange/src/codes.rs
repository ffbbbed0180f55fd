//! A code map: which code the GP systems of a host use for what Doorstep has a name for (`docs/gp-codes.md`).

use chrono::NaiveDate;
use doorstep_domain::{day, snomed};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The names that Doorstep knows, and what each is for.
pub const NAMES: [&str; 2] = ["accepted", "declined"];
/// The system whose check digit is known.
const SNOMED: &str = "SNOMED CT";
/// A code map is a page of text.
const LARGEST: usize = 100_000;
const LONGEST: usize = 300;

/// A code map that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeMap {
    /// What it is called.
    pub name: String,
    /// Who publishes it.
    pub source: String,
    /// When somebody last compared it with its source.
    pub checked_on: NaiveDate,
    /// For somebody who accepts.
    pub accepted: Option<GpCode>,
    /// For somebody who declines.
    pub declined: Option<GpCode>,
}

/// One code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GpCode {
    /// "SNOMED CT".
    pub system: String,
    /// The code itself.
    pub code: String,
    /// Its words.
    pub term: String,
}

/// Why a file is no code map, with the place in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {why}")]
pub struct CodeMapError {
    /// "line 3, column 8", "codes.accepted.code".
    pub place: String,
    /// What is wrong there.
    pub why: String,
}

/// The map that comes with Doorstep: the two codes that are published openly.
pub fn shipped() -> Option<CodeMap> {
    read(include_bytes!("../../../assets/gp-codes.json")).ok()
}

/// Reads a code map, strictly: a misspelt name would be a code that is never used.
pub fn read(bytes: &[u8]) -> Result<CodeMap, CodeMapError> {
    if bytes.len() > LARGEST {
        return Err(wrong("the file", "is far too long for a code map"));
    }
    let whole: Value = serde_json::from_slice(bytes).map_err(|error| {
        let place = format!("line {}, column {}", error.line(), error.column());
        wrong(&place, "this is not JSON")
    })?;
    let file = only(&whole, "", &["format", "name", "source", "checked_on", "codes"])?;
    if file.get("format") != Some(&Value::from(1)) {
        return Err(wrong("format", "write 1, the only format there is"));
    }
    let checked = text(file, "", "checked_on")?;
    let codes = file.get("codes").unwrap_or(&Value::Null);
    let map = only(codes, "codes", &NAMES)?;
    if map.is_empty() {
        return Err(wrong("codes", "holds no code"));
    }
    Ok(CodeMap {
        name: text(file, "", "name")?,
        source: text(file, "", "source")?,
        checked_on: day::parse_day(&checked)
            .ok_or_else(|| wrong("checked_on", "write a day like 2026-11-24"))?,
        accepted: code(map, "accepted")?,
        declined: code(map, "declined")?,
    })
}

fn code(map: &Map<String, Value>, name: &str) -> Result<Option<GpCode>, CodeMapError> {
    let Some(value) = map.get(name) else { return Ok(None) };
    let at = format!("codes.{name}");
    let fields = only(value, &at, &["system", "code", "term"])?;
    let field = |field: &str| text(fields, &at, field);
    let code = GpCode { system: field("system")?, code: field("code")?, term: field("term")? };
    if code.system == SNOMED && !snomed::is_identifier(&code.code) {
        let why = "is no SNOMED CT identifier: a digit is missing or wrong";
        return Err(wrong(&format!("{at}.code"), why));
    }
    Ok(Some(code))
}

/// An object with these fields and no others.
fn only<'a>(
    value: &'a Value,
    at: &str,
    known: &[&str],
) -> Result<&'a Map<String, Value>, CodeMapError> {
    let place = if at.is_empty() { "the file" } else { at };
    let fields = value.as_object().ok_or_else(|| wrong(place, "must be an object in braces"))?;
    match fields.keys().find(|field| !known.contains(&field.as_str())) {
        Some(stray) => Err(wrong(
            &within(at, &short(stray)),
            &format!("Doorstep knows no such name, only {}", known.join(", ")),
        )),
        None => Ok(fields),
    }
}

/// One line of text.
fn text(fields: &Map<String, Value>, at: &str, field: &str) -> Result<String, CodeMapError> {
    let place = within(at, field);
    let said = fields.get(field).and_then(Value::as_str).map(str::trim).unwrap_or_default();
    match said {
        "" => Err(wrong(&place, "must be there, as text between quotation marks")),
        said if said.chars().count() > LONGEST || said.contains('\n') => {
            Err(wrong(&place, "must be one line of at most 300 letters"))
        }
        said => Ok(said.to_owned()),
    }
}

fn within(at: &str, field: &str) -> String {
    if at.is_empty() { field.to_owned() } else { format!("{at}.{field}") }
}

/// A name out of a file may be anything.
fn short(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(40).collect()
}

fn wrong(place: &str, why: &str) -> CodeMapError {
    CodeMapError { place: place.to_owned(), why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_shipped_map_holds_both_codes_with_their_source() {
        let map = shipped().expect("it reads");
        let code = |code: &Option<GpCode>| code.as_ref().map(|code| code.code.clone());
        assert_eq!(code(&map.accepted).as_deref(), Some("871731000000106"));
        assert_eq!(code(&map.declined).as_deref(), Some("871711000000103"));
        assert!(map.source.contains("NHS England"));
    }

    fn good() -> Value {
        json!({
            "format": 1, "name": "Bow", "source": "The practices of Bow", "checked_on": "2026-10-01",
            "codes": { "accepted": { "system": "EMIS", "code": "EMISNQRE582", "term": "Referral" } },
        })
    }

    #[test]
    fn a_host_s_own_map_may_use_another_system_and_leave_a_code_out() {
        let map = read(good().to_string().as_bytes()).expect("it reads");
        assert_eq!(map.accepted.map(|code| code.code).as_deref(), Some("EMISNQRE582"));
        assert_eq!(map.declined, None);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place() {
        let check = |spoil: &dyn Fn(&mut Value), place: &str| {
            let mut file = good();
            spoil(&mut file);
            let error = read(file.to_string().as_bytes()).expect_err(place);
            assert_eq!(error.place, place, "{error}");
        };
        check(&|file| *file = json!([]), "the file");
        check(&|file| file["format"] = json!(2), "format");
        check(&|file| file["name"] = json!(""), "name");
        check(&|file| file["source"] = json!(7), "source");
        check(&|file| file["checked_on"] = json!("last week"), "checked_on");
        check(&|file| file["codes"] = json!({}), "codes");
        check(&|file| file["codes"]["acepted"] = json!({}), "codes.acepted");
        check(&|file| file["codes"]["accepted"]["term"] = json!("a\nb"), "codes.accepted.term");
        check(&|file| file["codes"]["accepted"]["colour"] = json!("x"), "codes.accepted.colour");
        let mistyped = json!({ "system": "SNOMED CT", "code": "871731000000103", "term": "x" });
        check(&|file| file["codes"]["declined"] = mistyped.clone(), "codes.declined.code");
        let cut = &good().to_string().into_bytes()[..40];
        assert_eq!(read(cut).expect_err("cut short").place, "line 1, column 40");
        assert_eq!(read(&vec![b' '; LARGEST + 1]).expect_err("long").place, "the file");
    }
}
