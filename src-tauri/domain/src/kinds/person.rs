//! Someone the service supports.

use super::{Alert, Kind, Reach};
use crate::ids::RecordId;
use crate::shape::Items;
use crate::validation::Problems;
use crate::{day, group, kind, nhs_number};

group! {
    /// What they are called.
    Name {
        /// Given name, or the only name there is.
        given: String,
        /// Family name.
        family: String,
        /// What they like to be called, where it is another.
        known_as: String,
        /// Pronouns in words, "she/her".
        pronouns: String,
        /// How to say the name.
        say_it: String,
    }
}

group! {
    /// When they were born.
    Birth {
        /// `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where no more is known.
        on: String,
    }
}

group! {
    /// The NHS number, or why there is none.
    Nhs {
        /// Ten digits with a right check digit.
        number: String,
        /// Code of `nhs-number-absent`.
        absent: String,
    }
}

group! {
    /// How the person describes themselves. All of it may stay unasked.
    Identity {
        /// Code of `gender`.
        gender: String,
        /// The same as registered at birth: `yes`, `no` or empty.
        same_as_birth: String,
        /// Code of `ethnic-group`: the 2021 census group; the NHS code is derived from it, never the reverse.
        ethnic_group: String,
        /// First language, in words.
        language: String,
        /// Faith, in words.
        faith: String,
    }
}

group! {
    /// How to communicate.
    Communication {
        /// An interpreter, and for which language.
        interpreter: String,
        /// Large print, easy read, sign language: in words.
        formats: String,
        /// Code of `preferred-contact`.
        prefers: String,
    }
}

group! {
    /// How they live.
    Social {
        /// Code of `accommodation` (NHS Data Dictionary, ACCOMMODATION STATUS CODE).
        accommodation: String,
        /// Code of `employment` (NHS Data Dictionary, EMPLOYMENT STATUS).
        employment: String,
        /// Who else lives there, in words.
        household: String,
        /// Is a carer: `yes`, `no` or empty.
        carer: String,
        /// Has served in the armed forces, or is family of someone who has: `yes`, `no` or empty.
        armed_forces: String,
    }
}

group! {
    /// Where they are registered.
    Practice {
        /// The practice’s name.
        name: String,
        /// Its national code (ODS), where known.
        ods_code: String,
        /// The doctor or nurse they see.
        doctor: String,
    }
}

group! {
    /// A place they live or lived at.
    Living {
        /// The place.
        place: Option<RecordId>,
        /// Since, full or partial day.
        from: String,
        /// Until; empty while they live there.
        to: String,
        /// Post may be sent there: `yes`, `no` or empty.
        post: String,
    }
}

group! {
    /// Where to find someone without an address.
    FindAt {
        /// "by the library most mornings".
        words: String,
    }
}

group! {
    /// For those under 18.
    Young {
        /// School or college.
        school: String,
        /// Who may receive letters.
        letters_to: String,
        /// The young person’s own view.
        own_view: String,
    }
}

group! {
    /// What matters to them, in their own words.
    Matters {
        /// The words.
        words: String,
    }
}

group! {
    /// Best times and what stands in the way, for offering appointments.
    Availability {
        /// Codes of `barrier`.
        barriers: Vec<String>,
        /// In words: "mornings, school run until 9".
        words: String,
        /// Minutes that suit them; 0 for the usual.
        minutes: u32,
    }
}

group! {
    /// They have died.
    Death {
        /// They have.
        died: bool,
        /// Full or partial day; empty where not known.
        on: String,
        /// Who told us.
        told_by: String,
    }
}

kind! {
    /// Someone the service supports: whoever it is, what is known of them, and how to reach them.
    Person is Kind::Person, checked by validate {
        /// What they are called.
        name: Name,
        /// When they were born.
        born: Birth,
        /// NHS number.
        nhs: Nhs,
        /// How they describe themselves.
        identity: Identity,
        /// How to communicate.
        communication: Communication,
        /// How they live.
        social: Social,
        /// Where they are registered.
        practice: Practice,
        /// Ways to reach them.
        reach: Items<Reach>,
        /// Where they live and lived.
        living: Items<Living>,
        /// Where to find them without an address.
        find_at: FindAt,
        /// For those under 18.
        young: Young,
        /// What matters to them.
        matters: Matters,
        /// When and how long suits them.
        availability: Availability,
        /// What to know before the door.
        alerts: Items<Alert>,
        /// They have died.
        death: Death,
    }
}

fn validate(person: &Person, problems: &mut Problems) {
    let Person { name, born, nhs, communication, practice, death, young, .. } = person;
    let nameless = name.given.is_empty() && name.family.is_empty() && name.known_as.is_empty();
    problems.require(!nameless, "name.given", "Enter one name, whichever is known.");
    problems.line("name.given", &name.given);
    problems.line("name.family", &name.family);
    problems.line("name.known_as", &name.known_as);
    problems.line("name.pronouns", &name.pronouns);
    problems.line("name.say_it", &name.say_it);
    partial_day("born.on", &born.on, problems);
    let right =
        nhs.number.is_empty() || nhs_number::parse(&nhs.number).as_ref() == Some(&nhs.number);
    problems.require(right, "nhs.number", NHS_NUMBER_WRONG);
    problems.code("nhs.absent", &nhs.absent);
    problems.line("communication.interpreter", &communication.interpreter);
    problems.line("communication.formats", &communication.formats);
    problems.line("practice.name", &practice.name);
    problems.line("practice.doctor", &practice.doctor);
    problems.line("young.school", &young.school);
    problems.line("young.letters_to", &young.letters_to);
    problems.text("young.own_view", &young.own_view);
    problems.text("matters.words", &person.matters.words);
    problems.text("find_at.words", &person.find_at.words);
    partial_day("death.on", &death.on, problems);
    problems.line("death.told_by", &death.told_by);
    identity_and_social(person, problems);
    lists(person, problems);
}

/// What to say of a number that fails its check.
pub const NHS_NUMBER_WRONG: &str = "This is not an NHS number: the last of its ten digits does not fit the others. Check it against the letter or card.";

fn partial_day(field: &str, text: &str, problems: &mut Problems) {
    let known = text.is_empty() || day::parse_partial(text).is_some();
    problems.require(
        known,
        field,
        "This is not a day that the calendar has. Write it like 3 February 1948, or only the year.",
    );
}

fn identity_and_social(person: &Person, problems: &mut Problems) {
    let (identity, social) = (&person.identity, &person.social);
    problems.code("identity.gender", &identity.gender);
    problems.code("identity.ethnic_group", &identity.ethnic_group);
    problems.line("identity.language", &identity.language);
    problems.line("identity.faith", &identity.faith);
    problems.code("communication.prefers", &person.communication.prefers);
    problems.code("social.accommodation", &social.accommodation);
    problems.code("social.employment", &social.employment);
    problems.line("social.household", &social.household);
    for barrier in &person.availability.barriers {
        problems.code("availability.barriers", barrier);
    }
    problems.line("availability.words", &person.availability.words);
}

fn lists(person: &Person, problems: &mut Problems) {
    for (key, reach) in &person.reach {
        reach.validate(&format!("reach/{key}"), problems);
    }
    for (key, alert) in &person.alerts {
        alert.validate(&format!("alerts/{key}"), problems);
    }
    for (key, living) in &person.living {
        partial_day(&format!("living/{key}.from"), &living.from, problems);
        partial_day(&format!("living/{key}.to"), &living.to, problems);
    }
}

impl Person {
    /// "Margaret O’Neill", from whatever is known.
    pub fn full_name(&self) -> String {
        let Name { given, family, known_as, .. } = &self.name;
        let first = if given.is_empty() { known_as } else { given };
        [first.as_str(), family]
            .iter()
            .filter(|p| !p.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// "O’Neill, Margaret", as lists are sorted.
    pub fn sort_name(&self) -> String {
        let Name { given, family, known_as, .. } = &self.name;
        let first = if given.is_empty() { known_as } else { given };
        let both = !family.is_empty() && !first.is_empty();
        if both { format!("{family}, {first}") } else { self.full_name() }
    }

    /// What to call them.
    pub fn call(&self) -> &str {
        let Name { given, family, known_as, .. } = &self.name;
        [known_as, given, family].into_iter().find(|name| !name.is_empty()).map_or("", |name| name)
    }

    /// The place they live at now: the one with the latest start that has not ended.
    pub fn home(&self) -> Option<RecordId> {
        let current = self.living.values().filter(|living| living.to.is_empty());
        current.max_by(|a, b| a.from.cmp(&b.from)).and_then(|living| living.place)
    }

    /// The first way to try: the preferred one, else a mobile, else whatever there is.
    pub fn first_reach(&self) -> Option<&Reach> {
        let rank =
            |reach: &&Reach| (!reach.preferred, reach.kind != "mobile", reach.kind != "landline");
        self.reach.values().min_by_key(rank)
    }
}
