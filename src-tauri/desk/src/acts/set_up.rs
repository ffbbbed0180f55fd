//! Setting up: keys are made, the recovery key is shown and typed back, and only then anything is written.

use super::gp::begins_on;
use super::secrets::strong_enough;
use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::session::{
    BeginSetUp, ConfirmRecoveryKey, RecoveryKey, SelectStore, SessionState,
};
use crate::session::{Confirming, Desk, State};
use doorstep_domain::DeviceId;
use doorstep_domain::text::{folded, tidy};
use doorstep_store::{Pending, Place, SecretString, Standing, Store, furnish};
use serde_json::json;

/// How many groups of the recovery key must be typed back.
const ASKED: usize = 2;

impl Desk {
    /// Where the dialog was closed, everything stands as it stood.
    pub(crate) fn choose_folder(&mut self, _: Nothing) -> Result<SessionState, CommandError> {
        if let Some(folder) = self.pick(|picker| picker.folder()) {
            if Place::new(&folder).standing() == Standing::Other {
                return Err(other_files());
            }
            self.close();
            self.shelf.use_folder(folder);
        }
        self.session_state(Nothing {})
    }

    pub(crate) fn select_store(
        &mut self,
        request: SelectStore,
    ) -> Result<SessionState, CommandError> {
        let folder = match request.token.as_str() {
            "" => self.shelf.fresh_folder(),
            token => self.shelf.folder_of(token).ok_or_else(CommandError::not_found)?,
        };
        self.close();
        self.shelf.use_folder(folder);
        self.session_state(Nothing {})
    }

    pub(crate) fn begin_set_up(
        &mut self,
        request: BeginSetUp,
    ) -> Result<SessionState, CommandError> {
        let BeginSetUp { name, worker, passphrase } = request;
        if name.is_empty() {
            return Err(CommandError::field("name", "Give the caseload a name."));
        }
        let passphrase = strong_enough(&passphrase)?;
        self.must_be_free()?;
        let pending = Pending::prepare(&mut self.around.chance);
        let ask = self.groups_to_ask(pending.recovery_key().groups().len());
        self.state =
            State::Confirming(Box::new(Confirming { pending, name, worker, passphrase, ask }));
        self.session_state(Nothing {})
    }

    fn must_be_free(&self) -> Result<(), CommandError> {
        match self.place().standing() {
            Standing::Free => Ok(()),
            _ => Err(other_files()),
        }
    }

    /// Not the first group, which is the same in every key.
    fn groups_to_ask(&mut self, groups: usize) -> Vec<u32> {
        let mut numbers: Vec<u32> = (2..=u32::try_from(groups).unwrap_or(2)).collect();
        let mut ask: Vec<u32> = (0..ASKED.min(numbers.len()))
            .map(|_| {
                let mut byte = [0];
                (self.around.chance)(&mut byte);
                numbers.remove(usize::from(byte[0]) % numbers.len())
            })
            .collect();
        ask.sort_unstable();
        ask
    }

    pub(crate) fn confirm_recovery_key(
        &mut self,
        request: ConfirmRecoveryKey,
    ) -> Result<SessionState, CommandError> {
        let State::Confirming(confirming) = &self.state else {
            return Err(CommandError::wrong_phase());
        };
        if !typed_back(&confirming.recovery(), &request.groups) {
            return Err(CommandError::new(
                Code::WrongRecoveryKey,
                "That is not what stands on the sheet.",
                "Compare it with the printed or written key, group by group.",
            ));
        }
        let State::Confirming(confirming) = std::mem::replace(&mut self.state, State::Closed)
        else {
            return Err(CommandError::wrong_phase());
        };
        if let Err(error) = self.create(&confirming) {
            // The key that was shown and typed back stays the key: it may be on paper already.
            self.state = State::Confirming(confirming);
            return Err(error);
        }
        self.session_state(Nothing {})
    }

    /// Makes a caseload at once and gives its recovery key: for the command line, which prints it.
    pub fn create_now(&mut self, name: &str, passphrase: &str) -> Result<String, CommandError> {
        // As every request is tidied: a passphrase is spelt the same here and when it is asked for.
        let passphrase = strong_enough(&tidy(passphrase))?;
        self.must_be_free()?;
        let pending = Pending::prepare(&mut self.around.chance);
        let key = pending.recovery_key().expose().to_owned();
        let (name, worker) = (tidy(name), String::new());
        self.create(&Confirming { pending, name, worker, passphrase, ask: Vec::new() })?;
        Ok(key)
    }

    fn create(&mut self, confirming: &Confirming) -> Result<(), CommandError> {
        let Confirming { pending, name, worker, passphrase, .. } = confirming;
        let device = self.new_device();
        let (place, work) = (self.place(), self.work_factor());
        let vault = pending.commit(&place, passphrase, work, furnish(device))?;
        let mut store = Store::open(vault)?;
        store.accept_as_it_is()?;
        let (now, today) = (self.now().timestamp_millis(), self.today_in_london());
        store.transact_for_good::<_, CommandError>("set_up", now, |tx| {
            tx.set_setting("store_name", &json!(name))?;
            tx.set_setting("gp_since", &begins_on(today))?;
            Ok(tx.set_setting("worker", &json!(worker))?)
        })?;
        self.shelf.remember(name, false);
        self.open_with(store)
    }

    pub(crate) fn new_device(&mut self) -> DeviceId {
        let mut bytes = [0; 8];
        (self.around.chance)(&mut bytes);
        DeviceId(u64::from_le_bytes(bytes))
    }
}

impl Confirming {
    pub(crate) fn recovery(&self) -> RecoveryKey {
        RecoveryKey { groups: self.pending.recovery_key().groups(), ask: self.ask.clone() }
    }
}

fn typed_back(key: &RecoveryKey, typed: &[String]) -> bool {
    let plain = |text: &str| folded(text).replace(' ', "");
    let asked = key.ask.iter().map(|n| key.groups.get(*n as usize - 1).map(|group| plain(group)));
    asked.eq(typed.iter().map(|group| Some(plain(group))))
}

/// A secret from text.
pub(crate) fn secret(text: String) -> SecretString {
    SecretString::from(text)
}

fn other_files() -> CommandError {
    CommandError::new(
        Code::AlreadyThere,
        "That folder already holds a caseload or other files.",
        "Open it, or choose another folder.",
    )
}
