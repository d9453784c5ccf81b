//! The lock: how the key to everything is wrapped, and how long somebody has to wait who guesses.
//!
//! Everything is sealed with a key that chance has made. That key is wrapped with one that is made from the code or
//! passphrase, so that another code needs no new sealing. What the record says is not hidden: the screen that asks
//! for the code has to know it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

use super::cipher::{self, CipherFault, KEY, Key, MOST_ROUNDS, NONCE, ROUNDS, SALT};
use super::settings::Settings;
use crate::domain::json::{Json, object, read_text, written};
use crate::domain::moment::instant_text;

/// Shortest code, in characters.
pub const LEAST_CODE: usize = 4;
/// So many wrong tries are free: anybody mistypes.
const FREE: u32 = 3;
/// The first pause, seconds; each further wrong try doubles it.
const FIRST_PAUSE: i64 = 10;
/// The longest pause, seconds.
const LONGEST_PAUSE: i64 = 900;
/// What the wrapped key is sealed with.
const BESIDE: &[u8] = b"vejviser-lock";
/// Most minutes before it locks by itself.
const MOST_MINUTES: u64 = 60;

/// What stands on the lock.
#[derive(Clone, Debug, PartialEq)]
pub struct Lock {
    pub(super) rounds: u32,
    pub(super) salt: Vec<u8>,
    pub(super) nonce: Vec<u8>,
    pub(super) wrapped: Vec<u8>,
    /// Minutes that the page may be out of sight before it locks.
    pub after: u64,
    /// Wrong tries in a row, and the last of them.
    pub tries: u32,
    pub last: Option<DateTime<Utc>>,
    /// Language and look, for the screen that asks.
    pub look: Settings,
}

impl Lock {
    /// Wraps a key with a code.
    ///
    /// # Errors
    /// The browser has no cryptography here.
    pub async fn new(
        code: &str,
        key: &[u8; KEY],
        after: u64,
        settings: &Settings,
    ) -> Result<Lock, CipherFault> {
        let (salt, nonce) = (cipher::chance::<SALT>()?, cipher::chance::<NONCE>()?);
        let wrapping = cipher::key_of_words(code, &salt, ROUNDS).await?;
        Ok(Lock {
            rounds: ROUNDS,
            salt: salt.to_vec(),
            nonce: nonce.to_vec(),
            wrapped: cipher::seal(&wrapping, &nonce, BESIDE, key).await?,
            after,
            tries: 0,
            last: None,
            look: look(settings),
        })
    }

    /// The bytes of the key.
    ///
    /// # Errors
    /// `Refused` where the code is another one.
    pub async fn key_bytes(&self, code: &str) -> Result<Vec<u8>, CipherFault> {
        let wrapping = cipher::key_of_words(code, &self.salt, self.rounds).await?;
        cipher::unseal(&wrapping, &self.nonce, BESIDE, &self.wrapped).await
    }

    /// The key.
    ///
    /// # Errors
    /// `Refused` where the code is another one.
    pub async fn key(&self, code: &str) -> Result<Key, CipherFault> {
        cipher::key_of_bytes(&self.key_bytes(code).await?).await
    }

    /// How long nobody may try. A clock that was set back ends no pause, and makes none longer.
    pub fn pause(&self, now: DateTime<Utc>) -> TimeDelta {
        let Some(last) = self.last.filter(|_| self.tries >= FREE) else {
            return TimeDelta::zero();
        };
        let doubled = FIRST_PAUSE << (self.tries - FREE).min(10);
        let pause = TimeDelta::seconds(doubled.min(LONGEST_PAUSE));
        (pause - (now - last).max(TimeDelta::zero())).max(TimeDelta::zero())
    }

    /// The same with one more try, which counts as wrong until it was right: whoever closes the page in between
    /// has not had it for nothing.
    pub fn tried(&self, now: DateTime<Utc>) -> Lock {
        Lock {
            tries: self.tries.saturating_add(1),
            last: Some(now),
            ..self.clone()
        }
    }

    /// The same after a right try.
    pub fn opened(&self) -> Lock {
        Lock {
            tries: 0,
            last: None,
            ..self.clone()
        }
    }

    pub fn to_text(&self) -> String {
        let text = |bytes: &[u8]| Value::from(STANDARD.encode(bytes));
        written(&object([
            ("key", Value::from("PBKDF2-SHA-256")),
            ("rounds", Value::from(self.rounds)),
            ("salt", text(&self.salt)),
            ("nonce", text(&self.nonce)),
            ("wrapped", text(&self.wrapped)),
            ("after", Value::from(self.after)),
            ("tries", Value::from(self.tries)),
            ("last", Value::from(self.last.map(instant_text))),
            ("look", self.look.to_json()),
        ]))
    }

    /// Reads what [`Lock::to_text`] gives; `None` where it is damaged.
    pub fn read(text: &str) -> Option<Lock> {
        read_text(text, Lock::from_json).ok()
    }

    fn from_json(json: Json<'_>) -> Lock {
        let bytes = |key: &str| STANDARD.decode(json.field(key).text()).unwrap_or_default();
        let lock = Lock {
            rounds: json.field("rounds").number(u64::from(MOST_ROUNDS)) as u32,
            salt: bytes("salt"),
            nonce: bytes("nonce"),
            wrapped: bytes("wrapped"),
            after: json.field("after").number(MOST_MINUTES),
            tries: json.field("tries").number(u64::from(u32::MAX)) as u32,
            last: json.optional("last").map(|last| last.instant()),
            look: Settings::from_json(json.field("look")),
        };
        if lock.rounds == 0 || lock.nonce.len() != NONCE || lock.salt.len() != SALT {
            json.fault("no lock");
        }
        lock
    }
}

/// Of the settings, what the screen needs that asks for the code, and nothing personal.
pub fn look(settings: &Settings) -> Settings {
    Settings {
        language: settings.language.clone(),
        text_size: settings.text_size,
        contrast: settings.contrast,
        scheme: settings.scheme,
        ..Settings::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::plan::PlanId;

    fn lock() -> Lock {
        Lock {
            rounds: 600_000,
            salt: vec![1; SALT],
            nonce: vec![2; NONCE],
            wrapped: vec![3; 48],
            after: 5,
            tries: 0,
            last: None,
            look: Settings {
                language: Some("ar".into()),
                ..Settings::default()
            },
        }
    }

    #[test]
    fn who_guesses_waits_longer_every_time() {
        let now: DateTime<Utc> = "2026-03-04T09:00:00Z".parse().unwrap();
        for (tries, passed, pause) in [
            (0, 0, 0),
            (2, 0, 0),
            (3, 0, 10),
            (3, 4, 6),
            (3, 10, 0),
            (4, 0, 20),
            (5, 0, 40),
            (9, 0, 640),
            (10, 0, 900),
            (4_000_000_000, 0, 900),
            // The clock was set back by an hour.
            (4, -3600, 20),
        ] {
            let lock = Lock {
                tries,
                last: Some(now),
                ..lock()
            };
            let found = lock.pause(now + TimeDelta::seconds(passed)).num_seconds();
            assert_eq!(found, pause, "{tries} tries, {passed} seconds");
        }
        let again = lock().tried(now).tried(now);
        assert_eq!((again.tries, again.last), (2, Some(now)));
        assert_eq!(again.opened(), lock());
    }

    #[test]
    fn the_record_says_nothing_personal() {
        let settings = Settings {
            language: Some("ar".into()),
            current_plan: Some(PlanId("p".into())),
            just_looking: true,
            last_backup: Some("x".into()),
            ..Settings::default()
        };
        let of_settings = look(&settings).to_json();
        assert_eq!(of_settings, serde_json::json!({"language": "ar"}));
    }

    #[test]
    fn a_record_is_read_as_it_was_written_or_not_at_all() {
        let now: DateTime<Utc> = "2026-03-04T09:00:00Z".parse().unwrap();
        for lock in [lock(), lock().tried(now)] {
            assert_eq!(Lock::read(&lock.to_text()), Some(lock));
        }
        let text = lock().to_text();
        for damaged in [
            "",
            "{}",
            &text[..text.len() - 1],
            &text.replace("600000", "0"),
            &text.replace("AgIC", ""),
        ] {
            assert_eq!(Lock::read(damaged), None, "{damaged}");
        }
    }
}
