//! Marks for measuring: the browser's own list of how long something took. Nothing leaves the page.

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
