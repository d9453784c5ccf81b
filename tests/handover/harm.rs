//! What comes may be made to do harm: it ends in a fault, and never takes much memory.
//!
//! `VEJVISER_INPUTS=10000000 cargo test --profile bench --test handover no_input -- --nocapture` tries as many
//! inputs as are asked for.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use vejviser::domain::handover::{Arrived, Going, HandoverFault, MOST_UNPACKED, Packet, Piece};

use crate::travelling::typical;

/// Counts what each thread holds, and the most that it held.
struct Counting;

thread_local! {
    static HELD: Cell<(isize, isize)> = const { Cell::new((0, 0)) };
}

fn count(bytes: isize) {
    // A thread that ends has nothing to be counted any more.
    let _ = HELD.try_with(|held| {
        let (now, most) = held.get();
        let now = now + bytes;
        held.set((now, most.max(now)));
    });
}

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as isize);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        count(-(layout.size() as isize));
        unsafe { System.dealloc(place, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// The most bytes that were held at once meanwhile.
fn most_held<T>(run: impl FnOnce() -> T) -> (T, isize) {
    let before = HELD.with(|held| {
        let (now, _) = held.get();
        held.set((now, now));
        now
    });
    let result = run();
    let most = HELD.with(|held| held.get().1);
    (result, most - before)
}

/// What reading may take of memory, whatever it is given: a phone has it to spare.
const MOST_MEMORY: isize = 48_000_000;

fn number(to: &mut Vec<u8>, mut value: u64) {
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
fn forged(chance: &[u8], plain: &[u8]) -> Vec<u8> {
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

struct Chance(u64);

impl Chance {
    fn draw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        (self.draw() % most.max(1) as u64) as usize
    }
}

/// Inputs of every distance from a right one: noise, a right packet with bytes turned, columns turned inside a
/// right checksum, texts and pieces.
#[test]
fn no_input_breaks_it() {
    let inputs: u64 = std::env::var("VEJVISER_INPUTS")
        .ok()
        .and_then(|inputs| inputs.parse().ok())
        .unwrap_or(20_000);
    let seed = std::env::var("VEJVISER_SEED").ok();
    let seed = seed.and_then(|seed| seed.parse().ok());
    let mut chance = Chance(seed.unwrap_or(0x2545_f491_4f6c_dd1d));
    let packet = typical().packet(Going::EVERYTHING);
    let (bytes, text) = (packet.to_bytes().unwrap(), packet.to_text().unwrap());
    let pieces = Piece::cut(&text, 500).unwrap();
    // The columns of a right packet, as they are before they are packed.
    let body = &bytes[3..bytes.len() - 4];
    let ids = usize::from(body[0] & 0x7f) | usize::from(body[1]) << 7;
    let (ids, packed) = body[2..].split_at(ids);
    let plain = miniz_oxide::inflate::decompress_to_vec(packed).unwrap();
    let (mut read, mut most) = (0_u64, 0);
    for _ in 0..inputs {
        let turn = |from: &[u8], chance: &mut Chance| {
            let mut turned = from.to_vec();
            for _ in 0..=chance.below(4) {
                let at = chance.below(turned.len());
                match chance.below(4) {
                    0 => turned[at] = chance.draw() as u8,
                    1 => turned[at] ^= 1 << chance.below(8),
                    2 => turned.truncate(at + 1),
                    _ => turned.insert(at, chance.draw() as u8),
                }
            }
            turned
        };
        let kind = chance.below(6);
        let input = match kind {
            0 => (0..chance.below(64)).map(|_| chance.draw() as u8).collect(),
            1 => turn(&bytes, &mut chance),
            2 | 3 => forged(ids, &turn(&plain, &mut chance)),
            4 => turn(text.as_bytes(), &mut chance),
            _ => turn(pieces[chance.below(pieces.len())].as_bytes(), &mut chance),
        };
        let (came, held) = most_held(|| match kind {
            4 | 5 => Arrived::read(&String::from_utf8_lossy(&input)).is_ok(),
            _ => Packet::from_bytes(&input).is_ok(),
        });
        read += u64::from(came);
        most = most.max(held);
    }
    println!("{inputs} inputs, {read} of them could be read, at most {most} bytes were held");
    assert!(read > 0, "some forged ones are right");
    assert!(most < MOST_MEMORY, "{most} bytes were held");
}
