//! The use cases, a file for each part of the work. Each command is one function of [`crate::Desk`].

mod activities;
mod backups;
mod calendars;
mod claims;
mod concerns;
mod conflicts;
mod contacts;
mod copying;
mod cover;
mod drafts;
mod finding;
mod forms;
mod gp;
mod import;
mod joining;
mod life;
mod offering;
mod people;
mod person_page;
mod referrals;
mod secrets;
mod set_up;
mod settings;
mod today;
mod undoing;
mod unlocking;
mod urgent;
mod week;

pub(crate) use activities::title as activity_title;
pub(crate) use backups::unreadable_file;
pub(crate) use contacts::live;
pub(crate) use copying::Lent;
pub(crate) use gp::{begins_on, is_asked_for};
pub(crate) use joining::Newly;
pub(crate) use settings::setting_or;
