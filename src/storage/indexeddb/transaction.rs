//! Transactions whose failure is told with its reason.

use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error, JSError, OpenDbError};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionMode};
use js_sys::{Array, JSON};
use wasm_bindgen::{JsCast, JsValue};

use crate::storage::error::StorageError;
use crate::storage::port::Result;

pub fn reading<'a>(db: &'a Database, stores: &[&str]) -> Result<Transaction<'a>> {
    db.transaction(stores).build().map_err(told)
}

/// Does `work` in one transaction that writes: all of it, or nothing if anything fails. Returns `Ok`
/// only once the browser has confirmed it.
///
/// Everything that `work` writes has to be ready before: awaiting anything but requests to the
/// transaction lets the browser commit what is there so far.
pub async fn writing<T>(
    db: &Database,
    stores: &[&str],
    work: impl AsyncFnOnce(&Transaction<'_>) -> Result<T>,
) -> Result<T> {
    let transaction = db
        .transaction(stores)
        .with_mode(TransactionMode::Readwrite)
        .build()
        .map_err(told)?;
    let raw: web_sys::IdbTransaction = transaction.as_sys().clone().unchecked_into();
    let result = match work(&transaction).await {
        Ok(value) => match transaction.commit().await {
            Ok(()) => return Ok(value),
            Err(error) => told(error),
        },
        Err(error) => {
            // Dropped without a commit, it is rolled back.
            drop(transaction);
            error
        }
    };
    // A disk that is full may show only at the end, or in a request that nobody awaits: whatever is
    // awaited then says "aborted". The reason stands in the transaction; without it a full disk would
    // be told as a mishap and tried again for ever.
    match (result, raw.error()) {
        (StorageError::Interrupted, Some(reason)) => Err(of(&reason)),
        (error, _) => Err(error),
    }
}

fn of(exception: &web_sys::DomException) -> StorageError {
    StorageError::of_exception(&exception.name(), &exception.message())
}

/// What an error of the crate means while a connection is open.
pub fn told(error: Error) -> StorageError {
    match error {
        Error::DomException(exception) => of(exception.as_sys()),
        Error::Unknown(error) => match exception_in(error) {
            Ok(exception) => of(&exception),
            Err(text) => StorageError::Unknown(text),
        },
        // The crate's word for a transaction that was aborted, or that vanished under it.
        Error::MissingData(_) => StorageError::Interrupted,
        // Its own words would bring the tables that decimal numbers are written with.
        Error::Serialisation(_) => StorageError::Damaged("a value of another kind".to_owned()),
    }
}

/// What an error means that stopped the opening.
pub fn told_opening(error: OpenDbError) -> StorageError {
    let of = |exception: &web_sys::DomException| {
        StorageError::of_opening(&exception.name(), &exception.message())
    };
    match error {
        OpenDbError::Base(Error::DomException(exception)) => of(exception.as_sys()),
        OpenDbError::Base(Error::Unknown(error)) => {
            exception_in(error).map_or(StorageError::Blocked, |exception| of(&exception))
        }
        OpenDbError::Base(Error::MissingData(_)) => StorageError::Interrupted,
        // `indexedDB` is not there, or opening it throws.
        _ => StorageError::Blocked,
    }
}

/// The exception of another frame is not an instance of this frame's `DOMException`; it is known
/// by its name all the same.
fn exception_in(error: JSError) -> std::result::Result<web_sys::DomException, String> {
    let value = JsValue::from(error);
    let name = js_sys::Reflect::get(&value, &"name".into()).ok();
    match name.and_then(|name| name.as_string()) {
        Some(_) => Ok(value.unchecked_into()),
        None => Err(text_of(&value)),
    }
}

pub fn is_version_error(error: &OpenDbError) -> bool {
    match error {
        OpenDbError::Base(Error::DomException(DomException::Other(exception))) => {
            exception.name() == "VersionError"
        }
        _ => false,
    }
}

/// The key `[a, b ...]`.
pub fn key(parts: &[&str]) -> JsValue {
    parts
        .iter()
        .map(|part| JsValue::from_str(part))
        .collect::<Array>()
        .into()
}

/// All keys `[plan, ...]`: an empty list stands behind every text.
pub fn keys_of(plan: &str) -> indexed_db_futures::KeyRange<JsValue> {
    let end = Array::of2(&plan.into(), &Array::new());
    indexed_db_futures::KeyRange::Bound(key(&[plan]), false, end.into(), false)
}

/// The id within a key: the last part of `[plan, id]`, or the key itself.
pub fn id_of(key: &JsValue) -> String {
    if let Some(text) = key.as_string() {
        return text;
    }
    let parts: &Array = key.unchecked_ref();
    if Array::is_array(key)
        && parts.length() >= 2
        && let Some(text) = parts.get(1).as_string()
    {
        return text;
    }
    text_of(key)
}

/// A stored value as text: a text as it is, anything else as JSON, so that a rescue can begin.
pub fn text_of(value: &JsValue) -> String {
    value.as_string().unwrap_or_else(|| {
        JSON::stringify(value)
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_else(|| format!("{value:?}"))
    })
}
