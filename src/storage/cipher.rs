//! Sealing what is stored: the browser's own cryptography (WebCrypto), and no other.
//!
//! AES-GCM with a key of 256 bits: whoever has no key can neither read nor change what is sealed without being
//! noticed. A key from words that somebody remembers is made slowly on purpose, so that guessing is slow too.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::domain::typed::digit;

/// Rounds of PBKDF2-SHA-256 for new keys, as OWASP recommends since 2023. The number stands beside what is
/// sealed, so that it can be raised without locking anybody out.
pub const ROUNDS: u32 = 600_000;
/// Most rounds that a file may ask for: a made-up one must not keep a phone busy for hours.
pub const MOST_ROUNDS: u32 = 10_000_000;
/// Bytes of a salt.
pub const SALT: usize = 16;
/// Bytes of a nonce.
pub const NONCE: usize = 12;
/// Bytes of a checksum.
pub const CHECKSUM: usize = 32;
/// Bytes of a key.
pub const KEY: usize = 32;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CipherFault {
    /// The browser has no cryptography, as on a page without HTTPS.
    #[error("the browser has no cryptography here")]
    Missing,
    /// The key is another one, or what is sealed was changed.
    #[error("it does not open with this key")]
    Refused,
}

type Result<T> = std::result::Result<T, CipherFault>;

/// A key that no script can read out again.
#[derive(Clone, Debug)]
pub struct Key(JsValue);

/// The words as the key is made from them: the same words typed on another keyboard make the same key. Blanks
/// around them do not count, since phones add one behind a suggestion, and digits of any script are the same.
pub fn plain_words(words: &str) -> String {
    let words = words.trim().chars();
    words
        .map(|c| {
            digit(c)
                .and_then(|value| char::from_digit(value, 10))
                .unwrap_or(c)
        })
        .collect()
}

/// A key from words that somebody remembers. It takes about a second on a phone.
///
/// # Errors
/// `Missing`.
pub async fn key_of_words(words: &str, salt: &[u8], rounds: u32) -> Result<Key> {
    let words = js_sys::JsString::from(plain_words(words)).normalize("NFKC");
    let words = Uint8Array::from(String::from(words).as_bytes());
    let derive = Array::of1(&"deriveKey".into());
    let base = ask(
        "importKey",
        &[
            "raw".into(),
            words.into(),
            "PBKDF2".into(),
            false.into(),
            derive.into(),
        ],
    )
    .await?;
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::from(salt).into()),
        ("iterations", rounds.into()),
    ]);
    let kind = object(&[("name", "AES-GCM".into()), ("length", 256.into())]);
    let key = ask("deriveKey", &[how, base, kind, false.into(), uses()]).await?;
    Ok(Key(key))
}

/// A key from its bytes.
///
/// # Errors
/// `Missing`, or `Refused` where they are no key.
pub async fn key_of_bytes(bytes: &[u8]) -> Result<Key> {
    let bytes = Uint8Array::from(bytes).into();
    let key = ask(
        "importKey",
        &["raw".into(), bytes, "AES-GCM".into(), false.into(), uses()],
    )
    .await?;
    Ok(Key(key))
}

/// Seals `plain`. `beside` is not hidden, but opening needs the very same: so that a record cannot be taken
/// for another one.
///
/// # Errors
/// `Missing`.
pub async fn seal(key: &Key, nonce: &[u8], beside: &[u8], plain: &[u8]) -> Result<Vec<u8>> {
    transform("encrypt", key, nonce, beside, plain).await
}

/// Opens what [`seal`] gave.
///
/// # Errors
/// `Refused` where key, nonce, `beside` or a single bit of it is another.
pub async fn unseal(key: &Key, nonce: &[u8], beside: &[u8], sealed: &[u8]) -> Result<Vec<u8>> {
    transform("decrypt", key, nonce, beside, sealed).await
}

async fn transform(
    what: &str,
    Key(key): &Key,
    nonce: &[u8],
    beside: &[u8],
    bytes: &[u8],
) -> Result<Vec<u8>> {
    let how = object(&[
        ("name", "AES-GCM".into()),
        ("iv", Uint8Array::from(nonce).into()),
        ("additionalData", Uint8Array::from(beside).into()),
    ]);
    let bytes = Uint8Array::from(bytes).into();
    ask(what, &[how, key.clone(), bytes])
        .await
        .map(|it| bytes_of(&it))
}

/// A text, sealed for one place: nonce and sealed bytes in base64.
///
/// # Errors
/// `Missing`.
pub async fn seal_text(key: &Key, place: &str, text: &str) -> Result<String> {
    let nonce = chance::<NONCE>()?;
    let sealed = seal(key, &nonce, place.as_bytes(), text.as_bytes()).await?;
    Ok(STANDARD.encode([nonce.as_slice(), &sealed].concat()))
}

/// The text in what [`seal_text`] gave; `None` where it does not open, or is none.
pub async fn open_text(key: &Key, place: &str, sealed: &str) -> Option<String> {
    let bytes = STANDARD.decode(sealed).ok()?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
    let plain = unseal(key, nonce, place.as_bytes(), sealed).await.ok()?;
    String::from_utf8(plain).ok()
}

/// SHA-256.
///
/// # Errors
/// `Missing`.
pub async fn checksum(bytes: &[u8]) -> Result<Vec<u8>> {
    let bytes = Uint8Array::from(bytes).into();
    ask("digest", &["SHA-256".into(), bytes])
        .await
        .map(|it| bytes_of(&it))
}

/// Bytes that nobody can foresee. Ids can do with less; keys cannot, so there is no way round.
///
/// # Errors
/// `Missing`.
pub fn chance<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn = crypto.and_then(|it| it.get_random_values_with_u8_array(&mut bytes).ok());
    drawn.map(|_| bytes).ok_or(CipherFault::Missing)
}

/// Calls a method of `crypto.subtle`. By name, since the types of `web-sys` for it would bring an import of
/// their own for each.
async fn ask(method: &str, arguments: &[JsValue]) -> Result<JsValue> {
    let missing = |_| CipherFault::Missing;
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).map_err(missing)?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).map_err(missing)?;
    let method = Reflect::get(&subtle, &method.into()).map_err(missing)?;
    let method = method.dyn_into::<Function>().map_err(missing)?;
    let arguments: Array = arguments.iter().collect();
    let promise = Reflect::apply(&method, &subtle, &arguments);
    let promise = promise.map_err(missing)?.unchecked_into::<Promise>();
    JsFuture::from(promise)
        .await
        .map_err(|_| CipherFault::Refused)
}

fn uses() -> JsValue {
    Array::of2(&"encrypt".into(), &"decrypt".into()).into()
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a plain object cannot fail.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object.into()
}

fn bytes_of(buffer: &JsValue) -> Vec<u8> {
    Uint8Array::new(buffer).to_vec()
}

#[cfg(test)]
mod tests {
    use super::plain_words;

    #[test]
    fn the_same_words_of_another_keyboard_are_the_same() {
        for (typed, plain) in [
            ("1234", "1234"),
            ("١٢٣٤", "1234"),
            ("۱۲۳۴ ", "1234"),
            (" blå cykel i regn ", "blå cykel i regn"),
            ("Blå", "Blå"),
        ] {
            assert_eq!(plain_words(typed), plain);
        }
    }
}
