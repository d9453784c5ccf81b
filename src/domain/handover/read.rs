//! Bytes to a packet. They may be anything: cut, damaged, made by somebody to do harm.
//!
//! Nothing is made before it is known to be small: what is compressed unpacks to a stated most, and a number
//! that announces more than there is is a fault. What comes out may be stored as it is.

use std::collections::{BTreeSet, HashSet};

use chrono::DateTime;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::write::moment_of;
use super::{
    Going, HandoverFault, MOST_BYTES, MOST_ENTRIES, MOST_FINGERPRINTS, MOST_ID_BYTES,
    MOST_UNPACKED, Packet, VERSION, checksum,
};
use crate::domain::json::read_text;
use crate::domain::moment::Moment;
use crate::domain::plan::{
    DeviceId, Entry, EntryId, Fact, ItemState, MOST_CLOCK, PlanId, StepState, Subject,
};

/// A version beyond this is none: other text that happens to look like a packet.
const LAST_VERSION: u8 = 15;
/// Bytes of the checksum at the end.
const SUM: usize = 4;

impl Packet {
    /// Reads what [`Packet::to_bytes`] gives.
    ///
    /// # Errors
    /// [`HandoverFault`]; nothing is half read.
    pub fn from_bytes(bytes: &[u8]) -> Result<Packet, HandoverFault> {
        if bytes.len() > MOST_BYTES {
            return Err(HandoverFault::TooLarge);
        }
        match bytes.first() {
            Some(&VERSION) => {}
            Some(version) if (VERSION..=LAST_VERSION).contains(version) => {
                return Err(HandoverFault::Newer);
            }
            _ => return Err(HandoverFault::NotOurs),
        }
        let mut head = Numbers(&bytes[1..]);
        let Ok(length) = head.size() else {
            return Err(HandoverFault::Cut);
        };
        let Some((body, sum)) = head.0.split_at_checked(length) else {
            return Err(HandoverFault::Cut);
        };
        let whole = &bytes[..bytes.len() - sum.len()];
        match <[u8; SUM]>::try_from(sum) {
            Ok(sum) if u32::from_le_bytes(sum) == checksum(whole) => {}
            Err(_) if sum.len() < SUM => return Err(HandoverFault::Cut),
            _ => return Err(HandoverFault::Damaged),
        }
        unpack(body)
    }
}

fn unpack(body: &[u8]) -> Result<Packet, HandoverFault> {
    let mut body = Numbers(body);
    let length = body.size()?;
    let (chance, packed) = split(body.0, length)?;
    let plain = decompress_to_vec_with_limit(packed, MOST_UNPACKED).map_err(|fault| match fault
        .status
    {
        TINFLStatus::HasMoreOutput => HandoverFault::TooLarge,
        _ => HandoverFault::Damaged,
    })?;
    let mut plain = Numbers(&plain);
    let length = plain.size()?;
    let (numbers, texts) = split(plain.0, length)?;
    let mut columns = Columns {
        chance,
        numbers: Numbers(numbers),
        texts,
        devices: Vec::new(),
        words: Vec::new(),
    };
    let packet = columns.packet()?;
    // What is left over was meant to be read by something else.
    let read_all =
        columns.chance.is_empty() && columns.numbers.0.is_empty() && columns.texts.is_empty();
    match read_all {
        true => Ok(packet),
        false => Err(HandoverFault::Damaged),
    }
}

fn split(bytes: &[u8], at: usize) -> Result<(&[u8], &[u8]), HandoverFault> {
    bytes.split_at_checked(at).ok_or(HandoverFault::Damaged)
}

struct Numbers<'a>(&'a [u8]);

impl Numbers<'_> {
    fn next(&mut self) -> Result<u64, HandoverFault> {
        let mut value = 0_u64;
        for place in 0..10 {
            let (byte, rest) = self.0.split_first().ok_or(HandoverFault::Damaged)?;
            self.0 = rest;
            let bits = u64::from(byte & 0x7f);
            // The tenth byte has room for one bit.
            if place == 9 && bits > 1 {
                break;
            }
            value |= bits << (7 * place);
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(HandoverFault::Damaged)
    }

    fn size(&mut self) -> Result<usize, HandoverFault> {
        usize::try_from(self.next()?).map_err(|_| HandoverFault::Damaged)
    }
}

fn unzigzag(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

struct Columns<'a> {
    chance: &'a [u8],
    numbers: Numbers<'a>,
    texts: &'a [u8],
    devices: Vec<String>,
    words: Vec<String>,
}

impl<'a> Columns<'a> {
    fn packet(&mut self) -> Result<Packet, HandoverFault> {
        let flags = self.number()?;
        let flag = |place: u64| flags >> place & 1 == 1;
        let going = Going {
            dates: flag(0),
            ticks: flag(1),
            folder: flag(2),
            notes: flag(3),
            newer: flag(4),
        };
        let plan = PlanId(self.id()?);
        let written = self.time(0)?;
        let created = self.time(written)?;

        let count = self.count(MOST_ENTRIES)?;
        let devices = self.several(count, Self::device)?;
        let mut clock = 0_i64;
        let clocks = self.several(count, |columns| {
            clock = clock.wrapping_add(unzigzag(columns.number()?));
            let now = u64::try_from(clock).ok();
            now.filter(|now| *now <= MOST_CLOCK)
                .ok_or(HandoverFault::Damaged)
        })?;
        let mut before = written;
        let times = self.several(count, |columns| {
            before = columns.time(before)?;
            instant(before)
        })?;
        let kinds = self.several(count, Self::number)?;
        let mut kinds = kinds.into_iter();
        let facts = self.several(count, |columns| {
            columns.fact(kinds.next().unwrap_or_default())
        })?;
        let ids = self.several(count, Self::id)?;

        let mut entries = Vec::with_capacity(count);
        let rest = devices.into_iter().zip(clocks).zip(times).zip(facts);
        for (id, (((device, clock), at), fact)) in ids.into_iter().zip(rest) {
            entries.push(Entry {
                id: EntryId(id),
                clock,
                device: DeviceId(self.devices.get(device).cloned().unwrap_or_default()),
                at,
                fact,
            });
        }
        let mut ids = HashSet::with_capacity(count);
        if !entries.iter().all(|entry| ids.insert(&entry.id)) {
            return Err(HandoverFault::Damaged);
        }
        let marks = self.count(MOST_FINGERPRINTS)?;
        let mut behind = BTreeSet::new();
        for _ in 0..marks {
            let (mark, rest) = split(self.chance, 4)?;
            self.chance = rest;
            let mark = <[u8; 4]>::try_from(mark).map_err(|_| HandoverFault::Damaged)?;
            behind.insert(u32::from_le_bytes(mark));
        }
        Ok(Packet {
            plan,
            created: instant(created)?,
            written: instant(written)?,
            going,
            entries,
            behind,
        })
    }

    fn number(&mut self) -> Result<u64, HandoverFault> {
        self.numbers.next()
    }

    fn count(&mut self, most: usize) -> Result<usize, HandoverFault> {
        match self.numbers.size()? {
            count if count > most => Err(HandoverFault::TooLarge),
            count => Ok(count),
        }
    }

    fn several<T>(
        &mut self,
        count: usize,
        mut one: impl FnMut(&mut Self) -> Result<T, HandoverFault>,
    ) -> Result<Vec<T>, HandoverFault> {
        (0..count).map(|_| one(self)).collect()
    }

    fn text(&mut self) -> Result<&'a str, HandoverFault> {
        let length = self.numbers.size()?;
        let (text, rest) = split(self.texts, length)?;
        self.texts = rest;
        std::str::from_utf8(text).map_err(|_| HandoverFault::Damaged)
    }

    fn id(&mut self) -> Result<String, HandoverFault> {
        let length = self.numbers.size()?;
        let id = match length {
            0 => self.text()?.to_owned(),
            _ if length > MOST_ID_BYTES / 2 => return Err(HandoverFault::Damaged),
            _ => {
                let (bytes, rest) = split(self.chance, length)?;
                self.chance = rest;
                hexadecimal(bytes)
            }
        };
        sound(id)
    }

    fn device(&mut self) -> Result<usize, HandoverFault> {
        let place = self.numbers.size()?;
        if place == 0 {
            let device = self.id()?;
            self.devices.push(device);
            return Ok(self.devices.len() - 1);
        }
        match place <= self.devices.len() {
            true => Ok(place - 1),
            false => Err(HandoverFault::Damaged),
        }
    }

    fn word(&mut self) -> Result<String, HandoverFault> {
        let place = self.numbers.size()?;
        if place == 0 {
            let word = sound(self.text()?.to_owned())?;
            self.words.push(word.clone());
            return Ok(word);
        }
        let known = self.words.get(place - 1);
        known.cloned().ok_or(HandoverFault::Damaged)
    }

    /// Milliseconds.
    fn time(&mut self, from: i64) -> Result<i64, HandoverFault> {
        let value = self.number()?;
        let finer = match value & 1 {
            1 => self.number()?,
            _ => 0,
        };
        let seconds = from.div_euclid(1000).checked_add(unzigzag(value >> 1));
        let millis = seconds.and_then(|seconds| seconds.checked_mul(1000));
        let finer = i64::try_from(finer).ok().filter(|finer| *finer < 1000);
        finer
            .and_then(|finer| millis?.checked_add(finer))
            .ok_or(HandoverFault::Damaged)
    }

    fn moment(&mut self) -> Result<Moment, HandoverFault> {
        let value = self.number()?;
        let minute = match value & 1 {
            1 => Some(self.number()?),
            _ => None,
        };
        moment_of(value >> 1, minute).ok_or(HandoverFault::Damaged)
    }

    fn fact(&mut self, kind: u64) -> Result<Fact, HandoverFault> {
        Ok(match kind {
            0 => {
                return read_text(self.text()?, Fact::from_json)
                    .map_err(|_| HandoverFault::Damaged);
            }
            1 => Fact::Follows {
                programme: self.word()?.into(),
            },
            2 => Fact::Dated {
                anchor: self.word()?.into(),
                moment: self.moment()?,
            },
            3 => Fact::DateUnknown {
                anchor: self.word()?.into(),
            },
            4 => Fact::Step {
                step: self.word()?.into(),
                state: self.one_of(&StepState::WORDS)?,
            },
            5 => Fact::Rung {
                rung: self.word()?.into(),
            },
            6 => Fact::Item {
                item: self.word()?.into(),
                state: self.one_of(&ItemState::WORDS)?,
            },
            7 => Fact::Note {
                on: Subject::Step(self.word()?.into()),
                text: self.text()?.to_owned(),
            },
            8 => Fact::Note {
                on: Subject::Item(self.word()?.into()),
                text: self.text()?.to_owned(),
            },
            9 => Fact::Undone {
                entry: EntryId(self.id()?),
            },
            _ => return Err(HandoverFault::Damaged),
        })
    }

    fn one_of<T: Copy>(&mut self, words: &[(&str, T)]) -> Result<T, HandoverFault> {
        let known = words.get(self.numbers.size()?);
        known.map(|(_, value)| *value).ok_or(HandoverFault::Damaged)
    }
}

fn sound(id: String) -> Result<String, HandoverFault> {
    match id.is_empty() || id.len() > MOST_ID_BYTES {
        true => Err(HandoverFault::Damaged),
        false => Ok(id),
    }
}

/// Years that a log can write down: four digits.
fn instant(millis: i64) -> Result<DateTime<chrono::Utc>, HandoverFault> {
    use chrono::Datelike;
    DateTime::from_timestamp_millis(millis)
        .filter(|instant| Moment::YEARS.contains(&instant.year()))
        .ok_or(HandoverFault::Damaged)
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|digit| char::from(DIGITS[usize::from(digit)]));
    digits.collect()
}
