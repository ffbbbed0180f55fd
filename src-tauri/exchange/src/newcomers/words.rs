//! Words as people type them into spreadsheets, to the codes of the vocabularies.

use doorstep_domain::text::folded;
use doorstep_domain::vocabulary::shipped;

/// Codes by list, and what is typed for them besides the list's own words.
const TYPED: &[(&str, &str, &[&str])] = &[
    ("referral-status", "received", &["new", "referred", "new referral", "not yet contacted"]),
    (
        "referral-status",
        "waiting",
        &[
            "waiting list",
            "pending",
            "awaiting contact",
            "on waiting list",
            "to contact",
            "awaiting",
        ],
    ),
    (
        "referral-status",
        "active",
        &[
            "open",
            "ongoing",
            "on going",
            "current",
            "in progress",
            "on caseload",
            "live",
            "accepted",
            "engaged",
        ],
    ),
    ("referral-status", "paused", &["on hold", "hold", "suspended", "inactive"]),
    (
        "referral-status",
        "closed",
        &["discharged", "complete", "completed", "finished", "ended", "case closed"],
    ),
    (
        "referral-status",
        "declined",
        &["rejected", "refused", "not accepted", "inappropriate referral"],
    ),
    (
        "referral-source",
        "gp",
        &[
            "general practitioner",
            "doctor",
            "gp surgery",
            "gp practice",
            "primary care",
            "surgery",
            "dr",
        ],
    ),
    ("referral-source", "practice-nurse", &["nurse", "pn", "district nurse"]),
    (
        "referral-source",
        "practice-staff",
        &["receptionist", "care coordinator", "care co ordinator", "practice manager", "hca"],
    ),
    ("referral-source", "hospital", &["a e", "ward", "hospital discharge", "discharge team"]),
    (
        "referral-source",
        "mental-health",
        &["cmht", "mental health", "iapt", "talking therapies", "mht"],
    ),
    (
        "referral-source",
        "social-worker",
        &["social services", "adult social care", "social care", "asc"],
    ),
    ("referral-source", "housing", &["housing officer", "housing association", "council housing"]),
    (
        "referral-source",
        "voluntary",
        &["charity", "vcse", "vcs", "voluntary sector", "community group", "third sector"],
    ),
    ("referral-source", "pharmacy", &["pharmacist", "chemist"]),
    ("referral-source", "police-fire", &["police", "fire service", "fire brigade"]),
    ("referral-source", "family", &["family", "friend", "relative", "carer", "daughter", "son"]),
    ("referral-source", "self", &["self referral", "self referred", "self refer", "self"]),
    ("gender", "woman", &["f", "female", "w", "woman trans"]),
    ("gender", "man", &["m", "male", "man trans"]),
    ("gender", "non-binary", &["nb", "nonbinary", "enby"]),
    ("gender", "not-said", &["prefer not to say", "not stated"]),
    (
        "ethnic-group",
        "white-british",
        &[
            "british",
            "english",
            "welsh",
            "scottish",
            "white english",
            "wb",
            "white uk",
            "white welsh",
            "white scottish",
        ],
    ),
    ("ethnic-group", "white-other", &["other white", "white european", "any other white"]),
    ("ethnic-group", "asian-indian", &["british indian", "asian british indian"]),
    ("ethnic-group", "asian-pakistani", &["british pakistani", "asian british pakistani"]),
    ("ethnic-group", "asian-bangladeshi", &["british bangladeshi", "asian british bangladeshi"]),
    ("ethnic-group", "asian-other", &["other asian", "any other asian"]),
    ("ethnic-group", "black-african", &["black british african"]),
    ("ethnic-group", "black-caribbean", &["black british caribbean"]),
    ("ethnic-group", "black-other", &["other black", "any other black", "black british"]),
    ("ethnic-group", "mixed-other", &["other mixed", "any other mixed"]),
    ("ethnic-group", "not-said", &["prefer not to say", "not stated"]),
    (
        "need",
        "loneliness",
        &["isolation", "social isolation", "lonely", "isolated", "loneliness isolation"],
    ),
    (
        "need",
        "low-mood",
        &[
            "mental health",
            "anxiety",
            "depression",
            "low mood",
            "mental wellbeing",
            "stress",
            "anxiety depression",
        ],
    ),
    ("need", "bereavement", &["grief", "loss", "bereaved"]),
    ("need", "money", &["debt", "finances", "finance", "financial", "money", "debts", "budgeting"]),
    (
        "need",
        "benefits",
        &["benefit", "pip", "universal credit", "benefits advice", "attendance allowance"],
    ),
    ("need", "housing", &["homelessness", "homeless", "accommodation", "housing issues"]),
    ("need", "food", &["food bank", "foodbank", "food poverty"]),
    ("need", "energy", &["fuel poverty", "heating", "utilities", "fuel", "energy bills"]),
    ("need", "work", &["employment", "volunteering", "job", "unemployment"]),
    ("need", "learning", &["education", "skills", "training", "english classes", "esol"]),
    (
        "need",
        "activity",
        &["exercise", "fitness", "weight", "weight management", "physical inactivity"],
    ),
    ("need", "condition", &["long term condition", "ltc", "health condition", "diabetes", "pain"]),
    ("need", "caring", &["carer", "carer support", "caring responsibilities", "carers"]),
    ("need", "family", &["relationships", "parenting", "family"]),
    ("need", "abuse", &["domestic abuse", "domestic violence", "da", "dv"]),
    ("need", "digital-transport", &["digital", "transport", "it skills", "digital exclusion"]),
    ("need", "legal", &["immigration", "asylum", "legal advice"]),
    ("urgency", "urgent", &["high", "red"]),
    ("urgency", "soon", &["medium", "amber"]),
    ("urgency", "routine", &["low", "normal", "green", "standard"]),
    (
        "closure-reason",
        "goals-met",
        &[
            "goals achieved",
            "goals met",
            "completed",
            "complete",
            "support completed",
            "successful",
        ],
    ),
    ("closure-reason", "connected", &["connected", "settled", "signposted"]),
    (
        "closure-reason",
        "no-longer-wanted",
        &["disengaged", "withdrew", "declined", "declined support", "no longer wants support"],
    ),
    (
        "closure-reason",
        "could-not-reach",
        &[
            "no contact",
            "unable to contact",
            "uncontactable",
            "no response",
            "could not contact",
            "dna",
        ],
    ),
    ("closure-reason", "moved", &["moved away", "moved", "out of area", "moved out of area"]),
    ("closure-reason", "other-service", &["referred on", "transferred", "other service"]),
    ("closure-reason", "not-suitable", &["inappropriate", "not suitable", "not appropriate"]),
    ("closure-reason", "died", &["deceased", "rip", "death", "passed away", "dead"]),
    ("decline-reason", "declined", &["declined", "refused", "did not want"]),
    ("decline-reason", "not-eligible", &["inappropriate", "ineligible"]),
    ("decline-reason", "no-capacity", &["capacity", "full"]),
    ("decline-reason", "duplicate", &["duplicate"]),
    ("employment", "01", &["working", "full time", "part time", "self employed"]),
    ("employment", "02", &["unemployed", "job seeker", "jobseeker"]),
    ("employment", "03", &["student"]),
    ("employment", "04", &["long term sick", "disabled", "sick", "unable to work"]),
    ("employment", "05", &["homemaker", "carer", "housewife"]),
    ("employment", "07", &["volunteer", "volunteering"]),
    ("accommodation", "MA01", &["home owner", "homeowner", "owner", "own home", "owns home"]),
    ("accommodation", "MA04", &["council", "council tenant", "local authority", "social housing"]),
    ("accommodation", "MA05", &["ha", "housing association tenant"]),
    (
        "accommodation",
        "MA06",
        &["private rented", "privately rented", "private rent", "private tenant"],
    ),
    ("accommodation", "HM01", &["rough sleeping", "street homeless"]),
    ("accommodation", "HM03", &["hostel", "night shelter"]),
    ("accommodation", "HM05", &["temporary accommodation"]),
    ("accommodation", "CH03", &["nursing home", "residential home"]),
];

/// The code of a list for words as they were typed.
pub(super) fn code(list: &str, typed: &str) -> Option<&'static str> {
    let typed = folded(typed);
    if typed.is_empty() {
        return None;
    }
    let choices = shipped().lists.get(list)?.choices.iter();
    let own = |words: &str| folded(words) == typed;
    let mut spelled = choices.filter(|choice| {
        own(&choice.code)
            || own(&choice.words)
            || own(&format!("{} {}", choice.group, choice.words))
    });
    let known = TYPED.iter().filter(|(of, ..)| *of == list);
    let mut known = known.filter(|(_, _, words)| words.contains(&typed.as_str()));
    let found = spelled.next().map(|choice| choice.code.as_str());
    found.or_else(|| known.next().map(|(_, code, _)| *code))
}

/// Yes, no or not asked, as a cell says it.
pub(super) fn answer(typed: &str) -> Option<&'static str> {
    match folded(typed).as_str() {
        "y" | "yes" | "true" | "1" | "x" | "given" | "agreed" | "consented" | "ok" | "obtained"
        | "verbal" | "verbal consent" | "written" | "consent given" => Some("yes"),
        "n" | "no" | "false" | "0" | "refused" | "declined" | "withheld" => Some("no"),
        "not asked" | "not yet" | "pending" | "to ask" => Some("not-asked"),
        _ if matches!(typed.trim(), "✓" | "✔") => Some("yes"),
        _ => None,
    }
}

/// What is typed where nothing is known.
pub(super) fn says_nothing(typed: &str) -> bool {
    let nothing = [
        "",
        "n a",
        "na",
        "none",
        "nil",
        "not known",
        "unknown",
        "not applicable",
        "tbc",
        "nk",
        "not given",
        "not available",
        "none given",
        "null",
    ];
    nothing.contains(&folded(typed).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use doorstep_domain::vocabulary::has;

    #[test]
    fn every_typed_word_leads_to_a_code_that_the_lists_have() {
        for (list, code, words) in TYPED {
            assert!(has(list, code), "{list} has {code}");
            assert!(words.iter().all(|w| folded(w) == *w), "{words:?} are spelled as compared");
        }
    }

    #[test]
    fn words_are_understood_as_they_are_typed() {
        let check = |list: &str, typed: &str, expect: Option<&str>| {
            assert_eq!(code(list, typed), expect, "{list}: {typed}");
        };
        check("referral-status", "Open", Some("active"));
        check("referral-status", "CLOSED", Some("closed"));
        check("referral-status", "Waiting List", Some("waiting"));
        check("referral-status", "mystery", None);
        check("referral-source", "Self-referral", Some("self"));
        check("ethnic-group", "White British", Some("white-british"));
        check("ethnic-group", "White - Irish", Some("white-irish"));
        check("ethnic-group", "Asian or Asian British - Indian", Some("asian-indian"));
        check("gender", "F", Some("woman"));
        check("need", "Loneliness and isolation", Some("loneliness"));
        check("no-such-list", "x", None);
        check("need", "", None);
    }
}
