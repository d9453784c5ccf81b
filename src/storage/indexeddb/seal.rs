//! One sealed value: an `ArrayBuffer` of a nonce and what AES-GCM gives.
//!
//! Sealed along, though not hidden, are the store and the key of the record, so that nobody can put one record in
//! the place of another.

use js_sys::{ArrayBuffer, JSON, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::transaction::text_of;
use crate::storage::cipher::{self, CipherFault, Key, NONCE};
use crate::storage::error::StorageError;

/// What stands before the content of a value.
const TEXT: u8 = 0;
/// A photo: the length of its media type, the type, the bytes.
const PHOTO: u8 = 1;
/// What was no value of this app, as JSON: a damaged record is kept too.
const OTHER: u8 = 2;

/// Bytes that a sealed text is longer than the text.
pub const MORE: usize = NONCE + 16 + 1;

/// Seals the value of a record.
pub async fn seal(
    key: &Key,
    store: &str,
    at: &JsValue,
    value: &JsValue,
) -> Result<JsValue, CipherFault> {
    let nonce = cipher::chance::<NONCE>()?;
    let plain = to_bytes(value);
    let sealed = cipher::seal(key, &nonce, &beside(store, at), &plain).await?;
    let both = [nonce.as_slice(), &sealed].concat();
    Ok(Uint8Array::from(both.as_slice()).buffer().into())
}

/// Opens a sealed value; `None` where it is damaged, or none.
pub async fn unseal(key: &Key, store: &str, at: &JsValue, value: &JsValue) -> Option<JsValue> {
    let bytes = bytes_of(value)?;
    let (nonce, sealed) = bytes.split_at_checked(NONCE)?;
    let plain = cipher::unseal(key, nonce, &beside(store, at), sealed).await;
    from_bytes(&plain.ok()?)
}

/// The bytes of a sealed value.
pub fn bytes_of(value: &JsValue) -> Option<Vec<u8>> {
    let buffer = value.dyn_ref::<ArrayBuffer>()?;
    Some(Uint8Array::new(buffer).to_vec())
}

fn beside(store: &str, at: &JsValue) -> Vec<u8> {
    format!("{store}\n{}", text_of(at)).into_bytes()
}

fn to_bytes(value: &JsValue) -> Vec<u8> {
    if let Some(text) = value.as_string() {
        return [&[TEXT], text.as_bytes()].concat();
    }
    let field = |name: &str| Reflect::get(value, &name.into()).ok();
    let photo = || {
        let kind = field("type")?.as_string()?;
        let length = u16::try_from(kind.len()).ok()?;
        let data = bytes_of(&field("data")?)?;
        let begins: &[u8] = &[PHOTO];
        Some([begins, &length.to_be_bytes(), kind.as_bytes(), &data].concat())
    };
    photo().unwrap_or_else(|| [&[OTHER], text_of(value).as_bytes()].concat())
}

fn from_bytes(bytes: &[u8]) -> Option<JsValue> {
    let (kind, rest) = bytes.split_first()?;
    let text = |bytes: &[u8]| Some(JsValue::from_str(std::str::from_utf8(bytes).ok()?));
    match *kind {
        TEXT => text(rest),
        PHOTO => {
            let (length, rest) = rest.split_first_chunk::<2>()?;
            let (kind, data) = rest.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
            let value = Object::new();
            Reflect::set(&value, &"type".into(), &text(kind)?).ok()?;
            let data = Uint8Array::from(data).buffer();
            Reflect::set(&value, &"data".into(), &data).ok()?;
            Some(value.into())
        }
        _ => JSON::parse(std::str::from_utf8(rest).ok()?).ok(),
    }
}

impl From<CipherFault> for StorageError {
    fn from(fault: CipherFault) -> StorageError {
        StorageError::Unknown(fault.to_string())
    }
}
