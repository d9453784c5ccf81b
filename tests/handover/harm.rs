//! What comes may be made to do harm: it ends in a fault, and never takes much memory. `tests/forged` tries a great
//! number of inputs.

use vejviser::domain::handover::{Going, HandoverFault, MOST_UNPACKED, Packet};

use crate::counting::{MOST_MEMORY, most_held};
use crate::packet::{forged, number};
use crate::travelling::typical;

#[test]
fn something_small_that_unpacks_to_much_is_refused() {
    // A hundred million zeros.
    let bomb = forged(&[], &vec![0; 100_000_000]);
    assert!(bomb.len() < 1_000_000, "{} bytes", bomb.len());
    let (read, held) = most_held(|| Packet::from_bytes(&bomb));
    assert_eq!(read, Err(HandoverFault::TooLarge));
    assert!(held < 4 * MOST_UNPACKED as isize, "{held} bytes were held");
}

#[test]
fn announcing_much_takes_no_memory() {
    for count in [21_000_u64, 1 << 40, u64::MAX] {
        let mut numbers = vec![31];
        number(&mut numbers, 1);
        numbers.extend([0, 0]);
        number(&mut numbers, count);
        let mut plain = Vec::new();
        number(&mut plain, numbers.len() as u64);
        plain.extend(&numbers);
        let bytes = forged(&[7], &plain);
        let (read, held) = most_held(|| Packet::from_bytes(&bytes));
        assert!(read.is_err());
        assert!(held < 200_000, "{held} bytes were held for {count}");
    }
}

/// As many entries as there may be, each with the longest id of another one, and facts that unfold.
#[test]
fn the_worst_that_is_accepted_stays_small() {
    let phone = typical();
    let mut packet = phone.packet(Going::EVERYTHING);
    let entry = packet.entries[0].clone();
    let long = "x".repeat(200);
    packet.entries = (0..20_000)
        .map(|number| {
            let mut entry = entry.clone();
            entry.id.0 = format!("{number:016x}");
            entry.device.0 = long.clone();
            entry.fact = vejviser::domain::plan::Fact::Step {
                step: long.as_str().into(),
                state: Default::default(),
            };
            entry
        })
        .collect();
    let bytes = packet.to_bytes().unwrap();
    let (read, held) = most_held(|| Packet::from_bytes(&bytes));
    assert!(read.is_ok());
    assert!(held < MOST_MEMORY, "{held} bytes were held");
    // JSON that is as full of values as it can be.
    let newer = format!("{{\"is\":\"a\",\"b\":[{}0]}}", "0,".repeat(400_000));
    packet.entries.truncate(1);
    packet.entries[0].fact =
        vejviser::domain::plan::Fact::Newer(serde_json::from_str(&newer).unwrap());
    let bytes = packet.to_bytes().unwrap();
    let (read, held) = most_held(|| Packet::from_bytes(&bytes));
    assert!(read.is_ok());
    assert!(held < MOST_MEMORY, "{held} bytes were held");
}

#[test]
fn what_the_other_side_would_refuse_is_not_sent() {
    let mut packet = typical().packet(Going::EVERYTHING);
    packet.entries[0].clock = u64::MAX;
    assert_eq!(packet.to_bytes(), Err(HandoverFault::TooLarge));
    let mut packet = typical().packet(Going::EVERYTHING);
    packet.entries[0].id.0 = "x".repeat(201);
    assert_eq!(packet.to_bytes(), Err(HandoverFault::TooLarge));
    let mut packet = typical().packet(Going::EVERYTHING);
    packet.entries[0].fact = vejviser::domain::plan::Fact::Note {
        on: vejviser::domain::plan::Subject::Step("a".into()),
        text: "x".repeat(MOST_UNPACKED),
    };
    assert_eq!(packet.to_bytes(), Err(HandoverFault::TooLarge));
}
