//! Entries as a damaged or hostile phone might have them.

use chrono::{DateTime, Utc};
use serde_json::json;
use vejviser::domain::moment::Moment;
use vejviser::domain::plan::{
    Beside, DeviceId, Entry, EntryId, Fact, ItemState, MOST_CLOCK, PhotoId, StepState, Subject,
};

use crate::chance::Chance;

/// Few names, so that entries speak of the same.
const NAMES: [&str; 5] = ["bank-account", "housed", "a.b", "", "قلت <i>"];

fn name(chance: &mut Chance) -> String {
    match chance.once_in(40) {
        true => chance.text(20),
        false => chance.pick(&NAMES).to_owned(),
    }
}

/// An id of a small crowd; an entry of a log has that of its number.
pub fn id(number: usize) -> EntryId {
    EntryId(match number % 3 {
        0 => format!("{number:032x}"),
        1 => format!("{:016x}", number.reverse_bits()),
        _ => format!("e{number}"),
    })
}

pub fn instant(chance: &mut Chance) -> DateTime<Utc> {
    let seconds = 1_500_000_000 + chance.below(500_000_000) as i64;
    let millis = chance.pick(&[0, 1, 234, 999]);
    DateTime::from_timestamp_millis(seconds * 1000 + millis).unwrap_or_default()
}

pub fn moment(chance: &mut Chance) -> Moment {
    let (year, month, day) = match chance.once_in(20) {
        true => (chance.pick(&[1900, 2200]), 1 + chance.below(12), 1),
        false => (
            2015 + chance.below(20),
            1 + chance.below(12),
            1 + chance.below(28),
        ),
    };
    let time = match chance.below(3) {
        0 => format!("T{:02}:{:02}", chance.below(24), chance.below(60)),
        _ => String::new(),
    };
    let text = format!("{year}-{month:02}-{day:02}{time}");
    text.parse().expect("a date")
}

pub fn fact(chance: &mut Chance, crowd: usize) -> Fact {
    let step = chance.below(StepState::WORDS.len());
    let item = chance.below(ItemState::WORDS.len());
    let it = name(chance);
    let it = it.as_str();
    match chance.below(14) {
        0 => Fact::Follows {
            programme: it.into(),
        },
        1 => Fact::Dated {
            anchor: it.into(),
            moment: moment(chance),
        },
        2 => Fact::DateUnknown { anchor: it.into() },
        3 | 4 => Fact::Step {
            step: it.into(),
            state: StepState::WORDS[step].1,
        },
        5 => Fact::Rung { rung: it.into() },
        6 => Fact::Item {
            item: it.into(),
            state: ItemState::WORDS[item].1,
        },
        7 => Fact::Note {
            on: match chance.once_in(2) {
                true => Subject::Step(it.into()),
                false => Subject::Item(it.into()),
            },
            text: chance.text(30),
        },
        8 => Fact::Photo {
            item: it.into(),
            photo: PhotoId("p".into()),
        },
        9 => Fact::PhotoGone {
            photo: PhotoId("p".into()),
        },
        10 => Fact::Beside(Beside::Agreed {
            text: chance.text(10),
        }),
        11 => Fact::Newer(json!({"is": "hope", "of": [chance.text(5), chance.draw(), null]})),
        // Of what was said, of itself, in a circle, or of what nobody has.
        _ => Fact::Undone {
            entry: id(chance.below(crowd + 2)),
        },
    }
}

pub fn entry(chance: &mut Chance, number: usize, crowd: usize) -> Entry {
    Entry {
        id: id(number),
        clock: match chance.once_in(60) {
            true => MOST_CLOCK - chance.below(2) as u64,
            false => chance.below(crowd + 1) as u64,
        },
        device: DeviceId(format!("{:032x}", chance.below(4))),
        at: instant(chance),
        fact: fact(chance, crowd),
    }
}

/// A log in no order, without an id twice.
pub fn log(chance: &mut Chance, most: usize) -> Vec<Entry> {
    let crowd = chance.below(most);
    (0..crowd)
        .map(|number| entry(chance, number, crowd))
        .collect()
}
