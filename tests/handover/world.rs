//! Phones that say things, take them back, hand over and merge.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use vejviser::domain::handover::{Going, Packet};
use vejviser::domain::merge::{Chooser, Copy, Merge, Pick, chosen, union};
use vejviser::domain::plan::{
    Beside, DeviceId, Entry, EntryId, Fact, ItemState, PhotoId, Plan, PlanId, StepState, Subject,
};

pub fn start() -> DateTime<Utc> {
    "2026-03-02T09:00:00Z".parse().unwrap()
}

/// What a phone does.
#[derive(Clone, Debug)]
pub enum Act {
    Say(Fact),
    /// Takes back the entry at this place of its log.
    Undo(usize),
    /// Hands over to another phone, which merges and chooses.
    HandTo(usize, Going, Pick),
}

pub fn fact() -> impl Strategy<Value = Fact> {
    let state = (0..StepState::WORDS.len()).prop_map(|place| StepState::WORDS[place].1);
    let item = (0..ItemState::WORDS.len()).prop_map(|place| ItemState::WORDS[place].1);
    let some = |names: &'static [&'static str]| prop::sample::select(names);
    prop_oneof![
        some(&["hedensted", "igu"]).prop_map(|id| Fact::Follows {
            programme: id.into()
        }),
        (
            some(&["housed", "course-start"]),
            1..28_u32,
            prop::option::of(0..1440_u32)
        )
            .prop_map(|(id, day, minute)| Fact::Dated {
                anchor: id.into(),
                moment: match minute {
                    Some(minute) =>
                        format!("2026-03-{day:02}T{:02}:{:02}", minute / 60, minute % 60),
                    None => format!("2026-03-{day:02}"),
                }
                .parse()
                .unwrap(),
            }),
        some(&["housed", "course-start"]).prop_map(|id| Fact::DateUnknown { anchor: id.into() }),
        (some(&["bank-account", "info-meeting.hear"]), state).prop_map(|(id, state)| Fact::Step {
            step: id.into(),
            state
        }),
        some(&["internship", "job"]).prop_map(|id| Fact::Rung { rung: id.into() }),
        (some(&["town-map", "medborger"]), item).prop_map(|(id, state)| Fact::Item {
            item: id.into(),
            state
        }),
        (any::<bool>(), "[a-zقلæ ]{0,12}").prop_map(|(step, text)| Fact::Note {
            on: match step {
                true => Subject::Step("bank-account".into()),
                false => Subject::Item("town-map".into()),
            },
            text: text.trim().to_owned(),
        }),
        some(&["p1", "p2"]).prop_map(|id| Fact::Photo {
            item: "town-map".into(),
            photo: PhotoId(id.into()),
        }),
        // What a volunteer keeps stands in a log of its own; even in this one it would stay.
        "[a-z]{1,4}".prop_map(|text| Fact::Beside(Beside::Agreed { text })),
        (0..9).prop_map(|n| Fact::Newer(serde_json::json!({"is": "hope", "n": n, "of": ["é"]}))),
    ]
}

pub fn going() -> impl Strategy<Value = Going> {
    (
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(dates, ticks, folder, notes, newer)| Going {
            dates,
            ticks,
            folder,
            notes,
            newer,
        })
}

pub fn pick() -> impl Strategy<Value = Pick> {
    prop::sample::select(&[Pick::Here, Pick::There, Pick::Both][..])
}

fn act(phones: usize) -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => fact().prop_map(Act::Say),
        2 => any::<prop::sample::Index>().prop_map(|at| Act::Undo(at.index(1000))),
        2 => (0..phones, prop_oneof![3 => Just(Going::EVERYTHING), 1 => going()], pick())
            .prop_map(|(to, going, pick)| Act::HandTo(to, going, pick)),
    ]
}

/// What happens on which phone, one after the other.
pub fn story(phones: usize, length: usize) -> impl Strategy<Value = Vec<(usize, Act)>> {
    prop::collection::vec((0..phones, act(phones)), 0..length)
}

#[derive(Clone, Debug)]
pub struct Phone {
    pub device: DeviceId,
    pub log: Vec<Entry>,
    written: u64,
}

impl Phone {
    pub fn new(name: usize) -> Phone {
        Phone {
            device: DeviceId(format!("{:032x}", name + 1)),
            log: Vec::new(),
            written: 0,
        }
    }

    pub fn plan(&self) -> Plan {
        Plan::from_entries(&self.log)
    }

    fn fresh(&mut self) -> EntryId {
        self.written += 1;
        // Half of them as old versions wrote them. The number is turned round, so that ids are in no order.
        let number = self.written.reverse_bits() ^ (self.device.0.len() as u64);
        let name = self.device.0.trim_start_matches('0');
        EntryId(match self.written % 2 {
            0 => format!("{name:0>4}{:012x}", number >> 16),
            _ => format!("{name:0>16}{number:016x}"),
        })
    }

    pub fn say(&mut self, fact: Fact) {
        let entry = Entry {
            id: self.fresh(),
            clock: self.plan().clock + 1,
            device: self.device.clone(),
            at: start() + TimeDelta::milliseconds(self.written as i64 * 1_234),
            fact,
        };
        self.log.push(entry);
    }

    pub fn packet(&self, going: Going) -> Packet {
        let plan = PlanId("00112233445566778899aabbccddeeff".into());
        Packet::of(plan, start(), &self.log, going, start())
    }

    pub fn compare(&self, packet: &Packet) -> Merge {
        let here = Copy {
            entries: &self.log,
            known: &BTreeSet::new(),
        };
        let known = packet.known();
        let there = Copy {
            entries: &packet.entries,
            known: &known,
        };
        Merge::of(here, there)
    }

    /// Takes in what came, and chooses wherever there is something to choose.
    pub fn merge(&mut self, packet: &Packet, pick: Pick) {
        let merge = self.compare(packet);
        let all = union(&self.log, &packet.entries);
        let picked: Vec<_> = merge
            .conflicts
            .iter()
            .map(|conflict| conflict.picked(pick))
            .collect();
        let device = self.device.clone();
        let mut fresh = || self.fresh();
        let mut chooser = Chooser {
            device: &device,
            at: start(),
            fresh: &mut fresh,
        };
        let choice = chosen(&all, &picked, &mut chooser);
        self.log = all;
        self.log.extend(choice);
    }
}

/// The phones after a story.
pub fn live(phones: usize, story: &[(usize, Act)]) -> Vec<Phone> {
    let mut world: Vec<Phone> = (0..phones).map(Phone::new).collect();
    for (at, act) in story {
        match act {
            Act::Say(fact) => world[*at].say(fact.clone()),
            Act::Undo(place) => {
                let log = &world[*at].log;
                if !log.is_empty() {
                    let entry = log[place % log.len()].id.clone();
                    world[*at].say(Fact::Undone { entry });
                }
            }
            Act::HandTo(to, going, pick) => {
                let packet = world[*at].packet(*going);
                let bytes = packet.to_bytes().unwrap();
                let packet = Packet::from_bytes(&bytes).unwrap();
                world[*to].merge(&packet, *pick);
            }
        }
    }
    world
}

/// What a plan shows, without who said it on which entry.
pub fn shown(plan: &Plan) -> Vec<vejviser::domain::merge::Saying> {
    vejviser::domain::merge::Saying::all(plan)
}
