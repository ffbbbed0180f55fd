//! Everything that is kept of one invented person, ready to be written.

use doorstep_domain::kinds::{
    Appointment, Concern, Contact, Measure, Person, Place, Referral, Relation, Task,
};
use doorstep_domain::{RecordId, Shape};
use doorstep_store::{StoreError, Tx};

/// A record in the making.
pub(super) type Made<T> = (RecordId, T);

/// One person with everything about them.
pub(super) struct Household {
    pub(super) person: Made<Person>,
    pub(super) places: Vec<Made<Place>>,
    pub(super) relations: Vec<Made<Relation>>,
    pub(super) referrals: Vec<Made<Referral>>,
    pub(super) contacts: Vec<Made<Contact>>,
    pub(super) appointments: Vec<Made<Appointment>>,
    pub(super) tasks: Vec<Made<Task>>,
    pub(super) concerns: Vec<Made<Concern>>,
    pub(super) measures: Vec<Made<Measure>>,
}

impl Household {
    /// Someone about whom nothing else is known yet.
    pub(super) fn of(id: RecordId, person: Person) -> Self {
        Self {
            person: (id, person),
            places: Vec::new(),
            relations: Vec::new(),
            referrals: Vec::new(),
            contacts: Vec::new(),
            appointments: Vec::new(),
            tasks: Vec::new(),
            concerns: Vec::new(),
            measures: Vec::new(),
        }
    }

    /// Writes all of it.
    pub(super) fn create(&self, tx: &mut Tx<'_>) -> Result<(), StoreError> {
        all(tx, &self.places)?;
        tx.create(self.person.0, &self.person.1)?;
        all(tx, &self.relations)?;
        all(tx, &self.referrals)?;
        all(tx, &self.contacts)?;
        all(tx, &self.appointments)?;
        all(tx, &self.tasks)?;
        all(tx, &self.concerns)?;
        all(tx, &self.measures)
    }

    /// How many records it is.
    pub(super) fn len(&self) -> usize {
        let Self { places, relations, referrals, contacts, appointments, tasks, concerns, .. } =
            self;
        let planned = appointments.len() + tasks.len() + concerns.len() + self.measures.len();
        1 + places.len() + relations.len() + referrals.len() + contacts.len() + planned
    }
}

fn all<T: Shape>(tx: &mut Tx<'_>, made: &[Made<T>]) -> Result<(), StoreError> {
    made.iter().try_for_each(|(id, says)| tx.create(*id, says).map(|_| ()))
}
