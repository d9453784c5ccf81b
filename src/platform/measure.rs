//! Marks for measuring: the browser's own list of how long something took. Nothing leaves the page.

/// From the first line of the app until it stands on the page.
pub const START: &str = "vejviser-start";
/// Fetching and reading the words of the language.
pub const WORDS: &str = "vejviser-words";
/// Fetching and reading the packs.
pub const PACKS: &str = "vejviser-packs";

/// Begins to measure under this name.
pub fn begin(name: &str) {
    if let Some(performance) = performance() {
        // A browser that cannot measure shows the page all the same; so below.
        drop(performance.mark(name));
    }
}

/// Writes into the browser's list how long it has lasted since the last [`begin`] of this name.
pub fn end(name: &str) {
    if let Some(performance) = performance() {
        drop(performance.measure_with_start_mark(name, name));
    }
}

fn performance() -> Option<web_sys::Performance> {
    web_sys::window()?.performance()
}
