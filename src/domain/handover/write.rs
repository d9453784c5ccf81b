//! A packet as few bytes as it can be.
//!
//! Ids come from chance and cannot be made smaller: they stand by themselves as bytes. Everything else lies in
//! columns (all clocks, then all times, and so on), where neighbours are alike, and is compressed. See
//! [`super::read`] for the other side; the two are held together by properties.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};

use super::{HandoverFault, MOST_ENTRIES, MOST_ID_BYTES, MOST_UNPACKED, Packet, VERSION, checksum};
use crate::domain::json::written;
use crate::domain::moment::Moment;
use crate::domain::plan::{Entry, Fact, ItemState, StepState, Subject};

/// How hard to compress, 0 to 10: the most, for a kilobyte is quickly done.
const HARDEST: u8 = 10;

impl Packet {
    /// The packet as bytes: the version, how many bytes follow, the ids, the rest compressed, a checksum of all.
    ///
    /// # Errors
    /// [`HandoverFault::TooLarge`] where it is more than the other side would take.
    pub fn to_bytes(&self) -> Result<Vec<u8>, HandoverFault> {
        if self.entries.len() > MOST_ENTRIES {
            return Err(HandoverFault::TooLarge);
        }
        let mut columns = Columns::default();
        columns.packet(self);
        let mut plain = Vec::new();
        number(&mut plain, columns.numbers.len() as u64);
        plain.append(&mut columns.numbers);
        plain.append(&mut columns.texts);
        if columns.too_long || plain.len() + columns.chance.len() > MOST_UNPACKED {
            return Err(HandoverFault::TooLarge);
        }
        let packed = miniz_oxide::deflate::compress_to_vec(&plain, HARDEST);
        let mut body = Vec::new();
        number(&mut body, columns.chance.len() as u64);
        body.append(&mut columns.chance);
        body.extend(packed);
        let mut bytes = vec![VERSION];
        number(&mut bytes, body.len() as u64);
        bytes.append(&mut body);
        let sum = checksum(&bytes);
        bytes.extend(sum.to_le_bytes());
        Ok(bytes)
    }
}

/// Seven bits a byte, the lowest first; the highest bit says that more follow.
fn number(to: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        to.push(value as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

/// Small whether above or below zero.
fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

#[derive(Default)]
struct Columns<'a> {
    /// Bytes of chance.
    chance: Vec<u8>,
    numbers: Vec<u8>,
    texts: Vec<u8>,
    devices: Vec<&'a str>,
    words: Vec<&'a str>,
    too_long: bool,
}

impl<'a> Columns<'a> {
    fn packet(&mut self, packet: &'a Packet) {
        let going = packet.going;
        let flags = [
            going.dates,
            going.ticks,
            going.folder,
            going.notes,
            going.newer,
        ];
        let flags = flags
            .iter()
            .rev()
            .fold(0, |all, flag| all << 1 | u64::from(*flag));
        self.number(flags);
        self.id(&packet.plan.0);
        let written = packet.written.timestamp_millis();
        self.time(written, 0);
        self.time(packet.created.timestamp_millis(), written);

        let entries = &packet.entries;
        self.number(entries.len() as u64);
        for entry in entries {
            self.device(&entry.device.0);
        }
        let mut clock = 0_i64;
        for entry in entries {
            // A clock beyond what the other side takes would be refused there; said here instead.
            self.too_long |= entry.clock > crate::domain::plan::MOST_CLOCK;
            let now = entry.clock as i64;
            self.number(zigzag(now.wrapping_sub(clock)));
            clock = now;
        }
        let mut before = written;
        for entry in entries {
            let at = millis(entry.at);
            self.time(at, before);
            before = at;
        }
        for entry in entries {
            self.number(kind(&entry.fact));
        }
        for entry in entries {
            self.fact(entry);
        }
        for entry in entries {
            self.id(&entry.id.0);
        }
        self.number(packet.behind.len() as u64);
        for mark in &packet.behind {
            self.chance.extend(mark.to_le_bytes());
        }
    }

    fn number(&mut self, value: u64) {
        number(&mut self.numbers, value);
    }

    fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.texts.extend(text.as_bytes());
    }

    /// Hexadecimal digits as the bytes that they are, any other id as its text.
    fn id(&mut self, id: &str) {
        self.too_long |= id.is_empty() || id.len() > MOST_ID_BYTES;
        match bytes_of(id) {
            Some(bytes) => {
                self.number(bytes.len() as u64);
                self.chance.extend(bytes);
            }
            None => {
                self.number(0);
                self.text(id);
            }
        }
    }

    /// Each device once; afterwards by its place.
    fn device(&mut self, device: &'a str) {
        let known = self.devices.iter().position(|known| *known == device);
        self.number(known.map_or(0, |place| place as u64 + 1));
        if known.is_none() {
            self.devices.push(device);
            self.id(device);
        }
    }

    /// Each id of a pack once; afterwards by its place.
    fn word(&mut self, word: &'a str) {
        self.too_long |= word.len() > MOST_ID_BYTES;
        let known = self.words.iter().position(|known| *known == word);
        self.number(known.map_or(0, |place| place as u64 + 1));
        if known.is_none() {
            self.words.push(word);
            self.text(word);
        }
    }

    /// Milliseconds, from another time: whole seconds in few bytes, what is finer after them.
    fn time(&mut self, millis: i64, from: i64) {
        let (seconds, finer) = (millis.div_euclid(1000), millis.rem_euclid(1000));
        let from = from.div_euclid(1000);
        self.number(zigzag(seconds - from) << 1 | u64::from(finer > 0));
        if finer > 0 {
            self.number(finer as u64);
        }
    }

    fn moment(&mut self, moment: Moment) {
        let day = (moment.date() - first_day()).num_days();
        let at = match moment {
            Moment::Day(_) => None,
            Moment::At(at) => Some(at.hour() * 60 + at.minute()),
        };
        self.number((day.max(0) as u64) << 1 | u64::from(at.is_some()));
        if let Some(minute) = at {
            self.number(u64::from(minute));
        }
    }

    fn fact(&mut self, entry: &'a Entry) {
        match &entry.fact {
            Fact::Follows { programme } => self.word(programme.as_str()),
            Fact::Dated { anchor, moment } => {
                self.word(anchor.as_str());
                self.moment(*moment);
            }
            Fact::DateUnknown { anchor } => self.word(anchor.as_str()),
            Fact::Step { step, state } => {
                self.word(step.as_str());
                self.place(&StepState::WORDS, state);
            }
            Fact::Rung { rung } => self.word(rung.as_str()),
            Fact::Item { item, state } => {
                self.word(item.as_str());
                self.place(&ItemState::WORDS, state);
            }
            Fact::Note { on, text } => {
                self.word(match on {
                    Subject::Step(step) => step.as_str(),
                    Subject::Item(item) => item.as_str(),
                });
                self.text(text);
            }
            Fact::Undone { entry } => self.id(&entry.0),
            other => self.text(&written(&other.to_json())),
        }
    }

    fn place<T: PartialEq>(&mut self, words: &[(&str, T)], value: &T) {
        let place = words.iter().position(|(_, known)| known == value);
        self.number(place.unwrap_or_default() as u64);
    }
}

/// How a fact is written. Every kind that has no number of its own goes as it is stored, whichever version
/// it is of.
fn kind(fact: &Fact) -> u64 {
    match fact {
        Fact::Follows { .. } => 1,
        Fact::Dated { .. } => 2,
        Fact::DateUnknown { .. } => 3,
        Fact::Step { .. } => 4,
        Fact::Rung { .. } => 5,
        Fact::Item { .. } => 6,
        Fact::Note {
            on: Subject::Step(_),
            ..
        } => 7,
        Fact::Note {
            on: Subject::Item(_),
            ..
        } => 8,
        Fact::Undone { .. } => 9,
        _ => 0,
    }
}

fn bytes_of(id: &str) -> Option<Vec<u8>> {
    let digit = |digit: u8| match digit {
        b'0'..=b'9' => Some(digit - b'0'),
        b'a'..=b'f' => Some(digit - b'a' + 10),
        _ => None,
    };
    let pairs = id.as_bytes().chunks(2);
    let bytes: Option<Vec<u8>> = pairs
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? << 4 | digit(*low)?),
            _ => None,
        })
        .collect();
    bytes.filter(|bytes| !bytes.is_empty())
}

/// A time finer than milliseconds is written nowhere.
fn millis(at: DateTime<Utc>) -> i64 {
    at.timestamp_millis()
}

/// Days are counted from the first one that a moment can name.
pub(super) fn first_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(*Moment::YEARS.start(), 1, 1).unwrap_or_default()
}

/// A day and a minute of it.
pub(super) fn moment_of(day: u64, minute: Option<u64>) -> Option<Moment> {
    let days = i64::try_from(day).ok().filter(|days| *days < 200_000)?;
    let day = first_day().checked_add_signed(chrono::TimeDelta::days(days))?;
    if !Moment::YEARS.contains(&day.year()) {
        return None;
    }
    let Some(minute) = minute else {
        return Some(Moment::Day(day));
    };
    let seconds = u32::try_from(minute).ok()?.checked_mul(60)?;
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?;
    Some(Moment::At(day.and_time(time)))
}
