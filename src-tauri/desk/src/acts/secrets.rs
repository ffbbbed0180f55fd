//! Passphrases: offered, weighed, changed.

use crate::error::{Code, CommandError};
use crate::messages::Nothing;
use crate::messages::session::{
    ChangePassphrase, CheckPassphrase, PassphraseStrength, SuggestedPassphrase,
};
use crate::session::Desk;
use diceware_wordlists::EFF_LONG_WORDLIST;
use doorstep_store::{SecretString, WorkFactor};
use zxcvbn::Score;

/// Four words of 7,776 are 51 bits; with scrypt at 2^18 that is beyond a determined thief.
const WORDS: usize = 4;

impl Desk {
    pub(crate) fn suggest_passphrase(
        &mut self,
        _: Nothing,
    ) -> Result<SuggestedPassphrase, CommandError> {
        let words: Vec<&str> = (0..WORDS).map(|_| self.random_word()).collect();
        Ok(SuggestedPassphrase { passphrase: words.join(" ") })
    }

    fn random_word(&mut self) -> &'static str {
        // Numbers above the last whole multiple would favour the first words; they are drawn again.
        let words = EFF_LONG_WORDLIST.len() as u32;
        let fair = u32::MAX - u32::MAX % words;
        loop {
            let mut bytes = [0; 4];
            (self.around.chance)(&mut bytes);
            let number = u32::from_le_bytes(bytes);
            if number < fair {
                return EFF_LONG_WORDLIST[(number % words) as usize];
            }
        }
    }

    pub(crate) fn check_passphrase(
        &mut self,
        request: CheckPassphrase,
    ) -> Result<PassphraseStrength, CommandError> {
        Ok(strength(&request.passphrase))
    }

    pub(crate) fn change_passphrase(
        &mut self,
        request: ChangePassphrase,
    ) -> Result<Nothing, CommandError> {
        let new = strong_enough(&request.new_passphrase)?;
        let work = self.work_factor();
        let vault = self.opened()?.store.vault_mut();
        vault.change_passphrase(&SecretString::from(request.current), &new, work)?;
        Ok(Nothing {})
    }

    pub(crate) fn work_factor(&self) -> WorkFactor {
        WorkFactor::new(self.around.work_factor)
    }
}

/// The passphrase as a secret, where it is strong enough to guard a caseload.
pub(crate) fn strong_enough(passphrase: &str) -> Result<SecretString, CommandError> {
    let PassphraseStrength { strong, advice, .. } = strength(passphrase);
    let weak = "That passphrase is too easy to guess.";
    if !strong {
        return Err(CommandError::new(Code::WeakPassphrase, weak, advice));
    }
    Ok(SecretString::from(passphrase.to_owned()))
}

fn strength(passphrase: &str) -> PassphraseStrength {
    let words = passphrase.split_whitespace().filter(|word| word.chars().count() > 2).count();
    let score = u8::from(zxcvbn::zxcvbn(passphrase, &["doorstep"]).score());
    let strong = score >= u8::from(Score::Four) && passphrase.chars().count() >= 12 && words > 0;
    let advice = match (strong, words) {
        (true, _) => "Strong enough.",
        (false, 0) => "Use four random words, or take the ones offered.",
        (false, _) => "Add another word that has nothing to do with the others.",
    };
    PassphraseStrength { strong, score, advice: advice.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_hard_to_guess_is_strong() {
        let check = |passphrase: &str, strong| {
            assert_eq!(strength(passphrase).strong, strong, "{passphrase}");
        };
        check("", false);
        check("password", false);
        check("doorstep doorstep", false);
        check("Margaret1948", false);
        check("thwarting gecko unlatch civics", true);
        check("q9$Kz!v2Lm#x7", true);
    }
}
