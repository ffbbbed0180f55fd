//! A day's work: bring people, find them, write a contact down.

use crate::house::{House, fixture};

#[test]
fn people_are_brought_found_and_written_about() {
    let house = House::new();
    house.init("bow");
    let file = fixture();
    let file = file.to_str().unwrap();

    let preview = house.ask("bow", &["import", "people", file, "--dry-run"]);
    assert_eq!((preview["taken"].as_u64(), preview["done"].as_bool()), (Some(280), Some(false)));
    assert_eq!(house.ask("bow", &["list", "people", "--status", "all"])["total"], 0);

    let said = house.over("bow", &["import", "people", file]);
    assert!(said.out.starts_with("280 people taken in."), "{}", said.out);
    for row in [9, 24, 38, 283] {
        let named = said.out.lines().any(|line| line.starts_with(&format!("{row} ")));
        assert!(named, "row {row} is named: {}", said.out);
    }

    let all = house.ask("bow", &["list", "people", "--status", "all"]);
    assert_eq!(all["rows"].as_array().unwrap().len(), 280, "every page is asked for");
    let found = house.ask("bow", &["list", "people", "--status", "all", "--query", "O'Neill"]);
    let id = found["rows"][0]["id"].as_str().unwrap();

    let contact = ["add", "contact", "--person", id, "--channel", "home-visit", "--minutes", "45"];
    let note = ["--note", "She would like to keep bees with the neighbours."];
    house.ask("bow", &[&contact[..], &note[..]].concat());
    let bees = house.ask("bow", &["list", "people", "--status", "all", "--query", "bees"]);
    assert_eq!(bees["rows"][0]["id"], id);
    let page = house.over("bow", &["show", "person", id]).out;
    assert!(page.contains("Home visit, 45 min · She would like to keep bees"), "{page}");
}

#[test]
fn a_map_corrects_what_was_guessed() {
    let house = House::new();
    house.init("bow");
    house.write("people.csv", "First name,Surname,Nickname at club\nMargaret,Byrne,Peggy\n");
    house.write("map.json", r#"{"Nickname at club": "known_as", "Surname": ""}"#);
    house.write("wrong.json", r#"{"Shoe size": "given"}"#);
    let import = ["import", "people", "people.csv", "--map"];
    house
        .over("bow", &[&import[..], &["wrong.json"]].concat())
        .refused("The map says something of “Shoe size” that cannot be");
    house.ask("bow", &[&import[..], &["map.json"]].concat());
    let page = house.ask("bow", &["list", "people", "--status", "all"]);
    let row = &page["rows"][0];
    assert_eq!((row["name"].as_str(), row["known_as"].as_str()), (Some("Margaret"), Some("Peggy")));
}

#[test]
fn a_person_is_shown_with_the_nhs_category_of_their_ethnic_group() {
    let house = House::new();
    house.init("bow");
    house.write("people.csv", "First name,Surname,Phone,Ethnicity\nLi,Chen,07700 900214,Chinese\nSam,Byrne,07700 900215,\n");
    house.ask("bow", &["import", "people", "people.csv"]);
    let page = house.ask("bow", &["list", "people", "--status", "all"]);
    let id = |name: &str| {
        let rows = page["rows"].as_array().unwrap();
        let row = rows.iter().find(|row| row["name"] == name).expect("is there");
        row["id"].as_str().unwrap().to_owned()
    };
    let show = |name: &str| house.ask("bow", &["show", "person", &id(name)]);
    assert_eq!(show("Chen, Li")["nhs_ethnic_category"]["code"], "R");
    assert_eq!(show("Byrne, Sam")["nhs_ethnic_category"]["code"], "99");
    let said = house.over("bow", &["show", "person", &id("Chen, Li")]).out;
    assert!(said.contains("Ethnic group: Chinese (NHS category R, Chinese)"), "{said}");
}

#[test]
fn what_waits_for_the_gp_record_is_listed_by_practice() {
    let house = House::new();
    house.init("bow");
    house.write(
        "people.csv",
        "First name,Surname,GP practice,GP may be told\nMargaret,Byrne,Stroudley Walk,yes\n",
    );
    house.ask("bow", &["import", "people", "people.csv"]);
    let all = house.ask("bow", &["list", "people", "--status", "all"]);
    let id = all["rows"][0]["id"].as_str().unwrap();
    let contact = ["add", "contact", "--person", id, "--channel", "phone", "--outcome", "spoke"];
    house.ask("bow", &contact);
    let said = house.over("bow", &["gp-record", "list"]).out;
    for words in ["Stroudley Walk", "Margaret Byrne", "871731000000106", "1 to enter since"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    let elsewhere = house.ask("bow", &["gp-record", "list", "--practice", "Elsewhere"]);
    assert_eq!(elsewhere["practices"].as_array().map(Vec::len), Some(0));
}

#[test]
fn a_questionnaire_is_typed_from_paper_and_its_figures_are_listed() {
    let house = House::new();
    house.init("bow");
    house.write("people.csv", "First name,Surname,Date of birth\nMargaret,Byrne,3/2/1948\n");
    house.ask("bow", &["import", "people", "people.csv"]);
    let all = house.ask("bow", &["list", "people", "--status", "all"]);
    let id = all["rows"][0]["id"].as_str().unwrap();
    let known = house.over("bow", &["list", "measures"]).out;
    assert!(known.contains("ons4") && known.contains("De Jong Gierveld"), "{known}");
    let add = |answers: &str, stage: &str, on: &str| {
        let what = ["add", "measure", "--person", id, "--instrument", "ons4", "--stage", stage];
        house.over("bow", &[&what[..], &["--answers", answers, "--on", on]].concat())
    };
    assert!(add("4,5,3,7", "baseline", "2024-09-04").out.starts_with("Recorded: "));
    assert!(add("6,-,3,x", "review", "2024-11-12").out.starts_with("Recorded: "));
    add("4,5,3", "review", "2024-11-12").refused("3 answers for 4 questions");
    add("4,5,3,11", "review", "2024-11-12").refused("Answer 4 must be from 0 to 10");
    let listed = house.over("bow", &["list", "measures", "--person", id]).out;
    assert!(listed.contains("satisfied 4, worthwhile 5, happy 3, anxious 7"), "{listed}");
    assert!(listed.contains("worthwhile not answered, happy 3, anxious would rather not say"));
}

#[test]
fn the_day_is_read_and_what_waits_to_be_written_up() {
    let house = House::new();
    let plan = ["demo", "--people", "40", "--years", "1", "--seed", "7", "--on", "2024-11-26"];
    house.ask("bow", &plan);
    let day = house.over("bow", &["today", "--on", "2024-11-26"]).out;
    assert!(day.starts_with("Tuesday 26 November 2024\n"), "{day}");
    for said in [
        "08:45  Ines Pereira",
        "! ",
        "no break",
        "To write up",
        "Follow-ups due",
        "Waiting longest",
    ] {
        assert!(day.contains(said), "{said}: {day}");
    }
    let waits = house.over("bow", &["list", "to-write-up"]).out;
    assert!(waits.contains("Kwame Mensah") && waits.ends_with(" to write up\n"), "{waits}");
    house.init("empty");
    assert_eq!(house.over("empty", &["list", "to-write-up"]).out, "Nothing to write up.\n");
    assert!(house.over("empty", &["today"]).out.contains("Nothing booked."));
}

#[test]
fn concerns_are_listed_by_day_and_person_and_say_nothing_else() {
    let house = House::new();
    house.init("empty");
    assert_eq!(house.over("empty", &["list", "concerns"]).out, "0 open, 0 settled\n");
    let plan = ["demo", "--people", "40", "--years", "1", "--seed", "7", "--on", "2024-11-26"];
    house.ask("bow", &plan);
    let said = house.over("bow", &["list", "concerns"]).out;
    for words in [
        "17 Nov 2024  Yusuf Demir   no outcome after a week",
        "27 Sep 2024  Ines Pereira  settled 10 Oct 2024",
        "\n1 open, 1 settled\n",
    ] {
        assert!(said.contains(words), "{words} in {said}");
    }
    let told = house.ask("bow", &["list", "concerns"]);
    assert_eq!(
        (&told["open"][0]["unfinished"], &told["open"][0]["on"]),
        (&true.into(), &"2024-11-17".into())
    );
    // What was seen and said, who it is about and who was told.
    for words in ["wrist", "Uncle", "daughter", "Karen", "police", "transfer", "Rui"] {
        assert!(!said.contains(words) && !told.to_string().contains(words), "{words} in {said}");
    }
}
