//! Chance: ids that no other device makes.

use std::fmt::Write;

/// Sixteen random bytes as 32 hexadecimal digits. Two phones never make the same by accident, so
/// that the union of their logs loses nothing.
pub fn fresh_id() -> String {
    let mut id = String::with_capacity(32);
    for byte in random_bytes() {
        // Writing into a string cannot fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}

/// Eight random bytes as 16 digits, for what has to differ within one plan only: of ten thousand entries two are
/// the same once in three hundred thousand million plans. A plan that is handed over as a link is shorter by a third.
pub fn fresh_entry_id() -> String {
    let mut id = fresh_id();
    id.truncate(16);
    id
}

#[cfg(target_arch = "wasm32")]
fn random_bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if drawn.is_none() {
        // Not even a browser of 2012 lacks it; still, an id that is always zero would make the
        // second entry look like the first one and lose it.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    bytes
}

#[cfg(not(target_arch = "wasm32"))]
fn random_bytes() -> [u8; 16] {
    use std::hash::{BuildHasher, RandomState};
    // Each hasher is keyed by the operating system's chance.
    let draw = || RandomState::new().hash_one(0u8).to_le_bytes();
    let (first, second) = (draw(), draw());
    std::array::from_fn(|index| {
        if index < 8 {
            first[index]
        } else {
            second[index - 8]
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_differ() {
        let ids: std::collections::HashSet<_> = (0..1_000).map(|_| fresh_id()).collect();
        assert_eq!(ids.len(), 1_000);
        assert!(ids.iter().all(|id| id.len() == 32));
        let ids: std::collections::HashSet<_> = (0..1_000).map(|_| fresh_entry_id()).collect();
        assert_eq!(ids.len(), 1_000);
        assert!(ids.iter().all(|id| id.len() == 16));
    }
}
