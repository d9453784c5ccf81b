//! What time it is, by the phone.

use chrono::{DateTime, Utc};

/// The present moment.
pub fn now() -> DateTime<Utc> {
    #[cfg(target_arch = "wasm32")]
    let milliseconds = js_sys::Date::now() as i64;
    #[cfg(not(target_arch = "wasm32"))]
    let milliseconds = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .map_or(0, |since| since.as_millis() as i64);
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()
}
