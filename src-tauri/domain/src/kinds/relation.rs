//! Someone around the person: family, carer, attorney, professional, perhaps on the caseload too.

use super::{Kind, Of, Reach};
use crate::ids::RecordId;
use crate::shape::Items;
use crate::validation::Problems;
use crate::{group, kind};

group! {
    /// Who they are.
    Who {
        /// Name.
        name: String,
        /// What they are to the person: "daughter".
        relationship: String,
        /// Code of `relation-kind`: `family`, `friend`, `carer`, `attorney`, `professional`, `other`.
        kind: String,
        /// Organisation, for professionals.
        organisation: String,
        /// The same human on this caseload.
        person: Option<RecordId>,
        /// The one to ring in an emergency.
        emergency: bool,
    }
}

group! {
    /// What they may be told.
    Telling {
        /// Code of `may-tell`: `everything`, `practical`, `nothing`, or empty for not asked.
        may_tell: String,
        /// In words.
        limits: String,
        /// Do not contact, whatever else stands here.
        do_not_contact: bool,
    }
}

group! {
    /// On what authority they act for the person.
    Authority {
        /// Code of `authority`: `lasting-power-health`, `lasting-power-money`, `deputy`, `appointee`, `parent`.
        kind: String,
        /// The day the paper was seen; empty where it was not.
        seen_on: String,
        /// Who saw it.
        seen_by: String,
    }
}

group! {
    /// A death between the two.
    Bereaved {
        /// The person has died, and they are bereaved.
        bereaved: bool,
        /// They have died, and the person is bereaved.
        died: bool,
    }
}

kind! {
    /// Someone around the person.
    Relation is Kind::Relation, checked by validate {
        /// Whose relation.
        of: Of,
        /// Who they are.
        who: Who,
        /// Ways to reach them.
        reach: Items<Reach>,
        /// What they may be told.
        telling: Telling,
        /// On what authority they act.
        authority: Authority,
        /// A death between the two.
        bereaved: Bereaved,
    }
}

fn validate(relation: &Relation, problems: &mut Problems) {
    let Relation { of, who, telling, authority, .. } = relation;
    problems.require(of.person.is_some(), "of.person", "Say whose relation this is.");
    problems.require(
        !who.name.is_empty() || !who.relationship.is_empty(),
        "who.name",
        "Enter a name, or what they are to the person.",
    );
    problems.line("who.name", &who.name);
    problems.line("who.relationship", &who.relationship);
    problems.line("who.organisation", &who.organisation);
    problems.code("who.kind", &who.kind);
    problems.code("telling.may_tell", &telling.may_tell);
    problems.text("telling.limits", &telling.limits);
    problems.code("authority.kind", &authority.kind);
    problems.day("authority.seen_on", &authority.seen_on);
    problems.line("authority.seen_by", &authority.seen_by);
    for (key, reach) in &relation.reach {
        reach.validate(&format!("reach/{key}"), problems);
    }
}
