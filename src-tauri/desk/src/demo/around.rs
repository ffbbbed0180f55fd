//! The people around an invented person: their own, those who work for them, one not to be told.

use super::character::Character;
use super::episode::Episode;
use super::household::Made;
use super::numbers::{landline, mobile};
use super::resident::Resident;
use doorstep_domain::kinds::relation::{Authority, Bereaved, Telling, Who};
use doorstep_domain::kinds::{Of, Reach, Relation};

impl Resident<'_> {
    /// Everyone around the person, the one of their own first.
    pub(super) fn relations(&mut self, episode: &Episode) -> Vec<Made<Relation>> {
        let mut relations = vec![self.kin()];
        if self.dice.chance(35) {
            relations.push(self.professional());
        }
        if self.who.needs.contains(&"abuse") || self.dice.chance(4) {
            relations.push(self.not_to_contact());
        }
        relations.extend(self.street.other_half(self.n).map(|other| self.beside(other)));
        let day = episode.received;
        relations.into_iter().map(|relation| (self.id_on(day), relation)).collect()
    }

    pub(super) fn of_person(&self) -> Of {
        Of { person: Some(self.id), referral: None }
    }

    fn kin(&mut self) -> Relation {
        let (relationship, given) = self.who.kin.clone();
        let parent = self.who.is_young() && matches!(relationship.as_str(), "mother" | "father");
        let may_tell = *self.dice.pick(&["everything", "practical", "practical", "nothing", ""]);
        let number = mobile(&mut self.dice);
        let reach = Reach { kind: "mobile".to_owned(), value: number, ..Reach::default() };
        Relation {
            of: self.of_person(),
            who: Who {
                name: format!("{given} {}", self.who.family),
                relationship,
                kind: if self.dice.chance(15) { "carer" } else { "family" }.to_owned(),
                emergency: self.dice.chance(50) || parent,
                ..Who::default()
            },
            reach: [("mobile".to_owned(), reach)].into(),
            telling: Telling { may_tell: may_tell.to_owned(), ..Telling::default() },
            authority: Authority {
                kind: if parent { "parent" } else { "" }.to_owned(),
                ..Authority::default()
            },
            bereaved: Bereaved { bereaved: self.street.died(self.n), died: false },
        }
    }

    fn professional(&mut self) -> Relation {
        let (relationship, organisation) =
            self.dice.pick(&self.street.book.streets.professionals).clone();
        let community = self.dice.pick(&self.street.book.communities);
        let woman = self.dice.chance(60);
        let given = community.given(woman, &mut self.dice);
        let name = format!("{given} {}", community.family(woman, &mut self.dice));
        let number = landline(&mut self.dice);
        let reach = Reach { kind: "landline".to_owned(), value: number, ..Reach::default() };
        Relation {
            of: self.of_person(),
            who: Who {
                name,
                relationship,
                kind: "professional".to_owned(),
                organisation,
                ..Who::default()
            },
            reach: [("work".to_owned(), reach)].into(),
            telling: Telling { may_tell: "practical".to_owned(), ..Telling::default() },
            ..Relation::default()
        }
    }

    fn not_to_contact(&mut self) -> Relation {
        let name = self.who.community.given(!self.who.woman, &mut self.dice);
        let relationship = (*self.dice.pick(&[
            "former partner",
            "former husband",
            "brother-in-law",
            "stepfather",
        ]))
        .to_owned();
        Relation {
            of: self.of_person(),
            who: Who { name, relationship, kind: "other".to_owned(), ..Who::default() },
            telling: Telling {
                may_tell: "nothing".to_owned(),
                do_not_contact: true,
                ..Telling::default()
            },
            ..Relation::default()
        }
    }

    /// The one they live with, who is on the caseload too.
    fn beside(&self, other: usize) -> Relation {
        let plan = self.street.plan;
        let them = Character::invent(self.street.book, plan.seed, other, plan.on);
        let bereaved = self.street.died(other) || self.street.died(self.n);
        Relation {
            of: self.of_person(),
            who: Who {
                name: format!("{} {}", them.given, them.family),
                relationship: "lives with them".to_owned(),
                kind: "friend".to_owned(),
                person: Some(self.street.id(other)),
                ..Who::default()
            },
            telling: Telling { may_tell: "practical".to_owned(), ..Telling::default() },
            bereaved: Bereaved { bereaved, died: false },
            ..Relation::default()
        }
    }
}
