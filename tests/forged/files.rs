//! Plans that were handed over: as a link or a piece of one, and as a file.

use vejviser::domain::handover::{Arrived, Going, Packet, Piece};
use vejviser::domain::merge::{Copy, Merge};
use vejviser::domain::plan::{Entry, Plan, PlanId};

use crate::chance::Chance;
use crate::entries;
use crate::packet::forged;
use crate::try_many;

/// What was written by the app, to be changed.
struct Written {
    bytes: Vec<u8>,
    file: Vec<u8>,
    text: String,
    pieces: Vec<String>,
    /// The ids and the columns of the packet, as they are before they are packed.
    columns: (Vec<u8>, Vec<u8>),
}

fn written(number: u64) -> Written {
    let mut chance = Chance::of(1900, number);
    let mut log = entries::log(&mut chance, 24);
    // What the app itself would not take in is not written by it.
    log.iter_mut()
        .for_each(|entry| entry.clock = entry.clock.min(1 << 50));
    let going = match number % 3 {
        0 => Going::default(),
        _ => Going::EVERYTHING,
    };
    let times = [entries::instant(&mut chance), entries::instant(&mut chance)];
    let plan = PlanId("00112233445566778899aabbccddeeff".into());
    let packet = Packet::of(plan, times[0], &log, going, times[1]);
    let (bytes, text) = (packet.to_bytes().unwrap(), packet.to_text().unwrap());
    let most = text.len() / 3 + 20;
    Written {
        columns: columns(&bytes),
        file: packet.to_file().unwrap(),
        pieces: Piece::cut(&text, most).unwrap(),
        bytes,
        text,
    }
}

fn columns(bytes: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let number = |from: &[u8]| {
        let (mut value, mut length) = (0_usize, 0);
        for byte in from {
            value |= usize::from(byte & 0x7f) << (7 * length);
            length += 1;
            if byte & 0x80 == 0 {
                break;
            }
        }
        (value, length)
    };
    let (_, length) = number(&bytes[1..]);
    let body = &bytes[1 + length..bytes.len() - 4];
    let (ids, length) = number(body);
    let (ids, packed) = body[length..].split_at(ids);
    let plain = miniz_oxide::inflate::decompress_to_vec(packed).unwrap();
    (ids.to_vec(), plain)
}

/// What was read can be handed on, compared and shown.
fn holds_together(packet: &Packet, here: &[Entry]) {
    let file = packet.to_file().unwrap();
    assert_eq!(Packet::from_file(&file).as_ref(), Ok(packet));
    let known = packet.known();
    let copy = |entries| Copy {
        entries,
        known: &known,
    };
    let merge = Merge::of(copy(here), copy(&packet.entries));
    assert!(merge.new.len() <= packet.entries.len());
    assert!(Plan::from_entries(&packet.entries) == packet.shows());
}

#[test]
fn links() {
    let all: Vec<Written> = (0..16).map(written).collect();
    let here = entries::log(&mut Chance::of(7, 7), 12);
    try_many(
        "links and codes",
        12_000,
        |chance| {
            let of = &all[chance.below(all.len())];
            match chance.below(4) {
                0 => String::from_utf8_lossy(&chance.noise(64)).into_owned(),
                1 => of.text.clone(),
                2 => String::from_utf8_lossy(&chance.turned(of.text.as_bytes())).into_owned(),
                _ => {
                    let piece = &of.pieces[chance.below(of.pieces.len())];
                    String::from_utf8_lossy(&chance.turned(piece.as_bytes())).into_owned()
                }
            }
        },
        |text| match Arrived::read(text) {
            Ok(Arrived::Whole(packet)) => {
                holds_together(&packet, &here);
                true
            }
            Ok(Arrived::Piece(piece)) => {
                // A piece whose mates are all itself.
                let _ = Piece::join(&[piece.clone(), piece]);
                true
            }
            Err(_) => false,
        },
    );
}

#[test]
fn files() {
    let all: Vec<Written> = (0..16).map(written).collect();
    let here = entries::log(&mut Chance::of(7, 7), 12);
    let file = |bytes: &[u8]| [b"VEJVISER", bytes].concat();
    try_many(
        "files of a plan",
        12_000,
        |chance| {
            let of = &all[chance.below(all.len())];
            let (ids, plain) = &of.columns;
            match chance.below(9) {
                0 => chance.noise(64),
                8 => of.file.clone(),
                1 => file(&chance.noise(64)),
                2 => chance.turned(&of.file),
                3 => file(&chance.turned(&of.bytes)),
                4 => file(&forged(&chance.turned(ids), plain)),
                _ => file(&forged(ids, &chance.turned(plain))),
            }
        },
        |bytes| match Packet::from_file(bytes) {
            Ok(packet) => {
                holds_together(&packet, &here);
                true
            }
            Err(_) => false,
        },
    );
}
