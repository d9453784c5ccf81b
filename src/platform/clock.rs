//! The time of the device.

use chrono::{DateTime, Utc};

/// Now, by the device's clock, in whole milliseconds.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis()).unwrap_or_default()
}

/// Now in whole seconds, for what is written into a log: finer times serve nobody, and make a link longer.
pub fn this_second() -> DateTime<Utc> {
    DateTime::from_timestamp(millis() / 1000, 0).unwrap_or_default()
}

#[cfg(target_arch = "wasm32")]
fn millis() -> i64 {
    js_sys::Date::now() as i64
}

#[cfg(not(target_arch = "wasm32"))]
fn millis() -> i64 {
    std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .ok()
        .and_then(|passed| i64::try_from(passed.as_millis()).ok())
        .unwrap_or_default()
}
