//! Packets of a handed-over plan that no app has written.

pub fn number(to: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        to.push(value as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

fn sum(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                crc >> 1 ^ 0xedb8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

/// A packet with a right checksum around whatever columns.
pub fn forged(chance: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    number(&mut body, chance.len() as u64);
    body.extend(chance);
    // Quickly packed, so that many can be tried.
    body.extend(miniz_oxide::deflate::compress_to_vec(plain, 1));
    let mut bytes = vec![1];
    number(&mut bytes, body.len() as u64);
    bytes.extend(body);
    let sum = sum(&bytes);
    bytes.extend(sum.to_le_bytes());
    bytes
}
