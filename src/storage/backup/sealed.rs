//! The sealed backup: the same file as the readable one, in a cover that opens with a passphrase.
//!
//! One line of JSON that says how the key is made, then the sealed bytes, then a checksum over both. The line is
//! sealed along: whoever changes it makes a file that does not open. The checksum comes before the key, so that
//! a file that was damaged on its way is told from a passphrase that is wrong.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

use super::Backup;
use crate::domain::json::{Json, object, read_text, written};
use crate::storage::cipher::{self, CHECKSUM, CipherFault, MOST_ROUNDS, NONCE, ROUNDS, SALT};

/// The version of the cover that this app writes, and the newest that it opens.
pub const COVER: u64 = 1;
/// How a sealed file begins.
const BEGINS: &[u8] = b"{\"vejviser\":\"sealed-backup\"";
/// The longest first line, in bytes.
const MOST_LINE: usize = 2_000;
/// The authentication tag that AES-GCM puts behind what it seals.
const TAG: usize = 16;

/// Why a sealed file cannot be opened. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CoverFault {
    /// Cut off, or changed on its way.
    #[error("the file is damaged")]
    Damaged,
    #[error("the cover is of version {found}, this app opens {COVER}")]
    Newer { found: u64 },
    #[error("the passphrase is another one")]
    WrongWords,
    #[error("the browser has no cryptography here")]
    Missing,
}

/// How the key is made, and with what it was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub rounds: u32,
    pub salt: Vec<u8>,
    pub nonce: Vec<u8>,
}

/// A sealed file, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedFile<'a> {
    pub cover: Cover,
    /// The first line as it stands, sealed along.
    line: &'a [u8],
    sealed: &'a [u8],
    checksum: &'a [u8],
}

/// Whether a file is a sealed backup, of whatever version.
pub fn is_sealed(file: &[u8]) -> bool {
    file.starts_with(BEGINS)
}

impl Cover {
    /// The first line, without its end.
    pub fn to_line(&self) -> String {
        let text = |bytes: &[u8]| Value::from(STANDARD.encode(bytes));
        let rest = written(&object([
            ("format", Value::from(COVER)),
            ("key", Value::from("PBKDF2-SHA-256")),
            ("rounds", Value::from(self.rounds)),
            ("salt", text(&self.salt)),
            ("cipher", Value::from("AES-GCM-256")),
            ("nonce", text(&self.nonce)),
        ]));
        // What it is stands first, whatever the order of the fields.
        let begins = String::from_utf8_lossy(BEGINS);
        format!("{begins},{}", rest.trim_start_matches('{'))
    }

    fn from_json(json: Json<'_>) -> Cover {
        let bytes = |key: &str, length: usize| {
            let read = STANDARD.decode(json.field(key).text()).unwrap_or_default();
            if read.len() != length {
                json.field(key).fault("not so many bytes in base64");
            }
            read
        };
        let cover = Cover {
            rounds: json.field("rounds").number(u64::from(MOST_ROUNDS)) as u32,
            salt: bytes("salt", SALT),
            nonce: bytes("nonce", NONCE),
        };
        if cover.rounds == 0 {
            json.field("rounds").fault("no rounds");
        }
        cover
    }
}

impl<'a> SealedFile<'a> {
    /// Takes a file apart. Nothing is opened or checked yet but its first line.
    ///
    /// # Errors
    /// `Damaged`, `Newer`.
    pub fn read(file: &'a [u8]) -> Result<SealedFile<'a>, CoverFault> {
        let end = file.iter().take(MOST_LINE).position(|byte| *byte == b'\n');
        let end = end.filter(|_| is_sealed(file)).ok_or(CoverFault::Damaged)?;
        let (line, rest) = (&file[..end], &file[end + 1..]);
        let text = std::str::from_utf8(line).map_err(|_| CoverFault::Damaged)?;
        let read = |json: Json<'_>| match json.field("format").number(u64::MAX) {
            COVER => Ok(Cover::from_json(json)),
            found => Err(found),
        };
        let cover = match read_text(text, read) {
            Ok(Ok(cover)) => cover,
            Ok(Err(found)) if found > COVER => return Err(CoverFault::Newer { found }),
            _ => return Err(CoverFault::Damaged),
        };
        let sealed = rest
            .len()
            .checked_sub(CHECKSUM)
            .filter(|length| *length >= TAG);
        let (sealed, checksum) = rest.split_at(sealed.ok_or(CoverFault::Damaged)?);
        Ok(SealedFile {
            cover,
            line,
            sealed,
            checksum,
        })
    }

    /// Whether the file is as it was written; to be asked before anybody is asked for a passphrase.
    ///
    /// # Errors
    /// `Damaged`, or `Missing`.
    pub async fn check(&self) -> Result<(), CoverFault> {
        let found = checksum_of(self.line, self.sealed).await?;
        match found == self.checksum {
            true => Ok(()),
            false => Err(CoverFault::Damaged),
        }
    }

    /// The readable file in it.
    ///
    /// # Errors
    /// `WrongWords`, or `Missing`. Only a whole file may be opened, see [`SealedFile::check`].
    pub async fn open(&self, words: &str) -> Result<String, CoverFault> {
        let Cover {
            rounds,
            salt,
            nonce,
        } = &self.cover;
        let key = cipher::key_of_words(words, salt, *rounds).await?;
        let plain = cipher::unseal(&key, nonce, self.line, self.sealed).await?;
        String::from_utf8(plain).map_err(|_| CoverFault::Damaged)
    }
}

async fn checksum_of(line: &[u8], sealed: &[u8]) -> Result<Vec<u8>, CipherFault> {
    cipher::checksum(&[line, b"\n", sealed].concat()).await
}

impl From<CipherFault> for CoverFault {
    fn from(fault: CipherFault) -> CoverFault {
        match fault {
            CipherFault::Missing => CoverFault::Missing,
            CipherFault::Refused => CoverFault::WrongWords,
        }
    }
}

impl Backup {
    /// The sealed file.
    ///
    /// # Errors
    /// The browser has no cryptography here.
    pub async fn to_sealed(&self, words: &str) -> Result<Vec<u8>, CipherFault> {
        let cover = Cover {
            rounds: ROUNDS,
            salt: cipher::chance::<SALT>()?.to_vec(),
            nonce: cipher::chance::<NONCE>()?.to_vec(),
        };
        let key = cipher::key_of_words(words, &cover.salt, cover.rounds).await?;
        let line = cover.to_line();
        let plain = self.to_text();
        let sealed = cipher::seal(&key, &cover.nonce, line.as_bytes(), plain.as_bytes()).await?;
        let checksum = checksum_of(line.as_bytes(), &sealed).await?;
        Ok([line.as_bytes(), b"\n", &sealed, &checksum].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cover() -> Cover {
        Cover {
            rounds: 600_000,
            salt: (0..16).collect(),
            nonce: (1..13).collect(),
        }
    }

    fn file(line: &str, rest: usize) -> Vec<u8> {
        [line.as_bytes(), b"\n", &vec![7; rest]].concat()
    }

    #[test]
    fn a_sealed_file_is_taken_apart_as_it_was_put_together() {
        let file = file(&cover().to_line(), 100);
        assert!(is_sealed(&file));
        let read = SealedFile::read(&file).unwrap();
        assert_eq!(read.cover, cover());
        assert_eq!((read.sealed.len(), read.checksum.len()), (68, 32));
        assert_eq!(read.line, cover().to_line().as_bytes());
    }

    #[test]
    fn what_is_not_a_whole_cover_is_told() {
        let line = cover().to_line();
        for (file, expected) in [
            (file(&line, 47), CoverFault::Damaged),
            (line.as_bytes().to_vec(), CoverFault::Damaged),
            (line.as_bytes()[..60].to_vec(), CoverFault::Damaged),
            (Vec::new(), CoverFault::Damaged),
            (file("{\"vejviser\":\"backup\"}", 100), CoverFault::Damaged),
            (file(&line.replace("600000", "0"), 100), CoverFault::Damaged),
            (
                file(&line.replace("600000", "600000000"), 100),
                CoverFault::Damaged,
            ),
            (file(&line.replace("AAEC", "AA"), 100), CoverFault::Damaged),
            (
                file(&line.replace("\"format\":1", "\"format\":2"), 100),
                CoverFault::Newer { found: 2 },
            ),
        ] {
            assert_eq!(
                SealedFile::read(&file).unwrap_err(),
                expected,
                "{}",
                String::from_utf8_lossy(&file)
            );
        }
    }
}
