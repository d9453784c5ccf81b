//! Hands that tremble, or hurry.

use chrono::TimeDelta;
use leptos::prelude::*;

use crate::platform::clock;

/// A tap on the same button so soon after another belongs to it.
const SAME_TAP: TimeDelta = TimeDelta::milliseconds(500);

/// Says of each tap on a button whether it counts. For buttons where a second tap takes back what the
/// first has done, or carries out what the first has only asked.
pub fn steady() -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    let last = StoredValue::new(None);
    move || {
        let now = clock::now();
        let before = last.get_value();
        last.set_value(Some(now));
        // A clock that was set back must not make a button dead.
        !before.is_some_and(|before| (TimeDelta::zero()..SAME_TAP).contains(&(now - before)))
    }
}
