//! Backups: kept daily, made when asked, saved elsewhere, brought back; and the check of everything.

use super::secrets::strong_enough;
use super::set_up::secret;
use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::session::{
    Backup, Backups, Notice, Picked, RestoreBackup, SessionState, StoreHealth,
};
use crate::session::Desk;
use crate::surroundings::FileKind;
use crate::wording::count;
use doorstep_domain::day::london_day;
use doorstep_store::{
    BackupOrder, Examination, Reason, Restore, Secret, Store, StoreError, adopt, list_backups,
    restore, thin_backups,
};
use std::path::{Path, PathBuf};

/// Backups together take no more than this.
const CAP: u64 = 2 * 1024 * 1024 * 1024;
/// A backup takes seconds on a large caseload, so it waits for a quiet minute; after so many days it does not.
const OVERDUE_DAYS: i64 = 7;

impl Desk {
    pub(crate) fn list_backups(&mut self, _: Nothing) -> Result<Backups, CommandError> {
        let backups = list_backups(&self.place().backups());
        let shown = backups.into_iter().map(|backup| {
            let token = self.remember_file(&backup.path);
            let (made_at, reason) = (backup.made_at.to_rfc3339(), backup.reason.code().to_owned());
            Backup { token, made_at, reason, size: backup.bytes }
        });
        Ok(Backups { backups: shown.collect(), saved_as: String::new() })
    }

    pub(crate) fn back_up_now(&mut self, _: Nothing) -> Result<Backups, CommandError> {
        let order = BackupOrder { reason: Reason::Asked, now: self.now() };
        self.opened()?.store.keep_backup(&order)?;
        self.list_backups(Nothing {})
    }

    pub(crate) fn save_backup_as(&mut self, _: Nothing) -> Result<Backups, CommandError> {
        self.store()?;
        let suggested = format!("{}.doorstep-backup", self.now().format("%Y-%m-%d"));
        let path = self.pick(|picker| picker.save_file(FileKind::Backup, &suggested));
        let Some(path) = path else { return self.list_backups(Nothing {}) };
        self.back_up_to(&path)?;
        let saved_as = name_of(&path);
        Ok(Backups { saved_as, ..self.list_backups(Nothing {})? })
    }

    /// Writes a backup to a file of the caller's choice.
    pub fn back_up_to(&mut self, path: &Path) -> Result<(), CommandError> {
        let order = BackupOrder { reason: Reason::Asked, now: self.now() };
        self.opened()?.store.back_up_to(path, &order)?;
        Ok(())
    }

    /// Whether today's backup waits to be made.
    pub(crate) fn backup_is_due(&self, store: &Store) -> bool {
        store.commits() > 0 && self.days_since_backup().is_none_or(|days| days > 0)
    }

    /// Whether it has waited for a quiet moment so long that it is made at once.
    pub(crate) fn backup_is_overdue(&self, store: &Store) -> bool {
        store.commits() > 0 && self.days_since_backup().is_none_or(|days| days >= OVERDUE_DAYS)
    }

    /// None where there is no backup yet.
    fn days_since_backup(&self) -> Option<i64> {
        let newest = list_backups(&self.place().backups()).into_iter().map(|b| b.made_at).max()?;
        Some((london_day(self.now()) - london_day(newest)).num_days().abs())
    }

    /// One a day. That it failed is said; it is no reason not to go on.
    pub(crate) fn daily_backup(&mut self, store: &Store) {
        let order = BackupOrder { reason: Reason::Daily, now: self.now() };
        let kept = store.keep_backup(&order);
        let today = london_day(order.now);
        if let Err(error) = kept.and_then(|_| thin_backups(&self.place(), today, CAP)) {
            let advice = match error {
                StoreError::Damaged { .. } => {
                    "The caseload is not as it was saved; the former backups are kept. In Settings, Backups, choose “Check the file”."
                }
                _ => "Look whether the disk is full, then make one in Settings, Backups.",
            };
            self.notices.push(Notice {
                code: "backup-failed".to_owned(),
                message: "Today’s backup could not be made.".to_owned(),
                advice: advice.to_owned(),
            });
        }
    }

    pub(crate) fn choose_backup(&mut self, _: Nothing) -> Result<Picked, CommandError> {
        let Some(path) = self.pick(|picker| picker.open_file(FileKind::Backup)) else {
            return Ok(Picked { token: String::new(), name: String::new() });
        };
        Ok(Picked { token: self.remember_file(&path), name: name_of(&path) })
    }

    /// Brings a backup back as a caseload of its own, in a new folder of the default place: what is on this
    /// laptop stays as it is.
    pub(crate) fn restore_backup(
        &mut self,
        request: RestoreBackup,
    ) -> Result<SessionState, CommandError> {
        let file = self.picked.get(&request.token).cloned().ok_or_else(CommandError::not_found)?;
        let new = match request.new_passphrase.as_str() {
            "" if request.passphrase.is_empty() => {
                let say = "With the recovery key, choose a new passphrase too.";
                return Err(CommandError::field("new_passphrase", say));
            }
            "" => None,
            new => Some(strong_enough(new)?),
        };
        let by_key = request.passphrase.is_empty();
        let given = secret(if by_key { request.recovery_key } else { request.passphrase });
        let given = if by_key { Secret::RecoveryKey(&given) } else { Secret::Passphrase(&given) };
        self.restore_from(&file, given, new.as_ref())?;
        self.session_state(Nothing {})
    }

    /// Brings a backup back and opens it.
    pub fn restore_from(
        &mut self,
        file: &Path,
        secret: Secret<'_>,
        new_passphrase: Option<&doorstep_store::SecretString>,
    ) -> Result<(), CommandError> {
        // A mistyped key is typed again without choosing the file again.
        let picked = std::mem::take(&mut self.picked);
        self.close();
        self.picked = picked;
        let former = self.shelf.folder().to_owned();
        if self.place().standing() != doorstep_store::Standing::Free {
            let fresh = self.shelf.fresh_folder();
            self.shelf.use_folder(fresh);
        }
        let work = self.work_factor();
        let order = Restore { file, secret, new_passphrase, work };
        let restored = restore(&order, &self.place(), adopt(self.new_device()));
        let vault = restored.inspect_err(|_| self.shelf.use_folder(former))?;
        let mut store = Store::open(vault)?;
        store.accept_as_it_is()?;
        self.open_with(store)
    }

    pub(crate) fn check_store(&mut self, _: Nothing) -> Result<StoreHealth, CommandError> {
        let store = &mut self.opened()?.store;
        let (findings, _) = store.vault_mut().check(|_| Ok(()))?;
        let mut said: Vec<String> = findings.iter().map(ToString::to_string).collect();
        // Where a page is damaged nothing more can be counted: what is known is said all the same.
        let counted = store.examine();
        let found = counted.as_ref().ok().cloned().unwrap_or_default();
        match counted {
            Ok(found) => said.extend(wrong(&found)),
            Err(error) if said.is_empty() => said.push(error.to_string()),
            Err(_) => {}
        }
        let healthy = said.is_empty();
        if !found.unfit.is_empty() {
            let unfit = i64::try_from(found.unfit.len()).unwrap_or(i64::MAX);
            said.push(format!(
                "{} values that need a look.",
                count(unfit, "record holds", "records hold")
            ));
        }
        Ok(StoreHealth {
            healthy,
            findings: said,
            records: found.records,
            content_hash: store.content_hash().to_string(),
            merge_hash: store.merge_hash().to_string(),
            commits: store.commits(),
        })
    }

    /// The token by which the interface may speak of a file that the person picked, here or as an argument.
    pub fn remember_file(&mut self, path: &Path) -> String {
        let known = self.picked.iter().find(|(_, known)| *known == path);
        if let Some((token, _)) = known {
            return token.clone();
        }
        let token = format!("file-{}", self.picked.len() + 1);
        self.picked.insert(token.clone(), PathBuf::from(path));
        token
    }
}

/// What counting again found wrong, in words.
fn wrong(found: &Examination) -> Vec<String> {
    let looked = [
        (found.sums_agree, "The records are not the ones that were saved last."),
        (found.audit_holds, "The log of changes is not whole."),
        (found.tables_agree, "The lists do not agree with the records."),
        (found.search_holds, "The search index is damaged."),
    ];
    looked.into_iter().filter(|(fine, _)| !fine).map(|(_, words)| words.to_owned()).collect()
}

/// A file's own name, without where it is.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The file could not be read at all.
pub(crate) fn unreadable_file() -> CommandError {
    CommandError::new(
        Code::ReadOnly,
        "That file cannot be read.",
        "Look whether it is still there and whether another program has it open.",
    )
}
