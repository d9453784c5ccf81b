//! Marks for measuring: the browser's own list of how long something took. Nothing leaves the page.

/// The time since the page was opened, in milliseconds.
pub fn now() -> f64 {
    performance().map_or(0.0, |performance| performance.now())
}

/// Writes into the browser's list that something has lasted from `start` until now.
pub fn took(name: &str, start: f64) {
    if let Some(performance) = performance() {
        let options = web_sys::PerformanceMeasureOptions::new();
        options.set_start(&start.into());
        // A browser that cannot measure shows the page all the same.
        drop(performance.measure_with_performance_measure_options(name, &options));
    }
}

fn performance() -> Option<web_sys::Performance> {
    web_sys::window()?.performance()
}
