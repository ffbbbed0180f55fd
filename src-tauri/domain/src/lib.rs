//! What a caseload is made of: records, their groups and stamps, the merge law, the kinds and their rules.
//!
//! This room has no clock, no randomness, no file and no SQL: time and randomness come in as parameters,
//! so that every rule can be tried at any moment of any day.

pub mod barriers;
pub mod canonical;
pub mod coded;
pub mod day;
pub mod day_plan;
pub mod gp;
pub mod hash;
pub mod ids;
pub mod kind;
pub mod kinds;
pub mod late;
pub mod likeness;
pub mod measures;
pub mod nhs_number;
pub mod no_reply;
pub mod offering;
pub mod record;
pub mod register;
pub mod sample;
pub mod shape;
pub mod snomed;
pub mod stamp;
pub mod standing;
pub mod text;
pub mod texting;
pub mod urgent;
pub mod validation;
pub mod vocabulary;
pub mod ways;
pub mod working_week;

pub use ids::{ItemKey, RecordId};
pub use kind::Kind;
pub use record::Record;
pub use register::{Register, Version};
pub use shape::{GroupShape, Shape};
pub use stamp::{DeviceId, Hlc, Seen, Stamp};
