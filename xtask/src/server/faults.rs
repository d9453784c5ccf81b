//! Failures on purpose, for tests of what the app does when the network or the host misbehaves.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The answer has this status and no content.
    Status(u16),
    /// The content arrives with wrong bytes, from the first one on.
    Damaged,
    /// The answer comes this much later.
    Delay(Duration),
    /// The answer comes once this path fails so no more.
    Hold,
    /// The connection breaks after half of the content.
    Cut,
    /// The content comes in pieces of so many bytes, with a pause after each.
    Pieces(usize, Duration),
}

/// Which paths fail how. Clones are the same set.
#[derive(Debug, Clone, Default)]
pub struct Faults {
    rules: Arc<Mutex<Vec<(String, Fault)>>>,
}

impl Faults {
    /// From now on answers to this path fail so. The path is the one below the base, with a slash
    /// first; one `*` stands for anything: `/packs/*`, `*.wasm`, `/locales/*/main.ftl`.
    pub fn set(&self, path: &str, fault: Fault) {
        let mut rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        rules.retain(|(known, _)| known != path);
        rules.push((path.to_owned(), fault));
    }

    /// The host is well again.
    pub fn clear(&self) {
        self.rules
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// What goes wrong for this path; of several rules the latest.
    pub(super) fn of(&self, path: &str) -> Option<Fault> {
        let rules = self.rules.lock().unwrap_or_else(PoisonError::into_inner);
        rules
            .iter()
            .rev()
            .find(|(pattern, _)| fits(pattern, path))
            .map(|(_, fault)| *fault)
    }
}

fn fits(pattern: &str, path: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == path,
        Some((head, tail)) => {
            path.len() >= head.len() + tail.len() && path.starts_with(head) && path.ends_with(tail)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn one_star_stands_for_anything() {
        for (pattern, path, expected) in [
            ("/a.json", "/a.json", true),
            ("/a.json", "/b/a.json", false),
            ("*.wasm", "/vejviser-1.wasm", true),
            ("/packs/*", "/packs/x/y.json", true),
            ("/locales/*/main.ftl", "/locales/ar/main.ftl", true),
            ("/ab*ba", "/aba", false),
        ] {
            assert_eq!(fits(pattern, path), expected, "{pattern} {path}");
        }
    }
}
