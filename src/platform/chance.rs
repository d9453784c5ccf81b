//! Identities that nobody else has.

/// 128 bits from the browser's own source of chance, as 32 hexadecimal digits.
pub fn id() -> String {
    let mut bytes = [0_u8; 16];
    let drawn = gloo::utils::window()
        .crypto()
        .and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes));
    if drawn.is_err() {
        // Without that source (no browser of today lacks it) the lesser one must do: two entries
        // with one id would lose one of them.
        for byte in &mut bytes {
            *byte = (js_sys::Math::random() * 256.0) as u8;
        }
    }
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
