//! What a reader has chosen who must not be seen here. It lies in the browser's small store and not in the
//! database, since `public/discreet.js` has to know it before the app has started, and while all else is locked.

use super::common_store::{keep, kept};

/// A way out in one tap.
const EXIT: &str = "vejviser-exit";
/// The title on the tab.
const TITLE: &str = "vejviser-title";

/// Whether the way out is shown.
pub fn has_exit() -> bool {
    has(EXIT)
}

/// Whether tab and symbol are neutral.
pub fn is_neutral() -> bool {
    has(TITLE)
}

/// Shows the way out from the next page on, or no more. Whether it could be kept.
pub fn set_exit(on: bool) -> bool {
    set(EXIT, on.then_some("1"))
}

/// Gives the tab a neutral title from the next page on, or none. Whether it could be kept.
pub fn set_title(title: Option<&str>) -> bool {
    set(TITLE, title)
}

fn has(key: &str) -> bool {
    kept(key).is_some()
}

fn set(key: &str, value: Option<&str>) -> bool {
    keep(key, value.unwrap_or_default());
    kept(key).as_deref() == value
}
